// The SQL of reported posts and of pauses.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { PersonRole, QueryPostKind, ReportOutcome } from '../../platform/schema.ts'

/** The pause under which somebody stands at that time, if any: the one that ends last. */
export const findMute = (db: Db, personId: string, now: Date) =>
  db
    .selectFrom('queryMutes')
    .select(['until', 'reason'])
    .where('personId', '=', personId)
    .where('liftedAt', 'is', null)
    .where('until', '>', now)
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst()

/** A post of the query, with who wrote it. */
export const findPost = (db: Db, queryId: string, postId: string) =>
  db
    .selectFrom('queryPosts')
    .select(['id', 'authorId', 'hiddenAt'])
    .where('id', '=', postId)
    .where('queryId', '=', queryId)
    .executeTakeFirst()

export const insertReport = (
  tx: Tx,
  report: { postId: string; reportedBy: string; reason: string; at: Date },
) => tx.insertInto('queryReports').values(report).execute()

interface ReportRow {
  id: string
  queryId: string
  topic: 'subject' | 'fees' | 'office'
  title: string
  kind: QueryPostKind
  author: { id: string; name: string; role: PersonRole }
  body: string
  pictures: string[]
  reportedBy: string
  reason: string
  at: Date
  outcome: ReportOutcome | null
  decidedAt: Date | null
}

const whether = (decided: boolean): RawBuilder<boolean> =>
  decided ? sql`r.outcome is not null` : sql`r.outcome is null`

/** Reports with the posts as they were written: those that wait, the oldest first, or those decided, the latest first. */
export async function listReports(db: Db, decided: boolean, page: { limit: number; offset: number }) {
  const { rows } = await sql<ReportRow>`
    select r.id, q.id as query_id, q.topic, q.title, p.kind, p.body, b.name as reported_by, r.reason, r.at, r.outcome,
      r.decided_at, jsonb_build_object('id', a.id, 'name', a.name, 'role', a.role) as author,
      array(select x.file_id::text from query_pictures x where x.post_id = p.id order by x.place) as pictures
    from query_reports r
    join query_posts p on p.id = r.post_id
    join queries q on q.id = p.query_id
    join people a on a.id = p.author_id
    join people b on b.id = r.reported_by
    where ${whether(decided)}
    order by ${decided ? sql`r.decided_at desc` : sql`r.at`}, r.id
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

export async function countReports(db: Db, decided: boolean): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from query_reports r where ${whether(decided)}`.execute(db)
  return rows[0]?.total ?? 0
}

export const lockReport = (tx: Tx, reportId: string) =>
  tx.selectFrom('queryReports').selectAll().where('id', '=', reportId).forUpdate().executeTakeFirst()

/** Decides every report of the post that waits: it is one judgement. */
export const updateReports = (
  tx: Tx,
  postId: string,
  decision: { outcome: ReportOutcome; decidedBy: string; decidedAt: Date },
) =>
  tx
    .updateTable('queryReports')
    .set(decision)
    .where('postId', '=', postId)
    .where('outcome', 'is', null)
    .execute()

export const hidePost = (tx: Tx, postId: string, hiddenBy: string, hiddenAt: Date) =>
  tx.updateTable('queryPosts').set({ hiddenAt, hiddenBy }).where('id', '=', postId).execute()

export const findRole = (db: Db, personId: string) =>
  db.selectFrom('people').select('role').where('id', '=', personId).executeTakeFirst()

export async function insertMute(
  tx: Tx,
  mute: { personId: string; reason: string; madeBy: string; at: Date; until: Date },
): Promise<string> {
  const row = await tx.insertInto('queryMutes').values(mute).returning('id').executeTakeFirstOrThrow()
  return row.id
}

const standing = (db: Db, now: Date) =>
  db.selectFrom('queryMutes as m').where('m.liftedAt', 'is', null).where('m.until', '>', now)

/** The pauses that hold, those that end first on top. */
export async function listMutes(db: Db, now: Date, page: { limit: number; offset: number }) {
  const { total } = await standing(db, now)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await standing(db, now)
    .innerJoin('people as p', 'p.id', 'm.personId')
    .innerJoin('people as b', 'b.id', 'm.madeBy')
    .select(['m.id', 'p.id as personId', 'p.name', 'm.reason', 'b.name as madeBy', 'm.at', 'm.until'])
    .orderBy('m.until')
    .orderBy('m.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return { rows, total: Number(total) }
}

/** Lifts a pause that holds; says whether there was one. */
export async function updateLifted(
  tx: Tx,
  muteId: string,
  liftedBy: string,
  liftedAt: Date,
): Promise<boolean> {
  const lifted = await tx
    .updateTable('queryMutes')
    .set({ liftedAt, liftedBy })
    .where('id', '=', muteId)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
  return lifted.numUpdatedRows > 0
}
