// The SQL of refunds.

import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { RefundState, Refunds } from '../../platform/schema.ts'

/**
 * What a student has paid ahead and the tax in it; what of that stands on receipts whose cheque the bank has not paid yet
 * (should it return, all of such a receipt is taken back first), and what is asked back already. Paise.
 */
export async function findFunds(db: Db, studentId: string): Promise<Funds> {
  const { rows } = await sql<Funds>`
    select coalesce((select advance from fee_accounts where student_id = ${studentId}), 0)::bigint as advance,
      coalesce((select advance_tax from fee_accounts where student_id = ${studentId}), 0)::bigint as "advanceTax",
      coalesce((select sum(paise) from refunds
        where student_id = ${studentId} and state in ('asked', 'approved')), 0)::bigint as asked,
      coalesce((select sum(l.paise) from fee_document_lines l
        where l.due_id is null and l.document_id in (select p.document_id
          from cheques c join payment_parts p on p.id = c.part_id join fee_documents f on f.id = p.document_id
          where f.student_id = ${studentId} and c.state in ('received', 'deposited'))), 0)::bigint as uncleared`.execute(
    db,
  )
  return rows[0] as Funds
}

export interface Funds {
  advance: number
  advanceTax: number
  uncleared: number
  asked: number
}

export const findSettlementById = (db: Db, settlementId: string) =>
  db
    .selectFrom('settlements')
    .select(['id', 'studentId', 'leftOn', 'credited'])
    .where('id', '=', settlementId)
    .executeTakeFirst()

export async function insertRefund(tx: Tx, row: Insertable<Refunds>): Promise<string> {
  const { id } = await tx.insertInto('refunds').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateRefund(tx: Tx, id: string, change: Updateable<Refunds>): Promise<void> {
  await tx.updateTable('refunds').set(change).where('id', '=', id).execute()
}

/** The refund with its row held. */
export const lockRefund = (tx: Tx, id: string) =>
  tx.selectFrom('refunds').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** A receipt that money can be given back from, with what of it is left. */
export interface Citable {
  id: string
  fullNumber: string
  gstin: string | null
  placeOfSupply: string
  isIgst: boolean
  left: number
}

/**
 * The receipts that a student's money came by, the latest first: without those that were taken back, that only used an
 * advance, or whose cheque the bank has not paid yet.
 */
export async function listCitable(db: Db, studentId: string): Promise<Citable[]> {
  const { rows } = await sql<Citable>`
    select f.id, f.full_number as "fullNumber", f.gstin, f.place_of_supply as "placeOfSupply",
      f.igst > 0 as "isIgst", f.paise - coalesce(g.given, 0) as left
    from fee_documents f left join given_back g on g.document_id = f.id
    where f.student_id = ${studentId} and f.kind in ('receipt', 'tax_invoice', 'receipt_voucher')
      and f.paise > coalesce(g.given, 0)
      and not exists (select from fee_documents n where n.cites = f.id and n.kind = 'credit_note')
      and not exists (select from payment_parts p left join cheques c on c.part_id = p.id
        where p.document_id = f.id and (p.mode = 'advance' or c.state in ('received', 'deposited')))
    order by f.issued_at desc, f.id desc`.execute(db)
  return rows
}

export async function insertRefundPart(
  tx: Tx,
  part: { refundId: string; documentId: string; paise: number; voucherId: string },
): Promise<void> {
  await tx.insertInto('refundParts').values(part).execute()
}

export const listRefundParts = (db: Db, refundId: string) =>
  db
    .selectFrom('refundParts as part')
    .innerJoin('feeDocuments as voucher', 'voucher.id', 'part.voucherId')
    .innerJoin('feeDocuments as receipt', 'receipt.id', 'part.documentId')
    .leftJoin('paymentParts as paid', 'paid.documentId', 'part.voucherId')
    .select([
      'part.paise',
      'voucher.id as voucherId',
      'voucher.fullNumber as voucherNumber',
      'receipt.id as receiptId',
      'receipt.fullNumber as receiptNumber',
      'receipt.issuedOn as receiptOn',
      'paid.mode',
      'paid.reference',
    ])
    .where('part.refundId', '=', refundId)
    .orderBy('voucher.number')
    .execute()

export type RefundPartRow = Awaited<ReturnType<typeof listRefundParts>>[number]

const refundRows = (db: Db) =>
  db
    .selectFrom('refunds as r')
    .innerJoin('people as student', 'student.id', 'r.studentId')
    .innerJoin('students', 'students.personId', 'r.studentId')
    .innerJoin('people as asker', 'asker.id', 'r.askedBy')
    .leftJoin('people as decider', 'decider.id', 'r.decidedBy')
    .leftJoin('people as payer', 'payer.id', 'r.paidBy')
    .leftJoin('settlements as s', 's.id', 'r.settlementId')

const selectRow = (query: ReturnType<typeof refundRows>) =>
  query.select([
    'r.id',
    'r.studentId',
    'student.name as student',
    'students.rollNumber',
    's.assignmentId',
    's.leftOn',
    'r.paise',
    'r.reason',
    'r.state',
    'r.askedBy',
    'asker.name as askerName',
    'r.askedAt',
    'r.dueBy',
    'r.decidedBy',
    'decider.name as deciderName',
    'r.decidedAt',
    'r.answer',
    'r.paidBy',
    'payer.name as payerName',
    'r.paidAt',
  ])

export type RefundRow = Awaited<ReturnType<ReturnType<typeof selectRow>['execute']>>[number]

export const findRefund = (db: Db, id: string) =>
  selectRow(refundRows(db)).where('r.id', '=', id).executeTakeFirst()

export interface RefundFilter {
  state: 'open' | 'done'
  studentId?: string | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

const STATES: Record<RefundFilter['state'], RefundState[]> = {
  open: ['asked', 'approved'],
  done: ['paid', 'refused'],
}

/** A page of refunds: the open ones by the day on which the money has to be back, the others from the latest. */
export async function listRefundRows(
  db: Db,
  { state, studentId, search, page, pageSize }: RefundFilter,
): Promise<{ rows: RefundRow[]; total: number }> {
  const found = refundRows(db)
    .where('r.state', 'in', STATES[state])
    .$if(studentId !== undefined, (q) => q.where('r.studentId', '=', studentId ?? ''))
    .$if(Boolean(search), (q) =>
      q.where(
        sql<SqlBool>`(student.name ilike ${`%${literally(search ?? '')}%`} or students.roll_number ilike ${`${literally(search ?? '')}%`})`,
      ),
    )
  const rows = await selectRow(found)
    .$if(state === 'open', (q) => q.orderBy('r.dueBy').orderBy('r.id'))
    .$if(state === 'done', (q) => q.orderBy('r.decidedAt', 'desc').orderBy('r.id', 'desc'))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Students who have left, are owed money and for whom no refund was asked yet; the most urgent first. */
export async function listUnasked(db: Db, limit: number) {
  const { rows } = await sql<{
    settlementId: string
    assignmentId: string
    studentId: string
    student: string
    rollNumber: string
    leftOn: string
    paise: number
  }>`
    select s.id as "settlementId", s.assignment_id as "assignmentId", s.student_id as "studentId", p.name as student,
      st.roll_number as "rollNumber", s.left_on as "leftOn", least(s.credited, f.advance) as paise
    from settlements s
    join fee_assignments a on a.id = s.assignment_id and a.ended_how = 'left'
    join fee_accounts f on f.student_id = s.student_id and f.advance > 0
    join people p on p.id = s.student_id
    join students st on st.person_id = s.student_id
    where s.credited > 0
      and not exists (select from refunds r where r.student_id = s.student_id and r.state in ('asked', 'approved'))
      and not exists (select from refunds r where r.settlement_id = s.id and r.state = 'paid')
    order by s.left_on, s.id limit ${limit}`.execute(db)
  return rows
}

/** Everybody who may approve, but the one who has asked. */
export async function listApprovers(db: Db, but: string): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers')
    .innerJoin('people', 'people.id', 'adminPowers.personId')
    .select('people.id')
    .distinct()
    .where('adminPowers.power', 'in', ['accounts', 'owner'])
    .where('people.status', '=', 'active')
    .where('people.id', '<>', but)
    .orderBy('people.id')
    .execute()
  return rows.map(({ id }) => id)
}
