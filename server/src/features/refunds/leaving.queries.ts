// The SQL of leaving a plan.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Settlements } from '../../platform/schema.ts'
import type { LeftDue } from './shares.ts'

/** A plan that a student is on or was, with all that the arithmetic of leaving asks for. */
export const findLeavable = (db: Db, assignmentId: string) =>
  db
    .selectFrom('feeAssignments as a')
    .innerJoin('feePlans as plan', 'plan.id', 'a.planId')
    .innerJoin('courses', 'courses.id', 'plan.courseId')
    .innerJoin('people', 'people.id', 'a.studentId')
    .innerJoin('students', 'students.personId', 'a.studentId')
    .leftJoin('batches', 'batches.id', 'a.batchId')
    .select([
      'a.id',
      'a.studentId',
      'people.name as student',
      'students.rollNumber',
      'a.batchId',
      'batches.name as batch',
      'plan.name as plan',
      'courses.name as course',
      'plan.refund as rule',
      'a.startsOn',
      'a.endsOn',
      'a.endedOn',
      'a.endedHow',
    ])
    .where('a.id', '=', assignmentId)
    .executeTakeFirst()

export type Leavable = NonNullable<Awaited<ReturnType<typeof findLeavable>>>

export interface NamedDue extends LeftDue {
  instalment: number
  head: string
  headMr: string
  headHi: string
}

/** The dues of a plan's instalments, with the tax in what was paid for them by documents that stand. */
export async function listLeftDues(db: Db, assignmentId: string): Promise<NamedDue[]> {
  const { rows } = await sql<NamedDue>`
    select d.id as "dueId", d.head_id as "headId", h.refundable, d.instalment, h.name as head,
      h.name_mr as "headMr", h.name_hi as "headHi", coalesce(ph.position, h.position)::int as position,
      coalesce(p.until, d.due_on) as "dueOn", b.charged, b.conceded, b.paid, b.owed,
      coalesce(t.cgst, 0)::bigint as cgst, coalesce(t.sgst, 0)::bigint as sgst, coalesce(t.igst, 0)::bigint as igst
    from dues d
    join due_balances b on b.due_id = d.id
    join fee_heads h on h.id = d.head_id
    join fee_assignments a on a.id = d.assignment_id
    left join fee_plan_heads ph on ph.plan_id = a.plan_id and ph.head_id = d.head_id
    left join lateral (
      select until from postponements where due_id = d.id order by at desc, id desc limit 1
    ) p on true
    left join lateral (
      select sum(l.cgst) as cgst, sum(l.sgst) as sgst, sum(l.igst) as igst
      from fee_document_lines l join fee_documents f on f.id = l.document_id
      where l.due_id = d.id and f.kind in ('receipt', 'tax_invoice')
        and not exists (select from fee_documents n where n.cites = f.id and n.kind = 'credit_note')
    ) t on true
    where d.assignment_id = ${assignmentId} and d.kind = 'instalment'
    order by d.instalment, position, d.id`.execute(db)
  return rows
}

/** What a settlement has cancelled, by due. */
export async function listCancelled(db: Db, entryId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('ledgerLines')
    .select(['dueId', 'paise'])
    .where('entryId', '=', entryId)
    .where('accountKind', '=', 'student')
    .execute()
  return new Map(rows.map(({ dueId, paise }) => [dueId ?? '', -paise]))
}

/** The receipts that have paid for a plan, the oldest first: what of each went to it. */
export async function listReceiptsFor(db: Db, assignmentId: string) {
  const { rows } = await sql<{ id: string; fullNumber: string; issuedOn: string; paise: number }>`
    select f.id, f.full_number as "fullNumber", f.issued_on as "issuedOn", sum(l.paise)::bigint as paise
    from dues d
    join fee_document_lines l on l.due_id = d.id
    join fee_documents f on f.id = l.document_id and f.kind in ('receipt', 'tax_invoice')
    where d.assignment_id = ${assignmentId} and d.kind = 'instalment'
      and not exists (select from fee_documents n where n.cites = f.id and n.kind = 'credit_note')
    group by f.id order by f.issued_at, f.id`.execute(db)
  return rows
}

/** Cheques of a student that the bank has not paid yet: nothing of them can go back. */
export async function countOpenCheques(db: Db, studentId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from cheques c
    join payment_parts p on p.id = c.part_id
    join fee_documents f on f.id = p.document_id
    where f.student_id = ${studentId} and c.state in ('received', 'deposited')`.execute(db)
  return rows[0]?.count ?? 0
}

/** What else a student owes: fines and charges beside the plan's instalments. */
export async function sumOtherDues(db: Db, studentId: string, assignmentId: string): Promise<number> {
  const { rows } = await sql<{ paise: number }>`
    select coalesce(sum(b.owed), 0)::bigint as paise from due_balances b join dues d on d.id = b.due_id
    where b.student_id = ${studentId} and b.owed > 0
      and not (d.assignment_id is not distinct from ${assignmentId} and d.kind = 'instalment')`.execute(db)
  return rows[0]?.paise ?? 0
}

/** The last day on which the student was in the batch, where that is past already. */
export async function findLastDay(db: Db, studentId: string, batchId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select (max(to_on) - 1)::text as day from enrolments
    where student_id = ${studentId} and batch_id = ${batchId}
    having count(*) filter (where to_on is null) = 0`.execute(db)
  return rows[0]?.day ?? null
}

export async function insertSettlement(tx: Tx, row: Insertable<Settlements>): Promise<string> {
  const { id } = await tx.insertInto('settlements').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export const findSettlement = (db: Db, assignmentId: string) =>
  db
    .selectFrom('settlements as s')
    .innerJoin('people', 'people.id', 's.byId')
    .selectAll('s')
    .select('people.name as byName')
    .where('s.assignmentId', '=', assignmentId)
    .executeTakeFirst()

/** The first refund that was asked for after a settlement. */
export const findRefundOf = (db: Db, settlementId: string) =>
  db
    .selectFrom('refunds')
    .select(['id', 'state', 'paise'])
    .where('settlementId', '=', settlementId)
    .where('state', '<>', 'refused')
    .orderBy('askedAt')
    .limit(1)
    .executeTakeFirst()
