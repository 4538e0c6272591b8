// The SQL of passages.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { BankQuestion, Difficulty, PassageTexts, QuestionKey } from '../questions/question.ts'

/** Throws 404 where there is none. */
export function getPassageRow(db: Db, passageId: string) {
  return db
    .selectFrom('passages')
    .select(['id', 'body as texts'])
    .where('id', '=', passageId)
    .$narrowType<{ texts: PassageTexts }>()
    .executeTakeFirstOrThrow(notFound)
}

/** The questions in use that stand under the passage today, in their order. */
export function listPassageQuestions(db: Db, passageId: string) {
  return db
    .selectFrom('questionVersions as v')
    .innerJoin('questions as q', (join) =>
      join.onRef('q.id', '=', 'v.questionId').onRef('q.latestVersion', '=', 'v.version'),
    )
    .where('v.passageId', '=', passageId)
    .where('q.archivedAt', 'is', null)
    .select(['q.id', 'v.version', 'q.subjectId', 'q.topicId', 'q.kind', 'q.difficulty', 'q.reference'])
    .select(['q.review', 'v.body as texts', 'v.key'])
    .select(
      sql<string[]>`array(select tag from question_tags t where t.question_id = q.id order by tag)`.as(
        'tags',
      ),
    )
    .select(sql<number>`(select count(*) from exam_questions x where x.question_id = q.id)`.as('examCount'))
    .$narrowType<{ texts: BankQuestion['texts']; key: QuestionKey; difficulty: Difficulty }>()
    .orderBy('q.passagePlace')
    .orderBy('q.id')
    .execute()
}

export async function insertPassage(
  tx: Tx,
  passage: { texts: PassageTexts; by: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('passages')
    .values({ body: JSON.stringify(passage.texts), createdBy: passage.by, createdAt: passage.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** In how many scheduled exams any of these questions stands. */
export async function countScheduled(db: Db, questionIds: string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct exams.id) as count from exam_questions x join exams on exams.id = x.exam_id
    where x.question_id = any (${questionIds}::uuid[]) and exams.scheduled_at is not null`.execute(db)
  return rows[0]?.count ?? 0
}

export async function deleteEmptyPassages(tx: Tx, ids: string[]): Promise<void> {
  await sql`delete from passages p where id = any (${ids}::uuid[])
    and not exists (select from question_versions v where v.passage_id = p.id)`.execute(tx)
}
