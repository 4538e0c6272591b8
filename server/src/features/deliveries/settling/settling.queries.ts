// The SQL of what follows from a try: sent, refused, unknown.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { DeliveryState, Locale, MessageChannel } from '../../../platform/schema.ts'

export interface Tried {
  id: string
  messageId: string
  personId: string
  channel: MessageChannel
  kind: string
  locale: Locale
  tries: number
  sentTo: string | null
}

/** What the provider has taken, many at once. A report of WhatsApp's may have been quicker: then nothing goes back. */
export async function markSent(
  db: Db,
  sent: { callbackId: string; providerId: string | null; billed: boolean }[],
  now: Date,
): Promise<void> {
  await sql`update deliveries d set
      state = greatest(d.state, 'sent'), provider_id = coalesce(d.provider_id, s.provider_id),
      sent_at = coalesce(d.sent_at, ${now}), billed = d.billed or s.billed
    from unnest(${sent.map((one) => one.callbackId)}::uuid[], ${sent.map((one) => one.providerId)}::text[],
      ${sent.map((one) => one.billed)}::bool[]) as s (callback_id, provider_id, billed)
    where d.callback_id = s.callback_id and d.state <> 'skipped'`.execute(db)
  // Whoever is reached again is no more too many.
  await sql`update whatsapp_numbers set backed_off = 0 where backed_off > 0 and phone in (
    select sent_to from deliveries where callback_id = any (${sent.map((one) => one.callbackId)}::uuid[]))`.execute(
    db,
  )
}

export async function markUnknown(db: Db, callbackIds: string[]): Promise<void> {
  await sql`update deliveries set state = 'unknown'
    where callback_id = any (${callbackIds}::uuid[]) and state = 'sending'`.execute(db)
}

/** Whoever said "sending" and was never heard of again. They are not sent a second time: see decision 18. */
export async function markLost(db: Db, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`update deliveries set state = 'unknown'
    where state = 'sending' and sending_at < ${before}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

const TRIED = sql`d.id, d.message_id as "messageId", d.person_id as "personId", d.channel, m.kind, p.locale,
  d.tries, d.sent_to as "sentTo"`

/** Holds the delivery of a try that was refused; undefined where it has moved on meanwhile. */
export async function lockTry(tx: Tx, callbackId: string): Promise<Tried | undefined> {
  const { rows } = await sql<Tried>`select ${TRIED}
    from deliveries d join messages m on m.id = d.message_id join people p on p.id = d.person_id
    where d.callback_id = ${callbackId}::uuid and d.state in ('sending', 'unknown') for update of d`.execute(
    tx,
  )
  return rows[0]
}

/** Back in line, under no name that a late report could mean. */
export async function putBack(tx: Tx, id: string, dueAt: Date, countsAsTry: boolean): Promise<void> {
  await sql`update deliveries set state = 'waiting', due_at = ${dueAt}, callback_id = null, provider_id = null,
      sent_at = null, failed_at = null, reason = null, tries = greatest(0, tries - ${countsAsTry ? 0 : 1})
    where id = ${id}`.execute(tx)
}

/** Over, by this way; the next one is looked for at once. */
export async function markFailed(tx: Tx, id: string, reason: string, now: Date): Promise<void> {
  await sql`update deliveries set state = 'failed', reason = ${reason.slice(0, 60)}, failed_at = ${now}, fallback_at = ${now}
    where id = ${id}`.execute(tx)
}

export interface Report {
  status: Extract<DeliveryState, 'sent' | 'delivered' | 'read' | 'failed'>
  callbackId: string | null
  providerId: string
  at: Date
  reason: string | null
}

/**
 * A report of the provider moves a delivery forward or not at all; a state is as great as what it proves. Returns the
 * delivery where this report has made it fail.
 */
export async function heedReport(db: Db, report: Report): Promise<Tried | undefined> {
  const { status, callbackId, providerId, at, reason } = report
  const failed = status === 'failed'
  const arrived = status === 'delivered' || status === 'read'
  const { rows } = await sql<Tried & { hasFailed: boolean }>`
    with held as (
      select id, state from deliveries
      where (callback_id = ${callbackId}::uuid or provider_id = ${providerId}) and state not in ('skipped', 'waiting')
      for update)
    update deliveries d set
      state = greatest(d.state, ${status}::delivery_state),
      provider_id = coalesce(d.provider_id, ${providerId}),
      sent_at = coalesce(d.sent_at, ${at}),
      delivered_at = case when ${arrived} then coalesce(d.delivered_at, ${at}) else d.delivered_at end,
      read_at = case when ${status === 'read'} then coalesce(d.read_at, ${at}) else d.read_at end,
      failed_at = case when ${failed} then coalesce(d.failed_at, ${at}) else d.failed_at end,
      reason = case when ${arrived} then null
        when ${failed} and held.state < 'failed' then ${reason ?? 'failed'} else d.reason end,
      fallback_at = case when ${arrived} then null else d.fallback_at end
    from held, messages m, people p
    where d.id = held.id and m.id = d.message_id and p.id = d.person_id
    returning ${TRIED}, held.state < 'failed' and d.state = 'failed' as "hasFailed"`.execute(db)
  return rows.find(({ hasFailed }) => hasFailed)
}

/** Marks what we learned of a number; it may be one that we know nothing else of. */
export async function noteNumber(
  tx: Tx,
  phone: string,
  note: 'undeliverable' | 'window-closed' | { notBefore: Date; backedOff: boolean },
  now: Date,
): Promise<void> {
  await sql`insert into whatsapp_numbers (phone) values (${phone}) on conflict do nothing`.execute(tx)
  if (note === 'undeliverable')
    await sql`update whatsapp_numbers set undeliverable_at = ${now} where phone = ${phone}`.execute(tx)
  else if (note === 'window-closed')
    await sql`update whatsapp_numbers set last_written_at = null where phone = ${phone}`.execute(tx)
  else
    await sql`update whatsapp_numbers set not_before = ${note.notBefore},
      backed_off = case when ${note.backedOff} then least(backed_off + 1, 10) else backed_off end
      where phone = ${phone}`.execute(tx)
}

export async function countBackOffs(tx: Tx, phone: string): Promise<number> {
  const row = await tx
    .selectFrom('whatsappNumbers')
    .select('backedOff')
    .where('phone', '=', phone)
    .executeTakeFirst()
  return row?.backedOff ?? 0
}

/** Half the pace from now on, and a short rest; many complaints at once are one. */
export async function slowChannel(tx: Tx, channel: MessageChannel, until: Date, now: Date): Promise<void> {
  await sql`update message_channels set rests_until = ${until},
      slowed_to = greatest(1, coalesce(slowed_to, (select whatsapp_per_second from message_settings)) / 2)
    where channel = ${channel}::message_channel and (rests_until is null or rests_until <= ${now})`.execute(
    tx,
  )
}

export async function restChannel(tx: Tx, channel: MessageChannel, until: Date): Promise<void> {
  await sql`update message_channels set rests_until = greatest(rests_until, ${until})
    where channel = ${channel}::message_channel`.execute(tx)
}

/** Stops the whole channel; false where it was stopped already. */
export async function pauseChannel(tx: Tx, channel: MessageChannel, why: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update message_channels set paused_why = ${why.slice(0, 40)}
    where channel = ${channel}::message_channel and paused_why is null`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}
