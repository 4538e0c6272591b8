// The SQL of one student's progress: only what is published, only attempts that count.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AnswerOutcome } from '../../platform/schema.ts'

export interface TestRow {
  examId: string
  attemptId: string
  title: string
  opensAt: Date
  /** Shares of the full marks: the student's, and the average of their batch. */
  share: number
  batch: number | null
  percentile: string | null
  subjects: { subject: string; score: string; max: string }[]
}

/** The last tests among those of the scope, a condition on `exams`; oldest first. */
export async function listOwnTests(
  db: Db,
  studentId: string,
  scope: RawBuilder<boolean>,
  limit: number,
): Promise<TestRow[]> {
  const { rows } = await sql<TestRow>`
    select * from (
      select exams.id as exam_id, r.attempt_id, exams.title, exams.opens_at, (r.score / r.max_score)::float8 as share,
        k.percentile::text, r.subjects, (
          select avg(o.score / o.max_score)::float8 from counted_results o
          join exam_students mate on mate.exam_id = o.exam_id and mate.student_id = o.student_id
          where o.exam_id = exams.id and mate.batch_id = s.batch_id) as batch
      from counted_results r
      join exams on exams.id = r.exam_id and exams.published_at is not null and exams.mode = 'test'
      left join exam_students s on s.exam_id = exams.id and s.student_id = r.student_id
      left join result_ranks k on k.attempt_id = r.attempt_id
      where r.student_id = ${studentId} and ${scope} order by exams.opens_at desc limit ${limit}) last
    order by opens_at`.execute(db)
  return rows
}

export interface OwnTopicRow {
  id: string
  nameEn: string
  nameMr: string
  nameHi: string
  subjectId: string
  asked: number
  right: number
  wrong: number
}

/** Every topic of those tests with shares of right and wrong, weakest first. */
export async function listOwnTopics(db: Db, attemptIds: string[]): Promise<OwnTopicRow[]> {
  const { rows } = await sql<OwnTopicRow>`
    select t.id, t.name_en, t.name_mr, t.name_hi, t.subject_id, count(*)::int as asked,
      (count(*) filter (where m.outcome = 'right'))::float8 / count(*) as right,
      (count(*) filter (where m.outcome = 'wrong'))::float8 / count(*) as wrong
    from attempts a
    join result_marks m on m.attempt_id = a.id
    join exam_questions q on q.exam_id = a.exam_id and q.position = m.position
    join questions on questions.id = q.question_id
    join topics t on t.id = questions.topic_id
    where a.id = any(${attemptIds}::uuid[]) group by t.id order by 7, t.name_en`.execute(db)
  return rows
}

export interface PaceRow {
  position: number
  subjectId: string
  outcome: AnswerOutcome
  seconds: number
}

/** Seconds on each question of one attempt beside what came of it. */
export async function listPace(db: Db, attemptId: string): Promise<PaceRow[]> {
  const { rows } = await sql<PaceRow>`
    select m.position, part.subject_id, m.outcome, (own.seconds ->> m.position::text)::float8 as seconds
    from attempts a
    join attempt_times own on own.attempt_id = a.id
    join result_marks m on m.attempt_id = a.id
    join exam_questions q on q.exam_id = a.exam_id and q.position = m.position
    join exam_sections part on part.exam_id = q.exam_id and part.position = q.section
    where a.id = ${attemptId} and own.seconds ? m.position::text order by m.position`.execute(db)
  return rows
}
