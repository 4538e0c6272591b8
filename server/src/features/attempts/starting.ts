// Starting an attempt: inside the window, once, with an order of its own that is stored.
import { randomInt } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import type { Exams } from '../../platform/schema.ts'
import { examState } from '../exams/examState.ts'
import { findAttempt, getSitting, insertAttempt, recordEvent } from './attempts.queries.ts'
import { type Attempt, checkHolder, type Origin } from './holding.ts'
import { getPaper } from './paper.ts'
import { orderPaper } from './shuffle.ts'

type Sitting = Pick<
  Selectable<Exams>,
  | 'id'
  | 'scheduledAt'
  | 'publishedAt'
  | 'opensAt'
  | 'closesAt'
  | 'durationMinutes'
  | 'shuffleQuestions'
  | 'shuffleOptions'
>

/**
 * Starts the viewer's attempt at an exam, or finds the one that they started. Throws 409 `exam-not-open`, `exam-over`,
 * or `held-elsewhere` where another device of theirs is at it.
 */
export async function startAttempt(tx: Tx, examId: string, origin: Origin) {
  const studentId = origin.viewer.personId
  const earlier = await findAttempt(tx, examId, studentId)
  const begun = earlier ? undefined : await begin(tx, await getSitting(tx, examId), origin)
  const attempt = earlier ?? begun ?? (await findAttempt(tx, examId, studentId))
  if (!attempt) throw new Error('An attempt that was there a moment ago is gone.')
  await checkHolder(tx, attempt, origin.viewer)
  return { attempt, begun: begun !== undefined }
}

async function begin(tx: Tx, exam: Sitting, { viewer, address, at }: Origin): Promise<Attempt | undefined> {
  const { scheduledAt, closesAt } = refuseOutsideWindow(exam, at)
  const { questions } = await getPaper(tx, exam.id, scheduledAt)
  const shuffled = { questions: exam.shuffleQuestions, options: exam.shuffleOptions }
  const { questionOrder, optionOrders } = orderPaper([...questions.values()], shuffled, (below) =>
    randomInt(below),
  )
  const attempt = await insertAttempt(tx, {
    examId: exam.id,
    studentId: viewer.personId,
    sessionId: viewer.sessionId,
    startedAt: at,
    endsAt: endOf(at, exam.durationMinutes, closesAt),
    questionOrder,
    optionOrders: JSON.stringify(optionOrders),
  })
  const from = { sessionId: viewer.sessionId, address }
  if (attempt) await recordEvent(tx, { attemptId: attempt.id, kind: 'started', epoch: 1, from, at })
  return attempt
}

function refuseOutsideWindow(exam: Sitting, now: Date): { scheduledAt: Date; closesAt: Date } {
  const { scheduledAt, opensAt, closesAt } = exam
  const state = examState(exam, now)
  if (state === 'draft' || !scheduledAt || !closesAt) throw conflict('exam-not-open')
  if (state === 'scheduled' && opensAt) throw conflict('exam-not-open', { opensAt: opensAt.toISOString() })
  if (state !== 'open') throw conflict('exam-over', { closesAt: closesAt.toISOString() })
  return { scheduledAt, closesAt }
}

/** The earlier of start + duration and the exam's close. */
function endOf(start: Date, durationMinutes: number, closesAt: Date): Date {
  return new Date(Math.min(start.getTime() + durationMinutes * 60_000, closesAt.getTime()))
}
