// What went out of reminders, as the office reads it.
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { fateOf } from '../messages/messages.ts'
import { type Debt, listReminderRows, type ReminderFilter } from './feeReminders.queries.ts'
import type { PreviewReply, RemindersReply } from './feeReminders.schemas.ts'
import type { previewReminders } from './reminding.ts'
import { causeOfReminder } from './settled.ts'

/** How far back the list of everybody's reminders goes; a student's own goes back to the first. */
const DAYS_BACK = 60

/** A page of reminders with what became of each. */
export async function listFeeReminders(
  db: Db,
  filter: ReminderFilter,
  now: Date,
): Promise<z.output<typeof RemindersReply>> {
  const { rows, total } = await listReminderRows(db, filter, new Date(now.getTime() - DAYS_BACK * 86_400_000))
  const causes = rows.map((row) => causeOfReminder(row.studentId, row.dueOn, row.offsetDays))
  const fates = await fateOf(db, causes)
  return {
    total,
    rows: rows.map(({ studentId, student, rollNumber, byId, byName, ...row }, at) => ({
      ...row,
      student: { id: studentId, name: student, rollNumber },
      by: byId ? { id: byId, name: byName ?? '' } : null,
      fates: (fates.get(causes[at] ?? '') ?? []).map(({ state }) => state),
    })),
  }
}

/** A preview of a campaign, for the wire. */
export function toPreview(
  { recipients, leftOut, people, byChannel }: Awaited<ReturnType<typeof previewReminders>>,
  today: string,
): z.output<typeof PreviewReply> {
  return {
    recipients: recipients.map((debt) => toRecipient(debt, today)),
    leftOut: leftOut.map(({ why, ...student }) => ({ student: toStudent(student), why })),
    ...{ people, byChannel },
  }
}

const toStudent = ({ studentId, name, rollNumber }: Pick<Debt, 'studentId' | 'name' | 'rollNumber'>) => ({
  ...{ id: studentId, name, rollNumber },
})

const toRecipient = (debt: Debt, today: string) => ({
  student: toStudent(debt),
  dueOn: debt.dueOn,
  paise: debt.dueOn < today ? debt.overdue : debt.paise,
  isOverdue: debt.dueOn < today,
  readers: debt.readers,
})
