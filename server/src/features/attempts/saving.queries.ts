// The hottest statement of the product: one round trip that judges a save and stores it.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AnswerKind, AttemptEnd } from '../../platform/schema.ts'
import type { AnswerInput } from './attempts.schemas.ts'

export interface Save {
  attemptId: string
  sessionId: string
  epoch: number
  /** When the request reached the server: this decides whether it came before the end. */
  receivedAt: Date
  answers: AnswerInput[]
}

export interface SaveOutcome {
  /** Null: it is held. */
  why: 'older_epoch' | 'unknown_epoch' | 'after_end' | 'held_elsewhere' | null
  epoch: number
  endsAt: Date
  closedAt: Date | null
  closedHow: AttemptEnd | null
  /** For each position and kind that was sent, what the server holds now. Empty unless `why` is null. */
  held: { position: number; kind: AnswerKind; epoch: number; sequence: number }[]
  /** How many of what was sent came too late, or from an older epoch. */
  keptApart: number
  answered: number
}

/** Beyond this many rows nobody's phone has anything new to say: what still comes for the attempt is left out. */
const APART_LIMIT = 2_000

/**
 * Stores a save, or keeps it apart, or neither: one statement, so that judging and storing see the same attempt.
 * The share lock lets saves pass one another and makes them wait for a submission, a takeover or the bell, after
 * which they are judged anew. Of two answers to the same question the one with the higher (epoch, sequence) stays,
 * in whatever order they arrive. What is held already and comes again, because its reply was lost, is never late.
 * Undefined where there is no such attempt.
 */
export async function storeSave(db: Db, save: Save): Promise<SaveOutcome | undefined> {
  const { attemptId, sessionId, epoch, receivedAt, answers } = save
  const { rows } = await sql<SaveOutcome>`
    with attempt as materialized (
      select epoch, ends_at, closed_at, closed_how, case
        when epoch > ${epoch} then 'older_epoch'
        when epoch < ${epoch} then 'unknown_epoch'
        when closed_at is not null or ends_at <= ${receivedAt} then 'after_end'
        when session_id <> ${sessionId} then 'held_elsewhere'
      end as why
      from attempts where id = ${attemptId} for share
    ), given as (
      select * from unnest(
        ${answers.map((a) => a.position)}::smallint[], ${answers.map((a) => a.kind)}::answer_kind[],
        ${answers.map((a) => a.sequence)}::int[], ${answers.map((a) => a.response)}::text[],
        ${answers.map((a) => a.marked)}::boolean[]) as g (position, kind, sequence, response, marked)
    ), kept as (
      insert into answers as old (attempt_id, position, kind, epoch, sequence, response, marked, received_at)
      select distinct on (position, kind) ${attemptId}::uuid, position, kind, ${epoch}::int, sequence, response, marked,
        ${receivedAt}::timestamptz
      from given, attempt where why is null
      order by position, kind, sequence desc
      on conflict (attempt_id, position, kind) do update
        set (epoch, sequence, response, marked, received_at) = (
          select newest.* from (values
            (old.epoch, old.sequence, old.response, old.marked, old.received_at),
            (excluded.epoch, excluded.sequence, excluded.response, excluded.marked, excluded.received_at)
          ) as newest (epoch, sequence, response, marked, received_at)
          order by newest.epoch desc, newest.sequence desc, newest.received_at limit 1)
      returning position, kind, epoch, sequence, response
    ), late as (
      select given.*, why::apart_reason from given, attempt
      where why in ('older_epoch', 'after_end') and not exists (
        select from answers h where h.attempt_id = ${attemptId} and h.position = given.position
          and h.kind = given.kind and h.epoch = ${epoch} and h.sequence >= given.sequence)
    ), apart as (
      insert into answers_apart (attempt_id, epoch, position, kind, sequence, why, response, marked, received_at)
      select ${attemptId}::uuid, ${epoch}::int, position, kind, sequence, why, response, marked,
        ${receivedAt}::timestamptz
      from late where (select count(*) from answers_apart where attempt_id = ${attemptId}) < ${APART_LIMIT}
      on conflict do nothing
    ), saved as (
      select position, response from kept where kind = 'saved'
      union all
      select position, response from answers h where h.attempt_id = ${attemptId} and h.kind = 'saved'
        and not exists (select from kept k where k.position = h.position and k.kind = 'saved')
    )
    select attempt.*,
      (select coalesce(jsonb_agg(jsonb_build_object('position', position, 'kind', kind, 'epoch', epoch,
        'sequence', sequence) order by position, kind), '[]') from kept) as held,
      (select count(*)::int from late) as kept_apart,
      (select count(response)::int from saved) as answered
    from attempt`.execute(db)
  return rows[0]
}
