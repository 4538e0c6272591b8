// The SQL of the institute's one row.
import type { Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Institute } from '../../platform/schema.ts'

export function getInstituteRow(db: Db) {
  return db.selectFrom('institute').selectAll().executeTakeFirstOrThrow()
}

export async function updateInstitute(tx: Tx, change: Updateable<Institute>, now: Date): Promise<void> {
  await tx
    .updateTable('institute')
    .set({ ...change, updatedAt: now })
    .execute()
}
