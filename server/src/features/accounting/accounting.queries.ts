// The SQL of the accountant's files: pages of documents and entries in the order of the books, and what was asked for.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AccountKind, EntryKind, FeeDocumentKind, PaymentMode } from '../../platform/schema.ts'
import type { ExportKind } from './accounting.schemas.ts'

export interface Span {
  from: string
  to: string
}
/** The last row of a page, after which the next begins. */
export interface Place {
  day: string
  id: string
}
/** Before the first row of a span. */
export const startOf = ({ from }: Span): Place => ({ day: from, id: '00000000-0000-0000-0000-000000000000' })

export interface ExportedDocument {
  id: string
  day: string
  kind: FeeDocumentKind
  number: string
  student: string
  rollNumber: string
  place: string
  gstin: string | null
  by: string | null
  cites: string | null
  lines: {
    head: string | null
    sac: string
    bps: number
    taxable: number
    cgst: number
    sgst: number
    igst: number
    paise: number
  }[]
  parts: { mode: PaymentMode; paise: number; reference: string | null }[]
}

/** The next documents of a span, in the order of their days. */
export async function pageDocuments(
  db: Db,
  { to }: Span,
  after: Place,
  limit: number,
): Promise<ExportedDocument[]> {
  const { rows } = await sql<ExportedDocument>`
    select d.id, d.issued_on as day, d.kind, d.full_number as number, p.name as student, s.roll_number,
      d.place_of_supply as place, d.gstin, by_whom.name as by, cited.full_number as cites,
      (select jsonb_agg(jsonb_build_object('head', h.name, 'sac', l.sac, 'bps', l.tax_bps, 'taxable', l.taxable,
          'cgst', l.cgst, 'sgst', l.sgst, 'igst', l.igst, 'paise', l.paise) order by l.position)
        from fee_document_lines l left join fee_heads h on h.id = l.head_id where l.document_id = d.id) as lines,
      coalesce((select jsonb_agg(jsonb_build_object('mode', m.mode, 'paise', m.paise, 'reference', m.reference)
          order by m.position)
        from payment_parts m where m.document_id = case when d.kind = 'credit_note' then d.cites else d.id end),
        '[]') as parts
    from (
      select * from fee_documents
      where (issued_on, id) > (${after.day}::date, ${after.id}::uuid) and issued_on <= ${to}::date
      order by issued_on, id limit ${limit}
    ) d
    join people p on p.id = d.student_id join students s on s.person_id = d.student_id
    left join people by_whom on by_whom.id = d.by_id left join fee_documents cited on cited.id = d.cites
    order by d.issued_on, d.id`.execute(db)
  return rows
}

export async function countDocuments(db: Db, { from, to }: Span): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from fee_documents
    where issued_on between ${from}::date and ${to}::date`.execute(db)
  return rows[0]?.n ?? 0
}

export interface ExportedEntry {
  id: string
  day: string
  kind: EntryKind
  isReversal: boolean
  reason: string | null
  number: string | null
  student: string | null
  cites: string | null
  references: string[]
  /** Debit above zero; each account once. */
  lines: { account: AccountKind; headId: string | null; head: string | null; paise: number }[]
}

/** What the books of the institute know: what is only owed stays between it and the student. */
const IN_BOOKS = sql`e.kind in ('receipt', 'advance_used', 'credit', 'refund', 'cheque_cleared', 'settled')`

/** The next entries of a span that moved money or tax, in the order of the books. */
export async function pageEntries(
  db: Db,
  { to }: Span,
  after: Place,
  limit: number,
): Promise<ExportedEntry[]> {
  const { rows } = await sql<ExportedEntry>`
    select e.id, e.booked_on as day, e.kind, e.reverses is not null as is_reversal, e.reason,
      d.full_number as number, p.name as student, cited.full_number as cites,
      array(select distinct reference from payment_parts m
        where m.document_id = d.id and reference is not null order by 1) as references,
      (select jsonb_agg(jsonb_build_object('account', l.kind, 'headId', l.head_id, 'head', l.name, 'paise', l.paise)
          order by l.paise < 0, l.kind, l.position, l.name)
        from (
          select a.kind, a.head_id, h.name, h.position, sum(x.paise) as paise
          from ledger_lines x join ledger_accounts a on a.id = x.account_id left join fee_heads h on h.id = a.head_id
          where x.entry_id = e.id and a.kind not in ('student', 'billed')
          group by a.kind, a.head_id, h.name, h.position having sum(x.paise) <> 0
        ) l) as lines
    from (
      select * from ledger_entries e
      where (booked_on, id) > (${after.day}::date, ${after.id}::uuid) and booked_on <= ${to}::date and ${IN_BOOKS}
      order by booked_on, id limit ${limit}
    ) e
    left join fee_documents d on d.entry_id = e.id left join people p on p.id = d.student_id
    left join fee_documents cited on cited.id = d.cites
    order by e.booked_on, e.id`.execute(db)
  return rows
}

export async function countEntries(db: Db, { from, to }: Span): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ledger_entries e
    where booked_on between ${from}::date and ${to}::date and ${IN_BOOKS}`.execute(db)
  return rows[0]?.n ?? 0
}

/** The heads under which anything was ever earned, in their order. */
export const listHeads = (db: Db) =>
  db.selectFrom('feeHeads').select(['id', 'name']).orderBy('position').orderBy('name').execute()

export interface NewExportRow extends Span {
  kind: ExportKind
  askedBy: string
  askedAt: Date
  total: number
}

export async function insertExport(tx: Tx, { from, to, ...row }: NewExportRow): Promise<string> {
  const { id } = await tx
    .insertInto('feeExports')
    .values({ ...row, fromOn: from, toOn: to })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The last exports, the newest first. */
export const listExports = (db: Db, limit: number) =>
  db
    .selectFrom('feeExports')
    .innerJoin('people', 'people.id', 'askedBy')
    .select(['feeExports.id', 'kind', 'fromOn as from', 'toOn as to', 'people.name as askedBy', 'askedAt'])
    .select(['total', 'done', 'finishedAt', 'failedAt', 'forgottenAt', 'byteCount as bytes'])
    .orderBy('askedAt', 'desc')
    .orderBy('feeExports.id', 'desc')
    .limit(limit)
    .execute()

export const findExport = (db: Db, exportId: string) =>
  db
    .selectFrom('feeExports')
    .select(['id', 'kind', 'fromOn as from', 'toOn as to', 'total', 'finishedAt', 'forgottenAt'])
    .where('id', '=', exportId)
    .executeTakeFirst()

interface ExportChange {
  done?: number
  finishedAt?: Date
  failedAt?: Date | null
  byteCount?: number
  forgottenAt?: Date
}

export async function updateExport(db: Db, exportId: string, change: ExportChange): Promise<void> {
  await db.updateTable('feeExports').set(change).where('id', '=', exportId).execute()
}

/** How many files somebody has under way that were asked for since then. */
export async function countUnderWay(db: Db, askedBy: string, since: Date): Promise<number> {
  const { n } = await db
    .selectFrom('feeExports')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('askedBy', '=', askedBy)
    .where('finishedAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Files that were asked for before and are still there. */
export const listOldExports = (db: Db, before: Date) =>
  db
    .selectFrom('feeExports')
    .select('id')
    .where('askedAt', '<', before)
    .where('finishedAt', 'is not', null)
    .where('forgottenAt', 'is', null)
    .execute()
