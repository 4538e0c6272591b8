// The end of an attempt: submitted by the student, closed by the bell with what was saved, or ended early. Once.
import { sql } from 'kysely'
import { writeAudits } from '../../platform/audit.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { tellEach } from '../../platform/live.ts'
import { computeGroup, computeResult } from '../results/computing.ts'
import { type AttemptEvent, type EventDetail, markClosed, recordEvent } from './attempts.queries.ts'
import { type ExpiredAttempt, lockExpired, markExpired, recordClosed } from './closing.queries.ts'
import type { Attempt, Origin } from './holding.ts'
import { noteProgress } from './progress.ts'

/**
 * Closes an open attempt that `tx` has locked as submitted, or, where its time is up already, as the bell would. Its
 * result is computed after the commit, together with those of others (`openGrader`).
 */
export async function closeAsSubmitted(tx: Tx, attempt: Attempt, origin: Origin): Promise<Attempt> {
  const { viewer, address, at } = origin
  if (attempt.endsAt <= at) {
    await closeAtBell(tx, [attempt], at)
    return { ...attempt, closedAt: attempt.endsAt, closedHow: 'bell' }
  }
  const from = { sessionId: viewer.sessionId, address }
  await markClosed(tx, attempt.id, at, 'submitted')
  await recordEvent(tx, { attemptId: attempt.id, kind: 'submitted', epoch: attempt.epoch, from, at })
  await tellClosed(tx, [attempt])
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
  await tellClosed(tx, [attempt])
  await computeInside(tx, attemptId, end.at)
  return { ...attempt, closedAt: end.at, closedHow: how, pausedAt: null }
}

/** A save that arrived before the bell may still be on its way through the server for so long. */
const UNDER_WAY_MS = 2_000
/** So many are closed in one transaction, in some tens of milliseconds. */
const AT_ONCE = 200

/**
 * Closes what is open past its end, also after the server was down over the bell, a few hundred at a time; then come
 * the results, in transactions of their own, so that nobody waits for them. One that cannot be closed is reported at
 * the end and stops no other; one that somebody is at now is left to the next run, so that two servers do not meet.
 * Returns how many it closed.
 */
export async function closeExpired(db: Database, now: Date): Promise<number> {
  const run: BellRun = { until: new Date(now.getTime() - UNDER_WAY_MS), now, failed: [] }
  let closed = 0
  while (true) {
    const ids = await closeSome(db, run, AT_ONCE)
    if (ids.length === 0) break
    closed += ids.length
    // What cannot be graded is reported by the job that computes missing results.
    await computeGroup(db, ids, now)
  }
  const { failed } = run
  if (failed.length)
    throw new Error(`${failed.length} attempts did not close: ${failed.slice(0, 5).join(', ')}`)
  return closed
}

interface BellRun {
  /** Whose end came before this is closed. */
  until: Date
  now: Date
  /** These could not be closed, and are passed over. */
  failed: string[]
}

/** Closes up to so many; where one of them cannot be closed, one at a time until it is found. Returns their ids. */
async function closeSome(db: Database, run: BellRun, most: number): Promise<string[]> {
  let tried: ExpiredAttempt[] = []
  try {
    await db.transaction().execute(async (tx) => {
      tried = await lockExpired(tx, run, most)
      await closeAtBell(tx, tried, run.now)
      await auditBell(tx, tried)
    })
    for (const examId of new Set(tried.map((one) => one.examId))) noteProgress(db, examId)
    return tried.map(({ id }) => id)
  } catch (error) {
    if (tried.length === 0) throw error
    if (most > 1) return closeSome(db, run, 1)
    run.failed.push(...tried.map(({ id }) => id))
    return closeSome(db, run, AT_ONCE)
  }
}

function auditBell(tx: Tx, attempts: ExpiredAttempt[]): Promise<void> {
  const operation = 'closeExpiredAttempts'
  const fields = ['closedAt', 'closedHow']
  return writeAudits(
    tx,
    attempts.map(({ id }) => ({ actorId: null, operation, noun: 'attempt', subjectId: id, fields })),
  )
}

/** Closes attempts that `tx` has locked, each at its own end. */
async function closeAtBell(tx: Tx, attempts: ExpiredAttempt[], now: Date): Promise<void> {
  if (attempts.length === 0) return
  await markExpired(
    tx,
    attempts.map(({ id }) => id),
  )
  await recordClosed(tx, attempts, now)
  await tellClosed(tx, attempts)
}

/** Word to each student's screens. */
function tellClosed(tx: Tx, attempts: Pick<Attempt, 'id' | 'studentId'>[]): Promise<void> {
  return tellEach(
    tx,
    attempts.map(({ id, studentId }) => ({ to: studentId, event: { kind: 'attempt-closed' as const, id } })),
  )
}

/** A paper that cannot be graded must not keep an attempt open. */
async function computeInside(tx: Tx, attemptId: string, now: Date): Promise<void> {
  await sql`savepoint before_result`.execute(tx)
  try {
    await computeResult(tx, attemptId, now)
  } catch {
    // The job that computes missing results tries again, and reports the fault.
    await sql`rollback to savepoint before_result`.execute(tx)
  }
}
