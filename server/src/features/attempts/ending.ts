// The end of one attempt by those who look after the exam.
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict } from '../../platform/problems.ts'
import { lockAttempt } from './attempts.queries.ts'
import type { Act, Clocked } from './clock.ts'
import { closeEarly } from './closing.ts'

/**
 * Ends an attempt now, with what was saved; one that is over stays as it is. The student reads the reason. Throws 409
 * `attempt-closed` where its time is up: the bell closes it.
 */
export async function endByStaff(tx: Tx, attemptId: string, { madeBy, at, reason }: Act): Promise<Clocked> {
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt.closedAt) return { attempt, changed: false }
  if (!attempt.pausedAt && attempt.endsAt <= at) throw conflict('attempt-closed')
  const closed = await closeEarly(tx, attempt, { how: 'staff', at, from: null, madeBy, detail: { reason } })
  await tellPeople(tx, [attempt.studentId], { kind: 'attempt-ended', id: attemptId })
  return { attempt: closed, changed: true }
}
