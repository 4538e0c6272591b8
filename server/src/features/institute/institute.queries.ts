// The SQL of the institute's one row.
import type { Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Institute, MessageChannel } from '../../platform/schema.ts'

export function getInstituteRow(db: Db) {
  return db.selectFrom('institute').selectAll().executeTakeFirstOrThrow()
}

export async function updateInstitute(tx: Tx, change: Updateable<Institute>, now: Date): Promise<void> {
  await tx
    .updateTable('institute')
    .set({ ...change, updatedAt: now })
    .execute()
}

/** The ways by which people are told, as far as they are switched on. */
export async function listOpenChannels(db: Db): Promise<MessageChannel[]> {
  const rows = await db
    .selectFrom('messageChannels')
    .select('channel')
    .where('isOn', '=', true)
    .orderBy('channel')
    .execute()
  return rows.map(({ channel }) => channel)
}
