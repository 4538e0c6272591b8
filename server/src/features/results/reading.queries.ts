// The SQL behind a result as it is read: its head, its questions and topics, and the figures of the batch.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AnswerOutcome, AttemptEnd, QuestionKind } from '../../platform/schema.ts'
import type { Tally } from '../grading/gradeAttempt.ts'
import type { QuestionKey, QuestionText } from '../questions/question.ts'

export interface ResultHead {
  attemptId: string
  studentId: string
  name: string
  examId: string
  title: string
  patternCode: string
  locales: string[]
  opensAt: Date
  publishedAt: Date | null
  startedAt: Date
  closedAt: Date | null
  closedHow: AttemptEnd | null
  batchId: string | null
  batch: string | null
  keyVersion: number | null
  score: string | null
  maxScore: string | null
  sections: (Tally & { section: number })[] | null
  subjects: (Tally & { subject: string })[] | null
}

/** An attempt with its exam, its student's batch in it and, where it is computed, its result. */
export async function findResultHead(db: Db, attemptId: string): Promise<ResultHead | undefined> {
  const { rows } = await sql<ResultHead>`
    select a.id as attempt_id, a.student_id, p.name, exams.id as exam_id, exams.title, exams.pattern_code,
      exams.locales, exams.opens_at, exams.published_at, a.started_at, a.closed_at, a.closed_how,
      s.batch_id, b.name as batch, r.key_version, r.score, r.max_score, r.sections, r.subjects
    from attempts a
    join exams on exams.id = a.exam_id
    join people p on p.id = a.student_id
    left join exam_students s on s.exam_id = a.exam_id and s.student_id = a.student_id
    left join batches b on b.id = s.batch_id
    left join results r on r.attempt_id = a.id
    where a.id = ${attemptId}`.execute(db)
  return rows[0]
}

export interface Standing {
  appeared: number
  atOrBelow: number
  batchAppeared: number
  batchAverage: string | null
  batchBest: string | null
}

/** Where a score stands among all who sat the exam, and the figures of one batch. */
export async function getStanding(
  db: Db,
  examId: string,
  batchId: string | null,
  score: string,
): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(*)::int as appeared,
      count(*) filter (where r.score <= ${score}::numeric)::int as at_or_below,
      count(*) filter (where s.batch_id = ${batchId})::int as batch_appeared,
      round(avg(r.score) filter (where s.batch_id = ${batchId}), 1)::text as batch_average,
      (max(r.score) filter (where s.batch_id = ${batchId}))::text as batch_best
    from results r
    left join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
    where r.exam_id = ${examId}`.execute(db)
  const [standing] = rows
  if (!standing) throw new Error('Counting gave no row.')
  return standing
}

// The results of one batch at one exam.
const matesOf = (examId: string, batchId: string | null): RawBuilder<unknown> => sql`
  results r join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
    and s.exam_id = ${examId} and s.batch_id = ${batchId}`

/** The batch's average in each subject, by the subject's id. */
export async function listSubjectAverages(db: Db, examId: string, batchId: string | null) {
  const { rows } = await sql<{ subject: string; average: string }>`
    select part ->> 'subject' as subject, round(avg((part ->> 'score')::numeric), 1)::text as average
    from ${matesOf(examId, batchId)}, jsonb_array_elements(r.subjects) part group by 1`.execute(db)
  return new Map(rows.map((row) => [row.subject, row.average]))
}

export interface MarkedQuestion {
  position: number
  section: number
  kind: QuestionKind
  texts: Partial<Record<'en' | 'mr' | 'hi', QuestionText>>
  key: QuestionKey
  response: string | null
  outcome: AnswerOutcome
  marks: string
  batchRight: number | null
}

/** Every question as it was asked, with what was answered, what is right, and how the batch did. */
export async function listMarkedQuestions(
  db: Db,
  {
    attemptId,
    examId,
    batchId,
    keyVersion,
  }: Pick<ResultHead, 'attemptId' | 'examId' | 'batchId' | 'keyVersion'>,
): Promise<MarkedQuestion[]> {
  const { rows } = await sql<MarkedQuestion>`
    with batch as (
      select m.position, round(100.0 * count(*) filter (where m.outcome = 'right') / count(*))::int as right_share
      from ${matesOf(examId, batchId)} join result_marks m on m.attempt_id = r.attempt_id group by m.position
    )
    select q.position, q.section, questions.kind, v.body as texts, k.key -> q.position::text as key,
      m.response, m.outcome, m.marks, batch.right_share as batch_right
    from result_marks m
    join exam_questions q on q.exam_id = ${examId} and q.position = m.position
    join questions on questions.id = q.question_id
    join question_versions v on v.question_id = q.question_id and v.version = q.question_version
    join exam_keys k on k.exam_id = q.exam_id and k.version = ${keyVersion}
    left join batch on batch.position = m.position
    where m.attempt_id = ${attemptId} order by m.position`.execute(db)
  return rows
}

export interface TopicRow {
  id: string
  nameEn: string
  nameMr: string
  nameHi: string
  asked: number
  right: number
  batchRight: number | null
}

/** How much of each chapter, or of each unit of chapters, was right, worst first, beside the batch. */
export async function listTopics(
  db: Db,
  { attemptId, examId, batchId }: Pick<ResultHead, 'attemptId' | 'examId' | 'batchId'>,
  level: 'chapter' | 'unit',
): Promise<TopicRow[]> {
  const topic = level === 'chapter' ? sql`t.id` : sql`coalesce(t.parent_id, t.id)`
  const { rows } = await sql<TopicRow>`
    with asked as (
      select x.position, ${topic} as id from exam_questions x
      join questions q on q.id = x.question_id join topics t on t.id = q.topic_id where x.exam_id = ${examId}
    ), batch as (
      select asked.id, round(100.0 * count(*) filter (where m.outcome = 'right') / count(*))::int as share
      from ${matesOf(examId, batchId)} join result_marks m on m.attempt_id = r.attempt_id
      join asked on asked.position = m.position group by asked.id
    )
    select t.id, t.name_en, t.name_mr, t.name_hi, count(*)::int as asked,
      round(100.0 * count(*) filter (where m.outcome = 'right') / count(*))::int as right,
      batch.share as batch_right
    from asked join topics t on t.id = asked.id
    join result_marks m on m.attempt_id = ${attemptId} and m.position = asked.position
    left join batch on batch.id = asked.id
    group by t.id, batch.share order by 6, t.name_en`.execute(db)
  return rows
}

export interface HistoryRow {
  examId: string
  title: string
  patternCode: string
  opensAt: Date
  publishedAt: Date | null
  attemptId: string | null
  score: string | null
  maxScore: string
  subjects: (Tally & { subject: string })[] | null
  batchAverage: string | null
  batchBest: string | null
}

/** The exams of a scope that a student was to sit, newest first, each with the figures of the student's batch. */
export async function listHistory(
  db: Db,
  studentId: string,
  scope: RawBuilder<boolean>,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: HistoryRow[]; total: number }> {
  const from = sql`from exam_students s join exams on exams.id = s.exam_id
    where s.student_id = ${studentId} and ${scope}`
  const { rows } = await sql<HistoryRow>`
    select exams.id as exam_id, exams.title, exams.pattern_code, exams.opens_at, exams.published_at,
      a.id as attempt_id, r.score, r.subjects, batch.average as batch_average, batch.best as batch_best,
      coalesce(r.max_score, (select sum(part.question_count * part.marks_right)
        from exam_sections part where part.exam_id = exams.id))::text as max_score
    from (select exams.*, s.batch_id ${from}
      order by exams.opens_at desc, exams.id limit ${pageSize} offset ${(page - 1) * pageSize}) exams
    left join attempts a on a.exam_id = exams.id and a.student_id = ${studentId}
    left join results r on r.attempt_id = a.id
    left join lateral (
      select round(avg(other.score), 1)::text as average, max(other.score)::text as best
      from results other join exam_students mate on mate.exam_id = other.exam_id and mate.student_id = other.student_id
      where other.exam_id = exams.id and mate.batch_id = exams.batch_id) batch on true
    order by exams.opens_at desc, exams.id`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** Id → code and names, for the subjects of results. */
export async function mapSubjectNames(db: Db) {
  const rows = await db.selectFrom('subjects').selectAll().execute()
  return new Map(
    rows.map(({ id, code, nameEn, nameMr, nameHi }) => [
      id,
      { id, code, name: { en: nameEn, mr: nameMr, hi: nameHi } },
    ]),
  )
}
