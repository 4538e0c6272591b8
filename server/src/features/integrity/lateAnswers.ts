// Answers that came too late and that a teacher accepts: they become the answers, and everybody can see that they did.
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict, type FieldError, Problem } from '../../platform/problems.ts'
import type { Act } from '../attempts/clock.ts'
import { lockForStaff, noteEvent } from '../attempts/ending.ts'
import { getFacts } from '../attempts/facts.ts'
import { holdExam } from '../exams/publication.ts'
import { holdRanking } from '../ranks/standings.ts'
import { issueReceipt } from '../receipts/receipts.ts'
import { recomputeResult } from '../results/recomputing.ts'
import { type ApartKey, acceptApart, mapApart } from './lateAnswers.queries.ts'

export interface Acceptance extends Act {
  attemptId: string
  answers: ApartKey[]
}

/**
 * Makes answers that were kept apart the saved ones, after the end of the attempt. The event says which and why, the
 * student gets a new receipt, and a result that is there is computed anew. Accepted again, nothing changes. Throws 409
 * `attempt-open`, and 422 naming each that was never kept apart or of which a question has two.
 */
export async function acceptLateAnswers(
  tx: Tx,
  { attemptId, answers, ...act }: Acceptance,
  seed: Uint8Array,
) {
  // The exam before the attempt, as whoever changes the key does: otherwise the two would wait for each other.
  const { examId } = await getFacts(tx, attemptId)
  await holdExam(tx, examId, act.at)
  await holdRanking(tx, examId)
  const attempt = await lockForStaff(tx, attemptId)
  if (!attempt.closedAt) throw conflict('attempt-open')
  refuseStrange(answers, await mapApart(tx, attemptId))
  const accepted = await acceptApart(tx, attemptId, answers)
  if (accepted.length === 0) return { attempt, accepted }
  await noteEvent(tx, attempt, { kind: 'late_accepted', ...act, positions: accepted })
  await issueReceipt(tx, seed, attemptId, { anew: true })
  await recomputeResult(tx, { attemptId, examId: attempt.examId }, act.at)
  await tellPeople(tx, [attempt.studentId], { kind: 'exam-changed', id: attempt.examId })
  return { attempt, accepted }
}

function refuseStrange(answers: ApartKey[], apart: Set<string>): void {
  const seen = new Set<number>()
  const errors = answers.flatMap((answer, i): FieldError[] => {
    const again = seen.has(answer.position)
    seen.add(answer.position)
    if (!apart.has(nameOf(answer))) return [{ field: `answers.${i}`, code: 'not-kept-apart' }]
    return again ? [{ field: `answers.${i}`, code: 'twice' }] : []
  })
  if (errors.length) throw new Problem(422, 'invalid', { errors })
}

const nameOf = ({ epoch, position, kind, sequence }: ApartKey) => [epoch, position, kind, sequence].join()
