// The SQL of reviews, of changes of many questions, of tags and of what became of a question in exams.
import { sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { QuestionReview, Questions } from '../../platform/schema.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import type { Difficulty } from '../questions/question.ts'
import { questionsVisibleTo } from '../questions/questions.access.ts'

/** These questions, held until the transaction ends, always in one order so that two changes cannot wait in a circle. */
export function holdQuestions(tx: Tx, ids: string[]) {
  return tx
    .selectFrom('questions')
    .select(['id', 'latestVersion', 'topicId', 'difficulty', 'archivedAt', 'review', 'reviewNote'])
    .$narrowType<{ difficulty: Difficulty }>()
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function setReview(
  tx: Tx,
  change: { ids: string[]; review: QuestionReview; note: string | null; by: string; at: Date },
): Promise<void> {
  const isWaiting = change.review === 'waiting'
  await updateQuestions(tx, change.ids, {
    review: change.review,
    reviewNote: change.note,
    reviewedBy: isWaiting ? null : change.by,
    reviewedAt: isWaiting ? null : change.at,
  })
}

export async function updateQuestions(tx: Tx, ids: string[], change: Updateable<Questions>): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('questions').set(change).where(sql<boolean>`id = any (${ids}::uuid[])`).execute()
}

/** Gives each of the questions these tags; returns what was new. */
export async function addTags(tx: Tx, ids: string[], tags: string[]): Promise<{ id: string; tag: string }[]> {
  const { rows } = await sql<{ id: string; tag: string }>`
    insert into question_tags (question_id, tag)
    select id, tag from unnest(${ids}::uuid[]) id,
      (select distinct lower(btrim(t)) as tag from unnest(${tags}::text[]) t) given
    on conflict do nothing
    returning question_id as id, tag`.execute(tx)
  return rows
}

/** Takes these tags from each of the questions; returns what was there. */
export async function removeTags(
  tx: Tx,
  ids: string[],
  tags: string[],
): Promise<{ id: string; tag: string }[]> {
  const { rows } = await sql<{ id: string; tag: string }>`
    delete from question_tags where question_id = any (${ids}::uuid[]) and tag = any (${tags}::text[])
    returning question_id as id, tag`.execute(tx)
  return rows
}

/** How many of the questions have more tags than that. */
export async function countOverTagged(tx: Tx, ids: string[], limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select question_id as id from question_tags where question_id = any (${ids}::uuid[])
    group by question_id having count(*) > ${limit}`.execute(tx)
  return rows.length
}

export async function listTagRows(db: Db, viewer: Viewer): Promise<{ tag: string; count: number }[]> {
  const { rows } = await sql<{ tag: string; count: number }>`
    select tag, count(*) as count from question_tags t join questions q on q.id = t.question_id
    where q.archived_at is null and ${questionsVisibleTo(viewer)}
    group by tag order by count(*) desc, tag limit 500`.execute(db)
  return rows
}

export interface UseRow {
  id: string
  title: string
  mode: 'test' | 'practice'
  opensAt: Date | null
  published: boolean
  position: number
  version: number
  appeared: number
  right: number
  partial: number
  wrong: number
  blank: number
  visible: boolean
}

/**
 * The latest exams in which the question stands, newest first, with how it was answered in the results that count. Marks
 * that a ruling gave to everybody say nothing about the question and are left out.
 */
export async function listUses(db: Db, viewer: Viewer, questionId: string, limit: number): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    select exams.id, exams.title, exams.mode, exams.opens_at, exams.published_at is not null as published,
      x.position, x.question_version as version, ${examsVisibleTo(viewer)} as visible, told.*
    from (
      select exam_id, position, question_version from exam_questions
      join exams on exams.id = exam_id where question_id = ${questionId}
      order by opens_at desc nulls first, exam_id limit ${limit}
    ) x
    join exams on exams.id = x.exam_id
    cross join lateral (
      select count(m.outcome) as appeared, count(*) filter (where m.outcome = 'right') as right,
        count(*) filter (where m.outcome = 'partial') as partial,
        count(*) filter (where m.outcome = 'wrong') as wrong,
        count(*) filter (where m.outcome = 'blank') as blank
      from counted_results r
      join result_marks m on m.attempt_id = r.attempt_id and m.position = x.position
      where r.exam_id = exams.id and exams.published_at is not null and m.reason not in ('dropped', 'all-right')
    ) told
    order by exams.opens_at desc nulls first, exams.id`.execute(db)
  return rows
}

export async function countUses(db: Db, questionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('examQuestions')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('questionId', '=', questionId)
    .executeTakeFirstOrThrow()
  return count
}
