// The SQL of late answers.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AnswerKind } from '../../platform/schema.ts'

/** What names an answer that was kept apart, within its attempt. */
export interface ApartKey {
  epoch: number
  position: number
  kind: AnswerKind
  sequence: number
}

/** The names of everything that was kept apart of an attempt: epoch, position, kind and sequence with commas. */
export async function mapApart(db: Db, attemptId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('answersApart')
    .select(['epoch', 'position', 'kind', 'sequence'])
    .where('attemptId', '=', attemptId)
    .execute()
  return new Set(rows.map(({ epoch, position, kind, sequence }) => [epoch, position, kind, sequence].join()))
}

/**
 * Makes them the saved answers, whatever was there; a draft of the same question gives way to it too, so that none
 * that looks newer counts instead. Returns the positions that were changed.
 */
export async function acceptApart(tx: Tx, attemptId: string, answers: ApartKey[]): Promise<number[]> {
  const { rows } = await sql<{ position: number }>`
    with chosen as (
      select p.* from unnest(${answers.map((one) => one.epoch)}::int[],
        ${answers.map((one) => one.position)}::smallint[], ${answers.map((one) => one.kind)}::answer_kind[],
        ${answers.map((one) => one.sequence)}::int[]) as g (epoch, position, kind, sequence)
      join answers_apart p on p.attempt_id = ${attemptId} and p.epoch = g.epoch and p.position = g.position
        and p.kind = g.kind and p.sequence = g.sequence
    ), saved as (
      insert into answers as old (attempt_id, position, kind, epoch, sequence, response, marked, received_at)
      select attempt_id, position, 'saved', epoch, sequence, response, marked, received_at from chosen
      on conflict (attempt_id, position, kind) do update set epoch = excluded.epoch, sequence = excluded.sequence,
        response = excluded.response, marked = excluded.marked, received_at = excluded.received_at
        where (old.epoch, old.sequence, old.response) is distinct from
          (excluded.epoch, excluded.sequence, excluded.response)
      returning position
    ), drafts as (
      update answers d set epoch = c.epoch, sequence = c.sequence, response = c.response
      from chosen c where d.attempt_id = ${attemptId} and d.position = c.position and d.kind = 'draft'
    )
    select position from saved order by position`.execute(tx)
  return rows.map(({ position }) => position)
}
