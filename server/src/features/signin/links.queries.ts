// The SQL of one-time links.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { LinkPurpose } from '../../platform/schema.ts'

interface LinkOf {
  purpose: LinkPurpose
  personId?: string
  registrationId?: string
}

interface LinkRow extends LinkOf {
  tokenHash: Buffer
  createdBy: string | null
  createdAt: Date
  expiresAt: Date
}

const columns = ['id', 'purpose', 'personId', 'registrationId', 'createdBy', 'expiresAt'] as const

export async function insertLink(tx: Tx, row: LinkRow): Promise<void> {
  await tx.insertInto('oneTimeLinks').values(row).execute()
}

/** Forgets the unused links for the same thing. */
export async function deleteUnused(tx: Tx, { purpose, personId, registrationId }: LinkOf): Promise<void> {
  await tx
    .deleteFrom('oneTimeLinks')
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where(sql<boolean>`person_id is not distinct from ${personId ?? null}`)
    .where(sql<boolean>`registration_id is not distinct from ${registrationId ?? null}`)
    .execute()
}

/** Forgets every unused link of a person. */
export async function deleteUnusedOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('oneTimeLinks').where('personId', '=', personId).where('usedAt', 'is', null).execute()
}

export function findLink(db: Db, tokenHash: Buffer, now: Date) {
  return db
    .selectFrom('oneTimeLinks')
    .select(columns)
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

export function takeLink(tx: Tx, tokenHash: Buffer, now: Date) {
  return tx
    .updateTable('oneTimeLinks')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(columns)
    .executeTakeFirst()
}

export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

// The same lock as the database's own guard of the last owner.
export async function lockFirstOwner(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('keep_an_owner'))`.execute(tx)
}

export async function deleteOldLinks(db: Db, expiredBefore: Date): Promise<void> {
  await db.deleteFrom('oneTimeLinks').where('expiresAt', '<', expiredBefore).execute()
}
