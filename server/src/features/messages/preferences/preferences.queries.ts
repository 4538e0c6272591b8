// The SQL of how a person wants to be told.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { Locale, MessagePreferences, OptInWay, OptOutWay, PersonRole } from '../../../platform/schema.ts'
import type { Channel, MessageKind } from '../kinds.ts'

export interface PreferencesRow {
  role: PersonRole
  locale: Locale
  phone: string | null
  isPhoneVerified: boolean
  email: string | null
  chosen: Partial<Record<MessageKind, Channel[]>>
  digest: boolean
  quietFrom: string
  quietUntil: string
  isOwnQuiet: boolean
  optedIn: boolean
  optedOut: boolean
  undeliverable: boolean
  devices: number
  on: Channel[]
}

export async function getPreferencesRow(db: Db, personId: string): Promise<PreferencesRow> {
  const { rows } = await sql<PreferencesRow>`
    select p.role, p.locale, p.phone, p.phone_verified_at is not null as "isPhoneVerified", p.email,
      coalesce(f.channels, '{}') as chosen, coalesce(f.digest, true) as digest,
      to_char(coalesce(f.quiet_from, h.quiet_from), 'HH24:MI') as "quietFrom",
      to_char(coalesce(f.quiet_until, h.quiet_until), 'HH24:MI') as "quietUntil",
      f.quiet_from is not null as "isOwnQuiet",
      n.opted_in_at is not null as "optedIn", n.opted_out_at is not null as "optedOut",
      n.undeliverable_at is not null as "undeliverable",
      (select count(*)::int from push_subscriptions s where s.person_id = p.id) as devices,
      array(select c.channel::text from message_channels c where c.is_on order by c.channel) as on
    from people p cross join message_settings h
    left join message_preferences f on f.person_id = p.id
    left join whatsapp_numbers n on n.phone = p.phone
    where p.id = ${personId}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A person without a row asks for their preferences.')
  return row
}

/** Writes what has changed; the channels of kinds that are not named stay as they were. */
export async function upsertPreferences(
  tx: Tx,
  personId: string,
  change: Omit<Insertable<MessagePreferences>, 'personId' | 'channels' | 'changedAt'>,
  channels: Partial<Record<string, Channel[]>>,
  now: Date,
): Promise<void> {
  const given = JSON.stringify(channels)
  await tx
    .insertInto('messagePreferences')
    .values({ personId, ...change, channels: given, changedAt: now })
    .onConflict((c) =>
      c.column('personId').doUpdateSet({
        ...change,
        channels: sql`message_preferences.channels || ${given}::jsonb`,
        changedAt: now,
      }),
    )
    .execute()
}

export async function insertSubscription(
  tx: Tx,
  subscription: {
    personId: string
    sessionId: string
    endpoint: string
    p256dh: string
    auth: string
    createdAt: Date
  },
): Promise<void> {
  const { endpoint: _, ...rest } = subscription
  await tx
    .insertInto('pushSubscriptions')
    .values(subscription)
    .onConflict((c) => c.column('endpoint').doUpdateSet(rest))
    .execute()
}

/** A person keeps their latest devices; an old browser never says goodbye. */
export async function dropOldSubscriptions(tx: Tx, personId: string, kept: number): Promise<void> {
  await sql`delete from push_subscriptions where id in (
    select id from push_subscriptions where person_id = ${personId}
    order by created_at desc, id desc offset ${kept})`.execute(tx)
}

export async function deleteSubscription(tx: Tx, personId: string, endpoint: string): Promise<void> {
  await tx
    .deleteFrom('pushSubscriptions')
    .where('personId', '=', personId)
    .where('endpoint', '=', endpoint)
    .execute()
}

/** The person's number, opted in with the words that were agreed to; a later "no more" stands. */
export async function optInNumber(
  tx: Tx,
  given: { phone: string; how: OptInWay; by: string | null; text: string | null; at: Date },
): Promise<void> {
  const { phone, how, by, text, at } = given
  const agreed = { optedInAt: at, optedInHow: how, optedInBy: by, optedInText: text }
  const nothingAgainst = { optedOutAt: null, optedOutHow: null, undeliverableAt: null }
  await tx
    .insertInto('whatsappNumbers')
    .values({ phone, ...agreed })
    .onConflict((c) =>
      c
        .column('phone')
        .doUpdateSet({ ...agreed, ...nothingAgainst })
        .where((e) =>
          e.or([e('whatsappNumbers.optedOutAt', 'is', null), e('whatsappNumbers.optedOutAt', '<=', at)]),
        ),
    )
    .execute()
}

export async function optOutNumber(
  tx: Tx,
  { phone, how, at }: { phone: string; how: OptOutWay; at: Date },
): Promise<void> {
  const out = { optedOutAt: at, optedOutHow: how }
  await tx
    .insertInto('whatsappNumbers')
    .values({ phone, ...out })
    .onConflict((c) => c.column('phone').doUpdateSet(out))
    .execute()
}

export async function findPhone(db: Db, personId: string): Promise<string | null> {
  const row = await db.selectFrom('people').select('phone').where('id', '=', personId).executeTakeFirst()
  return row?.phone ?? null
}

/** What the person has chosen by kind; kinds that are not there are as the product has them. */
export async function getChosen(db: Db, personId: string): Promise<Partial<Record<MessageKind, Channel[]>>> {
  const row = await db
    .selectFrom('messagePreferences')
    .select('channels')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return (row?.channels ?? {}) as Partial<Record<MessageKind, Channel[]>>
}
