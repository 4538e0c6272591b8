// Money comes: at the counter, from a family's confirmed transfer, from the gateway. One entry, one document, one word.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { conflict, invalid, type Problem } from '../../platform/problems.ts'
import { DoesNotFit, type DuePart } from '../feeRules/allocation.ts'
import type { TaxWay } from '../feeRules/tax.ts'
import { holdFees, postEntry } from '../ledger/ledger.ts'
import { feeTermsOf, kindOfReceipt, sumOf, writeDocument } from './documents.ts'
import {
  findByCause,
  findHolder,
  insertCheques,
  listPayable,
  takeIds,
  takeReference,
} from './feeReceipts.queries.ts'
import { followFees, tellReceipt } from './following.ts'
import { isTransfer, type NewPart, type Part, readParts } from './parts.ts'
import { type DocumentLine, linesOfPlacing, type PayableDue, placePayment } from './placing.ts'

export interface NewPayment {
  studentId: string
  at: Date
  /** Who takes it; null for what comes by itself. */
  by: string | null
  parts: NewPart[]
  /** Which dues it pays, by hand; else the oldest first. What they do not take is paid ahead. */
  dues?: DuePart[] | undefined
  /** The family's claim that holds the transfer's reference already. */
  claimId?: string | undefined
  note?: string | undefined
  /** What makes it happen once, such as 'gateway:pay_…': asked again it answers with the document that there is. */
  cause?: string | undefined
}

/** Amounts in paise; `ahead` is what no due took. */
export interface Received {
  documentId: string
  fullNumber: string
  paise: number
  ahead: number
}

/**
 * Takes a payment: books it, writes its receipt or invoice, and tells the family. Of two who pay the same due at once
 * the second finds what the first has left: by hand it is refused, oldest first it goes to what remains.
 * Throws 409 `paid-meanwhile` {owed} and `day-locked`; 422 naming `parts.0.reference`: `utr-used` {number} or
 * `utr-claimed`; `dues`: `more-than-paid`; and what `readParts` finds.
 */
export async function receivePayment(tx: Tx, payment: NewPayment): Promise<Received> {
  const { studentId, at, by, cause, note = '' } = payment
  await holdFees(tx, studentId)
  const before = cause && (await findByCause(tx, cause))
  if (before) return before
  const parts = await identify(tx, readParts(payment.parts, dayInIndia(at)))
  const open = await listPayable(tx, studentId)
  const terms = await feeTermsOf(tx, studentId)
  const lines = place(open, sumOf(parts), terms.way, payment.dues)
  await takeReferences(tx, parts, payment)
  const [id] = await takeIds(tx, 1)
  const from = parts.map(({ mode, paise }) => ({ kind: mode, paise }))
  const entryId = await postEntry(tx, {
    ...{ kind: 'receipt', cause: cause ?? `receipt:${id}`, at, by },
    lines: linesOfPlacing(studentId, from, lines),
  })
  if (!id || !entryId) throw new Error('a receipt is booked by an entry')
  const kind = kindOfReceipt(terms, lines)
  const written = await writeDocument(tx, { id, kind, studentId, entryId, at, by, lines, parts, terms, note })
  await insertCheques(tx, partsOf(parts, 'cheque'), { at, by })
  await tellReceipt(tx, at, { ...written, studentId, left: sumOwed(open) - paidOn(lines) })
  await followFees(tx, studentId, at)
  const { documentId, fullNumber, paise } = written
  return { documentId, fullNumber, paise, ahead: paise - paidOn(lines) }
}

type KeptPart = Part<NewPart['mode']> & { id: string }

async function identify(tx: Tx, parts: Part<NewPart['mode']>[]): Promise<KeptPart[]> {
  const ids = await takeIds(tx, parts.length)
  return parts.map((part, i) => ({ ...part, id: ids[i] as string }))
}

const partsOf = (parts: KeptPart[], mode: Part['mode']) =>
  parts.filter((part) => part.mode === mode).map(({ id }) => id)

const sumOwed = (open: PayableDue[]) => open.reduce((sum, { owed }) => sum + owed, 0)
const paidOn = (lines: DocumentLine[]) => sumOf(lines.filter(({ dueId }) => dueId !== null))

/** Places a payment, and says in a problem why what was chosen by hand does not fit. */
export function place(
  open: PayableDue[],
  paise: number,
  way: TaxWay,
  dues: DuePart[] | undefined,
): DocumentLine[] {
  try {
    return placePayment(open, paise, way, dues)
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error
    if (error.why === 'more-than-paid') throw invalid('dues', 'more-than-paid')
    throw conflict('paid-meanwhile', { owed: sumOwed(open) })
  }
}

// In the order of the references, so that two payments that name the same ones never wait for each other in a circle.
async function takeReferences(tx: Tx, parts: KeptPart[], { claimId, at }: NewPayment): Promise<void> {
  const transfers = parts.flatMap(({ mode, reference, id }, i) =>
    isTransfer(mode) && reference ? [{ reference, partId: id, field: `parts.${i}.reference` }] : [],
  )
  transfers.sort((a, b) => (a.reference < b.reference ? -1 : 1))
  for (const { reference, partId, field } of transfers) {
    if (!(await takeReference(tx, { reference, partId, claimId, at })))
      throw await usedAlready(tx, reference, field)
  }
}

async function usedAlready(tx: Tx, reference: string, field: string): Promise<Problem> {
  const holder = await findHolder(tx, reference)
  return holder?.fullNumber
    ? invalid(field, 'utr-used', { number: holder.fullNumber })
    : invalid(field, 'utr-claimed')
}
