// The SQL of an exam's list for staff: who sits it, how far they are, and how the batches did.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AttemptEnd, AttemptMedium } from '../../platform/schema.ts'

export interface SitterRow {
  studentId: string
  name: string
  rollNumber: string
  batchId: string | null
  /** The latest of several. */
  attemptId: string | null
  attempts: number
  medium: AttemptMedium | null
  startedAt: Date | null
  endsAt: Date | null
  closedAt: Date | null
  closedHow: AttemptEnd | null
  voidedAt: Date | null
  epoch: number | null
  answered: number
  apart: number
  /** Of the attempt that counts. */
  countedId: string | null
  score: string | null
}

/** Everybody who is to sit the exam, or began it, by name. */
export async function listSitters(db: Db, examId: string): Promise<SitterRow[]> {
  const { rows } = await sql<SitterRow>`
    select p.id as student_id, p.name, st.roll_number, s.batch_id, a.id as attempt_id,
      coalesce(a.number, 0) as attempts, a.medium, a.started_at, a.ends_at, a.closed_at, a.closed_how, a.voided_at,
      a.epoch, coalesce(held.answered, 0) as answered, coalesce(late.apart, 0) as apart,
      r.attempt_id as counted_id, r.score
    from (select student_id from exam_students where exam_id = ${examId}
      union select student_id from attempts where exam_id = ${examId}) sitter
    join people p on p.id = sitter.student_id
    join students st on st.person_id = p.id
    left join exam_students s on s.exam_id = ${examId} and s.student_id = p.id
    left join lateral (select * from attempts
      where exam_id = ${examId} and student_id = p.id order by number desc limit 1) a on true
    left join counted_results r on r.exam_id = ${examId} and r.student_id = p.id
    left join lateral (select count(*)::int as answered from answers
      where attempt_id = a.id and kind = 'saved' and response is not null) held on true
    left join lateral (select count(*)::int as apart from answers_apart where attempt_id = a.id) late on true
    order by p.name, p.id`.execute(db)
  return rows
}

export interface BatchRow {
  id: string
  name: string
  students: number
  started: number
  closed: number
  average: string | null
  best: string | null
}

/** Each batch of the exam; the average is over those who have a result. */
export async function listBatchFigures(db: Db, examId: string): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select b.id, b.name, count(s.student_id)::int as students, count(a.student_id)::int as started,
      count(a.student_id) filter (where a.closed)::int as closed, round(avg(r.score), 1)::text as average, max(r.score)::text as best
    from exam_batches x
    join batches b on b.id = x.batch_id
    left join exam_students s on s.exam_id = x.exam_id and s.batch_id = x.batch_id
    left join (select student_id, bool_and(closed_at is not null) as closed
      from attempts where exam_id = ${examId} group by student_id) a on a.student_id = s.student_id
    left join counted_results r on r.exam_id = ${examId} and r.student_id = s.student_id
    where x.exam_id = ${examId} group by b.id, b.name order by b.name`.execute(db)
  return rows
}

export async function countOpenAttempts(db: Db, examId: string): Promise<number> {
  const { count } = await db
    .selectFrom('attempts')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('examId', '=', examId)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** How many students have a result that counts. */
export async function countResults(db: Db, examId: string): Promise<number> {
  const { count } = await db
    .selectFrom('countedResults')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('examId', '=', examId)
    .executeTakeFirstOrThrow()
  return count
}

interface ScoreRow {
  attemptId: string
  studentId: string
  name: string
  score: string
  maxScore: string
  guardianIds: string[]
}

/** Every result that counts, with whom it concerns. */
export async function listScores(db: Db, examId: string): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select r.attempt_id as "attemptId", r.student_id as "studentId", p.name, r.score, r.max_score as "maxScore",
      array(select g.guardian_id from guardianships g where g.student_id = r.student_id) as "guardianIds"
    from results r join attempts a on a.id = r.attempt_id join people p on p.id = r.student_id
    where r.exam_id = ${examId} and a.voided_at is null`.execute(db)
  return rows
}
