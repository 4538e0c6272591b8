// One student's mark changed later: corrected with a reason, or by the code of the room.
import type { Tx } from '../../../platform/database.ts'
import { conflict, invalid } from '../../../platform/problems.ts'
import type { AttendanceMark } from '../../../platform/schema.ts'
import { changeMarks, getMarkable, heedLeave, type Marker, refuseFrozen } from './marking.ts'
import { enrolledOn, listMarks, lockSheet, lockStudents } from './marks.queries.ts'

export interface Correcting {
  studentId: string
  mark: AttendanceMark
  minutes: number | null
  reason: string
}

/**
 * Corrects one mark; what it was is kept with who changed it and why. If a false absence had gone out, the guardians
 * are told that it was not so. Repeated it changes nothing. Throws 404, 409 `not-taken` or `sheet-frozen`, 422
 * `not-enrolled` or `leave-not-approved`.
 */
export async function correctMark(
  tx: Tx,
  lectureId: string,
  marker: Marker,
  { reason, ...wanted }: Correcting,
  now: Date,
): Promise<void> {
  const markable = await getMarkable(tx, lectureId, now)
  const { batchId, onDay } = markable.lecture
  await lockStudents(tx, [wanted.studentId])
  const sheet = await lockSheet(tx, lectureId)
  if (!sheet) throw conflict('not-taken')
  const [change = wanted] = await heedLeave(tx, markable, [wanted])
  const stands = new Map((await listMarks(tx, lectureId)).map((row) => [row.studentId, row]))
  const before = stands.get(change.studentId)
  if (!before && !(await enrolledOn(tx, batchId, onDay)).includes(change.studentId))
    throw invalid('studentId', 'not-enrolled')
  if (before?.mark === change.mark && before.minutes === change.minutes) return
  await refuseFrozen(tx, markable, now)
  await changeMarks(tx, { ...markable, version: sheet.version + 1, marker, reason, now }, [change], stands)
}

/**
 * A student has entered the code of a lecture that was taken by it already: who was absent for want of the code is not.
 * What the teacher has marked by hand stays. Returns the mark that stands then; null where the lecture is not taken.
 * The caller holds the student.
 */
export async function markByCode(
  tx: Tx,
  lectureId: string,
  studentId: string,
  lateMinutes: number | null,
  now: Date,
): Promise<{ mark: AttendanceMark; minutes: number | null } | null> {
  const markable = await getMarkable(tx, lectureId, now)
  const sheet = await lockSheet(tx, lectureId)
  if (!sheet) return null
  const stands = new Map((await listMarks(tx, lectureId)).map((row) => [row.studentId, row]))
  const before = stands.get(studentId)
  if (before && !(before.mark === 'absent' && before.source === 'code')) return before
  const change = {
    studentId,
    mark: lateMinutes ? ('late' as const) : ('present' as const),
    minutes: lateMinutes,
  }
  const marker = { personId: studentId, source: 'code' as const }
  const version = sheet.version + 1
  await changeMarks(tx, { ...markable, version, marker, reason: '', now }, [change], stands)
  return change
}
