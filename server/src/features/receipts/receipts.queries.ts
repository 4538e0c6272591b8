// The SQL of receipts: what counts of an attempt, and its digest, computed where the answers lie.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { ReceiptClaims } from './signing.ts'

export interface Held extends Omit<ReceiptClaims, 'closedAt'> {
  closedAt: Date
  receipt: string | null
}

/**
 * What the server holds of closed attempts as receipts name it, a row each. The answers that count: what was saved,
 * or, where the exam says so and the bell closed the attempt, a newer draft; the same rule as for marks.
 */
async function listHeld(db: Db, which: RawBuilder<boolean>): Promise<Held[]> {
  const { rows } = await sql<Held>`
    with chosen as (
      select a.id, a.exam_id, a.student_id, a.closed_at, a.receipt, a.question_order,
        e.drafts_count and a.closed_how = 'bell' as with_drafts
      from attempts a join exams e on e.id = a.exam_id
      where a.closed_at is not null and a.medium = 'computer' and ${which}
    ), counted as (
      select distinct on (h.attempt_id, h.position) h.attempt_id, h.position, h.response
      from answers h join chosen c on c.id = h.attempt_id
      where h.kind = 'saved' or c.with_drafts
      order by h.attempt_id, h.position, h.epoch desc, h.sequence desc
    )
    select c.id as attempt, c.exam_id as exam, c.student_id as student, c.closed_at, c.receipt,
      cardinality(c.question_order) as questions, count(k.response)::int as answered,
      rtrim(translate(encode(sha256(convert_to(coalesce(string_agg(k.position || e'\t' || k.response || e'\n', ''
        order by k.position), ''), 'UTF8')), 'base64'), '+/', '-_'), '=') as digest
    from chosen c left join counted k on k.attempt_id = c.id and k.response is not null
    group by c.id, c.exam_id, c.student_id, c.closed_at, c.receipt, c.question_order`.execute(db)
  return rows
}

/** Closed attempts that have no receipt yet, oldest first, at most so many; nobody else is at them. */
export function listWithoutReceipt(tx: Tx, most: number): Promise<Held[]> {
  return listHeld(
    tx,
    sql<boolean>`a.id in (select id from attempts
      where closed_at is not null and receipt is null and medium = 'computer'
      order by closed_at limit ${most} for no key update skip locked)`,
  )
}

export async function findHeld(db: Db, attemptId: string): Promise<Held | undefined> {
  const [row] = await listHeld(db, sql<boolean>`a.id = ${attemptId}`)
  return row
}

export async function storeReceipts(tx: Tx, receipts: { id: string; receipt: string }[]): Promise<void> {
  await sql`
    update attempts a set receipt = r.receipt
    from unnest(${receipts.map(({ id }) => id)}::uuid[], ${receipts.map((r) => r.receipt)}::text[]) as r (id, receipt)
    where a.id = r.id`.execute(tx)
}

/** Whose attempt at what a receipt is of. */
export function findNames(db: Db, attemptId: string) {
  return db
    .selectFrom('attempts as a')
    .innerJoin('exams as e', 'e.id', 'a.examId')
    .innerJoin('people as p', 'p.id', 'a.studentId')
    .select(['e.title as examTitle', 'p.name as studentName'])
    .where('a.id', '=', attemptId)
    .executeTakeFirst()
}

/**
 * Whether the attempt's marks were given for what the server holds: every response with marks is the one that is held.
 * Null while there is no result.
 */
export async function judgeResult(db: Db, attemptId: string): Promise<boolean | null> {
  const { rows } = await sql<{ same: boolean | null }>`
    select (select bool_and(m.response is null or exists (select from answers h
        where h.attempt_id = m.attempt_id and h.position = m.position and h.response = m.response))
      from result_marks m where m.attempt_id = r.attempt_id) as same
    from results r where r.attempt_id = ${attemptId}`.execute(db)
  return rows[0]?.same ?? null
}
