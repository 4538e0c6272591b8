// The SQL of sessions and their refresh tokens.
import type { Db, Tx } from '../../platform/database.ts'
import type { SessionEnd } from '../../platform/schema.ts'

export interface NewSession {
  personId: string
  device: string
  address: string | null
  at: Date
}

export async function insertSession(tx: Tx, { personId, device, address, at }: NewSession): Promise<string> {
  const row = await tx
    .insertInto('sessions')
    .values({ personId, device, address, createdAt: at, lastSeenAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Locks the session that a token belongs to, so that two uses of its tokens come one after the other. */
export function lockSessionOfToken(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select(['sessions.id', 'sessions.personId', 'sessions.endedAt', 'people.status'])
    .where('sessions.id', '=', (q) =>
      q.selectFrom('refreshTokens').select('sessionId').where('tokenHash', '=', tokenHash),
    )
    .forUpdate('sessions')
    .executeTakeFirst()
}

/** Read after the lock, so that it shows what whoever held the lock before has done. */
export function getToken(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom('refreshTokens')
    .select(['predecessorHash', 'expiresAt', 'firstUsedAt', 'retiredAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirstOrThrow()
}

export interface NewToken {
  sessionId: string
  tokenHash: Buffer
  predecessorHash: Buffer | null
  issuedAt: Date
  expiresAt: Date
}

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.insertInto('refreshTokens').values(token).execute()
}

/** A token's first use: its predecessor and that one's other, unused successors are good no more. */
export async function retirePredecessor(tx: Tx, tokenHash: Buffer, predecessor: Buffer | null, at: Date) {
  await tx.updateTable('refreshTokens').set({ firstUsedAt: at }).where('tokenHash', '=', tokenHash).execute()
  if (!predecessor) return
  await tx
    .updateTable('refreshTokens')
    .set({ retiredAt: at })
    .where('tokenHash', '!=', tokenHash)
    .where('retiredAt', 'is', null)
    .where((e) =>
      e.or([
        e('tokenHash', '=', predecessor),
        e.and([e('predecessorHash', '=', predecessor), e('firstUsedAt', 'is', null)]),
      ]),
    )
    .execute()
}

export async function touchSession(tx: Tx, id: string, address: string | null, at: Date): Promise<void> {
  await tx.updateTable('sessions').set({ lastSeenAt: at, address }).where('id', '=', id).execute()
}

export interface Ending {
  personId: string
  why: SessionEnd
  at: Date
  /** Only this one. */
  only?: string
  /** All but this one. */
  except?: string | undefined
}

/** Ends open sessions of a person and returns their ids. */
export async function updateEnded(tx: Tx, { personId, why, at, only, except }: Ending): Promise<string[]> {
  const rows = await tx
    .updateTable('sessions')
    .set({ endedAt: at, endedWhy: why })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .$if(only !== undefined, (q) => q.where('id', '=', only ?? ''))
    .$if(except !== undefined, (q) => q.where('id', '!=', except ?? ''))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The devices of a person that are signed in, the last used first. */
export function listOpenSessions(db: Db, personId: string) {
  return db
    .selectFrom('sessions')
    .select(['id', 'device', 'createdAt', 'lastSeenAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}

/** A session whose every token has expired cannot be renewed: it leaves the list of devices. */
export async function endExpiredSessions(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ endedAt: now, endedWhy: 'expired' })
    .where('endedAt', 'is', null)
    .where((e) =>
      e.exists(e.selectFrom('refreshTokens').select('sessionId').whereRef('sessionId', '=', 'sessions.id')),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('refreshTokens')
            .select('sessionId')
            .whereRef('sessionId', '=', 'sessions.id')
            .where('expiresAt', '>', now),
        ),
      ),
    )
    .execute()
}

/** Retired tokens stay until they expire, because their use by somebody must still end the session. */
export async function deleteOldTokens(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('refreshTokens').where('expiresAt', '<=', now).execute()
}

/** Ended long ago, and not the one from which an exam was sat. */
export async function deleteOldSessions(db: Db, endedBefore: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('endedAt', '<', endedBefore)
    .where((e) =>
      e.not(e.exists(e.selectFrom('attempts').select('id').whereRef('sessionId', '=', 'sessions.id'))),
    )
    .execute()
}
