// The SQL of times away.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AwayKind } from '../../platform/schema.ts'

export interface NewAway {
  number: number
  kind: AwayKind
  position: number | null
  fromAt: Date
  toAt: Date | null
  phoneFrom: Date
  phoneTo: Date | null
}

/** Adds intervals by their number; of one that is known only an open end is filled in, and never moved again. */
export async function upsertAway(
  tx: Tx,
  of: { attemptId: string; epoch: number; receivedAt: Date },
  intervals: NewAway[],
): Promise<void> {
  // Of the same number twice in one report the last holds: it knows the end.
  const once = [...new Map(intervals.map((one) => [one.number, one])).values()]
  if (once.length === 0) return
  await sql`
    insert into away_intervals as old (attempt_id, epoch, received_at, number, kind, position, from_at, to_at,
      phone_from, phone_to)
    select ${of.attemptId}::uuid, ${of.epoch}::int, ${of.receivedAt}::timestamptz, * from unnest(
      ${once.map((one) => one.number)}::int[], ${once.map((one) => one.kind)}::away_kind[],
      ${once.map((one) => one.position)}::smallint[], ${once.map((one) => one.fromAt)}::timestamptz[],
      ${once.map((one) => one.toAt)}::timestamptz[], ${once.map((one) => one.phoneFrom)}::timestamptz[],
      ${once.map((one) => one.phoneTo)}::timestamptz[])
    on conflict (attempt_id, epoch, number) do update
      set to_at = case when excluded.to_at is not null then greatest(excluded.to_at, old.from_at) end, phone_to = excluded.phone_to,
        received_at = excluded.received_at
      where old.to_at is null`.execute(tx)
}

/** After how many times away the exam's instructions say that the attempt is submitted; null: never. */
export async function findAwayLimit(db: Db, examId: string): Promise<number | null> {
  const row = await db.selectFrom('exams').select('awayLimit').where('id', '=', examId).executeTakeFirst()
  return row?.awayLimit ?? null
}
