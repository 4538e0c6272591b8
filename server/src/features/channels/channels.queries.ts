// The SQL of the ways out of the house.
import { sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { MessageChannel, MessageChannels, MessageSettings } from '../../platform/schema.ts'

export const listChannelRows = (db: Db) => db.selectFrom('messageChannels').selectAll().execute()

export const getChannelRow = (db: Db, channel: MessageChannel) =>
  db.selectFrom('messageChannels').selectAll().where('channel', '=', channel).executeTakeFirstOrThrow()

export const lockChannelRow = (tx: Tx, channel: MessageChannel) =>
  tx
    .selectFrom('messageChannels')
    .selectAll()
    .where('channel', '=', channel)
    .forUpdate()
    .executeTakeFirstOrThrow()

export async function updateChannel(
  tx: Db,
  channel: MessageChannel,
  change: Updateable<MessageChannels>,
): Promise<void> {
  await tx.updateTable('messageChannels').set(change).where('channel', '=', channel).execute()
}

/** Notes that a test arrived, unless something was changed while it was on its way. */
export async function markTested(
  db: Db,
  channel: MessageChannel,
  { at, asOf }: { at: Date; asOf: Date },
): Promise<void> {
  await sql`update message_channels
    set tested_at = ${at}, paused_why = null, rests_until = null, slowed_to = null
    where channel = ${channel}::message_channel
      and date_trunc('milliseconds', changed_at) = ${asOf}`.execute(db)
}

export const getSettingsRow = (db: Db) =>
  db.selectFrom('messageSettings').selectAll().executeTakeFirstOrThrow()

export async function updateSettings(tx: Tx, change: Updateable<MessageSettings>): Promise<void> {
  await tx.updateTable('messageSettings').set(change).execute()
}

/** How many messages wait for each way. */
export async function countWaiting(db: Db): Promise<Record<MessageChannel, number>> {
  const { rows } = await sql<{ channel: MessageChannel; count: number }>`
    select channel::text, count(*)::int as count from deliveries where state = 'waiting' group by channel`.execute(
    db,
  )
  const counts = { whatsapp: 0, push: 0, mail: 0 }
  for (const { channel, count } of rows) counts[channel] = count
  return counts
}

/** How many numbers were written to since then: the provider counts people, not messages. */
export async function countPeopleSince(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from whatsapp_numbers where last_sent_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

export const listSubscriptions = (db: Db, personId: string) =>
  db
    .selectFrom('pushSubscriptions')
    .innerJoin('sessions', 'sessions.id', 'pushSubscriptions.sessionId')
    .select(['pushSubscriptions.id', 'endpoint', 'p256dh', 'auth'])
    .where('pushSubscriptions.personId', '=', personId)
    .where('sessions.endedAt', 'is', null)
    .execute()

export const findContacts = (db: Db, personId: string) =>
  db.selectFrom('people').select(['phone', 'email']).where('id', '=', personId).executeTakeFirstOrThrow()
