// The SQL of the bell: attempts past their end, locked and closed by the hundred.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Attempts } from '../../platform/schema.ts'

export type ExpiredAttempt = Pick<Selectable<Attempts>, 'id' | 'examId' | 'studentId' | 'epoch' | 'endsAt'>

/**
 * Locks attempts that are open past their end, their clock running, and that nobody else is at; the longest over come
 * first. Those in `failed` are passed over.
 */
export function lockExpired(
  tx: Tx,
  { until, failed }: { until: Date; failed: string[] },
  most: number,
): Promise<ExpiredAttempt[]> {
  return tx
    .selectFrom('attempts')
    .select(['id', 'examId', 'studentId', 'epoch', 'endsAt'])
    .where('closedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .where('endsAt', '<=', until)
    .where('id', '<>', sql<string>`all (${failed}::uuid[])`)
    .orderBy('endsAt')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Each at its own end. */
export async function markExpired(tx: Tx, attemptIds: string[]): Promise<void> {
  await sql`update attempts set closed_at = ends_at, closed_how = 'bell', paused_at = null
    where id = any (${attemptIds}::uuid[])`.execute(tx)
}

export async function recordClosed(tx: Tx, attempts: ExpiredAttempt[], at: Date): Promise<void> {
  const rows = attempts.map(({ id, epoch }) => ({ attemptId: id, kind: 'closed' as const, epoch, at }))
  await tx.insertInto('attemptEvents').values(rows).execute()
}
