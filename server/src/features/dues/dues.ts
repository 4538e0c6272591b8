// Dues: what a student owes under which head from which day, and what adds to it.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound } from '../../platform/problems.ts'
import { getFeeHead } from '../feePlans/feeHeads.ts'
import { headOfUse } from '../feePlans/feeSettings.ts'
import { remindersSettled } from '../feeReminders/settled.ts'
import { holdFees, postEntry, reverseEntry } from '../ledger/ledger.ts'
import {
  type DueRow,
  findCharge,
  findFineDue,
  insertDues,
  insertPostponements,
  listAllDues,
  listOwed,
  listTogether,
} from './dues.queries.ts'

export type { DueRow } from './dues.queries.ts'

explainConstraint('due_balances_owed_check', () => conflict('paid-meanwhile'))

/** What a student still owes, the oldest first, within a day by the head's position and then id. */
export const listOpenDues = listOwed

/** What stands and falls together: an instalment with its fine, or one charge. Sums in paise. */
export interface DueGroup {
  assignmentId: string | null
  planName: string | null
  instalment: number | null
  /** The earliest day that holds now for something of it that is owed; of all of it where nothing is. */
  dueOn: string
  charged: number
  conceded: number
  paid: number
  owed: number
  dues: DueRow[]
}

/** Everything that was ever charged to a student, by instalment and charge, the oldest first. */
export async function duesOf(db: Db, studentId: string): Promise<DueGroup[]> {
  const rows = await listAllDues(db, studentId)
  const groups = Map.groupBy(rows, (due) =>
    due.assignmentId ? `${due.assignmentId} ${due.instalment}` : due.dueId,
  )
  return [...groups.values()]
    .map(together)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}

function together(dues: DueRow[]): DueGroup {
  const [first] = dues as [DueRow, ...DueRow[]]
  const open = dues.filter(({ owed }) => owed > 0)
  const sum = (key: 'charged' | 'conceded' | 'paid' | 'owed') => dues.reduce((all, due) => all + due[key], 0)
  return {
    ...{ assignmentId: first.assignmentId, planName: first.planName, instalment: first.instalment },
    dueOn: (open.length ? open : dues).map((due) => due.dueOn).sort()[0] as string,
    ...{ charged: sum('charged'), conceded: sum('conceded'), paid: sum('paid'), owed: sum('owed'), dues },
  }
}

export interface NewCharge {
  studentId: string
  kind: 'bounce' | 'other'
  headId: string
  /** With tax. */
  paise: number
  dueOn: string
  note: string
  at: Date
  by: string | null
}

/** Charges a student something beside a plan. Throws 404 for no student or head, 422 `head-archived`. */
export async function chargeDue(tx: Tx, charge: NewCharge): Promise<{ dueId: string; entryId: string }> {
  const { studentId, headId, paise, at, by } = charge
  await holdFees(tx, studentId)
  if ((await getFeeHead(tx, headId)).archivedAt) throw invalid('headId', 'head-archived')
  const { kind, dueOn, note } = charge
  const row = { studentId, kind, headId, dueOn, paise, note, createdBy: by, createdAt: at }
  const [dueId] = (await insertDues(tx, [row])) as [string]
  const entryId = await postEntry(tx, {
    ...{ kind: 'charge', cause: `charge:${dueId}`, at, by, ...(note && { reason: note }) },
    lines: linesOf(studentId, dueId, headId, paise),
  })
  return { dueId, entryId: entryId as string }
}

const linesOf = (studentId: string, dueId: string, headId: string, paise: number) => [
  { kind: 'student' as const, studentId, dueId, paise },
  { kind: 'billed' as const, headId, paise: -paise },
]

/** Takes back a charge that nothing was paid or granted for. Throws 404, 409 `paid-meanwhile`, `already-reversed`. */
export async function takeBackCharge(
  tx: Tx,
  { studentId, dueId, ...undo }: { studentId: string; dueId: string; at: Date; by: string; reason: string },
): Promise<void> {
  await holdFees(tx, studentId)
  const [due] = await listTogether(tx, dueId)
  const charge = due?.studentId === studentId && due.kind === 'other' && (await findCharge(tx, dueId))
  if (!charge) throw notFound()
  if (charge.paid > 0 || charge.conceded > 0) throw conflict('paid-meanwhile')
  await reverseEntry(tx, charge.entryId, undo)
  await remindersSettled(tx, studentId)
}

export interface NewFine {
  studentId: string
  assignmentId: string
  instalment: number
  /** What this day adds. */
  paise: number
  /** The day that it is for. */
  day: string
  at: Date
}

/** Adds to the fine of an instalment, once for each day; a daily fine is one due that grows. */
export async function addFineDue(tx: Tx, fine: NewFine): Promise<{ dueId: string; entryId: string }> {
  const { studentId, assignmentId, instalment, paise, day, at } = fine
  await holdFees(tx, studentId)
  const due = (await findFineDue(tx, assignmentId, instalment)) ?? (await openFine(tx, fine))
  const entryId = await postEntry(tx, {
    ...{ kind: 'fine', cause: `fine:${assignmentId}:${instalment}:${day}`, at, by: null },
    lines: linesOf(studentId, due.id, due.headId, paise),
  })
  return { dueId: due.id, entryId: entryId as string }
}

async function openFine(tx: Tx, { day, at, ...fine }: NewFine) {
  const { id: headId } = await headOfUse(tx, 'fine')
  const row = { ...fine, kind: 'fine' as const, headId, dueOn: day, createdBy: null, createdAt: at }
  const [id] = (await insertDues(tx, [row])) as [string]
  return { id, headId }
}

export interface Postponing {
  studentId: string
  /** Any due of the instalment, or the charge. */
  dueId: string
  until: string
  reason: string
  at: Date
  by: string
}

/**
 * Agrees on a later day for a whole instalment or one charge; fines and reminders follow it. Returns the dues it holds
 * for. Throws 404, 409 `nothing-owed`, 422 `not-later` than the day that holds or than yesterday.
 */
export async function postpone(tx: Tx, { studentId, dueId, until, reason, at, by }: Postponing) {
  await holdFees(tx, studentId)
  const dues = await listTogether(tx, dueId)
  if (dues[0]?.studentId !== studentId) throw notFound()
  const open = dues.filter(({ owed }) => (owed ?? 0) > 0)
  if (open.length === 0) throw conflict('nothing-owed')
  const isLater = until >= dayInIndia(at) && open.every(({ dueOn }) => until > dueOn)
  if (!isLater) throw invalid('until', 'not-later')
  await insertPostponements(
    tx,
    open.map(({ id }) => ({ dueId: id, until, reason, byId: by, at })),
  )
  await remindersSettled(tx, studentId)
  return open.map(({ id }) => id)
}
