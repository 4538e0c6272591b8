// For tests of who waits for whom: whether a connection is held up by another.
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../platform/database.ts'

/** Returns once so many statements of this database wait for another's lock. */
export async function untilWaiting(db: Db, count = 1): Promise<void> {
  const waiting = async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`.execute(db)
    return rows[0]?.n ?? 0
  }
  await expect.poll(waiting, { timeout: 5_000, interval: 20 }).toBeGreaterThanOrEqual(count)
}
