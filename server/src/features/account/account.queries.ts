// The SQL of one's own account.
import type { Db, Tx } from '../../platform/database.ts'

/** The kept password, and the names that a new one may not be. */
export function getCredentials(db: Db, personId: string) {
  return db
    .selectFrom('people')
    .select(['name', 'email', 'phone', 'passwordHash'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

export async function updatePassword(
  tx: Tx,
  personId: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('people')
    .set({ passwordHash, passwordChangedAt: at, updatedAt: at })
    .where('id', '=', personId)
    .execute()
}
