// The registers: what was marked, as students, guardians, teachers and the office read it.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { invalid } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { getAttendanceSettings } from '../attendanceSettings/attendanceSettings.ts'
import { boundsOf, monthsFrom, type Share, shareOf, shareOfFigures, sumOf } from './months.ts'
import {
  type BatchDayFigures,
  countHeat,
  getBatchName,
  getStudent,
  listEnrolled,
  listLow,
  listMarksOf,
  listStudentDays,
  listStudentLectures,
  listStudentMonths,
  listSubjectMonths,
  listTakenLectures,
  type SubjectMonthRow,
} from './registers.queries.ts'

const DAY = 86_400_000

/** The month in India, YYYY-MM. */
export const monthOf = (now: Date) => dayInIndia(now).slice(0, 7)

/**
 * A student's month as a calendar, with the year up to it by month and by subject. Throws 404 where there is no such
 * student.
 */
export async function getStudentAttendance(db: Db, studentId: string, month: string) {
  const year = boundsOf(monthsFrom(month, -11), 12)
  const student = await getStudent(db, studentId)
  const { thresholdPercent } = await getAttendanceSettings(db)
  const days = await listStudentDays(db, studentId, boundsOf(month))
  const lectures = await listStudentLectures(db, studentId, boundsOf(month))
  const months = (await listStudentMonths(db, studentId, year)).map((row) => ({
    month: row.month,
    ...shareOfFigures(row),
  }))
  return {
    student,
    month,
    ...(months.find((one) => one.month === month) ?? shareOf(0, 0)),
    thresholdPercent,
    days: days.map((day) => ({ ...day, lectures: lectures.filter((lecture) => lecture.day === day.day) })),
    months,
    subjects: subjectsOf(await listSubjectMonths(db, studentId, year)),
  }
}

const dayAfter = (day: string) => dayInIndia(new Date(Date.parse(day) + DAY))

/** A student's marks of one day by lecture, in the order of their time. */
export const listMarksOn = (db: Db, studentId: string, day: string) =>
  listStudentLectures(db, studentId, { from: day, before: dayAfter(day) })

/** A student's marked days from the first to the last (both within), each with where its word stands. */
export const listDaysOf = (db: Db, studentId: string, from: string, to: string) =>
  listStudentDays(db, studentId, { from, before: dayAfter(to) })

/** One entry a subject, with the sum of its months. */
function subjectsOf(rows: SubjectMonthRow[]) {
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId)
  return [...bySubject.values()].flatMap((ofSubject) => {
    const [first] = ofSubject
    if (!first) return []
    const months = ofSubject.map((row) => ({ month: row.month, ...shareOfFigures(row) }))
    return [{ subjectId: first.subjectId, subject: first.subject, ...sumOf(months), months }]
  })
}

/** One day of a batch, lecture by lecture. Throws 404 where there is no such batch. */
export async function getBatchDay(db: Db, batchId: string, day: string) {
  const batch = await getBatchName(db, batchId)
  const lectures = await listTakenLectures(db, batchId, day)
  const students = await listEnrolled(db, batchId, { from: day, before: dayAfter(day) })
  const marks = await listMarksOf(
    db,
    lectures.map(({ id }) => id),
  )
  const markOf = new Map(marks.map((mark) => [`${mark.studentId} ${mark.lectureId}`, mark]))
  return {
    batch,
    day,
    lectures,
    rows: students.map((student) => ({
      ...student,
      marks: lectures.map(({ id }) => markOf.get(`${student.studentId} ${id}`) ?? null),
    })),
  }
}

const USUAL_DAYS = 30
const MOST_DAYS = 62

/** Every batch's share by day. Throws 422 `too-long` for more than 62 days. */
export async function getHeatMap(
  db: Db,
  given: { from?: string | undefined; to?: string | undefined },
  now: Date,
) {
  const to = given.to ?? dayInIndia(now)
  const from = given.from ?? dayInIndia(new Date(Date.parse(to) - (USUAL_DAYS - 1) * DAY))
  const length = (Date.parse(to) - Date.parse(from)) / DAY + 1
  if (length < 1) throw invalid('to', 'ends-before-start')
  if (length > MOST_DAYS) throw invalid('to', 'too-long', { days: MOST_DAYS })
  const rows = await countHeat(db, from, to)
  const days = [...new Set(rows.map(({ day }) => day))].sort()
  const byBatch = Map.groupBy(rows, ({ batchId }) => batchId)
  return { from, to, days, batches: [...byBatch.values()].flatMap((ofBatch) => heatOf(ofBatch, days)) }
}

function heatOf(rows: BatchDayFigures[], days: string[]) {
  const [first] = rows
  if (!first) return []
  const shares = new Map<string, Share>(rows.map((row) => [row.day, shareOf(row.attended, row.counted)]))
  return [
    {
      id: first.batchId,
      name: first.name,
      ...sumOf([...shares.values()]),
      percents: days.map((day) => shares.get(day)?.percent ?? null),
    },
  ]
}

/** Who attended less than the threshold in a month, the lowest first; of a teacher, their students only. */
export async function listLowAttendance(
  db: Db,
  viewer: Viewer,
  query: { month?: string | undefined; batchId?: string | undefined; page: number; pageSize: number },
  now: Date,
) {
  const { thresholdPercent } = await getAttendanceSettings(db)
  const month = query.month ?? monthOf(now)
  const today = dayInIndia(now)
  const { rows, total } = await listLow(db, viewer, { ...query, month, thresholdPercent, today })
  return { month, thresholdPercent, total, rows: rows.map((row) => ({ ...row, ...shareOfFigures(row) })) }
}
