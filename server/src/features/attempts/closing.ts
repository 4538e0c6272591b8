// The end of an attempt: submitted by the student, or closed by the bell with what was saved. Either way once.
import { sql } from 'kysely'
import { writeAudit } from '../../platform/audit.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { computeResult } from '../results/computing.ts'
import {
  type AttemptEvent,
  type EventDetail,
  listExpired,
  lockExpired,
  markClosed,
  recordEvent,
} from './attempts.queries.ts'
import type { Attempt, Origin } from './holding.ts'

/** Closes an open attempt that `tx` has locked as submitted, or, where its time is up already, as the bell would. */
export async function closeAsSubmitted(tx: Tx, attempt: Attempt, origin: Origin): Promise<Attempt> {
  const { viewer, address, at } = origin
  if (attempt.endsAt <= at) return closeAtBell(tx, attempt, at)
  const from = { sessionId: viewer.sessionId, address }
  await markClosed(tx, attempt.id, at, 'submitted')
  await recordEvent(tx, { attemptId: attempt.id, kind: 'submitted', epoch: attempt.epoch, from, at })
  await finish(tx, attempt, at)
  return { ...attempt, closedAt: at, closedHow: 'submitted' }
}

export interface EarlyEnd {
  how: 'staff' | 'away'
  at: Date
  /** From which device it came; null where the server did it by itself. */
  from: AttemptEvent['from']
  /** The teacher who ended it, and why. */
  madeBy?: string
  detail?: EventDetail
}

/** Ends an open attempt that `tx` has locked before its time: by a teacher, or because it was left too often. */
export async function closeEarly(tx: Tx, attempt: Attempt, { how, ...end }: EarlyEnd): Promise<Attempt> {
  const { id: attemptId, epoch } = attempt
  await markClosed(tx, attemptId, end.at, how)
  await recordEvent(tx, { attemptId, kind: 'closed', epoch, ...end })
  await finish(tx, attempt, end.at)
  return { ...attempt, closedAt: end.at, closedHow: how, pausedAt: null }
}

/** A save that arrived before the bell may still be on its way through the server for so long. */
const UNDER_WAY_MS = 2_000

/**
 * Closes what is open past its end, also after the server was down over the bell. Each attempt in a transaction of its
 * own: one that cannot be closed is reported at the end and stops no other; one that somebody is at now is left to the
 * next run, so that two servers do not meet. Returns how many it closed.
 */
export async function closeExpired(db: Database, now: Date): Promise<number> {
  const until = new Date(now.getTime() - UNDER_WAY_MS)
  const expired = await listExpired(db, until)
  const failed: string[] = []
  let closed = 0
  for (const id of expired) {
    try {
      if (await db.transaction().execute((tx) => closeIfExpired(tx, id, { until, now }))) closed++
    } catch {
      failed.push(id)
    }
  }
  if (failed.length)
    throw new Error(`${failed.length} attempts did not close: ${failed.slice(0, 5).join(', ')}`)
  return closed
}

async function closeIfExpired(
  tx: Tx,
  attemptId: string,
  { until, now }: { until: Date; now: Date },
): Promise<boolean> {
  const attempt = await lockExpired(tx, attemptId, until)
  if (!attempt) return false
  await closeAtBell(tx, attempt, now)
  await writeAudit(tx, {
    actorId: null,
    operation: 'closeExpiredAttempts',
    noun: 'attempt',
    subjectId: attemptId,
    fields: ['closedAt', 'closedHow'],
  })
  return true
}

async function closeAtBell(tx: Tx, attempt: Attempt, now: Date): Promise<Attempt> {
  const { id: attemptId, endsAt, epoch } = attempt
  await markClosed(tx, attemptId, endsAt, 'bell')
  await recordEvent(tx, { attemptId, kind: 'closed', epoch, from: null, at: now })
  await finish(tx, attempt, now)
  return { ...attempt, closedAt: endsAt, closedHow: 'bell' }
}

/** The result, and word to the student's screens. A paper that cannot be graded must not keep an attempt open. */
async function finish(tx: Tx, { id, studentId }: Attempt, now: Date): Promise<void> {
  await tellPeople(tx, [studentId], { kind: 'attempt-closed', id })
  await sql`savepoint before_result`.execute(tx)
  try {
    await computeResult(tx, id, now)
  } catch {
    // The job that computes missing results tries again, and reports the fault.
    await sql`rollback to savepoint before_result`.execute(tx)
  }
}
