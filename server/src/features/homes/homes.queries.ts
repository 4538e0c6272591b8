// The reports behind the homes.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { taughtBy } from '../batches/teaching.ts'
import { type ExamState, examStateSql } from '../exams/examState.ts'

export interface ExamRow {
  id: string
  title: string
  state: ExamState
  opensAt: Date
  closesAt: Date
  durationMinutes: number
  questionCount: number
  maxMarks: string
}

const examCard = (
  now: Date,
) => sql`exams.id, exams.title, ${examStateSql(now)} as state, exams.opens_at, exams.closes_at,
  exams.duration_minutes,
  (select coalesce(sum(question_count), 0)::int from exam_sections s where s.exam_id = exams.id) as question_count,
  (select coalesce(sum(coalesce(attempt_count, question_count) * marks_right), 0)::text from exam_sections s where s.exam_id = exams.id) as max_marks`

/** An exam to sit, with the student's own attempt where one has begun. */
export type ExamAheadRow = ExamRow & {
  attemptId: string | null
  attemptEndsAt: Date | null
  attemptClosedAt: Date | null
}

/** What a student is to sit, from what is open now to thirty days ahead, soonest first; then what they may practise. */
export async function listExamsAhead(db: Db, studentId: string, now: Date): Promise<ExamAheadRow[]> {
  const { rows } = await sql<ExamAheadRow>`
    select ${examCard(now)}, a.id as attempt_id, a.ends_at as attempt_ends_at, a.closed_at as attempt_closed_at
    from exams
    join exam_students x on x.exam_id = exams.id and x.student_id = ${studentId}
    left join lateral (
      select id, ends_at, closed_at from attempts
      where exam_id = exams.id and student_id = ${studentId} order by number desc limit 1) a on true
    where exams.closes_at > ${now} and exams.opens_at < ${now}::timestamptz + interval '30 days'
    order by exams.mode = 'practice', exams.opens_at, exams.title limit 10`.execute(db)
  return rows
}

export interface ResultRow {
  attemptId: string
  examId: string
  title: string
  opensAt: Date
  score: string
  maxScore: string
  batchAverage: string
}

/** A student's last published results, oldest first, each with the average of the student's batch in that exam. */
export async function listLastResults(db: Db, studentId: string): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select * from (
      select r.attempt_id, e.id as exam_id, e.title, e.opens_at, r.score::text, r.max_score::text, (
        select round(avg(other.score), 1)::text from counted_results other
        join exam_students mate on mate.exam_id = e.id and mate.student_id = other.student_id
        join exam_students mine on mine.exam_id = e.id and mine.student_id = r.student_id
        where other.exam_id = e.id and mate.batch_id = mine.batch_id) as batch_average
      from counted_results r join exams e on e.id = r.exam_id
      where r.student_id = ${studentId} and e.published_at is not null
      order by e.opens_at desc limit 8) last
    where batch_average is not null order by opens_at`.execute(db)
  return rows
}

export async function listBatchesOf(db: Db, studentId: string, today: string) {
  const { rows } = await sql<{ id: string; name: string; course: string }>`
    select b.id, b.name, c.name as course from enrolments e
    join batches b on b.id = e.batch_id join courses c on c.id = b.course_id
    where e.student_id = ${studentId} and daterange(e.from_on, e.to_on) @> ${today}::date order by b.name`.execute(
    db,
  )
  return rows
}

export type ExamAtWorkRow = ExamRow & { batches: string[]; students: number; started: number; closed: number }

/** The exams of a scope that staff have to do with this week: open, near, or closed and not yet published. */
export async function listExamsAtWork(
  db: Db,
  scope: RawBuilder<boolean>,
  now: Date,
): Promise<ExamAtWorkRow[]> {
  const { rows } = await sql<ExamAtWorkRow>`
    select ${examCard(now)},
      array(select b.name from exam_batches x join batches b on b.id = x.batch_id
        where x.exam_id = exams.id order by b.name) as batches,
      (select count(*)::int from exam_students x where x.exam_id = exams.id) as students,
      (select count(distinct a.student_id)::int from attempts a where a.exam_id = exams.id) as started,
      (select count(distinct a.student_id)::int from attempts a
        where a.exam_id = exams.id and a.closed_at is not null) as closed
    from exams
    where ${scope} and exams.scheduled_at is not null and exams.published_at is null
      and exams.opens_at < ${now}::timestamptz + interval '8 days'
    order by exams.opens_at limit 12`.execute(db)
  return rows
}

export interface BatchRow {
  id: string
  name: string
  course: string
  capacity: number
  students: number
  examId: string | null
  examTitle: string | null
  average: string | null
  maxScore: string | null
}

/** A teacher's running batches with their seats and their last published exam. */
export async function listBatchesAtWork(db: Db, today: string, teacherId: string): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select b.id, b.name, c.name as course, b.capacity,
      (select count(*)::int from enrolments e where e.batch_id = b.id and daterange(e.from_on, e.to_on) @> ${today}::date) as students,
      last.id as exam_id, last.title as exam_title, last.average, last.max_score
    from batches b join courses c on c.id = b.course_id
    left join lateral (
      select e.id, e.title, figures.average, figures.max_score
      from (
        select exams.id, exams.title from exam_batches x join exams on exams.id = x.exam_id
        where x.batch_id = b.id and exams.published_at is not null
        order by exams.opens_at desc limit 1) e,
      lateral (
        select round(avg(r.score), 1)::text as average, max(r.max_score)::text as max_score
        from exam_students x
        join counted_results r on r.exam_id = x.exam_id and r.student_id = x.student_id
        where x.exam_id = e.id and x.batch_id = b.id) figures) last on true
    where b.archived_at is null and b.ends_on >= ${today}::date
      and ${taughtBy(teacherId, sql.ref('b.id'))}
    order by b.name`.execute(db)
  return rows
}

/** All running batches with their seats, the emptiest first. */
export async function listBatchSeats(db: Db, today: string) {
  const { rows } = await sql<Pick<BatchRow, 'id' | 'name' | 'course' | 'capacity' | 'students'>>`
    select b.id, b.name, c.name as course, b.capacity, count(e.id)::int as students
    from batches b join courses c on c.id = b.course_id
    left join enrolments e on e.batch_id = b.id and daterange(e.from_on, e.to_on) @> ${today}::date
    where b.archived_at is null and b.ends_on >= ${today}::date
    group by b.id, c.id order by count(e.id)::real / b.capacity, b.name`.execute(db)
  return rows
}

export interface OfficeCounts {
  students: number
  teachers: number
  registrations: number
  consents: number
  invitations: number
  results: number
}

/** How many people there are, and how much waits for the office. */
export async function countForOffice(db: Db, now: Date, today: string): Promise<OfficeCounts> {
  const { rows } = await sql<OfficeCounts>`select
    (select count(*)::int from people where role = 'student' and status = 'active') as students,
    (select count(*)::int from people where role = 'teacher' and status = 'active') as teachers,
    (select count(*)::int from registrations where state in ('waiting_for_guardian', 'waiting_for_office')) as registrations,
    (select count(*)::int from people where role = 'student' and status in ('active', 'invited')
      and consent_missing(id, ${today}::date)) as consents,
    (select count(*)::int from people where status = 'invited') as invitations,
    (select count(*)::int from exams where closes_at <= ${now} and scheduled_at is not null and published_at is null
      and mode = 'test') as results`.execute(db)
  const counts = rows[0]
  if (!counts) throw new Error('Counting gave no row.')
  return counts
}

export async function findStudentName(db: Db, studentId: string) {
  return db
    .selectFrom('people')
    .innerJoin('students', 'students.personId', 'people.id')
    .select(['people.id', 'people.name', 'students.rollNumber'])
    .where('people.id', '=', studentId)
    .executeTakeFirstOrThrow()
}
