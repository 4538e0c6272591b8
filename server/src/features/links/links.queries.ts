// The SQL of what a link does to a person.
import type { Db, Tx } from '../../platform/database.ts'

/** The person of a link, as long as they may come in; with the names that they sign in with, the phone first. */
export async function findInvited(db: Db, personId: string) {
  const person = await db
    .selectFrom('people')
    .select(['id', 'name', 'status', 'phone', 'phoneVerifiedAt'])
    .where('id', '=', personId)
    .where('status', 'in', ['invited', 'active'])
    .executeTakeFirst()
  if (!person) return undefined
  const names = await db
    .selectFrom('signInNames')
    .select('value')
    .where('personId', '=', personId)
    .orderBy('kind', 'desc')
    .execute()
  return { ...person, signInNames: names.map((row) => row.value) }
}

/** The person is one of the institute's from now on. */
export async function updateJoined(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx
    .updateTable('people')
    .set({ status: 'active', updatedAt: at })
    .where('id', '=', personId)
    .where('status', '=', 'invited')
    .execute()
}

/** An invitation that was opened says that its phone is the person's: the office sent it there. */
export async function updatePhoneVerified(
  tx: Tx,
  personId: string,
  by: string | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('people')
    .set({ phoneVerifiedAt: at, phoneVerifiedBy: by, phoneVerifiedHow: 'invitation' })
    .where('id', '=', personId)
    .where('phone', 'is not', null)
    .where('phoneVerifiedAt', 'is', null)
    .execute()
}
