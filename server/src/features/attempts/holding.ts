// One device at a time: who holds an attempt, and the takeover by another one.
import type { Selectable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { conflict } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Attempts } from '../../platform/schema.ts'
import { changeHolder, getHolding, lockAttempt, recordEvent } from './attempts.queries.ts'

export type Attempt = Selectable<Attempts>

/** From where a request came and when it reached the server. */
export interface Origin {
  viewer: Viewer
  address: string | null
  at: Date
}

/** Throws 409 `held-elsewhere` with the device and since when, unless this session holds the attempt or it is over. */
export async function checkHolder(db: Db, attempt: Attempt, { sessionId }: Viewer): Promise<void> {
  if (attempt.closedAt || attempt.sessionId === sessionId) return
  await refuseHeldElsewhere(db, attempt.id)
}

export async function refuseHeldElsewhere(db: Db, attemptId: string): Promise<never> {
  const { since, device } = await getHolding(db, attemptId)
  throw conflict('held-elsewhere', { attemptId, since: since.toISOString(), device })
}

/** Throws 409 `held-elsewhere` for what a device sends that held the attempt earlier. */
export async function refuseOlderEpoch(db: Db, attemptId: string, epoch: number): Promise<void> {
  const row = await db
    .selectFrom('attempts')
    .select('epoch')
    .where('id', '=', attemptId)
    .executeTakeFirstOrThrow()
  if (epoch !== row.epoch) await refuseHeldElsewhere(db, attemptId)
}

/** Locks the attempt for what the device that holds it, or held it until it was closed, reports of itself. */
export async function lockHeldAttempt(
  tx: Tx,
  attemptId: string,
  epoch: number,
  viewer: Viewer,
): Promise<Attempt> {
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt.epoch !== epoch || attempt.sessionId !== viewer.sessionId)
    await refuseHeldElsewhere(tx, attemptId)
  return attempt
}

/**
 * Gives the attempt to this session and raises its epoch: what the other device sends from now on is kept apart, and
 * it is told at once. Repeated by the session that holds it, or after the end, it changes nothing.
 */
export async function takeOver(tx: Tx, attemptId: string, { viewer, address, at }: Origin) {
  const attempt = await lockAttempt(tx, attemptId)
  if (attempt.closedAt || attempt.sessionId === viewer.sessionId) return { attempt, changed: false }
  const epoch = await changeHolder(tx, attemptId, viewer.sessionId)
  const from = { sessionId: viewer.sessionId, address }
  await recordEvent(tx, { attemptId, kind: 'taken_over', epoch, from, at })
  await tellPeople(tx, [attempt.studentId], { kind: 'attempt-taken-over', id: attemptId })
  return { attempt: { ...attempt, epoch }, changed: true }
}
