// The SQL of the registers: always along a student's own rows, a batch's own sheets, or a month's own roll-up.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { AbsenceWordState, AttendanceMark, DayMark } from '../../platform/schema.ts'
import type { DayCounts } from '../attendance/marking/dayMark.ts'
import { isIn, taughtBy } from '../batches/teaching.ts'

/** A month as its first day and the first day of the next. */
export interface MonthBounds {
  from: string
  before: string
}

export async function getStudent(db: Db, studentId: string) {
  const row = await db
    .selectFrom('people')
    .innerJoin('students', 'students.personId', 'people.id')
    .select(['people.id', 'people.name', 'students.rollNumber'])
    .where('people.id', '=', studentId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export interface StudentDayRow {
  day: string
  mark: DayMark
  word: AbsenceWordState | null
}

/** A student's marked days, each with where its word stands. */
export async function listStudentDays(db: Db, studentId: string, { from, before }: MonthBounds) {
  const { rows } = await sql<StudentDayRow>`
    select d.on_day as day, d.mark, w.state as word
    from attendance_days d left join absence_words w on w.student_id = d.student_id and w.on_day = d.on_day
    where d.student_id = ${studentId} and d.on_day >= ${from}::date and d.on_day < ${before}::date
    order by d.on_day`.execute(db)
  return rows
}

/** A student's marked lectures, by time. */
export const listStudentLectures = (db: Db, studentId: string, { from, before }: MonthBounds) =>
  db
    .selectFrom('attendanceMarks as m')
    .innerJoin('lectures as l', 'l.id', 'm.lectureId')
    .innerJoin('subjects', 'subjects.id', 'm.subjectId')
    .innerJoin('batches', 'batches.id', 'l.batchId')
    .select([
      'm.lectureId as id',
      'm.onDay as day',
      'subjects.code as subject',
      'batches.name as batch',
      'l.startsAt',
      'l.endsAt',
      'm.mark',
      'm.minutes',
    ])
    .where('m.studentId', '=', studentId)
    .where('m.onDay', '>=', from)
    .where('m.onDay', '<', before)
    .orderBy('l.startsAt')
    .execute()

export interface Figures {
  lectures: number
  attended: number
  onLeave: number
}

/** A student's months, oldest first. */
export async function listStudentMonths(db: Db, studentId: string, { from, before }: MonthBounds) {
  const { rows } = await sql<Figures & { month: string }>`
    select to_char(month, 'YYYY-MM') as month, lectures, attended, on_leave as "onLeave"
    from attendance_months
    where student_id = ${studentId} and month >= ${from}::date and month < ${before}::date
    order by attendance_months.month`.execute(db)
  return rows
}

export interface SubjectMonthRow extends Figures {
  subjectId: string
  subject: string
  month: string
}

/** A student's months by subject: read from the index of marks alone. */
export async function listSubjectMonths(db: Db, studentId: string, { from, before }: MonthBounds) {
  const { rows } = await sql<SubjectMonthRow>`
    select n.subject_id as "subjectId", u.code as subject, to_char(n.month, 'YYYY-MM') as month, n.lectures,
      n.attended, n.on_leave as "onLeave"
    from (
      select subject_id, date_trunc('month', on_day) as month, count(*)::int as lectures,
        count(*) filter (where mark in ('present', 'late', 'left_early'))::int as attended,
        count(*) filter (where mark = 'leave')::int as on_leave
      from attendance_marks
      where student_id = ${studentId} and on_day >= ${from}::date and on_day < ${before}::date
      group by 1, 2) n
    join subjects u on u.id = n.subject_id
    order by u.position, n.month`.execute(db)
  return rows
}

export async function getBatchName(db: Db, batchId: string) {
  const row = await db
    .selectFrom('batches')
    .select(['id', 'name'])
    .where('id', '=', batchId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export interface EnrolledRow {
  studentId: string
  rollNumber: string
  name: string
  fromOn: string
  toOn: string | null
}

/** Who was in the batch on any of these days, by roll number; a student who came back has their whole span. */
export async function listEnrolled(db: Db, batchId: string, { from, before }: MonthBounds) {
  const { rows } = await sql<EnrolledRow>`
    select e.student_id as "studentId", s.roll_number as "rollNumber", p.name, min(e.from_on) as "fromOn",
      case when bool_and(e.to_on is not null) then max(e.to_on) end as "toOn"
    from enrolments e join people p on p.id = e.student_id join students s on s.person_id = e.student_id
    where e.batch_id = ${batchId} and e.from_on < ${before}::date
      and daterange(e.from_on, e.to_on) && daterange(${from}::date, ${before}::date)
    group by e.student_id, s.roll_number, p.name
    order by s.roll_number`.execute(db)
  return rows
}

export interface StudentDayCounts extends DayCounts {
  studentId: string
  day: string
}

/** What each student's days were in this batch alone, by its own sheets. */
export async function countBatchDays(db: Db, batchId: string, { from, before }: MonthBounds) {
  const { rows } = await sql<StudentDayCounts>`
    select m.student_id as "studentId", s.on_day as day, count(*) filter (where m.mark = 'present')::int as present,
      count(*) filter (where m.mark = 'late')::int as late,
      count(*) filter (where m.mark = 'left_early')::int as "leftEarly",
      count(*) filter (where m.mark = 'absent')::int as absent, count(*) filter (where m.mark = 'leave')::int as leave
    from attendance_sheets s join attendance_marks m on m.lecture_id = s.lecture_id
    where s.batch_id = ${batchId} and s.on_day >= ${from}::date and s.on_day < ${before}::date
    group by m.student_id, s.on_day`.execute(db)
  return rows
}

/** The days on which lectures of the batch were taken, and how many. */
export async function listTakenDays(db: Db, batchId: string, { from, before }: MonthBounds) {
  const { rows } = await sql<{ day: string; lectures: number }>`
    select on_day as day, count(*)::int as lectures from attendance_sheets
    where batch_id = ${batchId} and on_day >= ${from}::date and on_day < ${before}::date
    group by on_day order by on_day`.execute(db)
  return rows
}

/** The lectures of the batch that were taken on a day, by time. */
export const listTakenLectures = (db: Db, batchId: string, day: string) =>
  db
    .selectFrom('attendanceSheets as s')
    .innerJoin('lectures as l', 'l.id', 's.lectureId')
    .innerJoin('subjects', 'subjects.id', 's.subjectId')
    .select(['l.id', 'subjects.code as subject', 'l.startsAt', 'l.endsAt'])
    .where('s.batchId', '=', batchId)
    .where('s.onDay', '=', day)
    .orderBy('l.startsAt')
    .execute()

export interface LectureMarkRow {
  lectureId: string
  studentId: string
  mark: AttendanceMark
  minutes: number | null
}

export const listMarksOf = (db: Db, lectureIds: string[]): Promise<LectureMarkRow[]> =>
  db
    .selectFrom('attendanceMarks')
    .select(['lectureId', 'studentId', 'mark', 'minutes'])
    .where('lectureId', '=', sql<string>`any (${lectureIds}::uuid[])`)
    .execute()

export interface BatchDayFigures {
  batchId: string
  name: string
  day: string
  attended: number
  counted: number
}

/** Attended of counted for each batch and day, by the counts of the sheets. */
export async function countHeat(db: Db, from: string, to: string) {
  const { rows } = await sql<BatchDayFigures>`
    select b.id as "batchId", b.name, s.on_day as day,
      sum(s.present_count + s.late_count + s.left_early_count)::int as attended,
      sum(s.present_count + s.late_count + s.left_early_count + s.absent_count)::int as counted
    from batches b join attendance_sheets s on s.batch_id = b.id and s.on_day between ${from}::date and ${to}::date
    group by b.id, s.on_day order by b.name, s.on_day`.execute(db)
  return rows
}

export interface LowFilter {
  month: string
  batchId?: string | undefined
  thresholdPercent: number
  today: string
  page: number
  pageSize: number
}

/** Students who attended less than the threshold in a month, the lowest first; a teacher's own students only. */
export async function listLow(db: Db, viewer: Viewer, filter: LowFilter) {
  const { month, batchId, thresholdPercent, today, page, pageSize } = filter
  const taught = (condition: Expression<SqlBool>) => sql<SqlBool>`exists (
    select from enrolments e where e.student_id = m.student_id
      and daterange(e.from_on, e.to_on) @> ${today}::date and ${condition})`
  const query = db
    .selectFrom('attendanceMonths as m')
    .where('m.month', '=', `${month}-01`)
    .where(sql<SqlBool>`m.lectures > m.on_leave
      and m.attended * 100 < ${thresholdPercent} * (m.lectures - m.on_leave)`)
    .$if(batchId !== undefined, (q) => q.where(isIn(sql.ref('m.student_id'), sql`${batchId}::uuid`, today)))
    .$if(viewer.role === 'teacher', (q) => q.where(taught(taughtBy(viewer.personId, sql.ref('e.batch_id')))))
  const rows = await query
    .innerJoin('people as p', 'p.id', 'm.studentId')
    .innerJoin('students as s', 's.personId', 'm.studentId')
    .select([
      'm.studentId',
      's.rollNumber',
      'p.name',
      'm.lectures',
      'm.attended',
      'm.onLeave',
      sql<string[]>`array(select b.name from enrolments e join batches b on b.id = e.batch_id
        where e.student_id = m.student_id and daterange(e.from_on, e.to_on) @> ${today}::date
        order by b.name)`.as('batches'),
    ])
    .orderBy(sql`m.attended::real / (m.lectures - m.on_leave)`)
    .orderBy('p.name')
    .orderBy('m.studentId')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}
