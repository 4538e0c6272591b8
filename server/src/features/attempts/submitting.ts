// Submitting: the last answers and the end of the attempt in one transaction; asked again, the same answer.
import type { Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { lockAttempt } from './attempts.queries.ts'
import type { AnswerInput } from './attempts.schemas.ts'
import { closeAsSubmitted } from './closing.ts'
import { type Attempt, checkHolder, type Origin } from './holding.ts'
import { saveAnswers } from './saving.ts'

export interface Submission {
  attemptId: string
  epoch: number
  answers: AnswerInput[]
}

export interface Submitted {
  attempt: Attempt
  /** Whether it is closed now; false where another device has taken the attempt over since. */
  closed: boolean
  /** Whether this request closed it. */
  submitted: boolean
}

/**
 * Saves what comes with it, then closes the attempt. Of two submissions at once, or one beside the bell, one closes it
 * and the other finds it closed. A device that no longer holds the attempt submits nothing; its answers are kept apart.
 * While the clock stands still nothing is submitted: 409 `attempt-paused`.
 */
export async function submitAttempt(tx: Tx, submission: Submission, origin: Origin): Promise<Submitted> {
  const { attemptId, epoch, answers } = submission
  // The lock comes first: two submissions that both held the save's share lock would wait for each other for ever.
  const attempt = await lockAttempt(tx, attemptId)
  if (answers.length) await saveAnswers(tx, origin.viewer, { ...submission, receivedAt: origin.at })
  if (attempt.closedAt) return { attempt, closed: true, submitted: false }
  if (epoch < attempt.epoch) return { attempt, closed: false, submitted: false }
  await checkHolder(tx, attempt, origin.viewer)
  if (attempt.pausedAt) throw conflict('attempt-paused')
  return { attempt: await closeAsSubmitted(tx, attempt, origin), closed: true, submitted: true }
}
