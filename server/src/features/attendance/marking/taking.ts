// Taking a lecture: the first device fills the sheet, later ones change only what they touched; undoing it as a whole.
import type { z } from 'zod'
import type { Tx } from '../../../platform/database.ts'
import { conflict, invalid, Problem } from '../../../platform/problems.ts'
import { firstWordDue, followAbsences } from '../../absences/words.ts'
import { keepTimetable } from '../../clashes/clashes.ts'
import { onLeave } from '../../leave/leave.spans.ts'
import { listCodeEntries } from '../attendance.queries.ts'
import type { Taken, TakenAttendance } from '../attendance.schemas.ts'
import { markableFrom, reasonNeededFrom } from '../sheetTimes.ts'
import type { DayCounts } from './dayMark.ts'
import {
  changeMarks,
  followMarks,
  getMarkable,
  heedLeave,
  type Markable,
  type Marker,
  refuseFrozen,
} from './marking.ts'
import {
  deleteSheet,
  enrolledOn,
  insertSheet,
  listMarks,
  lockSheet,
  lockStudents,
  type MarkRow,
  rollUp,
  writeMarks,
} from './marks.queries.ts'

type Sent = z.output<typeof TakenAttendance>
type Sheet = NonNullable<Awaited<ReturnType<typeof lockSheet>>>

interface Taking extends Markable {
  marker: Marker & { personId: string }
  sent: Sent
  /** When the device says it was marked, brought within what is possible. */
  takenAt: Date
  now: Date
}

/**
 * Takes a lecture, or changes what was taken, as a device sends it: once, twice or hours late, it comes to the same.
 *
 * The first taking marks everybody of the batch on that day. After it a device changes only whom it has touched: what
 * another device did to others meanwhile stays. Where both touched the same student since `base` and mean different
 * marks, nothing is written: 409 `marked-otherwise`, one of `errors` for each such student with the mark that stands.
 *
 * Throws 404; 409 `lecture-cancelled`, `lecture-not-begun`, `no-students`, `sheet-frozen`, `sheet-undone` (`base` is of
 * a sheet that is gone), `reason-needed` (after the lecture and the grace: by correctMark); 422 `not-enrolled`,
 * `leave-not-approved`, `unknown-version`.
 */
export async function takeAttendance(
  tx: Tx,
  lectureId: string,
  marker: Marker & { personId: string },
  sent: Sent,
  now: Date,
): Promise<z.output<typeof Taken>> {
  // First of all that is held: a lecture that is being cancelled or rewritten at this moment is not taken as it was.
  await keepTimetable(tx)
  const markable = await getMarkable(tx, lectureId, now)
  const { lecture } = markable
  const enrolled = await enrolledOn(tx, lecture.batchId, lecture.onDay)
  if (enrolled.length === 0) throw conflict('no-students')
  const touched = sent.marks.map(({ studentId }) => studentId)
  if (new Set(touched).size < touched.length) throw invalid('marks', 'named-twice')
  await lockStudents(tx, [...enrolled, ...touched])
  const sheet = await lockSheet(tx, lectureId)
  const marks = await heedLeave(tx, markable, sent.marks)
  const takenAt = possibleTime(sent.takenAt, lecture.startsAt, now)
  const taking = { ...markable, marker, sent: { ...sent, marks }, takenAt, now }
  return sheet ? takeAgain(tx, taking, sheet, enrolled) : takeFirst(tx, taking, enrolled)
}

/** A phone's clock may be wrong: not before the lecture could be marked, not in the future. */
function possibleTime(time: Date, startsAt: Date, now: Date): Date {
  return new Date(Math.min(Math.max(time.getTime(), markableFrom(startsAt).getTime()), now.getTime()))
}

async function takeFirst(tx: Tx, taking: Taking, enrolled: string[]) {
  const { lecture, sent, marker, takenAt, now } = taking
  if (sent.base > 0) throw conflict('sheet-undone')
  const known = new Set(enrolled)
  if (sent.marks.some(({ studentId }) => !known.has(studentId))) throw invalid('marks', 'not-enrolled')
  await refuseFrozen(tx, taking, now)
  const times = { takenAt, receivedAt: now, changedAt: now }
  const { id: lectureId, batchId, subjectId, onDay } = lecture
  const sheet = { lectureId, batchId, subjectId, onDay, takenBy: marker.personId, ...times }
  if (!(await insertSheet(tx, sheet))) throw new Problem(503, 'busy', { retryAfter: 1 })
  await writeMarks(tx, lecture, await fillSheet(tx, taking, enrolled))
  const counts = await followMarks(tx, { ...taking, version: 1 }, enrolled)
  return taken(tx, taking, { version: 1, takenAt }, counts, enrolled)
}

/** Everybody's first mark: as suggested, unless the device says otherwise. */
async function fillSheet(tx: Tx, { lecture, sent, marker }: Taking, enrolled: string[]): Promise<MarkRow[]> {
  const touched = new Map(sent.marks.map((mark) => [mark.studentId, mark]))
  const leave = await onLeave(tx, enrolled, lecture.startsAt)
  const entries = sent.default === 'code' ? await listCodeEntries(tx, lecture.id) : []
  const entered = new Map(entries.map(({ studentId, lateMinutes }) => [studentId, lateMinutes]))
  return enrolled.map((studentId): MarkRow => {
    const mark = touched.get(studentId)
    if (mark) return { ...mark, source: marker.source, version: 1 }
    const untouched = { studentId, minutes: null, version: 0 }
    const late = entered.get(studentId)
    if (late) return { ...untouched, mark: 'late', minutes: late, source: 'code' }
    if (late === null) return { ...untouched, mark: 'present', source: 'code' }
    if (leave.has(studentId)) return { ...untouched, mark: 'leave', source: 'leave' }
    if (sent.default === 'code') return { ...untouched, mark: 'absent', source: 'code' }
    return { ...untouched, mark: 'present', source: marker.source }
  })
}

async function takeAgain(tx: Tx, taking: Taking, sheet: Sheet, enrolled: string[]) {
  const { lecture, settings, sent, marker, takenAt, now } = taking
  if (sent.base > sheet.version) throw invalid('base', 'unknown-version')
  const stands = new Map((await listMarks(tx, lecture.id)).map((row) => [row.studentId, row]))
  const everybody = [...new Set([...enrolled, ...stands.keys()])]
  const changes = changesOf(sent, stands, new Set(everybody))
  const version = sheet.version + (changes.length > 0 ? 1 : 0)
  const told = { version, takenAt: sheet.takenAt }
  if (changes.length === 0) return taken(tx, taking, told, countsOf(sheet), everybody)
  await refuseFrozen(tx, taking, now)
  // Who has no mark yet is marked without a reason: nothing is changed by it.
  const isLate = takenAt >= reasonNeededFrom(sheet.takenAt, lecture.endsAt, settings.graceMinutes)
  if (isLate && changes.some(({ studentId }) => stands.has(studentId))) throw conflict('reason-needed')
  const counts = await changeMarks(tx, { ...taking, version, marker, reason: '' }, changes, stands)
  return taken(tx, taking, told, counts, everybody)
}

/** What the device changes of what stands. Throws 409 where somebody else has changed the same otherwise since. */
function changesOf({ base, marks }: Sent, stands: Map<string, MarkRow>, everybody: Set<string>) {
  if (marks.some(({ studentId }) => !everybody.has(studentId))) throw invalid('marks', 'not-enrolled')
  const changes = marks.filter(({ studentId, mark, minutes }) => {
    const row = stands.get(studentId)
    return row?.mark !== mark || row.minutes !== minutes
  })
  const otherwise = changes.filter(({ studentId }) => (stands.get(studentId)?.version ?? 0) > base)
  if (otherwise.length > 0) {
    const errors = otherwise.map(({ studentId }) => ({
      field: 'marks',
      code: 'marked-otherwise',
      params: { studentId, mark: stands.get(studentId)?.mark ?? '' },
    }))
    throw new Problem(409, 'marked-otherwise', { params: { students: errors.length }, errors })
  }
  return changes
}

const countsOf = (sheet: Sheet): DayCounts => ({
  present: sheet.presentCount,
  late: sheet.lateCount,
  leftEarly: sheet.leftEarlyCount,
  absent: sheet.absentCount,
  leave: sheet.leaveCount,
})

async function taken(
  tx: Tx,
  { lecture, settings, sent }: Taking,
  { version, takenAt }: { version: number; takenAt: Date },
  counts: DayCounts,
  studentIds: string[],
) {
  return {
    version,
    takenAt,
    counts,
    merged: version > sent.base + 1,
    wordsDueAt: await firstWordDue(tx, studentIds, lecture.onDay),
    reasonNeededFrom: reasonNeededFrom(takenAt, lecture.endsAt, settings.graceMinutes),
  }
}

/**
 * Undoes the whole taking, as if the lecture had not been taken: it was the wrong one. Within the grace only, so that
 * no guardian was told of it. Repeated it changes nothing. Throws 404 and 409 `too-late-to-undo`.
 */
export async function undoAttendance(tx: Tx, lectureId: string, now: Date): Promise<void> {
  const { lecture, settings } = await getMarkable(tx, lectureId, now)
  const marked = (await listMarks(tx, lectureId)).map(({ studentId }) => studentId)
  const studentIds = [...new Set([...marked, ...(await enrolledOn(tx, lecture.batchId, lecture.onDay))])]
  await lockStudents(tx, studentIds)
  const sheet = await lockSheet(tx, lectureId)
  if (!sheet) return
  const until = sheet.receivedAt.getTime() + settings.graceMinutes * 60_000
  if (now.getTime() >= until) throw conflict('too-late-to-undo')
  await deleteSheet(tx, lectureId)
  await rollUp(tx, studentIds, lecture.onDay)
  const { graceMinutes } = settings
  await followAbsences(tx, { studentIds, day: lecture.onDay, at: now, graceMinutes })
}
