// The SQL of counting an exam: from its marks, or from what was kept of an earlier count.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { ExamCounts } from './counts.ts'

type Id = string | RawBuilder<string>

/**
 * What a count is the count of: it changes with every result, with who sat in which batch, and with the times. Digested
 * apart, since the planner takes both views for a row or two and would join them row by row.
 */
export const basis = (examId: Id): RawBuilder<string> => sql`
  md5(concat(
    (select string_agg(concat_ws(' ', r.attempt_id, r.score, r.key_version, extract(epoch from r.computed_at),
        extract(epoch from t.updated_at)), ',' order by r.attempt_id)
      from counted_results r left join attempt_times t on t.attempt_id = r.attempt_id where r.exam_id = ${examId}),
    '|', (select string_agg(concat_ws(' ', s.student_id, s.batch_id), ',' order by s.student_id)
      from exam_students s where s.exam_id = ${examId})))`

/**
 * Everybody whose result counts. `top` and `bottom` are the 27 % with the highest and the lowest scores: the share with
 * which a discrimination index is surest (Kelley, 1939).
 */
const sitters = (examId: Id): RawBuilder<unknown> => sql`
  select attempt_id, (score * 100)::bigint as score,
    row_number() over (order by score desc, attempt_id) <= ceil(0.27 * count(*) over ()) as top,
    row_number() over (order by score, attempt_id desc) <= ceil(0.27 * count(*) over ()) as bottom
  from counted_results where exam_id = ${examId}`

/** Each answer with its judgement; ten answers a question, so that typed ones have an end. */
const items = (examId: Id): RawBuilder<unknown> => sql`
  with given as (
    select m.position, m.response, m.outcome, m.marks, count(*) as count, count(*) filter (where s.top) as top,
      count(*) filter (where s.bottom) as bottom, sum(s.score) as score, sum(s.score * s.score) as squares
    from (${sitters(examId)}) s join result_marks m on m.attempt_id = s.attempt_id group by 1, 2, 3, 4
  ), summed as (
    select *, sum(count) over (partition by position, response) as total from given
  ), placed as (
    select *, case when response is not null then
      dense_rank() over (partition by position order by response is null, total desc, response) end as place from summed
  ), kept as (
    select position, case when place <= 10 then response end as response, case when place > 10 then 11 else place end as place,
      outcome, marks, sum(count) as count, sum(top) as top, sum(bottom) as bottom, sum(score) as score,
      sum(squares) as squares
    from placed group by 1, 2, 3, 4, 5)
  select coalesce(jsonb_agg(kept order by position, place, outcome, marks), '[]') from kept`

const seconds = (examId: Id): RawBuilder<unknown> => sql`
  select coalesce(jsonb_object_agg(position, jsonb_build_array(sum, count)), '{}') from (
    select t.key as position, sum(t.value::float8), count(*)
    from counted_results r join attempt_times on attempt_times.attempt_id = r.attempt_id,
      jsonb_each_text(attempt_times.seconds) t
    where r.exam_id = ${examId} group by 1) sums`

/** By question and batch: how many had it put to them, and how many had it right. */
export const batches = (examId: Id): RawBuilder<unknown> => sql`
  select coalesce(jsonb_agg(b order by position, batch), '[]') from (
    select s.batch_id as batch, m.position, count(*) as count, count(*) filter (where m.outcome = 'right') as right
    from counted_results r
    join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
    join result_marks m on m.attempt_id = r.attempt_id
    where r.exam_id = ${examId} group by 1, 2) b`

/** What was kept, if it is still true. */
export async function findKept(db: Db, examId: string): Promise<ExamCounts | undefined> {
  const { rows } = await sql<ExamCounts>`
    select items, seconds from exam_counts where exam_id = ${examId} and basis = ${basis(examId)}`.execute(db)
  return rows[0]
}

export async function countNow(db: Db, examId: string): Promise<ExamCounts> {
  const { rows } = await sql<ExamCounts>`
    select (${items(examId)}) as items, (${seconds(examId)}) as seconds`.execute(db)
  return rows[0] as ExamCounts
}

export async function keepCounts(tx: Tx, examId: string, now: Date): Promise<void> {
  await sql`
    insert into exam_counts (exam_id, basis, items, seconds, batches, counted_at)
    select ${examId}, ${basis(examId)}, (${items(examId)}), (${seconds(examId)}), (${batches(examId)}), ${now}
    on conflict (exam_id) do update set basis = excluded.basis, items = excluded.items, seconds = excluded.seconds,
      batches = excluded.batches, counted_at = excluded.counted_at`.execute(tx)
}

/** Tests that are over, with a result for every attempt, of which nothing was ever kept; the latest first. */
export async function listUncounted(db: Db, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from exams e where scheduled_at is not null and closes_at < ${now} and mode = 'test'
      and not exists (select from exam_counts where exam_id = e.id)
      and not exists (select from attempts a where a.exam_id = e.id
        and not exists (select from results where attempt_id = a.id))
    order by opens_at desc limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
