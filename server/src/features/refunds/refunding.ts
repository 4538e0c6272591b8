// Money that goes back: asked for by one, approved by another, paid with a voucher for each receipt that it came by.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { addDays } from '../../platform/days.ts'
import { conflict, explainConstraint, invalid, notFound, Problem } from '../../platform/problems.ts'
import { familyOf, followFees } from '../feeReceipts/following.ts'
import { type Part, readParts } from '../feeReceipts/parts.ts'
import { holdFees } from '../ledger/ledger.ts'
import { tell, withdrawWord } from '../messages/messages.ts'
import { REFUND_DAYS } from './clock.ts'
import {
  findFunds,
  findRefund,
  findSettlementById,
  insertRefund,
  listApprovers,
  listCitable,
  lockRefund,
  updateRefund,
} from './refunds.queries.ts'
import { type BookedVoucher, bookVoucher, type PayoutMode, planVouchers, writeVoucher } from './vouchers.ts'

explainConstraint('refunds_check', secondPersonNeeded)
function secondPersonNeeded() {
  return new Problem(403, 'second-person-needed')
}

interface Doing {
  by: string
  at: Date
}

/**
 * What of a student's money can be asked back now: what is paid ahead, less what is asked back already and
 * what came by a cheque that may still bounce. Paise.
 */
export async function availableOf(db: Db, studentId: string): Promise<number> {
  const { advance, uncleared, asked } = await findFunds(db, studentId)
  return Math.max(0, advance - uncleared - asked)
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
  if (given.decision === 'approved') await refuseMore(tx, studentId, paise)
  const { decision, answer } = given
  await updateRefund(tx, id, { state: decision, decidedBy: by, decidedAt: at, answer: answer || null })
  await withdrawWord(tx, `refund-asked:${id}`)
  const { name } = await familyOf(tx, studentId, at)
  await tell(tx, at, {
    ...{ kind: 'refund-decided', to: [askedBy], cause: `refund-decided:${id}`, link: `/fees/refunds/${id}` },
    params: { student: name, amount: paise, decision, answer },
  })
}

/** Throws where the student's own money, without open cheques, does not hold as much any more. */
async function refuseMore(tx: Tx, studentId: string, paise: number): Promise<void> {
  const { advance, uncleared } = await findFunds(tx, studentId)
  const available = Math.max(0, advance - uncleared)
  if (paise > available) throw conflict('more-than-available', { available })
}

/** How the money went back. */
export interface Payout {
  mode: PayoutMode
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
  const parts = readParts([{ ...payout, paise }], dayInIndia(at)) as Part<PayoutMode>[]
  const funds = await findFunds(tx, studentId)
  await refuseMore(tx, studentId, paise)
  const vouchers = planVouchers(await listCitable(tx, studentId), paise, funds)
  await updateRefund(tx, id, { state: 'paid', paidBy: by, paidAt: at })
  const [part] = parts as [Part<PayoutMode>]
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
