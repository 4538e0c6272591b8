// Money comes: at the counter, from a family's confirmed transfer, from the gateway. One entry, one document, one word.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { conflict, invalid, type Problem } from '../../platform/problems.ts'
import { listOpenDues } from '../dues/dues.ts'
import { DoesNotFit, type DuePart } from '../feeRules/allocation.ts'
import type { TaxWay } from '../feeRules/tax.ts'
import { holdFees, postEntry } from '../ledger/ledger.ts'
import { feeTermsOf, kindOfReceipt, writeDocument } from './documents.ts'
import { findByCause, takeIds } from './feeReceipts.queries.ts'
import { followFees, tellReceipt } from './following.ts'
import { findHolder, insertCheques, takeReference } from './parts.queries.ts'
import { isTransfer, type NewPart, type Part, readParts } from './parts.ts'
import {
  type DocumentLine,
  linesOfPlacing,
  type PayableDue,
  paidOn,
  placePayment,
  sumOf,
  sumOwed,
} from './placing.ts'

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
  /** What they owed in all when the amount was agreed on; another sum now is refused. */
  owedSeen?: number | undefined
}

/** Amounts in paise: what came, what of it no due took, and what is still owed. */
export interface Received {
  documentId: string
  fullNumber: string
  paise: number
  ahead: number
  left: number
}

/**
 * Takes a payment: books it, writes its receipt or invoice, and tells the family. Of two who pay the same due at once
 * the second finds what the first has left: by hand, or with another sum owed than they saw, it is refused; else it goes
 * to what remains.
 * Throws 409 `paid-meanwhile` {owed} and `day-locked`; 422 naming `parts.0.reference`: `utr-used` {number} or
 * `utr-claimed`; `dues`: `more-than-paid`; and what `readParts` finds.
 */
export async function receivePayment(tx: Tx, payment: NewPayment): Promise<Received> {
  await holdFees(tx, payment.studentId)
  const before = payment.cause && (await findByCause(tx, payment.cause))
  if (before) return before
  const read = readParts(payment.parts, dayInIndia(payment.at))
  const { received, parts } = await receiveParts(tx, payment, read)
  await insertCheques(
    tx,
    parts.filter(({ mode }) => mode === 'cheque').map(({ id }) => id),
    payment,
  )
  return received
}

/** Takes a payment whose parts were read before; the caller holds the student's fees and writes the cheques down. */
export async function receiveParts(
  tx: Tx,
  payment: Omit<NewPayment, 'parts'>,
  read: ReadPart[],
): Promise<{ received: Received; parts: KeptPart[] }> {
  const { studentId, at, by, cause, note = '' } = payment
  const open = await listOpenDues(tx, studentId)
  const owed = sumOwed(open)
  if (payment.owedSeen !== undefined && payment.owedSeen !== owed) throw conflict('paid-meanwhile', { owed })
  const terms = await feeTermsOf(tx, studentId)
  const lines = place(open, sumOf(read), terms.way, payment.dues)
  const [id, ...partIds] = (await takeIds(tx, 1 + read.length)) as [string, ...string[]]
  const parts = read.map((part, i) => ({ ...part, id: partIds[i] as string }))
  await takeReferences(tx, parts, payment)
  const from = parts.map(({ mode, paise }) => ({ kind: mode, paise }))
  const entryId = await postEntry(tx, {
    ...{ kind: 'receipt', cause: cause ?? `receipt:${id}`, at, by },
    lines: linesOfPlacing(studentId, from, lines),
  })
  if (!entryId) throw new Error('a receipt is booked by an entry')
  const family = await followFees(tx, studentId, at)
  const kind = kindOfReceipt(terms, lines)
  const written = await writeDocument(tx, { id, kind, studentId, entryId, at, by, lines, parts, terms, note })
  const paid = paidOn(lines)
  await tellReceipt(tx, at, family, { ...written, studentId, left: owed - paid })
  const { documentId, fullNumber, paise } = written
  return { received: { documentId, fullNumber, paise, ahead: paise - paid, left: owed - paid }, parts }
}

type ReadPart = Part<NewPart['mode']>
type KeptPart = ReadPart & { id: string }

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
async function takeReferences(
  tx: Tx,
  parts: KeptPart[],
  { claimId, at }: Pick<NewPayment, 'claimId' | 'at'>,
): Promise<void> {
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
