// The SQL of messages: the lines of the inbox, and the ways out as they begin.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Deliveries, DeliveryState, Locale, Messages } from '../../platform/schema.ts'
import type { MessageKind } from './kinds.ts'

export type NewMessage = Insertable<Messages>
export type NewDelivery = Insertable<Deliveries>

/** Writes the lines that are not there yet, and returns those. */
export async function insertMessages(
  tx: Tx,
  messages: NewMessage[],
): Promise<{ id: string; cause: string; personId: string }[]> {
  if (messages.length === 0) return []
  return tx
    .insertInto('messages')
    .values(messages)
    .onConflict((c) => c.constraint('messages_once').doNothing())
    .returning(['id', 'cause', 'personId'])
    .execute()
}

export async function insertDeliveries(tx: Tx, deliveries: NewDelivery[]): Promise<void> {
  for (let i = 0; i < deliveries.length; i += 1000) {
    await tx
      .insertInto('deliveries')
      .values(deliveries.slice(i, i + 1000))
      .onConflict((c) => c.constraint('deliveries_once').doNothing())
      .execute()
  }
}

export async function insertCampaign(
  tx: Tx,
  campaign: { kind: MessageKind; title: string; createdBy: string | null; createdAt: Date },
): Promise<string> {
  const row = await tx
    .insertInto('messageCampaigns')
    .values(campaign)
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** From now on nothing more of it goes out, also where a provider refuses a try later or hours pass without delivery. */
export async function stopWays(tx: Tx, cause: string): Promise<void> {
  await tx.updateTable('messages').set({ stopped: true }).where('cause', '=', cause).execute()
  await sql`update deliveries d set fallback_at = null,
      state = case when d.state = 'waiting' then 'skipped' else d.state end,
      reason = case when d.state = 'waiting' then 'withdrawn' else d.reason end
    from messages m where m.cause = ${cause} and d.message_id = m.id
      and (d.state = 'waiting' or d.fallback_at is not null)`.execute(tx)
}

/** What went out stays: a correction has something to correct. What was read in the app stays as well. */
export async function withdrawUnsent(tx: Tx, cause: string): Promise<void> {
  await sql`update messages m set withdrawn = true, announced = true
    where m.cause = ${cause} and m.read_at is null and not exists (select from deliveries d
      where d.message_id = m.id and d.state in ('sending', 'unknown', 'sent', 'delivered', 'read'))`.execute(
    tx,
  )
}

interface FateRow {
  cause: string
  personId: string
  isRead: boolean
  states: DeliveryState[]
}

export async function listFates(db: Db, causes: string[]): Promise<FateRow[]> {
  const { rows } = await sql<FateRow>`
    select m.cause, m.person_id as "personId", m.read_at is not null as "isRead",
      array(select d.state::text from deliveries d where d.message_id = m.id) as states
    from messages m where m.cause = any (${causes}::text[]) and not m.withdrawn`.execute(db)
  return rows
}

export interface InboxRow {
  id: string
  kind: string
  params: Record<string, string | number>
  link: string
  aboutName: string | null
  aboutId: string | null
  shownAt: Date
  readAt: Date | null
}

/** A page of somebody's inbox, the latest first. */
export async function listInboxRows(
  db: Db,
  personId: string,
  {
    now,
    unread,
    about,
    page,
    pageSize,
  }: { now: Date; unread: boolean; about?: string | undefined; page: number; pageSize: number },
): Promise<{ rows: InboxRow[]; total: number }> {
  const mine = db
    .selectFrom('messages')
    .where('messages.personId', '=', personId)
    .where('messages.withdrawn', '=', false)
    .where('messages.shownAt', '<=', now)
    .$if(unread, (q) => q.where('messages.readAt', 'is', null))
    .$if(about !== undefined, (q) => q.where('messages.aboutId', '=', about ?? null))
  const rows = await mine
    .leftJoin('people as about', 'about.id', 'messages.aboutId')
    .select([
      'messages.id',
      'messages.kind',
      'messages.params',
      'messages.link',
      'messages.aboutId',
      'about.name as aboutName',
      'messages.shownAt',
      'messages.readAt',
    ])
    .orderBy('messages.shownAt', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await mine.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows: rows as InboxRow[], total }
}

export async function countUnreadRows(db: Db, personId: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('messages')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .where('withdrawn', '=', false)
    .where('shownAt', '<=', now)
    .executeTakeFirstOrThrow()
  return row.count
}

/** The person's unread lines of these causes. */
export async function listUnreadOf(db: Db, personId: string, causes: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('id')
    .where('cause', 'in', causes)
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .where('withdrawn', '=', false)
    .execute()
  return rows.map(({ id }) => id)
}

/** Marks the person's own lines as read; without ids, all of them. A message that was read needs no further channel. */
export async function markRead(tx: Tx, personId: string, ids: string[] | null, now: Date): Promise<void> {
  await sql`
    with read as (
      update messages set read_at = ${now}
      where person_id = ${personId} and read_at is null and not withdrawn and shown_at <= ${now}
        and (${ids}::uuid[] is null or id = any (${ids}::uuid[]))
      returning id)
    update deliveries d set fallback_at = null from read
    where d.message_id = read.id and d.fallback_at is not null`.execute(tx)
}

/** Each subject's name in each language, by its code. */
export const listSubjectNames = (db: Db) =>
  db.selectFrom('subjects').select(['code', 'nameEn', 'nameMr', 'nameHi']).execute()

/** People whose later messages are due to be shown now, each once; they are announced from now on. */
export async function takeUnannounced(tx: Tx, now: Date): Promise<{ personId: string; id: string }[]> {
  const { rows } = await sql<{ personId: string; id: string }>`
    with due as (
      select id from messages where not announced and shown_at <= ${now}
      order by shown_at limit 5000 for update skip locked)
    update messages m set announced = true from due where m.id = due.id
    returning m.person_id as "personId", m.id`.execute(tx)
  return rows
}

export async function getLocale(db: Db, personId: string): Promise<Locale> {
  const { locale } = await db
    .selectFrom('people')
    .select('locale')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return locale
}

/** Who mends what is wrong with messages: the owner and academics. */
export async function listAlerted(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers')
    .innerJoin('people', 'people.id', 'adminPowers.personId')
    .select('people.id')
    .distinct()
    .where('adminPowers.power', 'in', ['owner', 'academics'])
    .where('people.status', '=', 'active')
    .execute()
  return rows.map(({ id }) => id)
}
