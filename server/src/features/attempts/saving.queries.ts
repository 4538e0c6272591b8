// The hottest statement of the product: one round trip that judges the saves of many students and stores them.
import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Database, Db } from '../../platform/database.ts'
import type { AnswerKind, AttemptEnd } from '../../platform/schema.ts'
import type { AnswerInput } from './attempts.schemas.ts'

export interface Save {
  attemptId: string
  sessionId: string
  epoch: number
  /** When the request reached the server: this decides whether it came before the end. */
  receivedAt: Date
  answers: PlacedAnswer[]
}

/** An answer with the part of the paper that its question is in. */
export type PlacedAnswer = AnswerInput & { part: number }

export interface SaveOutcome {
  attemptId: string
  /** Null: it is held, but for what is in `locked`. */
  why: 'session_ended' | 'older_epoch' | 'unknown_epoch' | 'after_end' | 'paused' | 'held_elsewhere' | null
  epoch: number
  endsAt: Date
  closedAt: Date | null
  closedHow: AttemptEnd | null
  /** For each position and kind that was sent, what the server holds now. Empty unless `why` is null. */
  held: { position: number; kind: AnswerKind; epoch: number; sequence: number }[]
  /** Positions whose part was not open when the save arrived. */
  locked: number[]
  /** How many of what was sent came too late, or from an older epoch. */
  keptApart: number
}

/** An outcome with one of what is held, or with none (`position` is null). */
export type SaveRow = Omit<SaveOutcome, 'held'> &
  (
    | { position: number; kind: AnswerKind; heldEpoch: number; sequence: number }
    | { position: null; kind: null; heldEpoch: null; sequence: null }
  )

/** By attempt. */
export function outcomesOf(rows: SaveRow[]): Map<string, SaveOutcome> {
  const outcomes = new Map<string, SaveOutcome>()
  for (const { position, kind, heldEpoch, sequence, ...outcome } of rows) {
    const known = outcomes.get(outcome.attemptId) ?? { ...outcome, held: [] }
    if (position !== null) known.held.push({ position, kind, epoch: heldEpoch, sequence })
    outcomes.set(outcome.attemptId, known)
  }
  for (const { held } of outcomes.values())
    held.sort((a, b) => a.position - b.position || a.kind.localeCompare(b.kind))
  return outcomes
}

/** Beyond this many rows nobody's phone has anything new to say: what still comes for the attempt is left out. */
const APART_LIMIT = 2_000

/** The save of one attempt as part of whatever `db` is; waits for who changes the attempt now. */
export async function storeSave(db: Db, save: Save): Promise<SaveOutcome | undefined> {
  const { rows } = await storing([save], sql``).execute(db)
  return outcomesOf(rows).get(save.attemptId)
}

/**
 * The saves of many attempts, each attempt at most once, for a statement that has its own transaction. An attempt
 * that somebody changes now is left out, and has no row: one submission must not hold up a hall.
 */
export function compileSaves(db: Database, saves: Save[]): CompiledQuery<SaveRow> {
  return storing(saves, sql`skip locked`).compile(db)
}

/**
 * Stores saves, or keeps them apart, or neither: one statement, so that judging and storing see the same attempts.
 * The share lock lets saves pass one another and makes them wait for a submission, a takeover or the bell, after
 * which they are judged anew. Of two answers to the same question the one with the higher (epoch, sequence) stays,
 * in whatever order they arrive. What is held already and comes again, because its reply was lost, is never late.
 * The session is asked for here and not in a query before it: once its end is committed it stores nothing.
 * Rows of answers are written in the order of their key, so that two statements never wait for each other in a circle.
 */
function storing(saves: Save[], whenLocked: RawBuilder<unknown>): RawBuilder<SaveRow> {
  const answers = saves.flatMap(({ attemptId, answers }) =>
    answers.map((answer) => ({ ...answer, attemptId })),
  )
  return sql<SaveRow>`
    with asked as (
      select * from unnest(
        ${saves.map((s) => s.attemptId)}::uuid[], ${saves.map((s) => s.sessionId)}::uuid[],
        ${saves.map((s) => s.epoch)}::int[], ${saves.map((s) => s.receivedAt)}::timestamptz[]
      ) as a (attempt_id, session_id, epoch, received_at)
    ), attempt as materialized (
      select t.id, t.epoch, t.ends_at, t.part_ends, t.closed_at, t.closed_how, a.epoch as asked_epoch, a.received_at,
        case
          when (select s.ended_at is null from sessions s where s.id = a.session_id) is not true then 'session_ended'
          when t.epoch > a.epoch then 'older_epoch'
          when t.epoch < a.epoch then 'unknown_epoch'
          when t.closed_at is not null then 'after_end'
          when t.session_id <> a.session_id then 'held_elsewhere'
          when t.paused_at <= a.received_at then 'paused'
          when t.ends_at <= a.received_at and t.paused_at is null then 'after_end'
        end as why
      from asked a join attempts t on t.id = a.attempt_id for share of t ${whenLocked}
    ), given as (
      select * from unnest(
        ${answers.map((a) => a.attemptId)}::uuid[], ${answers.map((a) => a.position)}::smallint[],
        ${answers.map((a) => a.part)}::smallint[], ${answers.map((a) => a.kind)}::answer_kind[],
        ${answers.map((a) => a.sequence)}::int[], ${answers.map((a) => a.response)}::text[],
        ${answers.map((a) => a.marked)}::boolean[]
      ) as g (attempt_id, position, part, kind, sequence, response, marked)
    ), judged as materialized (
      select g.*, t.asked_epoch as epoch, t.received_at, coalesce(t.why, case
        when t.part_ends[g.part] <= t.received_at or t.part_ends[g.part - 1] > t.received_at then 'part_locked'
      end) as why
      from given g join attempt t on t.id = g.attempt_id
    ), kept as (
      insert into answers as old (attempt_id, position, kind, epoch, sequence, response, marked, received_at)
      select distinct on (attempt_id, position, kind)
        attempt_id, position, kind, epoch, sequence, response, marked, received_at
      from judged where why is null
      order by attempt_id, position, kind, sequence desc
      on conflict (attempt_id, position, kind) do update set
        epoch = ${newer('epoch')}, sequence = ${newer('sequence')}, response = ${newer('response')},
        marked = ${newer('marked')}, received_at = ${newer('received_at')}
      returning attempt_id, position, kind, epoch, sequence
    ), aside as materialized (
      select *, exists (
        select from answers h where h.attempt_id = j.attempt_id and h.position = j.position
          and h.kind = j.kind and h.epoch = j.epoch and h.sequence >= j.sequence) as is_held
      from judged j where why in ('older_epoch', 'after_end', 'paused', 'part_locked')
    ), apart as (
      insert into answers_apart (attempt_id, epoch, position, kind, sequence, why, response, marked, received_at)
      select attempt_id, epoch, position, kind, sequence, why::apart_reason, response, marked, received_at
      from aside j where not is_held
        and (select count(*) from answers_apart a where a.attempt_id = j.attempt_id) < ${APART_LIMIT}
      on conflict do nothing
    ), held as (
      select * from kept
      union all
      select attempt_id, position, kind, epoch, sequence from aside where is_held and why = 'part_locked'
    ), late as (
      select attempt_id, count(*)::int as count, array_agg(distinct position) filter (where why = 'part_locked') as locked
      from aside where not is_held group by attempt_id
    )
    select t.id as "attemptId", t.why, t.epoch, t.ends_at as "endsAt", t.closed_at as "closedAt",
      t.closed_how as "closedHow", coalesce(l.locked, '{}') as locked, coalesce(l.count, 0) as "keptApart",
      h.position, h.kind, h.epoch as "heldEpoch", h.sequence
    from attempt t left join held h on h.attempt_id = t.id left join late l on l.attempt_id = t.id`
}

/** A column of the newer of the row that is there (`old`) and the one that comes. */
function newer(column: string): RawBuilder<unknown> {
  return sql`case when (excluded.epoch, excluded.sequence) > (old.epoch, old.sequence)
    then ${sql.ref(`excluded.${column}`)} else ${sql.ref(`old.${column}`)} end`
}
