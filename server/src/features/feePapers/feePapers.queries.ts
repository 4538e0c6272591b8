// The SQL of papers about money, beyond the documents themselves: what was left after one, and a year of them.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { FeeDocumentKind, PaymentMode } from '../../platform/schema.ts'

/**
 * What a student owed and had paid ahead once a document's entry was booked. Ids of entries begin with the millisecond
 * in which they were made; what was booked in the same one belongs to the same act.
 */
export async function balanceAfter(db: Db, documentId: string): Promise<{ left: number; ahead: number }> {
  const { rows } = await sql<{ left: number; ahead: number }>`
    select coalesce(sum(l.paise) filter (where l.account_kind = 'student'), 0)::bigint as left,
      coalesce(-sum(l.paise) filter (where l.account_kind = 'advance'), 0)::bigint as ahead
    from fee_documents d join ledger_lines l on l.student_id = d.student_id
      and l.entry_id <= (left(d.entry_id::text, 13) || '-ffff-ffff-ffffffffffff')::uuid
    where d.id = ${documentId}`.execute(db)
  return rows[0] ?? { left: 0, ahead: 0 }
}

/** A student as papers name them. */
export const findStudent = (db: Db, studentId: string) =>
  db
    .selectFrom('students as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .select(['p.name', 's.rollNumber', 'p.address'])
    .where('s.personId', '=', studentId)
    .executeTakeFirst()

export interface YearRow {
  kind: FeeDocumentKind
  number: string
  issuedOn: string
  gstin: string | null
  paise: number
  taxable: number
  cgst: number
  sgst: number
  igst: number
  modes: PaymentMode[]
  /** The money that it moved: an advance that is used moves none, a credit note what the cited document brought. */
  moved: number
}

/** A student's documents of a financial year, in the order of their time. */
export async function listYear(db: Db, studentId: string, year: number): Promise<YearRow[]> {
  const { rows } = await sql<YearRow>`
    select d.kind, d.full_number as number, d.issued_on as "issuedOn", d.gstin, d.paise, d.taxable, d.cgst, d.sgst,
      d.igst, array(select distinct p.mode::text from payment_parts p where p.document_id = d.id order by 1) as modes,
      coalesce((select sum(p.paise) from payment_parts p where p.mode <> 'advance'
        and p.document_id = case when d.kind = 'credit_note' then d.cites else d.id end), 0)::bigint as moved
    from fee_documents d
    where d.student_id = ${studentId} and d.fy = ${year}
    order by d.issued_at, d.id`.execute(db)
  return rows
}
