// The SQL of blueprints, and of what the bank holds for them.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Difficulty } from '../questions/question.ts'
import { questionsVisibleTo } from '../questions/questions.access.ts'
import type { NewBlueprint } from './blueprints.schemas.ts'

export type BlueprintPick = z.output<typeof NewBlueprint>['picks'][number]

const blueprints = (db: Db) =>
  db
    .selectFrom('blueprints as b')
    .leftJoin('people', 'people.id', 'b.createdBy')
    .select(['b.id', 'b.name', 'b.picks', 'b.createdAt', 'people.name as createdByName'])
    .$narrowType<{ picks: BlueprintPick[] }>()

/** All of them, by name: an institute keeps a few dozen. */
export const listBlueprintRows = (db: Db) => blueprints(db).orderBy('b.name').limit(500).execute()

/** Throws 404 where there is none. */
export const getBlueprintRow = (db: Db, id: string) =>
  blueprints(db).where('b.id', '=', id).executeTakeFirstOrThrow(notFound)

/** Of these topics, those that are not of their subject, or not there. */
export async function findStrangeTopics(
  db: Db,
  picks: Pick<BlueprintPick, 'subjectId' | 'topicId'>[],
): Promise<number[]> {
  const { rows } = await sql<{ at: number }>`
    select (place - 1)::int as at
    from jsonb_array_elements(${JSON.stringify(picks)}::jsonb) with ordinality as p (pick, place)
    where not exists (select from subjects s where s.id = (pick ->> 'subjectId')::uuid)
      or (pick ->> 'topicId') is not null and not exists (
        select from topics t where t.id = (pick ->> 'topicId')::uuid and t.subject_id = (pick ->> 'subjectId')::uuid)
    order by place`.execute(db)
  return rows.map(({ at }) => at)
}

export async function insertBlueprint(
  tx: Tx,
  blueprint: { name: string; picks: BlueprintPick[]; by: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('blueprints')
    .values({
      name: blueprint.name,
      picks: JSON.stringify(blueprint.picks),
      createdBy: blueprint.by,
      createdAt: blueprint.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Throws 404 where there is none. */
export async function updateBlueprint(
  tx: Tx,
  id: string,
  { name, picks }: { name: string; picks: BlueprintPick[] },
): Promise<void> {
  await tx
    .updateTable('blueprints')
    .set({ name, picks: JSON.stringify(picks) })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow(notFound)
}

/** Throws 404 where there is none. */
export async function deleteBlueprint(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('blueprints').where('id', '=', id).returning('id').executeTakeFirstOrThrow(notFound)
}

/** How many questions in use a subject holds of each topic, difficulty and kind. */
export function countStock(db: Db, viewer: Viewer, subjectId: string) {
  return db
    .selectFrom('questions')
    .select((e) => ['topicId', 'difficulty', 'kind', e.fn.countAll<number>().as('count')])
    .select(sql<number>`count(*) filter (where review = 'approved')`.as('approved'))
    .$narrowType<{ difficulty: Difficulty }>()
    .where('subjectId', '=', subjectId)
    .where('archivedAt', 'is', null)
    .where(questionsVisibleTo(viewer))
    .groupBy(['topicId', 'difficulty', 'kind'])
    .execute()
}
