// A receipt that should not be: its entry is reversed, a credit note says so, and its transfer may be counted again.
import type { Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, notFound } from '../../platform/problems.ts'
import type { FeeDocumentKind } from '../../platform/schema.ts'
import { holdFees, reverseEntry } from '../ledger/ledger.ts'
import { writeDocument } from './documents.ts'
import { findDocument, listDocumentLines } from './feeReceipts.queries.ts'
import { followFees } from './following.ts'
import { freeReferences, giveBackCheques, hasClearedCheque } from './parts.queries.ts'

explainConstraint('fee_documents_taken_back_once', () => conflict('already-reversed'))

const RECEIPTS: FeeDocumentKind[] = ['receipt', 'tax_invoice', 'receipt_voucher']

export interface TakingBack {
  at: Date
  by: string | null
  reason: string
}

/**
 * Takes a receipt, invoice or receipt voucher back whole: what it paid is owed again, what it paid ahead is gone.
 * Throws 404, and 409 `not-a-receipt`, `already-reversed`, `cheque-cleared` (the money is in the bank: it is refunded),
 * `more-than-paid` where some of it was refunded, `advance-used`, `day-locked`.
 */
export async function takeBack(
  tx: Tx,
  documentId: string,
  taking: TakingBack,
): Promise<{ creditNoteId: string; fullNumber: string }> {
  const document = await findDocument(tx, documentId)
  if (!document) throw notFound()
  await holdFees(tx, document.studentId)
  if (!RECEIPTS.includes(document.kind)) throw conflict('not-a-receipt')
  if (await hasClearedCheque(tx, documentId)) throw conflict('cheque-cleared')
  await giveBackCheques(tx, documentId, taking)
  return writeCreditNote(tx, document, taking)
}

type Document = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/** The reverse of a document without asking whether it may be; the caller holds the student's fees. */
export async function writeCreditNote(
  tx: Tx,
  document: Document,
  { at, by, reason }: TakingBack,
): Promise<{ creditNoteId: string; fullNumber: string }> {
  const { id, studentId } = document
  const entryId = await reverseEntry(tx, document.entryId, { at, by, reason })
  await freeReferences(tx, id)
  await followFees(tx, studentId, at)
  const lines = await listDocumentLines(tx, id)
  const { documentId, fullNumber } = await writeDocument(tx, {
    ...{ kind: 'credit_note', studentId, entryId, cites: id, at, by, lines, terms: document, note: reason },
  })
  return { creditNoteId: documentId, fullNumber }
}
