// How often and how long somebody was away: what counts, in one place. A machine counts; only a teacher rules.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A shorter time away is kept but not counted: a call that is refused, a notification that is swept aside. */
export const GRACE_SECONDS = 5

export interface AwayCount {
  /** Times away of the grace or longer. */
  count: number
  /** Whole seconds of those. */
  seconds: number
}

/** The times away that count, one that still lasts up to `now`. */
export async function countAway(db: Db, attemptId: string, now: Date): Promise<AwayCount> {
  const { rows } = await sql<AwayCount>`
    select count(*)::int as count, coalesce(floor(sum(seconds)), 0)::int as seconds
    from (select extract(epoch from coalesce(to_at, ${now}::timestamptz) - from_at) as seconds
      from away_intervals where attempt_id = ${attemptId}) i
    where seconds >= ${GRACE_SECONDS}`.execute(db)
  return rows[0] ?? { count: 0, seconds: 0 }
}
