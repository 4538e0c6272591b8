// How often and how long somebody was away: what counts, in one place. A machine counts; only a teacher rules.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'

/** A shorter time away is kept but not counted: a call that is refused, a notification that is swept aside. */
export const GRACE_SECONDS = 5

/**
 * The seconds of an interval `i` of attempt `a` with presence `v` (or none), as rows of a query. One that has no end
 * yet lasts until the phone's last sign: a phone that is switched off is offline, and that is not away.
 */
export const awaySeconds = (): RawBuilder<number> => sql<number>`extract(epoch from coalesce(i.to_at,
  greatest(i.from_at, least(greatest(i.received_at, v.seen_at), a.ends_at, a.closed_at))) - i.from_at)`

export interface AwayCount {
  /** Times away of the grace or longer. */
  count: number
  /** Whole seconds of those. */
  seconds: number
}

/** The times away that count. */
export async function countAway(db: Db, attemptId: string): Promise<AwayCount> {
  const { rows } = await sql<AwayCount>`
    select count(*)::int as count, coalesce(floor(sum(t.seconds)), 0)::int as seconds
    from (select ${awaySeconds()} as seconds
      from away_intervals i join attempts a on a.id = i.attempt_id
      left join attempt_presence v on v.attempt_id = a.id
      where i.attempt_id = ${attemptId}) t
    where t.seconds >= ${GRACE_SECONDS}`.execute(db)
  return rows[0] ?? { count: 0, seconds: 0 }
}

/** A pause ends the times away that last: while the clock stands still nobody is watched. */
export async function endAway(tx: Tx, attemptId: string, at: Date): Promise<void> {
  await sql`
    update away_intervals set to_at = greatest(from_at, ${at}::timestamptz)
    where attempt_id = ${attemptId} and to_at is null`.execute(tx)
}
