// The SQL of presence.
import { sql } from 'kysely'
import type { Database, Db } from '../../platform/database.ts'

/** A phone's sign of life. */
export interface Sign {
  attemptId: string
  examId: string
  seenAt: Date
  position: number | null
  away: boolean
  /** Seconds on each question, by position, over the whole attempt; null: nothing new. */
  seconds: Record<string, number> | null
}

/** Writes many signs in two statements. Of seconds the higher counts: an older device must not take any back. */
export async function upsertSigns(db: Database, signs: Sign[]): Promise<void> {
  if (signs.length === 0) return
  // In one order everywhere, so that two servers do not wait for each other.
  const ordered = signs.toSorted((a, b) => (a.attemptId < b.attemptId ? -1 : 1))
  await sql`
    insert into attempt_presence as old (attempt_id, seen_at, position, away_since)
    select * from unnest(${ordered.map((one) => one.attemptId)}::uuid[],
      ${ordered.map((one) => one.seenAt)}::timestamptz[], ${ordered.map((one) => one.position)}::smallint[],
      ${ordered.map((one) => (one.away ? one.seenAt : null))}::timestamptz[])
    on conflict (attempt_id) do update set seen_at = excluded.seen_at, position = excluded.position,
      away_since = case when excluded.away_since is not null
        then coalesce(old.away_since, excluded.away_since) end
    where old.seen_at <= excluded.seen_at`.execute(db)
  const counted = ordered.filter((one) => one.seconds)
  if (counted.length === 0) return
  await sql`
    insert into attempt_times as old (attempt_id, seconds, updated_at)
    select * from unnest(${counted.map((one) => one.attemptId)}::uuid[],
      ${counted.map((one) => JSON.stringify(one.seconds))}::jsonb[],
      ${counted.map((one) => one.seenAt)}::timestamptz[])
    on conflict (attempt_id) do update set updated_at = excluded.updated_at, seconds = (
      select jsonb_object_agg(p.key, greatest((old.seconds ->> p.key)::int, (excluded.seconds ->> p.key)::int))
      from jsonb_object_keys(old.seconds || excluded.seconds) as p (key))`.execute(db)
}

/**
 * Where the attempt's clock stands, who holds it, how much the student was told, and whether this session still stands:
 * the viewer may be one of a few seconds ago.
 */
export function getClock(db: Db, attemptId: string, sessionId: string) {
  return db
    .selectFrom('attempts as a')
    .select(['a.id', 'a.examId', 'a.sessionId', 'a.epoch', 'a.endsAt', 'a.partEnds', 'a.pausedAt'])
    .select(['a.closedAt', 'a.closedHow'])
    .select((e) =>
      e
        .exists(
          e.selectFrom('sessions').select('id').where('id', '=', sessionId).where('endedAt', 'is', null),
        )
        .$castTo<boolean>()
        .as('isSignedIn'),
    )
    .select((e) =>
      e
        .selectFrom('attemptEvents as m')
        .select((c) => c.fn.countAll<number>().as('n'))
        .whereRef('m.attemptId', '=', 'a.id')
        .where('m.kind', '=', 'message')
        .$asScalar()
        .$notNull()
        .as('messages'),
    )
    .where('a.id', '=', attemptId)
    .executeTakeFirstOrThrow()
}
