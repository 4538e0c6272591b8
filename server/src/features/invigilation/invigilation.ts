// What an invigilator does: more time, a word to the hall, the end of one attempt.
import type { Tx } from '../../platform/database.ts'
import { tellEach } from '../../platform/live.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import { type Act, extendAttempt } from '../attempts/clock.ts'
import { holdStart } from '../attempts/starting.ts'
import {
  findRunning,
  getExtraMinutes,
  insertMessages,
  isSitter,
  keepAccommodation,
} from './invigilation.queries.ts'

export interface ExtraTime extends Act {
  examId: string
  studentId: string
  /** Beyond the exam's own time, in all. */
  minutes: number
}

/**
 * Sets how much time beyond the exam's own a student has. Before they start it is theirs from the start; while they
 * sit, the part that is open gets what is new of it. It names the whole and not the addition, so that two invigilators
 * who give ten minutes at once give ten. Throws 422 for a student who does not sit the exam, 409
 * `extra-time-only-grows` for less than a student who has begun was given, and 409 `attempt-closed` where they are done.
 */
export async function giveExtraTime(tx: Tx, given: ExtraTime) {
  const { examId, studentId, minutes, madeBy, at, reason } = given
  if (!(await isSitter(tx, examId, studentId))) throw invalid('studentId', 'not-a-sitter')
  await holdStart(tx, examId, studentId)
  const before = await getExtraMinutes(tx, examId, studentId)
  const running = await findRunning(tx, examId, studentId)
  if (running && minutes < before) throw conflict('extra-time-only-grows', { minutes: before })
  if (running?.closedAt && minutes > before) throw conflict('attempt-closed')
  const changed = minutes !== before
  if (changed) {
    const accommodation = { examId, studentId, extraMinutes: minutes, reason, givenBy: madeBy, givenAt: at }
    await keepAccommodation(tx, accommodation)
  }
  if (!running || !changed) return { extraMinutes: minutes, endsAt: null, attemptId: null, changed }
  const extended = await extendAttempt(tx, running.id, { madeBy, at, reason, minutes: minutes - before })
  if (!extended) throw conflict('attempt-closed')
  return { extraMinutes: minutes, endsAt: extended.endsAt, attemptId: running.id, changed }
}

export interface Message {
  examId: string
  /** Null: to everybody who sits it just now. */
  attemptIds: string[] | null
  text: string
  madeBy: string
  at: Date
}

/** Writes to those who sit an exam; it stands in their attempt, and is on their screen at once. */
export async function messageSitters(tx: Tx, message: Message): Promise<number> {
  const told = await insertMessages(tx, message)
  const { text } = message
  await tellEach(
    tx,
    told.map(({ attemptId, studentId }) => ({
      to: studentId,
      event: { kind: 'attempt-message', id: attemptId, text },
    })),
  )
  return told.length
}
