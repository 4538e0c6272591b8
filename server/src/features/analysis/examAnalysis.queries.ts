// The SQL of an exam's analysis: figures over those who appeared, by question, option, topic and batch.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { QuestionKind, QuestionText } from '../questions/question.ts'

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

export interface AskedQuestion {
  position: number
  section: number
  questionId: string
  kind: QuestionKind
  texts: Partial<Record<'en' | 'mr' | 'hi', QuestionText>>
  key: ExamKeyEntry
  topicId: string | null
  marksRight: number
}

export async function listAsked(db: Db, examId: string): Promise<AskedQuestion[]> {
  const { rows } = await sql<AskedQuestion>`
    select q.position, q.section, q.question_id, questions.kind, v.body as texts, k.key -> q.position::text as key,
      questions.topic_id, part.marks_right::float8 as marks_right
    from exam_questions q
    join exams e on e.id = q.exam_id
    join exam_sections part on part.exam_id = q.exam_id and part.position = q.section
    join exam_keys k on k.exam_id = q.exam_id and k.version = e.key_version
    join questions on questions.id = q.question_id
    join question_versions v on v.question_id = q.question_id and v.version = q.question_version
    where q.exam_id = ${examId} order by q.position`.execute(db)
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

/** The topics of the exam's questions, by name. */
export async function listExamTopics(
  db: Db,
  examId: string,
): Promise<Omit<TopicFigures, 'asked' | 'right'>[]> {
  const { rows } = await sql<Omit<TopicFigures, 'asked' | 'right'>>`
    select id, name_en, name_mr, name_hi, subject_id from topics
    where id in (select topic_id from questions
      where id in (select question_id from exam_questions where exam_id = ${examId})) order by name_en`.execute(
    db,
  )
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
