// Starting an attempt: inside the window, once, with an order of its own that is stored.
import { randomInt } from 'node:crypto'
import type { Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { examState } from '../exams/examState.ts'
import { findLatestAttempt, insertAttempt, recordEvent } from './attempts.queries.ts'
import { type Attempt, checkHolder, type Origin } from './holding.ts'
import { getPaper } from './paper.ts'
import { orderPaper } from './shuffle.ts'
import { getSitting, lockStart, type Sitting } from './starting.queries.ts'
import { planEnds } from './timing.ts'

/**
 * Starts the viewer's attempt at an exam, or finds the one that they have. `number` says which attempt they mean:
 * without it the latest, or the first. A next attempt is begun only by its number, once the former is closed, so that
 * a repeated request never begins one. Throws 409 `exam-not-open`, `exam-over`, `late-entry-over`,
 * `former-attempt-open`, `no-attempts-left`, or `held-elsewhere` where another device of theirs is at it.
 */
export async function startAttempt(tx: Tx, examId: string, origin: Origin, number?: number) {
  const studentId = origin.viewer.personId
  const earlier = await findLatestAttempt(tx, examId, studentId)
  const known = earlier && earlier.number >= (number ?? earlier.number) ? earlier : undefined
  const begun = known ? undefined : await begin(tx, examId, origin, { earlier, number: number ?? 1 })
  const attempt = known ?? begun ?? (await findLatestAttempt(tx, examId, studentId))
  if (!attempt) throw new Error('An attempt that was there a moment ago is gone.')
  await checkHolder(tx, attempt, origin.viewer)
  return { attempt, begun: begun !== undefined }
}

/** Waits for the start of this student, if they begin just now; until the end of `tx` they begin after it. */
export const holdStart = (tx: Tx, examId: string, studentId: string): Promise<void> =>
  lockStart(tx, examId, studentId)

interface Wanted {
  earlier: Attempt | undefined
  number: number
}

async function begin(
  tx: Tx,
  examId: string,
  { viewer, address, at }: Origin,
  wanted: Wanted,
): Promise<Attempt | undefined> {
  // Time that is given in this very moment is either read here, or finds the attempt.
  await lockStart(tx, examId, viewer.personId)
  const exam = await getSitting(tx, examId, viewer.personId)
  const { scheduledAt, closesAt } = refuseOutsideWindow(exam, at, wanted.number)
  refuseNumber(exam, wanted)
  const { questions } = await getPaper(tx, examId, scheduledAt)
  const shuffled = { questions: exam.shuffleQuestions, options: exam.shuffleOptions }
  const { questionOrder, optionOrders } = orderPaper([...questions.values()], shuffled, (below) =>
    randomInt(below),
  )
  const partEnds = planEnds(at, { ...exam, closesAt })
  const attempt = await insertAttempt(tx, {
    examId,
    studentId: viewer.personId,
    number: wanted.number,
    sessionId: viewer.sessionId,
    startedAt: at,
    partEnds,
    endsAt: partEnds.at(-1) ?? at,
    questionOrder,
    optionOrders: JSON.stringify(optionOrders),
  })
  const from = { sessionId: viewer.sessionId, address }
  if (attempt) await recordEvent(tx, { attemptId: attempt.id, kind: 'started', epoch: 1, from, at })
  return attempt
}

function refuseOutsideWindow(exam: Sitting, now: Date, number: number) {
  const { scheduledAt, opensAt, closesAt } = exam
  const state = examState(exam, now)
  if (state === 'draft' || !scheduledAt || !opensAt || !closesAt) throw conflict('exam-not-open')
  if (state === 'scheduled') throw conflict('exam-not-open', { opensAt: opensAt.toISOString() })
  if (state !== 'open') throw conflict('exam-over', { closesAt: closesAt.toISOString() })
  const lastEntry = lastEntryOf(exam, opensAt)
  if (number === 1 && lastEntry && now > lastEntry)
    throw conflict('late-entry-over', { until: lastEntry.toISOString() })
  return { scheduledAt, closesAt }
}

/** The last moment of the late-entry window; null where one may start as long as the exam is open. */
function lastEntryOf({ lateEntryMinutes }: Sitting, opensAt: Date): Date | null {
  return lateEntryMinutes === null ? null : new Date(opensAt.getTime() + lateEntryMinutes * 60_000)
}

function refuseNumber(exam: Sitting, { earlier, number }: Wanted): void {
  if (earlier && !earlier.closedAt) throw conflict('former-attempt-open')
  const allowed = exam.attemptsAllowed
  if (number > allowed || number !== (earlier?.number ?? 0) + 1)
    throw conflict('no-attempts-left', { allowed })
}
