// The register of documents as rows: one for each line of each document, so that its sums are those of the documents.
import type { Database } from '../../platform/database.ts'
import type { StreamedCell, StreamedColumn } from '../../platform/spreadsheets.streaming.ts'
import { type ExportedDocument, pageDocuments, type Span, startOf } from './accounting.queries.ts'

/** The accountant's words, in English as the law has them. */
export const DOCUMENT_COLUMNS: StreamedColumn[] = [
  { title: 'Date', kind: 'day', width: 12 },
  { title: 'Number', kind: 'text', width: 18 },
  { title: 'Document', kind: 'text', width: 16 },
  { title: 'Student', kind: 'text', width: 28 },
  { title: 'Roll number', kind: 'text', width: 14 },
  { title: 'Head', kind: 'text', width: 24 },
  { title: 'SAC', kind: 'text', width: 9 },
  { title: 'GST %', kind: 'number', width: 8 },
  { title: 'Taxable', kind: 'money', width: 14 },
  { title: 'CGST', kind: 'money', width: 12 },
  { title: 'SGST', kind: 'money', width: 12 },
  { title: 'IGST', kind: 'money', width: 12 },
  { title: 'Total', kind: 'money', width: 14 },
  { title: 'Paid by', kind: 'text', width: 22 },
  { title: 'Reference', kind: 'text', width: 24 },
  { title: 'Place of supply', kind: 'text', width: 14 },
  { title: 'GSTIN', kind: 'text', width: 17 },
  { title: 'Against', kind: 'text', width: 18 },
  { title: 'Taken by', kind: 'text', width: 22 },
]

const KINDS: Record<ExportedDocument['kind'], string> = {
  receipt: 'Receipt',
  tax_invoice: 'Tax invoice',
  receipt_voucher: 'Receipt voucher',
  refund_voucher: 'Refund voucher',
  credit_note: 'Credit note',
}
const MODES: Record<ExportedDocument['parts'][number]['mode'], string> = {
  cash: 'Cash',
  upi: 'UPI',
  card: 'Card',
  cheque: 'Cheque',
  bank: 'Bank transfer',
  gateway: 'Payment gateway',
  advance: 'Advance',
}
const PAGE = 500

/** The rows of a span, page by page; `onPage` is told how many documents have been written. */
export async function* documentRows(
  db: Database,
  span: Span,
  onPage: (done: number) => Promise<void>,
): AsyncGenerator<StreamedCell[]> {
  let after = startOf(span)
  let done = 0
  for (;;) {
    const page = await pageDocuments(db, span, after, PAGE)
    for (const document of page) yield* rowsOf(document)
    done += page.length
    await onPage(done)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = { day: last.day, id: last.id }
  }
}

function rowsOf({ lines, parts, ...document }: ExportedDocument): StreamedCell[][] {
  const goesBack = document.kind === 'credit_note' || document.kind === 'refund_voucher'
  const sign = goesBack ? -1 : 1
  return lines.map(({ head, sac, bps, taxable, cgst, sgst, igst, paise }) => [
    ...[document.day, document.number, KINDS[document.kind], document.student, document.rollNumber],
    ...[head ?? 'Paid ahead', sac, bps / 100],
    ...[taxable, cgst, sgst, igst, paise].map((amount) => sign * amount),
    parts.map(({ mode }) => MODES[mode]).join(' + '),
    parts.flatMap(({ reference }) => reference ?? []).join(' + '),
    ...[document.place, document.gstin, document.cites, document.by],
  ])
}
