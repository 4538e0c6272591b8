// Reminders stop when what they speak of is paid.
import type { Tx } from '../../platform/database.ts'
import { withdrawWord } from '../messages/messages.ts'
import { listOvertaken } from './feeReminders.queries.ts'

/** What makes a reminder once: one for a student, a due day and a distance from it. */
export const causeOfReminder = (studentId: string, dueOn: string, offset: number) =>
  `fee-reminder:${studentId}:${dueOn}:${offset}`

/**
 * Withdraws what has not gone out of reminders whose amount has changed since: called by whatever lowers what a student
 * owes, in its transaction.
 */
export async function remindersSettled(tx: Tx, studentId: string): Promise<void> {
  for (const { dueOn, offsetDays } of await listOvertaken(tx, studentId)) {
    await withdrawWord(tx, causeOfReminder(studentId, dueOn, offsetDays))
  }
}
