// The end of one attempt by those who look after the exam, and what they do with it afterwards.
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict } from '../../platform/problems.ts'
import { shareExams } from '../exams/publication.ts'
import { lockAttempt, recordEvent } from './attempts.queries.ts'
import type { Act, Clocked } from './clock.ts'
import { closeEarly } from './closing.ts'
import type { Attempt } from './holding.ts'

/**
 * Ends an attempt now, with what was saved; one that is over stays as it is. The student reads the reason. Throws 409
 * `attempt-closed` where its time is up: the bell closes it.
 */
export async function endByStaff(tx: Tx, attemptId: string, { madeBy, at, reason }: Act): Promise<Clocked> {
  await shareExams(tx, [attemptId])
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt.closedAt) return { attempt, changed: false }
  if (!attempt.pausedAt && attempt.endsAt <= at) throw conflict('attempt-closed')
  const closed = await closeEarly(tx, attempt, { how: 'staff', at, from: null, madeBy, detail: { reason } })
  await tellPeople(tx, [attempt.studentId], { kind: 'attempt-ended', id: attemptId })
  return { attempt: closed, changed: true }
}

/** Locks the attempt for somebody of the staff. */
export const lockForStaff = (tx: Tx, attemptId: string): Promise<Attempt> => lockAttempt(tx, attemptId)

/** Writes down what was done with an attempt afterwards, and why. */
export async function noteEvent(
  tx: Tx,
  { id: attemptId, epoch }: Attempt,
  act: Act & { kind: 'late_accepted' | 'voided' | 'restored'; positions?: number[] },
): Promise<void> {
  const { kind, at, madeBy, reason, positions } = act
  const detail = { reason, ...(positions && { positions }) }
  await recordEvent(tx, { attemptId, kind, epoch, from: null, at, madeBy, detail })
}
