// The SQL of what time does to queries: reminders, escalation, closing, and pictures that found no post.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'

const AT_ONCE = 200

/** Marks what is late and of which nobody heard yet; the rows are the caller's until its transaction ends. */
export async function takeLate(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update queries set reminded_at = ${now} where id in (
      select id from queries where state in ('open', 'reopened') and reminded_at is null and due_at <= ${now}
      order by due_at limit ${AT_ONCE} for update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The same for what is so late that the next desk is to hear of it. */
export async function takeEscalated(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update queries set escalated_at = ${now} where id in (
      select id from queries where state in ('open', 'reopened') and escalated_at is null
        and reminded_at is not null
        and due_at <= ${now}::timestamptz - (select escalation_hours from query_settings) * interval '1 hour'
      order by due_at limit ${AT_ONCE} for update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Closes what was answered so long ago that the asker has nothing more to say. */
export async function closeAnswered(tx: Tx, answeredBefore: Date, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update queries set state = 'closed', closed_at = ${now}, closed_how = 'time', changed_at = ${now} where id in (
      select id from queries where state = 'answered' and answered_at <= ${answeredBefore}
      order by answered_at limit ${AT_ONCE} for update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Takes the rows of pictures that never found a post; says whose bytes may go. */
export async function forgetLoosePictures(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ fileId: string }>`
    delete from query_pictures where file_id in (
      select file_id from query_pictures where post_id is null and created_at < ${before}
      order by created_at limit ${AT_ONCE} for update skip locked)
    returning file_id`.execute(tx)
  const ids = rows.map(({ fileId }) => fileId)
  if (ids.length) await tx.deleteFrom('files').where('id', 'in', ids).execute()
  return ids
}
