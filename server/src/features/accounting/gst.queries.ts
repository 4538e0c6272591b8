// The SQL of the GST summary: read from sums by day, and few rows where a table wants each document.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { FeeDocumentKind } from '../../platform/schema.ts'
import type { Span } from './accounting.queries.ts'

export interface SupplySum {
  place: string
  bps: number
  taxable: number
  cgst: number
  sgst: number
  igst: number
}

/** What is supplied to consumers, by place and rate, less what credit notes and refunds take back. */
export async function sumSupplies(db: Db, { from, to }: Span): Promise<SupplySum[]> {
  const { rows } = await sql<SupplySum>`
    select place_of_supply as place, tax_bps as bps, sum(sign * taxable)::bigint as taxable,
      sum(sign * cgst)::bigint as cgst, sum(sign * sgst)::bigint as sgst, sum(sign * igst)::bigint as igst
    from document_days, lateral (select case when kind = 'tax_invoice' then 1 else -1 end as sign) s
    where on_day between ${from}::date and ${to}::date
      and (kind = 'tax_invoice' and not ahead
        or kind = 'credit_note' and cites_kind = 'tax_invoice' and not ahead
        or kind = 'refund_voucher' and cites_kind = 'tax_invoice')
    group by 1, 2 order by 1, 2 desc`.execute(db)
  return rows
}

/** Advances that were received, by place and rate, less those that were taken or given back. */
export async function sumAdvances(db: Db, { from, to }: Span): Promise<SupplySum[]> {
  const { rows } = await sql<SupplySum>`
    select place_of_supply as place, tax_bps as bps, sum(sign * taxable)::bigint as taxable,
      sum(sign * cgst)::bigint as cgst, sum(sign * sgst)::bigint as sgst, sum(sign * igst)::bigint as igst
    from document_days,
      lateral (select case when kind in ('receipt_voucher', 'tax_invoice') then 1 else -1 end as sign) s
    where on_day between ${from}::date and ${to}::date
      and (kind in ('receipt_voucher', 'tax_invoice') and ahead
        or kind = 'credit_note' and cites_kind in ('receipt_voucher', 'tax_invoice') and ahead
        or kind = 'refund_voucher' and cites_kind = 'receipt_voucher')
    group by 1, 2 order by 1, 2 desc`.execute(db)
  return rows
}

/**
 * The tax in the advances that were used, by place: what was taken with the money, and not what the invoice says of it.
 * Taken back uses count below zero.
 */
export async function sumAdjusted(
  db: Db,
  { from, to }: Span,
): Promise<{ place: string; used: number; tax: number }[]> {
  const { rows } = await sql<{ place: string; used: number; tax: number }>`
    select d.place_of_supply as place,
      coalesce(sum(l.paise) filter (where l.account_kind = 'advance'), 0)::bigint as used,
      (-coalesce(sum(l.paise) filter (where l.account_kind = 'advance_tax'), 0))::bigint as tax
    from ledger_entries e join fee_documents d on d.entry_id = e.id join ledger_lines l on l.entry_id = e.id
    where e.booked_on between ${from}::date and ${to}::date and e.kind = 'advance_used' and d.gstin is not null
      and l.account_kind in ('advance', 'advance_tax')
    group by 1 order by 1`.execute(db)
  return rows
}

export interface LargeRow extends SupplySum {
  kind: 'tax_invoice' | 'credit_note' | 'refund_voucher'
  number: string
  day: string
  paise: number
  cites: string | null
}

/** Invoices to another state above an amount, and what takes such ones back, one row for each rate. */
export async function listLarge(db: Db, { from, to }: Span, above: number): Promise<LargeRow[]> {
  const { rows } = await sql<LargeRow>`
    select d.kind, d.full_number as number, d.issued_on as day, d.paise, c.full_number as cites,
      d.place_of_supply as place, l.tax_bps as bps, sum(l.taxable)::bigint as taxable, sum(l.cgst)::bigint as cgst,
      sum(l.sgst)::bigint as sgst, sum(l.igst)::bigint as igst
    from fee_documents d left join fee_documents c on c.id = d.cites
    join fee_document_lines l on l.document_id = d.id
    where d.issued_on between ${from}::date and ${to}::date and d.igst > 0
      and (d.kind = 'tax_invoice' and d.paise > ${above} and l.due_id is not null
        or d.kind = 'credit_note' and c.kind = 'tax_invoice' and c.paise > ${above} and l.due_id is not null
        or d.kind = 'refund_voucher' and c.kind = 'tax_invoice' and c.paise > ${above})
    group by d.id, c.id, l.tax_bps order by d.issued_on, d.id, l.tax_bps`.execute(db)
  return rows
}

export interface SeriesRow {
  kind: FeeDocumentKind
  series: string
  fy: number
  first: number
  last: number
  total: number
  takenBack: number
}

/** The numbers that were given out, by kind, series and financial year. */
export async function listSeries(db: Db, { from, to }: Span): Promise<SeriesRow[]> {
  const { rows } = await sql<SeriesRow>`
    select kind, series, extract(year from on_day - interval '3 months')::int as fy,
      min(first_number) as first, max(last_number) as last, sum(documents)::int as total,
      sum(taken_back)::int as taken_back
    from series_days where on_day between ${from}::date and ${to}::date
    group by 1, 2, 3 order by 3, 1, 2`.execute(db)
  return rows
}
