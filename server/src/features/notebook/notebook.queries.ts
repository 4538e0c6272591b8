// The SQL of the mistakes notebook: what waits in it follows from marks and tries.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { QuestionKind, QuestionText } from '../questions/question.ts'

/**
 * Every question that the student once got wrong, or only partly right, with the last exam in which that was so. It is
 * solved when it was answered rightly after that exam.
 */
const mistakes = (studentId: string): RawBuilder<unknown> => sql`
  wrong as (
    select distinct on (q.question_id) q.question_id, q.question_version, q.position, e.id as exam_id, e.title,
      e.opens_at, e.key_version, m.response, part.subject_id
    from counted_results r
    join exams e on e.id = r.exam_id and e.published_at is not null
    join result_marks m on m.attempt_id = r.attempt_id and m.outcome in ('wrong', 'partial')
    join exam_questions q on q.exam_id = e.id and q.position = m.position
    join exam_sections part on part.exam_id = e.id and part.position = q.section
    where r.student_id = ${studentId}
    order by q.question_id, e.opens_at desc
  ), mistakes as (
    select wrong.*, coalesce(t.tries, 0) as tries, t.tried_at,
      case when t.solved_at > wrong.opens_at then t.solved_at end as solved_at
    from wrong left join mistake_tries t on t.student_id = ${studentId} and t.question_id = wrong.question_id)`

export interface MistakeRow {
  questionId: string
  examId: string
  examTitle: string
  opensAt: Date
  subjectId: string
  topicId: string | null
  kind: QuestionKind
  texts: Partial<Record<'en' | 'mr' | 'hi', QuestionText>>
  passage: Partial<Record<'en' | 'mr' | 'hi', string>> | null
  key: ExamKeyEntry
  /** What was answered in the exam. */
  response: string | null
  tries: number
  solvedAt: Date | null
}

export interface MistakeFilter {
  solved: boolean
  subjectId?: string | undefined
  questionId?: string | undefined
}

/** A page of the notebook, newest exam first, and how many there are. */
export async function listMistakeRows(
  db: Db,
  studentId: string,
  filter: MistakeFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: MistakeRow[]; total: number }> {
  const { solved, subjectId = null, questionId = null } = filter
  const { rows } = await sql<MistakeRow & { total: number }>`
    with ${mistakes(studentId)}
    select x.question_id, x.exam_id, x.title as exam_title, x.opens_at, x.subject_id, questions.topic_id,
      questions.kind, v.body as texts, passages.body as passage, k.key -> x.position::text as key, x.response,
      x.tries, x.solved_at, count(*) over ()::int as total
    from mistakes x
    join questions on questions.id = x.question_id
    join question_versions v on v.question_id = x.question_id and v.version = x.question_version
    left join passages on passages.id = v.passage_id
    join exam_keys k on k.exam_id = x.exam_id and k.version = x.key_version
    where (x.solved_at is not null) = ${solved}
      and (${subjectId}::uuid is null or x.subject_id = ${subjectId})
      and (${questionId}::uuid is null or x.question_id = ${questionId})
    order by x.opens_at desc, x.exam_id, x.position
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How many wait and how many are solved, by subject. */
export async function countMistakes(db: Db, studentId: string) {
  const { rows } = await sql<{ subjectId: string; waiting: number; solved: number }>`
    with ${mistakes(studentId)}
    select subject_id, count(*) filter (where solved_at is null)::int as waiting, count(solved_at)::int as solved
    from mistakes group by subject_id order by subject_id`.execute(db)
  return rows
}

/** Counts a try; a right one solves the question from now on. */
export async function recordTry(
  tx: Tx,
  studentId: string,
  questionId: string,
  now: Date,
  isRight: boolean,
): Promise<void> {
  const solvedAt = isRight ? now : null
  await tx
    .insertInto('mistakeTries')
    .values({ studentId, questionId, tries: 1, triedAt: now, solvedAt })
    .onConflict((c) =>
      c.columns(['studentId', 'questionId']).doUpdateSet((eb) => ({
        tries: eb('mistakeTries.tries', '+', 1),
        triedAt: now,
        solvedAt: isRight ? now : eb.ref('mistakeTries.solvedAt'),
      })),
    )
    .execute()
}
