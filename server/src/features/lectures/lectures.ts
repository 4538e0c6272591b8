// Single lectures: an extra one, another time or room, another teacher, cancelled and restored.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { timeOf } from '../../platform/days.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import type { CancelReason } from '../../platform/schema.ts'
import { checkFree, checkTimes, takeTimetable } from '../clashes/clashes.ts'
import { lectureForUse } from '../timetable/timetable.ts'
import {
  findBatchSubjects,
  findHoliday,
  insertLecture,
  isRoomOpen,
  isTeaching,
  type LockedLecture,
  lockLecture,
  updateLecture,
} from './lectures.queries.ts'
import { type LectureChange, tellOfLecture } from './telling.ts'

/** Who changes it, and when. */
export interface By {
  personId: string
  now: Date
}

export interface NewLecture {
  subjectId: string
  teacherId: string
  roomId: string | null
  startsAt: Date
  endsAt: Date
  note: string
}

/**
 * Adds a lecture beside the plan; returns its id. Throws 409 `clash-…` or `batch-archived`, 422 where the time is past,
 * outside the institute's day or of two days, the subject not of the course, or the room out of use.
 */
export async function addLecture(tx: Tx, batchId: string, lecture: NewLecture, by: By): Promise<string> {
  checkMoments(lecture, by.now)
  await checkSubject(tx, batchId, lecture.subjectId)
  if (lecture.roomId) await checkRoom(tx, lecture.roomId)
  await checkFree(tx, { batchId, ...lecture, times: [lecture] })
  const id = await insertLecture(tx, {
    ...lecture,
    batchId,
    kind: 'extra',
    plannedTeacherId: lecture.teacherId,
    changedAt: by.now,
  })
  await tell(tx, id, 'extra', by)
  return id
}

/** Gives a lecture another time or room. Throws 409 `clash-…`, `attendance-taken`, `lecture-cancelled`, `lecture-over`. */
export async function moveLecture(
  tx: Tx,
  lectureId: string,
  move: { startsAt: Date; endsAt: Date; roomId: string | null },
  by: By,
): Promise<void> {
  await takeTimetable(tx)
  const lecture = await lockUntaken(tx, lectureId)
  if (lecture.state === 'cancelled') throw conflict('lecture-cancelled')
  if (lecture.startsAt <= by.now) throw conflict('lecture-over')
  checkMoments(move, by.now)
  if (move.roomId && move.roomId !== lecture.roomId) await checkRoom(tx, move.roomId)
  await checkFree(tx, { ...lecture, ...move, times: [move], except: [lectureId] })
  await updateLecture(tx, lectureId, move, by.now)
  await tell(tx, lectureId, 'moved', by, lecture)
}

/** Cancels a lecture. Throws 409 `attendance-taken` or `lecture-cancelled`. */
export async function cancelLecture(
  tx: Tx,
  lectureId: string,
  { why, note }: { why: CancelReason; note: string },
  by: By,
): Promise<void> {
  await takeTimetable(tx)
  const lecture = await lockUntaken(tx, lectureId)
  if (lecture.state === 'cancelled') throw conflict('lecture-cancelled')
  await updateLecture(tx, lectureId, { state: 'cancelled', cancelledWhy: why, note }, by.now)
  await tell(tx, lectureId, 'cancelled', by)
}

/** Lets a cancelled lecture take place. Throws 409 `clash-…`, `lecture-planned`, or `holiday` {name} on a holiday. */
export async function restoreLecture(tx: Tx, lectureId: string, by: By): Promise<void> {
  await takeTimetable(tx)
  const lecture = await lockUntaken(tx, lectureId)
  if (lecture.state === 'planned') throw conflict('lecture-planned')
  const holiday =
    lecture.cancelledWhy === 'holiday' && (await findHoliday(tx, lecture.batchId, lecture.onDay))
  if (holiday) throw conflict('holiday', { name: holiday })
  await checkFree(tx, { ...lecture, times: [lecture] })
  await updateLecture(tx, lectureId, { state: 'planned', cancelledWhy: null, note: '' }, by.now)
  await tell(tx, lectureId, 'restored', by)
}

/**
 * Gives a lecture to another teacher, or back to the one whom the plan names. Throws 409 `clash-teacher`,
 * `attendance-taken` or `lecture-cancelled`, 422 where it is not a teacher who is here.
 */
export async function substituteTeacher(tx: Tx, lectureId: string, teacherId: string, by: By): Promise<void> {
  await takeTimetable(tx)
  const lecture = await lockUntaken(tx, lectureId)
  if (lecture.state === 'cancelled') throw conflict('lecture-cancelled')
  if (lecture.teacherId === teacherId) return
  if (!(await isTeaching(tx, teacherId))) throw invalid('teacherId', 'not-a-teacher')
  await checkFree(tx, { ...lecture, teacherId, times: [lecture], except: [lectureId] })
  await updateLecture(tx, lectureId, { teacherId }, by.now)
  await tell(tx, lectureId, 'substitute', by, lecture)
}

/** The lecture with its row held. Throws 409 `attendance-taken`: what was marked stays as it was given. */
async function lockUntaken(tx: Tx, lectureId: string): Promise<LockedLecture> {
  const lecture = await lockLecture(tx, lectureId)
  if (lecture.isTaken) throw conflict('attendance-taken')
  return lecture
}

async function tell(tx: Tx, lectureId: string, change: LectureChange, by: By, former?: LockedLecture) {
  const lecture = await lectureForUse(tx, lectureId)
  await tellOfLecture(tx, by.now, { ...lecture, former }, change, by.personId)
}

/** Throws 422 where the time is past, of two days, turned, or outside the institute's day. */
function checkMoments({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): void {
  if (endsAt <= startsAt) throw invalid('endsAt', 'ends-before-start')
  if (startsAt <= now) throw invalid('startsAt', 'time-past')
  if (dayInIndia(startsAt) !== dayInIndia(endsAt)) throw invalid('endsAt', 'two-days')
  checkTimes(timeOf(startsAt), timeOf(endsAt))
}

/** Throws 409 `batch-archived`, 422 `not-of-the-course`. */
export async function checkSubject(db: Db, batchId: string, subjectId: string) {
  const batch = await findBatchSubjects(db, batchId)
  if (!batch || batch.archivedAt) throw conflict('batch-archived')
  if (!batch.subjectIds.includes(subjectId)) throw invalid('subjectId', 'not-of-the-course')
  return batch
}

/** Throws 422 `room-archived` where the room is unknown or out of use. */
export async function checkRoom(db: Db, roomId: string): Promise<void> {
  if (!(await isRoomOpen(db, roomId))) throw invalid('roomId', 'room-archived')
}
