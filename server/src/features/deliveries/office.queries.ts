// The SQL of what the office sees: messages with what became of them, and campaigns in figures.

import { type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { DeliveryState, MessageChannel, PersonRole } from '../../platform/schema.ts'
import type { MessagesQuery } from './deliveries.schemas.ts'

type Filter = Omit<z.output<typeof MessagesQuery>, 'since'> & { since: Date }

export interface OfficeRow {
  id: string
  kind: string
  params: Record<string, string | number>
  personId: string
  personName: string
  personRole: PersonRole
  aboutId: string | null
  aboutName: string | null
  campaignId: string | null
  campaignTitle: string | null
  shownAt: Date
  readAt: Date | null
  withdrawn: boolean
}

/** A page of messages, the latest first. The total is counted up to 10,000: beyond that nobody turns pages. */
export async function listMessageRows(db: Db, filter: Filter): Promise<{ rows: OfficeRow[]; total: number }> {
  const wanted = filtered(db, filter)
  const ids = await wanted
    .select('messages.id')
    .orderBy('messages.createdAt', 'desc')
    .orderBy('messages.id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (${wanted.select('messages.id').limit(10_000)}) counted`.execute(db)
  return {
    rows: await readRows(
      db,
      ids.map(({ id }) => id),
    ),
    total: rows[0]?.total ?? 0,
  }
}

function filtered(db: Db, { search, kind, channel, state, campaignId, personId, since }: Filter) {
  const ways = sql<SqlBool>`exists (select from deliveries d
    where d.message_id = messages.id and d.created_at >= ${since}
    and (${channel ?? null}::message_channel is null or d.channel = ${channel ?? null}::message_channel)
    and (${state ?? null}::delivery_state is null or d.state = ${state ?? null}::delivery_state))`
  return db
    .selectFrom('messages')
    .where('messages.createdAt', '>=', since)
    .$if(Boolean(search), (q) =>
      q.where(
        sql<SqlBool>`messages.person_id in (select id from people where name ilike ${`%${literally(search ?? '')}%`} limit 500)`,
      ),
    )
    .$if(kind !== undefined, (q) => q.where('messages.kind', '=', kind ?? ''))
    .$if(campaignId !== undefined, (q) => q.where('messages.campaignId', '=', campaignId ?? ''))
    .$if(personId !== undefined, (q) => q.where('messages.personId', '=', personId ?? ''))
    .$if(channel !== undefined || state !== undefined, (q) => q.where(ways))
}

/** Messages since then of which a channel has failed and none has carried them, or still may. */
export async function countLostRows(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ lost: number }>`
    select count(distinct d.message_id)::int as lost from deliveries d
    where d.created_at >= ${since} and d.state = 'failed' and not exists (
      select from deliveries other where other.message_id = d.message_id
        and other.state not in ('failed', 'skipped'))`.execute(db)
  return rows[0]?.lost ?? 0
}

async function readRows(db: Db, ids: string[]): Promise<OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select m.id, m.kind, m.params, m.person_id as "personId", p.name as "personName", p.role as "personRole",
      m.about_id as "aboutId", a.name as "aboutName", m.campaign_id as "campaignId", c.title as "campaignTitle",
      m.shown_at as "shownAt", m.read_at as "readAt", m.withdrawn
    from messages m join people p on p.id = m.person_id
    left join people a on a.id = m.about_id
    left join message_campaigns c on c.id = m.campaign_id
    where m.id = any (${ids}::uuid[]) order by m.created_at desc, m.id desc`.execute(db)
  return rows
}

/** What became of each message by each way, in the order in which the ways were tried. */
export const listDeliveriesOf = (db: Db, messageIds: string[]) =>
  db
    .selectFrom('deliveries')
    .select([
      'messageId',
      'channel',
      'state',
      'reason',
      'dueAt',
      'tries',
      'sentAt',
      'deliveredAt',
      'readAt',
      'failedAt',
    ])
    .where('messageId', 'in', messageIds)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

export interface CampaignRow {
  id: string
  kind: string
  title: string
  createdAt: Date
  createdByName: string | null
  people: number
  readInApp: number
}

export async function listCampaignRows(
  db: Db,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: CampaignRow[]; total: number }> {
  const { rows } = await sql<CampaignRow>`
    select c.id, c.kind, c.title, c.created_at as "createdAt", p.name as "createdByName",
      counted.people, counted.read_in_app as "readInApp"
    from (select * from message_campaigns order by created_at desc, id desc
      limit ${pageSize} offset ${(page - 1) * pageSize}) c
    left join people p on p.id = c.created_by
    cross join lateral (select count(*)::int as people, count(m.read_at)::int as read_in_app
      from messages m where m.campaign_id = c.id) counted
    order by c.created_at desc, c.id desc`.execute(db)
  const { total } = await db
    .selectFrom('messageCampaigns')
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export interface CampaignCount {
  campaignId: string
  channel: MessageChannel
  state: DeliveryState
  count: number
  billed: number
}

export async function countByCampaign(db: Db, campaignIds: string[]): Promise<CampaignCount[]> {
  const { rows } = await sql<CampaignCount>`
    select campaign_id as "campaignId", channel, state, count(*)::int as count,
      count(*) filter (where billed)::int as billed
    from deliveries where campaign_id = any (${campaignIds}::uuid[])
    group by campaign_id, channel, state order by channel`.execute(db)
  return rows
}
