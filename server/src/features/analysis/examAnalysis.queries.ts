// The SQL of an exam's analysis: figures over those who appeared, by question, option, topic and batch.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { QuestionKind, QuestionText } from '../questions/question.ts'

/**
 * Everybody whose result counts, best first. `top` and `bottom` are the 27 % with the highest and the lowest scores:
 * the share with which a discrimination index is surest (Kelley, 1939).
 */
const sitters = (examId: string): RawBuilder<unknown> => sql`
  sitters as materialized (
    select attempt_id, student_id, score::float8 as score,
      row_number() over (order by score desc, attempt_id) <= ceil(0.27 * count(*) over ()) as top,
      row_number() over (order by score, attempt_id desc) <= ceil(0.27 * count(*) over ()) as bottom
    from counted_results where exam_id = ${examId})`

export interface ScoreFigures {
  appeared: number
  absent: number
  average: number | null
  median: number | null
  highest: number | null
  lowest: number | null
  deviation: number | null
  maxScore: string | null
}

export async function getScoreFigures(db: Db, examId: string): Promise<ScoreFigures> {
  const { rows } = await sql<ScoreFigures>`
    select count(*)::int as appeared, avg(score)::float8 as average, max(score)::float8 as highest,
      min(score)::float8 as lowest, stddev_pop(score)::float8 as deviation, max(max_score)::text as max_score,
      percentile_cont(0.5) within group (order by score)::float8 as median,
      (select count(*)::int from exam_students s where s.exam_id = ${examId} and not exists (
        select from attempts a where a.exam_id = s.exam_id and a.student_id = s.student_id)) as absent
    from counted_results where exam_id = ${examId}`.execute(db)
  const [figures] = rows
  if (!figures) throw new Error('Counting gave no row.')
  return figures
}

/** How many scored within each tenth of the marks between the lowest and the highest mark that the paper allows. */
export async function listScoreBins(db: Db, examId: string): Promise<{ bin: number; count: number }[]> {
  const { rows } = await sql<{ bin: number; count: number }>`
    select least(9, greatest(-1, floor(10 * score / max_score)))::int as bin, count(*)::int as count
    from counted_results where exam_id = ${examId} group by 1 order by 1`.execute(db)
  return rows
}

export interface ItemRow {
  position: number
  section: number
  questionId: string
  kind: QuestionKind
  texts: Partial<Record<'en' | 'mr' | 'hi', QuestionText>>
  key: ExamKeyEntry
  topicId: string | null
  marksRight: number
  answeredBy: number
  right: number
  partial: number
  wrong: number
  blank: number
  /** Mean of what was earned, as a share of the full marks; less than nothing counts as nothing. */
  facility: number | null
  facilityTop: number | null
  facilityBottom: number | null
  /** Between getting this question right and the score on all the others, −1 to 1; null where either never varies. */
  pointBiserial: number | null
  /** Of the marks earned on it: for the reliability of the whole test. */
  variance: number | null
  averageSeconds: number | null
}

export async function listItems(db: Db, examId: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    with ${sitters(examId)}, figures as (
      select m.position, count(*)::int as answered_by,
        count(*) filter (where m.outcome = 'right')::int as right,
        count(*) filter (where m.outcome = 'partial')::int as partial,
        count(*) filter (where m.outcome = 'wrong')::int as wrong,
        count(*) filter (where m.outcome = 'blank')::int as blank,
        avg(greatest(m.marks, 0))::float8 as earned,
        avg(greatest(m.marks, 0)) filter (where s.top)::float8 as earned_top,
        avg(greatest(m.marks, 0)) filter (where s.bottom)::float8 as earned_bottom,
        corr(case when m.outcome = 'right' then 1 else 0 end, s.score - m.marks::float8) as point_biserial,
        var_pop(m.marks)::float8 as variance
      from sitters s join result_marks m on m.attempt_id = s.attempt_id group by m.position
    ), times as (
      select t.key::int as position, avg(t.value::float8) as seconds
      from sitters s join attempt_times on attempt_times.attempt_id = s.attempt_id,
        jsonb_each_text(attempt_times.seconds) t group by 1)
    select q.position, q.section, q.question_id, questions.kind, v.body as texts, k.key -> q.position::text as key,
      questions.topic_id, part.marks_right::float8 as marks_right, coalesce(f.answered_by, 0) as answered_by,
      coalesce(f.right, 0) as right, coalesce(f.partial, 0) as partial, coalesce(f.wrong, 0) as wrong,
      coalesce(f.blank, 0) as blank, f.earned / part.marks_right::float8 as facility,
      f.earned_top / part.marks_right::float8 as facility_top,
      f.earned_bottom / part.marks_right::float8 as facility_bottom,
      f.point_biserial, f.variance, times.seconds as average_seconds
    from exam_questions q
    join exams e on e.id = q.exam_id
    join exam_sections part on part.exam_id = q.exam_id and part.position = q.section
    join exam_keys k on k.exam_id = q.exam_id and k.version = e.key_version
    join questions on questions.id = q.question_id
    join question_versions v on v.question_id = q.question_id and v.version = q.question_version
    left join figures f on f.position = q.position
    left join times on times.position = q.position
    where q.exam_id = ${examId} order by q.position`.execute(db)
  return rows
}

export interface ResponseRow {
  position: number
  response: string
  count: number
  top: number
  bottom: number
}

/** What was answered to each question, most frequent first; ten answers each, so that typed ones have an end. */
export async function listResponses(db: Db, examId: string): Promise<ResponseRow[]> {
  const { rows } = await sql<ResponseRow>`
    with ${sitters(examId)}, counted as (
      select m.position, m.response, count(*)::int as count, count(*) filter (where s.top)::int as top,
        count(*) filter (where s.bottom)::int as bottom,
        row_number() over (partition by m.position order by count(*) desc, m.response) as place
      from sitters s join result_marks m on m.attempt_id = s.attempt_id
      where m.response is not null group by m.position, m.response)
    select position, response, count, top, bottom from counted where place <= 10
    order by position, count desc, response`.execute(db)
  return rows
}

export interface TopicFigures {
  id: string
  nameEn: string
  nameMr: string
  nameHi: string
  subjectId: string
  asked: number
  /** Share of right answers among all that were given or left out. */
  right: number
}

/** Each topic of the paper, weakest first. */
export async function listExamTopics(db: Db, examId: string): Promise<TopicFigures[]> {
  const { rows } = await sql<TopicFigures>`
    select t.id, t.name_en, t.name_mr, t.name_hi, t.subject_id, count(distinct q.position)::int as asked,
      (count(*) filter (where m.outcome = 'right'))::float8 / count(*) as right
    from exam_questions q
    join questions on questions.id = q.question_id
    join topics t on t.id = questions.topic_id
    join counted_results r on r.exam_id = q.exam_id
    join result_marks m on m.attempt_id = r.attempt_id and m.position = q.position
    where q.exam_id = ${examId} group by t.id order by 7, t.name_en`.execute(db)
  return rows
}

export interface BatchFigures {
  id: string
  name: string
  appeared: number
  average: number
}

export async function listBatches(db: Db, examId: string): Promise<BatchFigures[]> {
  const { rows } = await sql<BatchFigures>`
    select b.id, b.name, count(*)::int as appeared, avg(r.score)::float8 as average
    from counted_results r
    join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
    join batches b on b.id = s.batch_id
    where r.exam_id = ${examId} group by b.id order by 4 desc, b.name`.execute(db)
  return rows
}

export interface StudentRow {
  rollNumber: string
  name: string
  batch: string | null
  attemptId: string | null
  score: string | null
  rank: number | null
  percentile: string | null
  subjects: { subject: string; score: string }[] | null
}

/** Everybody who was to sit, with what came out: for the export. */
export async function listStudents(db: Db, examId: string): Promise<StudentRow[]> {
  const { rows } = await sql<StudentRow>`
    select st.roll_number, p.name, b.name as batch, r.attempt_id, r.score::text, k.rank, k.percentile::text, r.subjects
    from exam_students s
    join students st on st.person_id = s.student_id
    join people p on p.id = s.student_id
    left join batches b on b.id = s.batch_id
    left join counted_results r on r.exam_id = s.exam_id and r.student_id = s.student_id
    left join result_ranks k on k.attempt_id = r.attempt_id
    where s.exam_id = ${examId} order by r.score desc nulls last, st.roll_number`.execute(db)
  return rows
}
