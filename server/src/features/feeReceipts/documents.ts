// Documents for money: receipts, invoices, vouchers and credit notes, each with its entry and a number by law.
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint } from '../../platform/problems.ts'
import type { FeeDocumentKind } from '../../platform/schema.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { sumSplits, taxWay } from '../feeRules/tax.ts'
import { findPlaceOfSupply, insertDocument, insertDocumentLines, takeIds } from './feeReceipts.queries.ts'
import { insertParts } from './parts.queries.ts'
import type { Part } from './parts.ts'
import { type DocumentLine, sumOf } from './placing.ts'

explainConstraint('given_back_check', () => conflict('more-than-paid'))

/** What a student's documents are written under today: the institute's rules, and where the student lives. */
export async function feeTermsOf(db: Db, studentId: string) {
  const settings = await getFeeSettings(db)
  const placeOfSupply = (await findPlaceOfSupply(db, studentId)) ?? settings.stateCode
  return { gstin: settings.gstin, placeOfSupply, way: taxWay(settings, placeOfSupply) }
}

/** The GST that holds for a document. */
export interface Terms {
  gstin: string | null
  /** GST's two digits of the state. */
  placeOfSupply: string
}

export interface NewDocument {
  /** Where the caller needs it before; else a new one. */
  id?: string
  kind: FeeDocumentKind
  studentId: string
  /** What it was booked by; its day is the document's. */
  entryId: string
  /** The receipt that a credit note takes back, or a refund voucher gives back from. */
  cites?: string
  at: Date
  by: string | null
  /** At least one; each is the sum of its taxable part and its taxes. */
  lines: DocumentLine[]
  /** How it was paid, or paid back. A credit note has none: it speaks of the cited document's. */
  parts?: (Part & { id?: string })[]
  /** As today's unless given: a document that cites another keeps that one's. */
  terms?: Terms
  note?: string
}

/**
 * Writes a document with its lines and parts, and gives it the next number of its series and financial year. The number
 * is counted under a lock that is held until the transaction ends: take every other lock first.
 * Throws 409 `more-than-paid` where it gives back more than the cited document has received.
 */
export async function writeDocument(
  tx: Tx,
  document: NewDocument,
): Promise<{ documentId: string; fullNumber: string; paise: number; issuedOn: string }> {
  const { kind, studentId, entryId, at, by, lines, parts = [], note = '' } = document
  const settings = await getFeeSettings(tx)
  const terms = document.terms ?? (await feeTermsOf(tx, studentId))
  const ids = await takeIds(tx, 1 + parts.length)
  const written = await insertDocument(tx, {
    ...{ id: document.id ?? ids[0], kind, studentId, entryId, issuedAt: at, byId: by, note },
    ...{ gstin: terms.gstin, placeOfSupply: terms.placeOfSupply, cites: document.cites ?? null },
    ...{ series: settings[SERIES[kind]], paise: sumOf(lines), ...sumSplits(lines) },
  })
  await insertDocumentLines(tx, written.documentId, lines)
  await insertParts(
    tx,
    written.documentId,
    parts.map((part, i) => ({ ...part, id: part.id ?? (ids[i + 1] as string) })),
  )
  return written
}

const SERIES = {
  receipt: 'receiptSeries',
  tax_invoice: 'receiptSeries',
  receipt_voucher: 'receiptSeries',
  refund_voucher: 'refundSeries',
  credit_note: 'creditSeries',
} as const satisfies Record<FeeDocumentKind, string>

/**
 * Which document says that money came: without a GSTIN a receipt; with one a tax invoice as soon as it pays any due
 * (Rule 46 of the CGST Rules), a receipt voucher for nothing but an advance (Rule 50).
 */
export function kindOfReceipt({ gstin }: Terms, lines: DocumentLine[]): FeeDocumentKind {
  if (!gstin) return 'receipt'
  return lines.some((line) => line.dueId) ? 'tax_invoice' : 'receipt_voucher'
}
