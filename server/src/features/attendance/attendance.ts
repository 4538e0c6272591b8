// Attendance as it is looked at: the lectures to be marked, those nobody has marked, one lecture's sheet.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { type AttendanceSettings, getAttendanceSettings } from '../attendanceSettings/attendanceSettings.ts'
import { onLeave } from '../leave/leave.spans.ts'
import { lectureForUse } from '../timetable/timetable.ts'
import {
  findLectureWithSheet,
  findOpenCode,
  type LectureWithSheet,
  listCorrections,
  listLecturesOf,
  listSheetStudents,
  listUntaken,
  type SheetStudentRow,
} from './attendance.queries.ts'
import { countLectures, countMarkedDays, listLastSheets } from './day.queries.ts'
import type { DayCounts } from './marking/dayMark.ts'
import { freezesOn, isFrozen, markableFrom, reasonNeededFrom } from './sheetTimes.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** The lectures of a day that the viewer may mark, by time: whether they are taken, and how they stand. */
export async function listMarkableLectures(db: Db, viewer: Viewer, day: string, mine: boolean, now: Date) {
  const settings = await getAttendanceSettings(db)
  const rows = await listLecturesOf(db, viewer, day, mine)
  return { day, rows: rows.map((row) => toMarkable(row, settings, now)) }
}

function toMarkable(row: LectureWithSheet, { freezeDays }: AttendanceSettings, now: Date) {
  const counts = countsOf(row)
  const marked = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const { version, takenAt, takenByName } = row
  const sheet = version && takenAt && takenByName ? { version, takenAt, takenByName, counts } : null
  return {
    ...row,
    sheet,
    unmarked: sheet ? Math.max(0, row.students - marked) : 0,
    markableFrom: markableFrom(row.startsAt),
    frozen: isFrozen(row, freezeDays, now),
  }
}

const countsOf = (row: LectureWithSheet): DayCounts => ({
  present: row.present ?? 0,
  late: row.late ?? 0,
  leftEarly: row.leftEarly ?? 0,
  absent: row.absent ?? 0,
  leave: row.leave ?? 0,
})

/** How far back the office's list of lectures not taken goes by itself, and at the most. */
const USUAL_DAYS = 7
const MOST_DAYS = 31

/** Lectures with students that began longer ago than the reminder's time and that nobody has marked; the latest first. */
export async function listNotTaken(
  db: Db,
  { from, to }: { from?: string | undefined; to?: string | undefined },
  now: Date,
) {
  const settings = await getAttendanceSettings(db)
  const last = to ?? dayInIndia(now)
  const earliest = dayInIndia(new Date(Date.parse(last) - MOST_DAYS * DAY))
  const usual = dayInIndia(new Date(Date.parse(last) - USUAL_DAYS * DAY))
  const first = from && from > earliest ? from : from ? earliest : usual
  const rows = await listUntaken(db, { from: first, to: last }, lateBefore(settings, now))
  return { rows: rows.map((row) => ({ ...row, frozen: isFrozen(row, settings.freezeDays, now) })) }
}

/** Of a teacher's own lectures of the last week those with students that nobody has marked, the latest first. */
export async function listOwnNotTaken(db: Db, teacherId: string, now: Date) {
  const settings = await getAttendanceSettings(db)
  const from = dayInIndia(new Date(now.getTime() - USUAL_DAYS * DAY))
  const rows = await listUntaken(db, { from, to: dayInIndia(now), teacherId }, lateBefore(settings, now))
  return rows.filter((row) => !isFrozen(row, settings.freezeDays, now))
}

const lateBefore = ({ reminderMinutes }: AttendanceSettings, now: Date) =>
  new Date(now.getTime() - reminderMinutes * MINUTE)

/** The day so far: its lectures and its students in numbers, and of each batch the last lecture that was taken. */
export async function readDayInNumbers(db: Db, now: Date) {
  const day = dayInIndia(now)
  const begunBefore = lateBefore(await getAttendanceSettings(db), now)
  const [lectures, students, batches] = await Promise.all([
    countLectures(db, day, { now, begunBefore }),
    countMarkedDays(db, day),
    listLastSheets(db, day),
  ])
  return { ...lectures, students, batches }
}

/** One lecture's sheet, or what it is pre-filled with before it is taken. Throws 404. */
export async function getAttendance(
  db: Db,
  lectureId: string,
  now: Date,
  photoAddress: (fileId: string) => string,
) {
  const lecture = await lectureForUse(db, lectureId)
  const settings = await getAttendanceSettings(db)
  const row = await findLectureWithSheet(db, lectureId, lecture.onDay)
  if (!row) throw conflict('busy')
  const students = await listSheetStudents(db, lecture)
  const leave = await onLeave(
    db,
    students.map(({ id }) => id),
    lecture.startsAt,
  )
  const code = await findOpenCode(db, lectureId, now)
  return {
    lecture: row,
    version: row.version ?? 0,
    counts: countsOf(row),
    ...timesOf(row, settings, now),
    graceMinutes: settings.graceMinutes,
    students: students.map((student) => toSheetStudent(student, leave, photoAddress)),
    code: code ? { ...code, entered: code.entered ?? 0 } : null,
    corrections: await listCorrections(db, lectureId),
  }
}

function timesOf(row: LectureWithSheet, { graceMinutes, freezeDays }: AttendanceSettings, now: Date) {
  return {
    takenAt: row.takenAt,
    takenByName: row.takenByName,
    markableFrom: markableFrom(row.startsAt),
    reasonNeededFrom: row.takenAt && reasonNeededFrom(row.takenAt, row.endsAt, graceMinutes),
    freezesOn: freezesOn(row.day, freezeDays),
    frozen: isFrozen(row, freezeDays, now),
    openedUntil: row.openedUntil && row.openedUntil > now ? row.openedUntil : null,
  }
}

function toSheetStudent(
  { photoFileId, wordState, wordDueAt, ...student }: SheetStudentRow,
  leave: Set<string>,
  photoAddress: (fileId: string) => string,
) {
  return {
    ...student,
    photoUrl: photoFileId && photoAddress(photoFileId),
    suggested: leave.has(student.id) ? ('leave' as const) : ('present' as const),
    word: wordState && wordDueAt ? { state: wordState, dueAt: wordDueAt } : null,
  }
}

/**
 * Opens the sheet of a lecture that is frozen, for so many hours. Throws 404, and 409 `not-frozen` where anybody may
 * still change it.
 */
export async function openFrozenSheet(
  tx: Tx,
  lectureId: string,
  opening: { reason: string; hours: number; by: string; now: Date },
): Promise<{ openedUntil: Date }> {
  const { reason, hours, by, now } = opening
  const lecture = await lectureForUse(tx, lectureId)
  const { freezeDays } = await getAttendanceSettings(tx)
  if (!isFrozen({ day: lecture.onDay, openedUntil: null }, freezeDays, now)) throw conflict('not-frozen')
  const openedUntil = new Date(now.getTime() + hours * 60 * MINUTE)
  await tx
    .insertInto('attendanceOpenings')
    .values({ lectureId, openedBy: by, reason, openedAt: now, openedUntil })
    .execute()
  return { openedUntil }
}
