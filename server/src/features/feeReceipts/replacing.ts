// A receipt of which one part was no money after all: it is taken back whole, and what else was paid is received again.
import type { Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import { findAdvance, findDocument, findLastUse, listDocumentLines } from './feeReceipts.queries.ts'
import { moveCheque } from './parts.queries.ts'
import { sumOf } from './placing.ts'
import { listWholeParts } from './reading.queries.ts'
import { receiveParts } from './receiving.ts'
import { type TakingBack, writeCreditNote } from './takingBack.ts'

/**
 * Takes one part of a receipt back: a credit note for all of it, and a new receipt for its other parts, which pay the
 * oldest dues; cheques among them go over as they are. Uses of the advance that it had paid are taken back first, the newest first.
 * The caller holds the student's fees. Throws 409 `advance-used` where the advance was refunded, `more-than-paid`.
 */
export async function takeBackPart(
  tx: Tx,
  documentId: string,
  partId: string,
  taking: TakingBack,
): Promise<{ creditNoteId: string; fullNumber: string; receiptId: string | null }> {
  const document = await findDocument(tx, documentId)
  if (!document) throw notFound()
  const { studentId } = document
  const others = await otherParts(tx, documentId, partId)
  await freeAdvance(tx, studentId, await aheadOn(tx, documentId), taking)
  const note = await writeCreditNote(tx, document, taking)
  if (others.length === 0) return { ...note, receiptId: null }
  const { at, by } = taking
  const { received, parts } = await receiveParts(
    tx,
    { studentId, at, by, note: document.fullNumber },
    others.map(({ part }) => part),
  )
  for (const [i, { id, isCheque }] of others.entries()) {
    const part = parts[i]
    if (isCheque && part) await moveCheque(tx, id, part.id)
  }
  return { ...note, receiptId: received.documentId }
}

/** What else a receipt was paid with, as it is kept. An advance is used by itself, and has no other parts. */
async function otherParts(tx: Tx, documentId: string, partId: string) {
  const all = await listWholeParts(tx, documentId)
  return all.flatMap(({ id, chequeState, mode, ...part }) =>
    id === partId || mode === 'advance'
      ? []
      : [{ id, isCheque: chequeState !== null, part: { mode, ...part } }],
  )
}

interface Advance {
  advance: number
  advanceTax: number
}

/** What a receipt has paid ahead, with the tax in it. */
async function aheadOn(tx: Tx, documentId: string): Promise<Advance> {
  const ahead = (await listDocumentLines(tx, documentId)).filter(({ dueId }) => dueId === null)
  const tax = ahead.reduce((sum, { cgst, sgst, igst }) => sum + cgst + sgst + igst, 0)
  return { advance: sumOf(ahead), advanceTax: tax }
}

async function freeAdvance(tx: Tx, studentId: string, wanted: Advance, taking: TakingBack): Promise<void> {
  while (!holds(await findAdvance(tx, studentId), wanted)) {
    const use = await findLastUse(tx, studentId)
    if (!use) throw conflict('advance-used')
    await writeCreditNote(tx, use, taking)
  }
}

/** Whether so much can leave an advance and take its tax with it: never more tax stays than advance. */
function holds(held: Advance, wanted: Advance): boolean {
  const taxLeft = held.advanceTax - wanted.advanceTax
  return taxLeft >= 0 && taxLeft <= held.advance - wanted.advance
}
