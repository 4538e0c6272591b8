// The SQL that reads documents: one whole, and a student's list of them.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { ChequeState, DueKind, FeeDocumentKind, PaymentMode } from '../../platform/schema.ts'

export interface DocumentRow {
  id: string
  kind: FeeDocumentKind
  fullNumber: string
  issuedOn: string
  issuedAt: Date
  paise: number
  /** What of it was paid ahead. */
  ahead: number
  modes: PaymentMode[]
  /** The number of the document that it takes back or gives back from. */
  cites: string | null
  /** The number of the credit note that takes it back. */
  takenBackBy: string | null
  /** A cheque of it has not been paid by its bank. */
  subjectToRealisation: boolean
}

const modesOf = sql`array(select distinct p.mode::text from payment_parts p where p.document_id = d.id order by 1)`
const unrealised = sql`exists (select from payment_parts p join cheques c on c.part_id = p.id
  where p.document_id = d.id and c.state in ('received', 'deposited'))`
const columns = sql`d.id, d.kind, d.full_number as "fullNumber", d.issued_on as "issuedOn",
  d.issued_at as "issuedAt", d.paise,
  coalesce((select l.paise from fee_document_lines l
    where l.document_id = d.id and l.due_id is null and d.cites is null), 0)::bigint as ahead,
  ${modesOf} as modes, cited.full_number as cites, note.full_number as "takenBackBy",
  ${unrealised} as "subjectToRealisation"`
const joins = sql`left join fee_documents cited on cited.id = d.cites
  left join fee_documents note on note.cites = d.id and note.kind = 'credit_note'`

/** A student's documents, the newest first. */
export async function listDocuments(
  db: Db,
  studentId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select ${columns} from fee_documents d ${joins}
    where d.student_id = ${studentId}
    order by d.issued_at desc, d.id desc limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export async function countDocuments(db: Db, studentId: string): Promise<number> {
  const { total } = await db
    .selectFrom('feeDocuments')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('studentId', '=', studentId)
    .executeTakeFirstOrThrow()
  return total
}

/** What one cashier has written on a day, the newest first. */
export async function listDocumentsBy(db: Db, personId: string, day: string, limit: number) {
  const { rows } = await sql<DocumentRow & { student: { id: string; name: string } }>`
    select ${columns}, jsonb_build_object('id', s.id, 'name', s.name) as student
    from fee_documents d ${joins} join people s on s.id = d.student_id
    where d.by_id = ${personId} and d.issued_on = ${day}
    order by d.issued_at desc, d.id desc limit ${limit}`.execute(db)
  return rows
}

interface Named {
  id: string
  name: string
}
interface Cited {
  id: string
  fullNumber: string
  issuedOn: string
}

export interface WholeRow extends Omit<DocumentRow, 'cites' | 'takenBackBy'> {
  taxable: number
  cgst: number
  sgst: number
  igst: number
  gstin: string | null
  placeOfSupply: string
  note: string
  by: Named | null
  student: Named & { rollNumber: string; address: string; batches: string[]; guardians: string[] }
  cites: Cited | null
  takenBackBy: (Cited & { reason: string }) | null
  /** Of a receipt, what was given back of it by refund vouchers. */
  refunded: number
}

/** A document with whose it is and what became of it. */
export async function findWhole(db: Db, documentId: string): Promise<WholeRow | undefined> {
  const cited = (row: 'cited' | 'note') => sql`jsonb_build_object('id', ${sql.ref(`${row}.id`)},
    'fullNumber', ${sql.ref(`${row}.full_number`)}, 'issuedOn', ${sql.ref(`${row}.issued_on`)},
    'reason', ${sql.ref(`${row}.note`)})`
  const { rows } = await sql<WholeRow>`
    select ${columns}, d.taxable, d.cgst, d.sgst, d.igst, d.gstin, d.place_of_supply as "placeOfSupply", d.note,
      case when by_person.id is not null
        then jsonb_build_object('id', by_person.id, 'name', by_person.name) end as by,
      jsonb_build_object('id', p.id, 'name', p.name, 'rollNumber', s.roll_number, 'address', p.address,
        'batches', array(select b.name from enrolments e join batches b on b.id = e.batch_id
          where e.student_id = s.person_id and daterange(e.from_on, e.to_on) @> d.issued_on order by b.name),
        'guardians', array(select g.name from guardianships t join people g on g.id = t.guardian_id
          where t.student_id = s.person_id order by t.created_at, g.name)) as student,
      case when cited.id is not null then ${cited('cited')} end as cites,
      case when note.id is not null then ${cited('note')} end as "takenBackBy",
      coalesce((select sum(v.paise) from fee_documents v
        where v.cites = d.id and v.kind = 'refund_voucher'), 0)::bigint as refunded
    from fee_documents d ${joins} join students s on s.person_id = d.student_id join people p on p.id = s.person_id
      left join people by_person on by_person.id = d.by_id
    where d.id = ${documentId}`.execute(db)
  return rows[0]
}

export interface WholeLine {
  dueId: string | null
  dueKind: DueKind | null
  planName: string | null
  instalment: number | null
  dueOn: string | null
  headId: string | null
  head: string | null
  headMr: string | null
  headHi: string | null
  /** What a charge beside a plan is for. */
  note: string | null
  sac: string
  taxBps: number
  paise: number
  taxable: number
  cgst: number
  sgst: number
  igst: number
}

export async function listWholeLines(db: Db, documentId: string): Promise<WholeLine[]> {
  const { rows } = await sql<WholeLine>`
    select l.due_id as "dueId", d.kind as "dueKind", pl.name as "planName", d.instalment, d.due_on as "dueOn",
      l.head_id as "headId", h.name as head, h.name_mr as "headMr", h.name_hi as "headHi", d.note,
      l.sac, l.tax_bps as "taxBps", l.paise, l.taxable, l.cgst, l.sgst, l.igst
    from fee_document_lines l left join dues d on d.id = l.due_id left join fee_heads h on h.id = l.head_id
      left join fee_assignments a on a.id = d.assignment_id left join fee_plans pl on pl.id = a.plan_id
    where l.document_id = ${documentId} order by l.position`.execute(db)
  return rows
}

export interface WholePart {
  id: string
  mode: PaymentMode
  paise: number
  reference: string | null
  bank: string
  datedOn: string | null
  chequeState: ChequeState | null
}

export const listWholeParts = (db: Db, documentId: string): Promise<WholePart[]> =>
  db
    .selectFrom('paymentParts as p')
    .leftJoin('cheques as c', 'c.partId', 'p.id')
    .select(['p.id', 'p.mode', 'p.paise', 'p.reference', 'p.bank', 'p.datedOn', 'c.state as chequeState'])
    .where('p.documentId', '=', documentId)
    .orderBy('p.position')
    .execute()
