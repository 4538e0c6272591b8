// Reminding of fees: by the institute's rules at a humane hour, and by hand.
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { addDays, daysBetween } from '../../platform/days.ts'
import { conflict } from '../../platform/problems.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { holdFees } from '../ledger/ledger.ts'
import { type Forecast, forecast } from '../messages/forecast.ts'
import { openCampaign, tellMany, type Word } from '../messages/messages.ts'
import {
  type Debt,
  insertReminders,
  listDebtors,
  listDebtsOf,
  listStudents,
  listTold,
} from './feeReminders.queries.ts'
import { causeOfReminder } from './settled.ts'

/** Between ten in the morning and six in the evening, in India. */
const HUMANE = { from: 10, until: 18 }
const INDIA_MS = 5.5 * 3_600_000

function isHumane(now: Date): boolean {
  const hour = Math.floor((now.getTime() + INDIA_MS) / 3_600_000) % 24
  return hour >= HUMANE.from && hour < HUMANE.until
}

/**
 * Reminds by the institute's rules, on the days that they name before and after what falls due: each student once for
 * each of those days. At other hours, and while reminders are off, it does nothing.
 */
export async function remindByRules(db: Database, now: Date): Promise<void> {
  const { remindersOn, remindBefore, remindAfter } = await getFeeSettings(db)
  if (!remindersOn || !isHumane(now)) return
  const today = dayInIndia(now)
  const days = [...remindBefore.map((n) => addDays(today, n)), ...remindAfter.map((n) => addDays(today, -n))]
  if (days.length === 0) return
  const owing = [...new Set((await listDebtsOf(db, days, today)).map(({ studentId }) => studentId))]
  for (let i = 0; i < owing.length; i += AT_ONCE) {
    const studentIds = owing.slice(i, i + AT_ONCE)
    await db.transaction().execute(async (tx) => {
      // Whoever pays just now is waited for, and is not reminded of it.
      await holdFees(tx, ...studentIds)
      const debts = await listDebtsOf(tx, days, today, studentIds)
      await remind(
        tx,
        debts.filter(({ readers }) => readers.length > 0),
        { today, at: now },
      )
    })
  }
}

/** Students whose counter waits while they are reminded. */
const AT_ONCE = 100

interface Reminding {
  today: string
  at: Date
  by?: string
  campaignId?: string
}

/** Tells those who were not told yet of that day at that distance. @returns whom it told of, and how many people */
async function remind(
  tx: Tx,
  debts: Debt[],
  reminding: Reminding,
): Promise<{ students: number; people: number }> {
  const { today, at, by = null, campaignId = null } = reminding
  const written = await insertReminders(
    tx,
    debts.map(({ studentId, dueOn, paise }) => ({
      ...{ studentId, dueOn, offsetDays: daysBetween(dueOn, today), toldAt: at, paise },
      ...{ byId: by, campaignId },
    })),
  )
  const isNew = new Set(written.map(({ studentId, dueOn }) => `${studentId} ${dueOn}`))
  const told = debts.filter(({ studentId, dueOn }) => isNew.has(`${studentId} ${dueOn}`))
  await tellMany(
    tx,
    at,
    told.map((debt) => wordOf(debt, today, campaignId ?? undefined)),
  )
  return {
    students: told.length,
    people: new Set(told.flatMap(({ readers }) => readers.map(({ id }) => id))).size,
  }
}

function wordOf(
  { studentId, name, dueOn, paise, overdue, readers }: Debt,
  today: string,
  campaignId?: string,
): Word {
  const isOverdue = dueOn < today
  return {
    kind: isOverdue ? 'fee-overdue' : 'fee-due',
    to: readers.map(({ id }) => id),
    cause: causeOfReminder(studentId, dueOn, daysBetween(dueOn, today)),
    params: { student: name, amount: isOverdue && overdue > 0 ? overdue : paise, date: dueOn },
    link: `/fees?child=${studentId}`,
    about: studentId,
    campaignId,
  }
}

/** Why somebody is not reminded: owes nothing, was reminded today, or there is nobody to tell. */
export type LeftOut = 'nothing-owed' | 'told-today' | 'nobody'

export interface Recipients {
  recipients: Debt[]
  leftOut: { studentId: string; name: string; rollNumber: string; why: LeftOut }[]
}

/** Whom a campaign of these students would tell, and why not the others: what is previewed is what is sent. */
async function recipientsOf(db: Db, studentIds: string[], now: Date): Promise<Recipients> {
  const today = dayInIndia(now)
  const told = await listTold(db, studentIds, new Date(`${today}T00:00:00+05:30`))
  const debts = new Map((await listDebtors(db, studentIds, today)).map((debt) => [debt.studentId, debt]))
  const found: Recipients = { recipients: [], leftOut: [] }
  for (const student of await listStudents(db, studentIds)) {
    const debt = debts.get(student.studentId)
    const why = reasonFor(debt, told.has(student.studentId))
    if (debt && !why) found.recipients.push(debt)
    else if (why) found.leftOut.push({ ...student, why })
  }
  return found
}

function reasonFor(debt: Debt | undefined, isTold: boolean): LeftOut | null {
  if (!debt) return 'nothing-owed'
  if (isTold) return 'told-today'
  return debt.readers.length === 0 ? 'nobody' : null
}

/** The recipients with how each of them would be reached first. */
export async function previewReminders(
  db: Db,
  studentIds: string[],
  now: Date,
): Promise<Recipients & { people: number; byChannel: Forecast }> {
  const found = await recipientsOf(db, studentIds, now)
  const people = [...new Set(found.recipients.flatMap(({ readers }) => readers.map(({ id }) => id)))]
  return { ...found, people: people.length, byChannel: await forecast(db, 'fee-overdue', people, now) }
}

/**
 * Reminds these students' families now, as a campaign. Quiet hours hold as for every message. Throws 409
 * `nobody-to-remind`, and `recipients-changed` {students} where they are others than the preview has shown.
 */
export async function remindFees(
  tx: Tx,
  { studentIds, students, title }: { studentIds: string[]; students: number; title: string },
  { at, by }: { at: Date; by: string },
): Promise<{ students: number; people: number; campaignId: string }> {
  const before = await recipientsOf(tx, studentIds, at)
  await holdFees(tx, ...before.recipients.map(({ studentId }) => studentId))
  const { recipients } = await recipientsOf(tx, studentIds, at)
  if (recipients.length === 0) throw conflict('nobody-to-remind')
  if (recipients.length !== students) throw conflict('recipients-changed', { students: recipients.length })
  const campaignId = await openCampaign(tx, at, { kind: 'fee-overdue', title, createdBy: by })
  const done = await remind(tx, recipients, { today: dayInIndia(at), at, by, campaignId })
  return { ...done, campaignId }
}
