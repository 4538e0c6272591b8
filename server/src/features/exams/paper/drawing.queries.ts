// The SQL of drawing questions for a section of an exam.
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { QuestionKind } from '../../../platform/schema.ts'

export interface DrawFilter {
  examId: string
  subjectId: string
  kind: QuestionKind | null
  /** With everything under it; null for the whole subject. */
  topicId: string | null
  difficulty: number | null
  count: number
  approvedOnly: boolean
  /** Already on the paper. */
  without: string[]
  seed: number
  /** Questions that the same batches sat since then come last. */
  recentSince: Date
}

/**
 * Draws at random, the same for the same seed, and first what these batches have not sat lately. Questions of one
 * passage are drawn one after the other.
 */
export async function drawQuestions(db: Db, draw: DrawFilter): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive branch as (
      select id from topics where id = ${draw.topicId}
      union all select t.id from topics t join branch on t.parent_id = branch.id
    ), sat_lately as (
      select distinct x.question_id
      from exam_batches mine
      join exam_batches theirs on theirs.batch_id = mine.batch_id and theirs.exam_id <> mine.exam_id
      join exams e on e.id = theirs.exam_id and e.scheduled_at is not null and e.opens_at >= ${draw.recentSince}
      join exam_questions x on x.exam_id = e.id
      where mine.exam_id = ${draw.examId}
    )
    select q.id from questions q
    join question_versions v on v.question_id = q.id and v.version = q.latest_version
    where q.archived_at is null and q.subject_id = ${draw.subjectId}
      and (${draw.kind}::question_kind is null or q.kind = ${draw.kind}::question_kind)
      and (${draw.topicId}::uuid is null or q.topic_id in (select id from branch))
      and (${draw.difficulty}::smallint is null or q.difficulty = ${draw.difficulty}::smallint)
      and (q.review = 'approved' or (q.review = 'waiting' and not ${draw.approvedOnly}::boolean))
      and q.id <> all (${draw.without}::uuid[])
    order by q.id in (select question_id from sat_lately), 
      md5(${String(draw.seed)}::text || coalesce(v.passage_id, q.id)::text), q.id
    limit ${draw.count}`.execute(db)
  return rows.map((row) => row.id)
}
