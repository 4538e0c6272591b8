// The SQL of what people write to us.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { IncomingMessage } from '../../whatsapp/hook.ts'

export type Handled = 'stop' | 'start' | 'reply' | 'nothing'

/** Keeps an incoming message; false where WhatsApp has told us of it before. Its time opens 24 hours without template. */
export async function keepIncoming(
  tx: Tx,
  { wamid, phone, words, answersWamid, at }: IncomingMessage,
  handled: Handled | null,
): Promise<boolean> {
  const kept = await tx
    .insertInto('whatsappIncoming')
    .values({ wamid, phone, words, answersWamid, receivedAt: at, handled })
    .onConflict((c) => c.column('wamid').doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return false
  await sql`insert into whatsapp_numbers (phone, last_written_at) values (${phone}, ${at})
    on conflict (phone) do update set last_written_at = greatest(whatsapp_numbers.last_written_at, ${at}),
      undeliverable_at = null`.execute(tx)
  return true
}

/** What waits for the number goes another way. */
export async function skipForNumber(tx: Tx, phone: string, now: Date): Promise<void> {
  await sql`update deliveries set state = 'skipped', reason = 'opted-out', fallback_at = ${now}
    where channel = 'whatsapp' and state = 'waiting'
      and person_id in (select id from people where phone = ${phone})`.execute(tx)
}

export interface OpenReply {
  wamid: string
  phone: string
  words: string
  answersWamid: string | null
  receivedAt: Date
}

/** The replies that nobody has looked at, the oldest first. */
export async function listOpenReplies(db: Db, atMost: number): Promise<string[]> {
  const rows = await db
    .selectFrom('whatsappIncoming')
    .select('wamid')
    .where('handled', 'is', null)
    .orderBy('receivedAt')
    .limit(atMost)
    .execute()
  return rows.map(({ wamid }) => wamid)
}

/** Holds a reply; undefined where somebody else does, or has looked at it meanwhile. */
export const takeReply = (tx: Tx, wamid: string): Promise<OpenReply | undefined> =>
  tx
    .selectFrom('whatsappIncoming')
    .select(['wamid', 'phone', 'words', 'answersWamid', 'receivedAt'])
    .where('wamid', '=', wamid)
    .where('handled', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export async function markHandled(tx: Tx, wamid: string, handled: Handled): Promise<void> {
  await tx.updateTable('whatsappIncoming').set({ handled }).where('wamid', '=', wamid).execute()
}

export interface Answered {
  messageId: string
  kind: string
  cause: string
  personId: string
  aboutId: string | null
}

/** The message that a reply means: the one that it quotes, or the last of these kinds that went to the number lately. */
export async function findAnswered(
  db: Db,
  { phone, answersWamid, receivedAt }: OpenReply,
  kinds: string[],
): Promise<Answered | undefined> {
  const since = new Date(receivedAt.getTime() - 2 * 86_400_000)
  const { rows } = await sql<Answered>`
    select m.id as "messageId", m.kind, m.cause, m.person_id as "personId", m.about_id as "aboutId"
    from people p
    join deliveries d on d.person_id = p.id and d.channel = 'whatsapp' and d.state in ('unknown', 'sent', 'delivered', 'read')
    join messages m on m.id = d.message_id
    where p.phone = ${phone} and m.kind = any (${kinds}::text[])
      and (m.about_id is null or p.role <> 'parent' or exists (
        select from guardianships g where g.guardian_id = p.id and g.student_id = m.about_id))
      and case when ${answersWamid}::text is null then d.sent_at > ${since} else d.provider_id = ${answersWamid} end
    order by d.sent_at desc nulls last limit 1`.execute(db)
  return rows[0]
}

export async function forgetIncoming(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('whatsappIncoming').where('receivedAt', '<', before).execute()
}
