// What every change of marks has in common: who is held, what may be changed, and what follows from it.
//
// Several devices and jobs may mean the same students at once. Everybody who writes holds, in this order, the timetable
// (who takes a lecture), the students (by id), then the sheet (by lecture), and only then reads what stands: so nobody waits for somebody who waits for
// them, and marks, roll-ups and words are always reckoned from what is really there.
import type { Tx } from '../../../platform/database.ts'
import { conflict, invalid } from '../../../platform/problems.ts'
import type { AttendanceMark, MarkSource } from '../../../platform/schema.ts'
import { followAbsences } from '../../absences/words.ts'
import {
  type AttendanceSettings,
  getAttendanceSettings,
} from '../../attendanceSettings/attendanceSettings.ts'
import { onLeave } from '../../leave/leave.spans.ts'
import { type LectureRow, lectureForUse } from '../../timetable/timetable.ts'
import { findOpenedUntil } from '../attendance.queries.ts'
import { isFrozen, markableFrom } from '../sheetTimes.ts'
import type { DayCounts } from './dayMark.ts'
import {
  deleteMarks,
  insertCorrections,
  type MarkRow,
  recountSheet,
  rollUp,
  writeMarks,
} from './marks.queries.ts'

/** Who marks: their id (null: a leave that was decided) and what the mark's source is then. */
export interface Marker {
  personId: string | null
  source: MarkSource
}

/** What a student's mark is to become; null opens it again. */
export interface MarkChange {
  studentId: string
  mark: AttendanceMark | null
  minutes: number | null
}

/** A lecture that can be marked, with the settings that hold. */
export interface Markable {
  lecture: LectureRow
  settings: AttendanceSettings
}

/** Throws 404, 409 `lecture-cancelled`, and `lecture-not-begun` until a quarter of an hour before it begins. */
export async function getMarkable(tx: Tx, lectureId: string, now: Date): Promise<Markable> {
  const lecture = await lectureForUse(tx, lectureId)
  if (lecture.state === 'cancelled') throw conflict('lecture-cancelled')
  if (now < markableFrom(lecture.startsAt)) throw conflict('lecture-not-begun')
  return { lecture, settings: await getAttendanceSettings(tx) }
}

/** Throws 409 `sheet-frozen` where days have gone by and the office has not opened it. */
export async function refuseFrozen(tx: Tx, { lecture, settings }: Markable, now: Date): Promise<void> {
  const openedUntil = await findOpenedUntil(tx, lecture.id)
  if (isFrozen({ day: lecture.onDay, openedUntil }, settings.freezeDays, now)) throw conflict('sheet-frozen')
}

/**
 * The marks with approved leave heeded: who has it and is absent is on leave, and nobody else is. Throws 422
 * `leave-not-approved`.
 */
export async function heedLeave<M extends { studentId: string; mark: AttendanceMark }>(
  tx: Tx,
  { lecture }: Markable,
  marks: M[],
): Promise<M[]> {
  const missing = marks.filter(({ mark }) => mark === 'leave' || mark === 'absent')
  const ids = missing.map(({ studentId }) => studentId)
  const approved = await onLeave(tx, ids, lecture.startsAt)
  if (missing.some(({ studentId, mark }) => mark === 'leave' && !approved.has(studentId)))
    throw invalid('mark', 'leave-not-approved')
  return marks.map((one) =>
    one.mark === 'absent' && approved.has(one.studentId) ? { ...one, mark: 'leave' } : one,
  )
}

export interface SheetChange extends Markable {
  /** The sheet's version as it becomes. */
  version: number
  marker: Marker
  reason: string
  now: Date
}

/** Changes marks of a taken sheet, keeps what they were, and lets days, months, words and tasks follow. */
export async function changeMarks(
  tx: Tx,
  change: SheetChange,
  changes: MarkChange[],
  stands: Map<string, MarkRow>,
): Promise<DayCounts> {
  const { lecture, version, marker, reason, now } = change
  const { source } = marker
  const rows = changes.flatMap(({ mark, ...rest }) => (mark ? [{ ...rest, mark, source, version }] : []))
  await writeMarks(tx, lecture, rows)
  const opened = changes.filter(({ mark }) => mark === null).map(({ studentId }) => studentId)
  await deleteMarks(tx, lecture, opened)
  await insertCorrections(
    tx,
    changes.flatMap(({ studentId, mark, minutes }) => {
      const before = stands.get(studentId)
      if (!before) return []
      const old = { oldMark: before.mark, oldMinutes: before.minutes }
      const made = { reason, madeBy: marker.personId, at: now }
      return [{ lectureId: lecture.id, studentId, ...old, newMark: mark, newMinutes: minutes, ...made }]
    }),
  )
  const studentIds = changes.map(({ studentId }) => studentId)
  return followMarks(tx, change, studentIds)
}

/** Everything that is reckoned from marks, after those of these students have been written. */
export async function followMarks(
  tx: Tx,
  { lecture, settings, version, now }: Omit<SheetChange, 'marker' | 'reason'>,
  studentIds: string[],
): Promise<DayCounts> {
  const counts = await recountSheet(tx, lecture.id, version, now)
  await rollUp(tx, studentIds, lecture.onDay)
  const { graceMinutes } = settings
  await followAbsences(tx, { studentIds, day: lecture.onDay, at: now, graceMinutes })
  return counts
}
