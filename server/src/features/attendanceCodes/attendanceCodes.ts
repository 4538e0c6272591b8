// The code of the room: shown by the teacher, typed or opened by the students who are there.
import { randomInt } from 'node:crypto'
import type { Database, Tx } from '../../platform/database.ts'
import { Problem } from '../../platform/problems.ts'
import { countTry } from '../../platform/throttle.ts'
import { markByCode } from '../attendance/marking/correcting.ts'
import { getMarkable } from '../attendance/marking/marking.ts'
import {
  endCode,
  findLectureOfCode,
  isInUse,
  lockStudent,
  writeCode,
  writeEntry,
} from './attendanceCodes.queries.ts'

const MINUTE = 60_000

/**
 * Makes a code that holds for this lecture only; one that it had before ends. It never outlives the lecture by more
 * than a quarter of an hour. Throws 404, 409 `lecture-cancelled`, `lecture-not-begun` or `lecture-over`.
 */
export async function makeAttendanceCode(
  tx: Tx,
  lectureId: string,
  { minutes, by, now }: { minutes: number; by: string; now: Date },
): Promise<{ code: string; validUntil: Date }> {
  const { lecture } = await getMarkable(tx, lectureId, now)
  const last = lecture.endsAt.getTime() + 15 * MINUTE
  if (now.getTime() >= last) throw new Problem(409, 'lecture-over')
  const code = await freshCode(tx, now)
  const validUntil = new Date(Math.min(now.getTime() + minutes * MINUTE, last))
  await writeCode(tx, { lectureId, code, madeBy: by, validFrom: now, validUntil })
  return { code, validUntil }
}

/** Six digits that no other lecture shows now. */
async function freshCode(tx: Tx, now: Date): Promise<string> {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (!(await isInUse(tx, code, now))) return code
  }
}

/** Ends the lecture's code; without one it changes nothing. */
export const endAttendanceCode = (tx: Tx, lectureId: string, now: Date): Promise<void> =>
  endCode(tx, lectureId, now)

/** Counts a student's try at a code: ten in five minutes, so that a code of six digits is not found by trying. */
export async function countCodeTry(
  db: Database,
  key: Uint8Array,
  studentId: string,
  now: Date,
): Promise<void> {
  await countTry(db, key, { bucket: 'attendance-code', what: studentId, limit: 10, minutes: 5 }, now)
}

/**
 * A student enters the code that is shown. It holds while it is shown, for students of the lecture's batch on its day;
 * anything else is 409 `code-not-valid`, whatever the cause. The first entry stands, a repeated one changes nothing.
 * Late is who enters it more than the settled minutes after the beginning. Where the lecture was taken by the code
 * already, the mark follows; what a teacher has marked by hand stays, and is what the reply says.
 */
export async function enterAttendanceCode(tx: Tx, code: string, studentId: string, now: Date) {
  await lockStudent(tx, studentId)
  const lectureId = await findLectureOfCode(tx, code, studentId, now)
  if (!lectureId) throw new Problem(409, 'code-not-valid')
  const { lecture, settings } = await getMarkable(tx, lectureId, now)
  const passed = Math.floor((now.getTime() - lecture.startsAt.getTime()) / MINUTE)
  const lateMinutes = passed > settings.lateMinutes ? passed : null
  const late = await writeEntry(tx, { lectureId, studentId, enteredAt: now, lateMinutes })
  const stands = await markByCode(tx, lectureId, studentId, late, now)
  const { batch, subject, startsAt } = lecture
  const mark = stands?.mark ?? (late ? 'late' : 'present')
  return { lectureId, batch, subject, startsAt, mark, minutes: stands ? stands.minutes : late }
}
