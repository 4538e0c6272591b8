// The SQL of taking deliveries to send: whose turn it is, what is due, and the mark that is there before anything goes.
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { MessageChannel, MessageChannels, MessageSettings } from '../../../platform/schema.ts'

export type ChannelRow = Selectable<MessageChannels>

/** The channel's row, held until the claim commits: one claim at a time, whichever process makes it. */
export const lockChannel = (tx: Tx, channel: MessageChannel): Promise<ChannelRow> =>
  tx
    .selectFrom('messageChannels')
    .selectAll()
    .where('channel', '=', channel)
    .forUpdate()
    .executeTakeFirstOrThrow()

export const readSettingsRow = (db: Db): Promise<Selectable<MessageSettings>> =>
  db.selectFrom('messageSettings').selectAll().executeTakeFirstOrThrow()

export async function keepTurn(
  tx: Tx,
  channel: MessageChannel,
  turn: { senderId: string; senderUntil: Date; nextAt: Date | null; slowedTo: number | null },
): Promise<void> {
  await tx.updateTable('messageChannels').set(turn).where('channel', '=', channel).execute()
}

/** Gives the turn back, so that another process need not wait for it to run out. */
export async function endTurn(db: Db, channel: MessageChannel, senderId: string): Promise<void> {
  await db
    .updateTable('messageChannels')
    .set({ senderId: null, senderUntil: null })
    .where('channel', '=', channel)
    .where('senderId', '=', senderId)
    .execute()
}

export interface DueRow {
  id: string
  messageId: string
  personId: string
  aboutId: string | null
  kind: string
  params: Record<string, string | number>
  link: string
  /** Taken back since it was told. */
  stopped: boolean
  tries: number
}

/** What is due, the oldest first, held until the claim commits. */
export async function takeDue(tx: Tx, channel: MessageChannel, now: Date, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select d.id, d.message_id as "messageId", d.person_id as "personId", m.about_id as "aboutId", m.kind, m.params,
      m.link, m.stopped, d.tries
    from deliveries d join messages m on m.id = d.message_id
    where d.channel = ${channel}::message_channel and d.state = 'waiting' and d.due_at <= ${now}
    order by d.due_at, d.id limit ${limit} for update of d skip locked`.execute(tx)
  return rows
}

/** The channels for which something is due. */
export async function listDueChannels(db: Db, now: Date): Promise<MessageChannel[]> {
  const { rows } = await sql<{ channel: MessageChannel }>`
    select channel::text from message_channels c
    where is_on and exists (select from deliveries d
      where d.channel = c.channel and d.state = 'waiting' and d.due_at <= ${now})`.execute(db)
  return rows.map(({ channel }) => channel)
}

export interface NumberRow {
  phone: string
  lastSentAt: Date | null
  notBefore: Date | null
}

export const listNumbers = (db: Db, phones: string[]): Promise<NumberRow[]> =>
  db
    .selectFrom('whatsappNumbers')
    .select(['phone', 'lastSentAt', 'notBefore'])
    .where('phone', 'in', phones)
    .execute()

/** How many numbers were written to since then. */
export async function countWrittenTo(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from whatsapp_numbers where last_sent_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

export async function markSending(
  tx: Tx,
  claimed: { id: string; callbackId: string; sentTo: string }[],
  now: Date,
): Promise<void> {
  await sql`update deliveries d set state = 'sending', sending_at = ${now}, tries = d.tries + 1,
      callback_id = c.callback_id, sent_to = c.sent_to
    from unnest(${claimed.map((one) => one.id)}::uuid[], ${claimed.map((one) => one.callbackId)}::uuid[],
      ${claimed.map((one) => one.sentTo)}::text[]) as c (id, callback_id, sent_to)
    where d.id = c.id`.execute(tx)
}

export async function noteWrittenTo(tx: Tx, phones: string[], now: Date): Promise<void> {
  await sql`update whatsapp_numbers set last_sent_at = ${now} where phone = any (${phones}::text[])`.execute(
    tx,
  )
}

export async function putOff(tx: Tx, later: { id: string; dueAt: Date }[]): Promise<void> {
  await sql`update deliveries d set due_at = l.due_at
    from unnest(${later.map((one) => one.id)}::uuid[], ${later.map((one) => one.dueAt)}::timestamptz[]) as l (id, due_at)
    where d.id = l.id`.execute(tx)
}

/** Left out, with the reason; the next way is looked for at once. */
export async function markSkipped(
  tx: Tx,
  skipped: { id: string; reason: string }[],
  now: Date,
): Promise<void> {
  await sql`update deliveries d set state = 'skipped', reason = s.reason, fallback_at = ${now}
    from unnest(${skipped.map((one) => one.id)}::uuid[], ${skipped.map((one) => one.reason)}::text[]) as s (id, reason)
    where d.id = s.id`.execute(tx)
}

/** What waits for a channel that is off finds another way. */
export async function skipWhereOff(db: Db, now: Date): Promise<void> {
  await sql`update deliveries d set state = 'skipped', reason = 'channel-off', fallback_at = ${now}
    from message_channels c where c.channel = d.channel and not c.is_on and d.state = 'waiting'`.execute(db)
}

export const listDevices = (db: Db, personId: string) =>
  db
    .selectFrom('pushSubscriptions')
    .innerJoin('sessions', 'sessions.id', 'pushSubscriptions.sessionId')
    .select(['pushSubscriptions.id', 'endpoint', 'p256dh', 'auth'])
    .where('pushSubscriptions.personId', '=', personId)
    .where('sessions.endedAt', 'is', null)
    .execute()

export async function dropDevice(db: Db, id: string): Promise<void> {
  await db.deleteFrom('pushSubscriptions').where('id', '=', id).execute()
}

export interface FallingRow {
  id: string
  messageId: string
  personId: string
  aboutId: string | null
  campaignId: string | null
  kind: string
  state: string
  stopped: boolean
  tried: MessageChannel[]
}

/** What has failed, or took too long, and has not looked for another way yet. */
export async function takeFalling(tx: Tx, now: Date): Promise<FallingRow[]> {
  const { rows } = await sql<FallingRow>`
    select d.id, d.message_id as "messageId", d.person_id as "personId", m.about_id as "aboutId",
      d.campaign_id as "campaignId", m.kind, d.state, m.stopped,
      array(select o.channel::text from deliveries o where o.message_id = d.message_id) as tried
    from deliveries d join messages m on m.id = d.message_id
    where d.fallback_at <= ${now} and d.state <> 'sending'
    order by d.fallback_at limit 500 for update of d skip locked`.execute(tx)
  return rows
}

/** They have looked; those that only waited leave their place to the way that was found. */
export async function endFalling(tx: Tx, ids: string[], tooLong: string[]): Promise<void> {
  await sql`update deliveries set fallback_at = null,
      state = case when id = any (${tooLong}::uuid[]) and state = 'waiting' then 'skipped' else state end,
      reason = case when id = any (${tooLong}::uuid[]) and state = 'waiting' then 'took-too-long' else reason end
    where id = any (${ids}::uuid[])`.execute(tx)
}
