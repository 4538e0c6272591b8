// Sessions: a device that is signed in, its rotating refresh tokens, and how it ends.
import { writeAudit } from '../../platform/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { SessionEnd } from '../../platform/schema.ts'
import { hashSecret, newSecret } from '../../platform/sealing.ts'
import {
  type Ending,
  getToken,
  insertSession,
  insertToken,
  listOpenSessions,
  lockSessionOfToken,
  retirePredecessor,
  touchSession,
  updateEnded,
} from './sessions.queries.ts'

/** Days after which a device that was not used has to sign in again. */
export const REFRESH_DAYS = 60

/** A session as its device sees it: whose it is, and the token that renews it. */
export interface OpenSession {
  personId: string
  sessionId: string
  refreshToken: string
}

/** Where a request comes from: the device in words ("Chrome · Android") and its network address. */
export interface Origin {
  device: string
  address: string | null
}

/** Opens a session on a device for a person who has proved who they are. */
export async function openSession(
  tx: Tx,
  clock: Clock,
  personId: string,
  origin: Origin,
): Promise<OpenSession> {
  const at = clock.now()
  const sessionId = await insertSession(tx, { personId, ...origin, at })
  return { personId, sessionId, refreshToken: await issueToken(tx, sessionId, null, at) }
}

/**
 * Exchanges a refresh token for its successor; null where it is unknown, expired or of an ended session.
 *
 * A token stays good until one of its successors is first used, because the reply that carries a successor may be
 * lost, and two tabs may ask at once. From that first use on, the token and its unused other successors are retired;
 * whoever presents a retired one holds a copy, so the whole session ends (RFC 9700, 4.14.2), and that is written down.
 */
export function renewSession(
  db: Database,
  clock: Clock,
  token: string,
  address: string | null,
): Promise<OpenSession | null> {
  return db.transaction().execute(async (tx) => {
    const at = clock.now()
    const tokenHash = hashSecret(token)
    const session = await lockSessionOfToken(tx, tokenHash)
    if (!session || session.endedAt || session.status !== 'active') return null
    const known = await getToken(tx, tokenHash)
    if (known.expiresAt <= at) return null
    const { id: sessionId, personId } = session
    if (known.retiredAt) {
      await endSession(tx, clock, { personId, sessionId, why: 'token_reuse' })
      const what = { noun: 'session', subjectId: sessionId, fields: ['ended'] }
      await writeAudit(tx, { actorId: null, operation: 'refreshSession', ...what })
      return null
    }
    if (!known.firstUsedAt) await retirePredecessor(tx, tokenHash, known.predecessorHash, at)
    await touchSession(tx, sessionId, address, at)
    return { personId, sessionId, refreshToken: await issueToken(tx, sessionId, tokenHash, at) }
  })
}

async function issueToken(tx: Tx, sessionId: string, predecessorHash: Buffer | null, issuedAt: Date) {
  const token = newSecret()
  const expiresAt = new Date(issuedAt.getTime() + REFRESH_DAYS * 86_400_000)
  await insertToken(tx, { sessionId, tokenHash: hashSecret(token), predecessorHash, issuedAt, expiresAt })
  return token
}

/**
 * Ends every session of a person but one: after a change of their password, role or status. Their next request is
 * refused, and their open screens are told when the transaction commits.
 */
export function endSessions(
  tx: Tx,
  clock: Clock,
  personId: string,
  why: SessionEnd,
  exceptSessionId?: string,
): Promise<string[]> {
  return end(tx, { personId, why, at: clock.now(), except: exceptSessionId })
}

/** Ends one session. Returns whether it was open. */
export async function endSession(
  tx: Tx,
  clock: Clock,
  { personId, sessionId, why }: { personId: string; sessionId: string; why: SessionEnd },
): Promise<boolean> {
  return (await end(tx, { personId, why, at: clock.now(), only: sessionId })).length > 0
}

/** The devices on which the viewer is signed in, the last used first. */
export async function listSessions(db: Db, { personId, sessionId }: Viewer) {
  const rows = await listOpenSessions(db, personId)
  return rows.map((row) => ({ ...row, current: row.id === sessionId }))
}

/** Signs out the session that a refresh token belongs to, whichever of its tokens it is. Returns it if it was open. */
export async function endSessionOfToken(
  tx: Tx,
  clock: Clock,
  token: string | undefined,
): Promise<string | null> {
  const session = token && (await lockSessionOfToken(tx, hashSecret(token)))
  if (!session) return null
  const { personId, id: sessionId } = session
  return (await endSession(tx, clock, { personId, sessionId, why: 'signed_out' })) ? sessionId : null
}

async function end(tx: Tx, ending: Ending): Promise<string[]> {
  const ended = await updateEnded(tx, ending)
  for (const id of ended) await tellPeople(tx, [ending.personId], { kind: 'session-ended', id })
  return ended
}
