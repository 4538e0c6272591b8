// A student leaves a plan: the arithmetic with its dates, and what it does to the books.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { addDays, daysBetween } from '../../platform/days.ts'
import { conflict, explainConstraint, invalid, notFound } from '../../platform/problems.ts'
import type { RefundRule } from '../../platform/schema.ts'
import { assignPlan, closeAssignment } from '../dues/assigning.ts'
import { useAdvance } from '../feeReceipts/advance.ts'
import { followFees } from '../feeReceipts/following.ts'
import { settle } from '../feeRules/settlement.ts'
import { holdFees, postEntry } from '../ledger/ledger.ts'
import { lecturesOfBatch } from '../timetable/timetable.ts'
import { REFUND_DAYS } from './clock.ts'
import {
  countOpenCheques,
  findLastDay,
  findLeavable,
  findRefundOf,
  findSettlement,
  insertSettlement,
  type Leavable,
  listCancelled,
  listLeftDues,
  listReceiptsFor,
  type NamedDue,
  sumOtherDues,
} from './leaving.queries.ts'
import { availableOf } from './refunding.ts'
import type { LeavingReply } from './refunds.schemas.ts'
import { chooseCancelled, chooseCredited } from './shares.ts'

explainConstraint('settlements_assignment_id_key', () => conflict('already-ended'))

/** The arithmetic of a leaving; paise but for the units. */
export interface Arithmetic {
  leftOn: string
  rule: RefundRule
  units: number
  used: number
  net: number
  refundable: number
  paid: number
  earned: number
  cancelled: number
  credited: number
}

type Reply = z.output<typeof LeavingReply>

/**
 * The statement of a leaving: as it was settled, or as it would be with that last day (without one: the last day in the
 * batch, else today). Throws 404, 422 `in-the-future`.
 */
export async function getLeaving(
  db: Db,
  assignmentId: string,
  wishedDay: string | undefined,
  now: Date,
): Promise<Reply> {
  const plan = await findLeavable(db, assignmentId)
  if (!plan) throw notFound()
  const settled = await findSettlement(db, assignmentId)
  const dues = await listLeftDues(db, assignmentId)
  const today = dayInIndia(now)
  const leftOn = settled?.leftOn ?? wishedDay ?? (await usualDay(db, plan, today))
  const sums = settled ?? (await reckon(db, plan, dues, leftOn, today))
  const refund = settled ? ((await findRefundOf(db, settled.id)) ?? null) : null
  const { studentId, endedHow } = plan
  return {
    ...toPlan(plan),
    ...pickSums(sums),
    stillOwed: Math.max(0, sums.earned - sums.paid),
    otherOwed: await sumOtherDues(db, studentId, assignmentId),
    available: await availableOf(db, studentId),
    refundBy: addDays(leftOn, REFUND_DAYS),
    openCheques: await countOpenCheques(db, studentId),
    dues: dues.map(await dueWriter(db, settled?.cancelEntryId ?? null)),
    receipts: await listReceiptsFor(db, assignmentId),
    settled: settled
      ? {
          ...{ id: settled.id, at: settled.at, by: { id: settled.byId, name: settled.byName } },
          ...{
            reason: settled.reason,
            how: endedHow === 'carried_over' ? ('carried_over' as const) : ('left' as const),
          },
        }
      : null,
    ended: plan.endedOn !== null,
    refund,
  }
}

const toPlan = ({ id, studentId, student, rollNumber, course, plan, batch, startsOn, endsOn }: Leavable) => ({
  assignmentId: id,
  student: { id: studentId, name: student, rollNumber },
  ...{ course, plan, batch, startsOn, endsOn },
})

const pickSums = (sums: Arithmetic): Arithmetic => {
  const { leftOn, rule, units, used, net, refundable, paid, earned, cancelled, credited } = sums
  return { leftOn, rule, units, used, net, refundable, paid, earned, cancelled, credited }
}

async function dueWriter(db: Db, cancelEntryId: string | null) {
  const cancelled = cancelEntryId ? await listCancelled(db, cancelEntryId) : new Map<string, number>()
  return ({ dueId, headId, head, headMr, headHi, conceded, ...due }: NamedDue) => ({
    ...{ dueId, instalment: due.instalment, dueOn: due.dueOn, refundable: due.refundable },
    head: { id: headId, name: head, nameMr: headMr, nameHi: headHi },
    ...{ charged: due.charged, paid: due.paid },
    // What leaving itself took off is not a concession.
    conceded: conceded - (cancelled.get(dueId) ?? 0),
  })
}

async function usualDay(db: Db, { studentId, batchId }: Leavable, today: string): Promise<string> {
  const last = batchId && (await findLastDay(db, studentId, batchId))
  return last && last < today ? last : today
}

async function reckon(
  db: Db,
  plan: Leavable,
  dues: NamedDue[],
  leftOn: string,
  today: string,
): Promise<Arithmetic> {
  if (leftOn > today) throw invalid('leftOn', 'in-the-future')
  const sum = (of: (due: NamedDue) => number) => dues.reduce((all, due) => all + of(due), 0)
  const net = sum(({ charged, conceded }) => charged - conceded)
  const paid = sum((due) => due.paid)
  const canGoBack = (due: NamedDue) => plan.rule !== 'none' && due.refundable
  const refundable = sum((due) => (canGoBack(due) ? due.charged - due.conceded : 0))
  const use = await unitsOf(db, plan, leftOn)
  return { leftOn, ...use, net, refundable, paid, ...settle({ net, refundable, paid, ...use }) }
}

/** Days or lectures of the course, from the student's first to its last, and those until the student left. */
async function unitsOf(db: Db, { rule, batchId, startsOn, endsOn }: Leavable, leftOn: string) {
  const byDays = { units: daysBetween(startsOn, endsOn) + 1, used: daysBetween(startsOn, leftOn) + 1 }
  const lectures =
    rule === 'by_lectures' && batchId ? await lecturesOfBatch(db, batchId, startsOn, endsOn) : []
  const held = lectures.filter(({ state }) => state !== 'cancelled')
  // A course without a timetable has no lectures to count by.
  if (held.length === 0) {
    const used = Math.min(byDays.units, Math.max(0, byDays.used))
    return { rule: rule === 'none' ? rule : ('by_days' as const), units: byDays.units, used }
  }
  return { rule, units: held.length, used: held.filter(({ onDay }) => onDay <= leftOn).length }
}

/** What whoever leaves confirms: the day, and the sums that the screen showed. */
export interface Leaving {
  leftOn: string
  reason: string
  seen: { cancelled: number; credited: number }
}

interface Doing {
  by: string
  at: Date
}

/**
 * Settles: cancels what is no longer asked for, makes what was paid and not used the student's again, and ends the plan.
 * Throws 404, 409 `already-ended`, `cheque-open`, `arithmetic-changed`; 422 `in-the-future`.
 */
export async function settleLeaving(
  tx: Tx,
  assignmentId: string,
  leaving: Leaving,
  { by, at }: Doing,
  how: 'left' | 'carried_over' = 'left',
): Promise<{ settlementId: string; studentId: string; credited: number }> {
  const { studentId } = (await findLeavable(tx, assignmentId)) ?? {}
  if (!studentId) throw notFound()
  await holdFees(tx, studentId)
  const plan = (await findLeavable(tx, assignmentId)) as Leavable
  if (plan.endedOn) throw conflict('already-ended')
  if ((await countOpenCheques(tx, studentId)) > 0) throw conflict('cheque-open')
  const dues = await listLeftDues(tx, assignmentId)
  const sums = await reckon(tx, plan, dues, leaving.leftOn, dayInIndia(at))
  const { cancelled, credited } = leaving.seen
  if (sums.cancelled !== cancelled || sums.credited !== credited) throw conflict('arithmetic-changed')
  const settlementId = await insertSettlement(tx, {
    ...{ assignmentId, studentId, ...sums, reason: leaving.reason, byId: by, at },
    cancelEntryId: await postCancel(tx, plan, dues, sums, { by, at }),
    creditEntryId: await postCredit(tx, plan, dues, sums, { by, at }),
  })
  await closeAssignment(tx, assignmentId, { endedOn: leaving.leftOn, endedHow: how })
  await followFees(tx, studentId, at)
  return { settlementId, studentId, credited }
}

const postCancel = (tx: Tx, { id, studentId }: Leavable, dues: NamedDue[], sums: Arithmetic, doing: Doing) =>
  postEntry(tx, {
    ...{ kind: 'cancel', cause: `leaving:${id}:cancel`, ...doing },
    lines: chooseCancelled(dues, sums.cancelled).flatMap(({ dueId, headId, paise }) => [
      { kind: 'billed', headId, paise },
      { kind: 'student', studentId, dueId, paise: -paise },
    ]),
  })

const postCredit = (tx: Tx, { id, studentId }: Leavable, dues: NamedDue[], sums: Arithmetic, doing: Doing) =>
  postEntry(tx, {
    ...{ kind: 'credit', cause: `leaving:${id}:credit`, ...doing },
    lines: chooseCredited(dues, sums.credited).flatMap(({ headId, paise, tax }) => [
      { kind: 'income', headId, paise: paise - tax },
      { kind: 'advance_tax', studentId, paise: tax },
      { kind: 'advance', studentId, paise: -paise },
    ]),
  })

/** The course to which what was paid goes along. */
export interface NextPlan {
  planId: string
  batchId: string
  startsOn: string
  placeOfSupply: string
}

/**
 * Carries over to another course: settles the one, charges the other, and what was not used pays there, the oldest due
 * first. Throws as settleLeaving and as `assignPlan`.
 */
export async function carryOver(
  tx: Tx,
  assignmentId: string,
  { next, ...leaving }: Leaving & { next: NextPlan },
  { by, at }: Doing,
): Promise<{ studentId: string; assignmentId: string }> {
  const { studentId } = await settleLeaving(tx, assignmentId, leaving, { by, at }, 'carried_over')
  const assigned = await assignPlan(tx, { studentId, ...next, at, by })
  await useAdvance(tx, studentId, { at, by })
  return { studentId, assignmentId: assigned.assignmentId }
}
