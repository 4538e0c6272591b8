// The SQL of calendar addresses and of what a calendar is told.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Locale, PersonRole } from '../../platform/schema.ts'

/** The person's open address; undefined where there is none. */
export const findFeed = (db: Db, personId: string) =>
  db
    .selectFrom('calendarFeeds')
    .select(['createdAt', 'lastReadAt'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()

export async function revokeFeed(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('calendarFeeds')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute()
}

export async function insertFeed(tx: Tx, personId: string, tokenHash: Buffer, now: Date): Promise<void> {
  await tx.insertInto('calendarFeeds').values({ personId, tokenHash, createdAt: now }).execute()
}

export interface FeedOwner {
  feedId: string
  personId: string
  role: PersonRole
  locale: Locale
  lastReadAt: Date | null
}

/** Whose calendar an open address is; nobody's where they are out, or a guardian's consent is missing. */
export async function findFeedOwner(
  db: Db,
  tokenHash: Buffer,
  today: string,
): Promise<FeedOwner | undefined> {
  const { rows } = await sql<FeedOwner>`
    select f.id as feed_id, p.id as person_id, p.role, p.locale, f.last_read_at
    from calendar_feeds f join people p on p.id = f.person_id
    where f.token_hash = ${tokenHash} and f.revoked_at is null and p.status = 'active'
      and not (p.role = 'student' and consent_missing(p.id, ${today}::date))`.execute(db)
  return rows[0]
}

export async function markRead(db: Db, feedId: string, now: Date): Promise<void> {
  await db.updateTable('calendarFeeds').set({ lastReadAt: now }).where('id', '=', feedId).execute()
}

/** The names of the subjects in a language, by their codes. */
export async function subjectNames(db: Db, locale: Locale): Promise<Map<string, string>> {
  const rows = await db.selectFrom('subjects').select(['code', 'nameEn', 'nameMr', 'nameHi']).execute()
  const column = ({ en: 'nameEn', mr: 'nameMr', hi: 'nameHi' } as const)[locale]
  return new Map(rows.map((row) => [row.code, row[column]]))
}
