// The SQL of a thread as it grows: its state, its posts and their pictures, and by whom it was handed on.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { Queries, QueryMoves, QueryPosts } from '../../../platform/schema.ts'

/** The query, held until the end of the transaction. The rule has made sure that it is there. */
export const lockQuery = (tx: Tx, queryId: string) =>
  tx.selectFrom('queries').selectAll().where('id', '=', queryId).forUpdate().executeTakeFirstOrThrow()
export type LockedQuery = Awaited<ReturnType<typeof lockQuery>>

export const updateQuery = (tx: Tx, queryId: string, change: Updateable<Queries>) =>
  tx.updateTable('queries').set(change).where('id', '=', queryId).execute()

export async function insertPost(tx: Tx, post: Insertable<QueryPosts>): Promise<string> {
  const row = await tx.insertInto('queryPosts').values(post).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const insertMove = (tx: Tx, move: Insertable<QueryMoves>) =>
  tx.insertInto('queryMoves').values(move).returning('id').executeTakeFirstOrThrow()

export const insertPicture = (tx: Tx, picture: { fileId: string; madeBy: string; createdAt: Date }) =>
  tx.insertInto('queryPictures').values(picture).execute()

/** How many pictures of the person belong to no post yet. */
export async function countLoosePictures(db: Db, madeBy: string): Promise<number> {
  const row = await db
    .selectFrom('queryPictures')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('madeBy', '=', madeBy)
    .where('postId', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Gives the person's own loose pictures to the post, in this order; says how many there were. */
export async function claimPictures(tx: Tx, postId: string, madeBy: string, ids: string[]): Promise<number> {
  const claimed = await sql`
    update query_pictures p set post_id = ${postId}, place = given.place
    from unnest(${ids}::uuid[]) with ordinality as given (id, place)
    where p.file_id = given.id and p.made_by = ${madeBy} and p.post_id is null`.execute(tx)
  return Number(claimed.numAffectedRows ?? 0)
}

/** Teachers who may answer in the subject, with what waits for each; those of the batch first. */
export async function listTeachersOf(db: Db, subjectId: string, batchId: string) {
  const { rows } = await sql<{ id: string; name: string; waiting: number; teachesBatch: boolean }>`
    select p.id, p.name, t.teaches_batch,
      (select count(*)::int from queries q where q.assigned_to = p.id and q.state in ('open', 'reopened')) as waiting
    from (
      select teacher_id, bool_or(batch_id = ${batchId}) as teaches_batch
      from (
        select teacher_id, batch_id from batch_teachers where subject_id = ${subjectId}
        union all select class_teacher_id, id from batches where id = ${batchId} and class_teacher_id is not null
      ) who group by teacher_id
    ) t
    join people p on p.id = t.teacher_id and p.status = 'active'
    order by t.teaches_batch desc, p.name, p.id limit 200`.execute(db)
  return rows
}

/** In which subject and batch it was asked; the office's queries have neither. */
export const findSubjectAndBatch = (db: Db, queryId: string) =>
  db
    .selectFrom('queries')
    .select(['subjectId', 'batchId'])
    .where('id', '=', queryId)
    .executeTakeFirstOrThrow()
