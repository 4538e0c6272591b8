// Money that goes back: asked for by one, approved by another, paid with a voucher for each receipt that it came by.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound, Problem } from '../../platform/problems.ts'
import { taxInAdvance } from '../feeReceipts/advance.ts'
import { writeDocument } from '../feeReceipts/documents.ts'
import { familyOf, followFees } from '../feeReceipts/following.ts'
import { type Part, readParts } from '../feeReceipts/parts.ts'
import type { TaxWay } from '../feeRules/tax.ts'
import { holdFees, type Line, postEntry } from '../ledger/ledger.ts'
import { tell, withdrawWord } from '../messages/messages.ts'
import { addDays } from '../timetable/days.ts'
import { REFUND_DAYS } from './clock.ts'
import {
  type Citable,
  findFunds,
  findRefund,
  findSettlementById,
  insertRefund,
  insertRefundPart,
  listApprovers,
  listCitable,
  lockRefund,
  updateRefund,
} from './refunds.queries.ts'

explainConstraint('refunds_check', secondPersonNeeded)
function secondPersonNeeded() {
  return new Problem(403, 'second-person-needed')
}

interface Doing {
  by: string
  at: Date
}

/** What of a student's money can be asked back now: what is paid ahead, less what is asked back already. Paise. */
export async function availableOf(db: Db, studentId: string): Promise<number> {
  const { advance, asked } = await findFunds(db, studentId)
  return Math.max(0, advance - asked)
}

export interface Asking {
  studentId: string
  paise: number
  reason: string
  /** After which leaving; its day starts the clock. Else today does. */
  settlementId?: string | undefined
}

/**
 * Asks for money to go back; everybody who may approve it is told. Throws 422 `more-than-available` {available} and
 * `settlement-missing`.
 */
export async function askRefund(tx: Tx, asking: Asking, { by, at }: Doing): Promise<string> {
  const { studentId, paise, reason, settlementId } = asking
  await holdFees(tx, studentId)
  const settlement = settlementId ? await findSettlementById(tx, settlementId) : undefined
  if (settlementId && settlement?.studentId !== studentId) throw invalid('settlementId', 'settlement-missing')
  const available = await availableOf(tx, studentId)
  if (paise > available) throw invalid('paise', 'more-than-available', { available })
  const dueBy = addDays(settlement?.leftOn ?? dayInIndia(at), REFUND_DAYS)
  const id = await insertRefund(tx, {
    ...{ studentId, settlementId: settlementId ?? null, paise, reason, askedBy: by, askedAt: at, dueBy },
  })
  const { name } = await familyOf(tx, studentId, at)
  await tell(tx, at, {
    ...{ kind: 'refund-asked', to: await listApprovers(tx, by), cause: `refund-asked:${id}` },
    ...{ params: { student: name, amount: paise }, link: `/fees/refunds/${id}` },
  })
  return id
}

export interface Decision {
  decision: 'approved' | 'refused'
  answer: string
}

/**
 * Approves or refuses what another has asked for. Throws 403 `second-person-needed` for one's own, 409
 * `already-decided`, and `more-than-available` where the money has been used since.
 */
export async function decideRefund(tx: Tx, id: string, given: Decision, { by, at }: Doing): Promise<void> {
  const { studentId, state, askedBy, paise } = await holdRefund(tx, id)
  if (state !== 'asked') throw conflict('already-decided')
  if (askedBy === by) throw secondPersonNeeded()
  const { advance } = await findFunds(tx, studentId)
  if (given.decision === 'approved' && paise > advance) {
    throw conflict('more-than-available', { available: advance })
  }
  const { decision, answer } = given
  await updateRefund(tx, id, { state: decision, decidedBy: by, decidedAt: at, answer: answer || null })
  await withdrawWord(tx, `refund-asked:${id}`)
  const { name } = await familyOf(tx, studentId, at)
  await tell(tx, at, {
    ...{ kind: 'refund-decided', to: [askedBy], cause: `refund-decided:${id}`, link: `/fees/refunds/${id}` },
    params: { student: name, amount: paise, decision, answer },
  })
}

/** How the money went back. */
export interface Payout {
  mode: 'cash' | 'upi' | 'bank'
  reference?: string | undefined
}

/**
 * Pays an approved refund: one voucher for each receipt that it comes from, the latest first, each with its entry. The
 * family is told. Throws 409 `not-approved`, `more-than-available` {available}, `more-than-paid` {left} where receipts
 * do not hold as much (a cheque that has not cleared gives nothing back), `day-locked`; 422 as `readParts`.
 */
export async function payRefund(tx: Tx, id: string, payout: Payout, { by, at }: Doing): Promise<void> {
  const refund = await holdRefund(tx, id)
  const { studentId, paise } = refund
  if (refund.state !== 'approved') throw conflict('not-approved')
  const parts = readParts([{ ...payout, paise }], dayInIndia(at)) as Part<Payout['mode']>[]
  const funds = await findFunds(tx, studentId)
  if (paise > funds.advance) throw conflict('more-than-available', { available: funds.advance })
  const vouchers = planVouchers(await listCitable(tx, studentId), paise, funds)
  await updateRefund(tx, id, { state: 'paid', paidBy: by, paidAt: at })
  const [part] = parts as [Part<Payout['mode']>]
  const paying = { ...refund, by, at }
  // All entries before the first number: whoever holds a number waits for nothing else.
  const booked: BookedVoucher[] = []
  for (const voucher of vouchers) {
    booked.push({ ...voucher, entryId: await bookVoucher(tx, paying, voucher, part.mode) })
  }
  const written = []
  for (const voucher of booked) written.push(await writeVoucher(tx, paying, voucher, part))
  await followFees(tx, studentId, at)
  await tellPaid(tx, refund, written, at)
}

interface Voucher {
  receipt: Citable
  paise: number
  tax: { cgst: number; sgst: number; igst: number }
}

/** Which receipt gives back how much, the latest first, and the tax that was taken with it. */
function planVouchers(
  receipts: Citable[],
  paise: number,
  funds: { advance: number; advanceTax: number },
): Voucher[] {
  const vouchers: Voucher[] = []
  const held = { ...funds }
  let left = paise
  for (const receipt of receipts) {
    const part = Math.min(left, receipt.left)
    if (part === 0) break
    const tax = receipt.gstin ? taxWith(receipt, part, held, receipts.slice(vouchers.length)) : NO_TAX
    vouchers.push({ receipt, paise: part, tax })
    held.advance -= part
    held.advanceTax -= tax.cgst + tax.sgst + tax.igst
    left -= part
  }
  if (left > 0) throw conflict('more-than-paid', { left: paise - left })
  return vouchers
}

const NO_TAX = { cgst: 0, sgst: 0, igst: 0 }

/**
 * The tax that goes back with a part of a receipt. All of it came with receipts that carry a GSTIN, so that what was
 * received before the institute had one takes none of it.
 */
function taxWith(
  receipt: Citable,
  part: number,
  { advance, advanceTax }: { advance: number; advanceTax: number },
  following: Citable[],
): Voucher['tax'] {
  const taxed = following.reduce((sum, { gstin, left }) => sum + (gstin ? left : 0), 0)
  const tax = taxInAdvance({ advance: Math.min(advance, taxed), advanceTax }, part, wayOf(receipt))
  // The last of what came by both ways may be odd; a voucher has equal halves.
  const isOdd = tax.cgst !== tax.sgst
  return isOdd ? { cgst: 0, sgst: 0, igst: tax.cgst + tax.sgst } : tax
}
const wayOf = ({ isIgst }: Citable): TaxWay => (isIgst ? 'igst' : 'cgst_sgst')

interface Paying extends Doing {
  id: string
  studentId: string
  reason: string
}

type BookedVoucher = Voucher & { entryId: string }

async function bookVoucher(
  tx: Tx,
  { id, studentId, reason, by, at }: Paying,
  { receipt, paise, tax }: Voucher,
  mode: Payout['mode'],
): Promise<string> {
  const entryId = await postEntry(tx, {
    ...{ kind: 'refund', cause: `refund:${id}:${receipt.id}`, at, by, reason },
    lines: linesOf(studentId, paise, tax, mode),
  })
  if (!entryId) throw new Error('a refund is booked by an entry')
  return entryId
}

async function writeVoucher(
  tx: Tx,
  { id, studentId, reason, by, at }: Paying,
  { receipt, paise, tax, entryId }: BookedVoucher,
  part: Part<Payout['mode']>,
) {
  const taxes = tax.cgst + tax.sgst + tax.igst
  const what = { dueId: null, headId: null, sac: '999293', taxBps: taxes > 0 ? 1800 : 0 }
  const written = await writeDocument(tx, {
    ...{ kind: 'refund_voucher', studentId, entryId, cites: receipt.id, at, by, terms: receipt },
    lines: [{ ...what, paise, taxable: paise - taxes, ...tax }],
    parts: [{ ...part, paise }],
    note: reason,
  })
  await insertRefundPart(tx, { refundId: id, documentId: receipt.id, paise, voucherId: written.documentId })
  return written
}

const linesOf = (studentId: string, paise: number, tax: Voucher['tax'], mode: Payout['mode']): Line[] => [
  { kind: 'advance', studentId, paise },
  { kind: mode, paise: -paise },
  { kind: 'cgst', paise: tax.cgst },
  { kind: 'sgst', paise: tax.sgst },
  { kind: 'igst', paise: tax.igst },
  { kind: 'advance_tax', studentId, paise: -(tax.cgst + tax.sgst + tax.igst) },
]

async function tellPaid(
  tx: Tx,
  { id, studentId, paise }: { id: string; studentId: string; paise: number },
  written: { documentId: string; fullNumber: string }[],
  at: Date,
): Promise<void> {
  const { name, readers } = await familyOf(tx, studentId, at)
  const number = written.map(({ fullNumber }) => fullNumber).join(', ')
  await tell(tx, at, {
    ...{ kind: 'refund-paid', to: readers, cause: `refund-paid:${id}`, about: studentId },
    ...{ params: { student: name, amount: paise, number }, link: `/fees/receipts/${written[0]?.documentId}` },
  })
}

/** Holds first the student's fees and then the row, as every action that books does. */
async function holdRefund(tx: Tx, id: string) {
  const refund = await findRefund(tx, id)
  if (!refund) throw notFound()
  await holdFees(tx, refund.studentId)
  const held = await lockRefund(tx, id)
  if (!held) throw notFound()
  return held
}
