// The GST summary as files: CSV to read, and JSON in the shape that the GST portal's offline tool takes for GSTR-1.
import { rupees, type StreamedCell, type StreamedColumn } from '../../platform/spreadsheets.streaming.ts'
import type { Summary, SupplyRow } from './accounting.schemas.ts'

export const GST_COLUMNS: StreamedColumn[] = [
  { title: 'Table', kind: 'text', width: 30 },
  { title: 'Place of supply', kind: 'text', width: 14 },
  { title: 'Rate %', kind: 'number', width: 8 },
  { title: 'Document', kind: 'text', width: 18 },
  { title: 'To', kind: 'text', width: 18 },
  { title: 'Documents', kind: 'number', width: 11 },
  { title: 'Taken back', kind: 'number', width: 11 },
  { title: 'Taxable', kind: 'money', width: 14 },
  { title: 'CGST', kind: 'money', width: 12 },
  { title: 'SGST', kind: 'money', width: 12 },
  { title: 'IGST', kind: 'money', width: 12 },
]

const money = ({ taxable, cgst, sgst, igst }: SupplyRow) => [taxable, cgst, sgst, igst]

/** Every table of the summary, one under the other. */
export function* gstRows(summary: Summary): Generator<StreamedCell[]> {
  const table = (title: string) => (row: SupplyRow) =>
    [title, row.place, row.bps / 100, null, null, null, null, ...money(row)] as StreamedCell[]
  yield* summary.b2cs.map(table('7 B2CS'))
  for (const row of summary.large)
    yield [
      ...[row.kind === 'tax_invoice' ? '5 B2CL' : '9B CDNUR', row.place, row.bps / 100, row.number],
      ...[row.cites, null, null, ...money(row)],
    ]
  yield* summary.advances.map(table('11A Advances received'))
  yield* summary.adjusted.map(table('11B Advances adjusted'))
  for (const { kind, from, to, total, takenBack } of summary.documents)
    yield [`13 ${NATURES[kind].name}`, null, null, from, to, total, takenBack, null, null, null, null]
}

/** The natures of documents by the portal's numbers. A receipt without GST is none of them. */
const NATURES: Record<Summary['documents'][number]['kind'], { number: number; name: string }> = {
  tax_invoice: { number: 1, name: 'Invoices for outward supply' },
  credit_note: { number: 5, name: 'Credit Note' },
  receipt_voucher: { number: 6, name: 'Receipt Voucher' },
  refund_voucher: { number: 8, name: 'Refund Voucher' },
  receipt: { number: 0, name: 'Receipts without GST' },
}

/** A number of rupees for JSON: exact to the paisa. */
const amount = (paise: number): number => Number(rupees(paise))

/** GSTR-1 for the offline tool; the return's period is its last month. */
export function portalJson(summary: Summary): string {
  const [year, month] = [summary.to.slice(0, 4), summary.to.slice(5, 7)]
  const taxed = summary.b2cs.filter(({ bps }) => bps > 0)
  const json = {
    gstin: summary.gstin ?? '',
    fp: `${month}${year}`,
    b2cs: taxed.map((row) => ({
      ...{ sply_ty: supplyType(row), rt: row.bps / 100, typ: 'OE', pos: row.place },
      ...{ txval: amount(row.taxable), ...taxesOf(row), csamt: 0 },
    })),
    b2cl: byPlace(summary.large.filter(({ kind }) => kind === 'tax_invoice')),
    cdnur: summary.large.filter(({ kind }) => kind !== 'tax_invoice').map(creditNote),
    at: byPlaceOfAdvance(summary.advances),
    txpd: byPlaceOfAdvance(summary.adjusted),
    nil: { inv: summary.b2cs.filter(({ bps }) => bps === 0).map(exempt) },
    doc_issue: { doc_det: documents(summary) },
  }
  return JSON.stringify(json, null, 2)
}

const supplyType = ({ inState }: SupplyRow) => (inState ? 'INTRA' : 'INTER')
const taxesOf = ({ inState, cgst, sgst, igst }: SupplyRow) =>
  inState ? { camt: amount(cgst), samt: amount(sgst) } : { iamt: amount(igst) }

type Large = Summary['large'][number]

/** DD-MM-YYYY, as the portal writes days. */
const portalDay = (day: string) => day.split('-').reverse().join('-')
const items = (row: Large) => [
  { num: 1, itm_det: { rt: row.bps / 100, txval: amount(row.taxable), iamt: amount(row.igst), csamt: 0 } },
]

function byPlace(rows: Large[]) {
  return [...new Set(rows.map(({ place }) => place))].map((pos) => ({
    pos,
    inv: rows
      .filter(({ place }) => place === pos)
      .map((row) => ({
        inum: row.number,
        idt: portalDay(row.day),
        val: amount(row.paise),
        itms: items(row),
      })),
  }))
}

const creditNote = (row: Large) => ({
  ...{ typ: 'B2CL', ntty: 'C', nt_num: row.number, nt_dt: portalDay(row.day), pos: row.place },
  ...{ val: amount(row.paise), itms: items(row) },
})

function byPlaceOfAdvance(rows: SupplyRow[]) {
  return [...new Set(rows.map(({ place }) => place))].map((pos) => {
    const own = rows.filter(({ place }) => place === pos)
    return {
      pos,
      sply_ty: own[0] ? supplyType(own[0]) : 'INTRA',
      itms: own.map((row) => ({
        ...{ rt: row.bps / 100, ad_amt: amount(row.taxable) },
        ...{ ...taxesOf(row), csamt: 0 },
      })),
    }
  })
}

const exempt = (row: SupplyRow) => ({
  ...{ sply_ty: row.inState ? 'INTRAB2C' : 'INTRB2C', expt_amt: amount(row.taxable) },
  ...{ nil_amt: 0, ngsup_amt: 0 },
})

/** No number is cancelled: what was wrong is taken back by a credit note, which stands here itself. */
function documents(summary: Summary) {
  const kinds = [...new Set(summary.documents.map(({ kind }) => kind))].filter((kind) => kind !== 'receipt')
  return kinds.map((kind) => ({
    doc_num: NATURES[kind].number,
    doc_typ: NATURES[kind].name,
    docs: summary.documents
      .filter((row) => row.kind === kind)
      .map(({ from, to, total }, i) => ({
        num: i + 1,
        from,
        to,
        totnum: total,
        cancel: 0,
        net_issue: total,
      })),
  }))
}
