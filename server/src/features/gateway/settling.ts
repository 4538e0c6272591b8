// What a payment at the gateway comes to here. It is told by the checkout, by the gateway's calls, twice and in any
// order, and by asking: every way leads through here, and one payment makes one receipt.

import type { Db, Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import type { GatewayOrderState, GatewayPaymentState } from '../../platform/schema.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { holdFees } from '../ledger/ledger.ts'
import type { GatewayPayment } from '../razorpay/razorpay.ts'
import {
  decideHeld,
  findHeld,
  findOrder,
  findPayment,
  isPaidOtherwise,
  listHeld,
  lockOrder,
  moveOrder,
  writePayment,
} from './gateway.queries.ts'

type HeldWhy = 'wrong_amount' | 'second_payment' | 'refunded_there'

// A failed payment may still be captured: banks say late what they did.
const STEPS: GatewayPaymentState[] = ['failed', 'authorized', 'captured', 'refunded']

const farther = (known: GatewayPaymentState | undefined, seen: GatewayPaymentState) =>
  known && STEPS.indexOf(known) > STEPS.indexOf(seen) ? known : seen

/**
 * Heeds what is known of a payment now. States only move forward. What was captured for an order, in its amount and
 * for the first time, becomes a receipt; anything else is held for the office. An order that is not ours changes
 * nothing. Locks the student's fees first.
 */
export async function heedPayment(tx: Tx, seen: GatewayPayment, at: Date): Promise<void> {
  const found = await findOrder(tx, seen.orderId)
  if (!found) return
  await holdFees(tx, found.studentId)
  const order = await lockOrder(tx, found.id)
  const known = await findPayment(tx, seen.id)
  if (known && known.orderId !== order.id) return
  const state = farther(known?.state, seen.status === 'created' ? 'authorized' : seen.status)
  const refunded = Math.min(Math.max(known?.refunded ?? 0, seen.refunded), known?.paise ?? seen.paise)
  const payment = {
    paymentId: seen.id,
    orderId: order.id,
    paise: known?.paise ?? seen.paise,
    state,
    refunded,
  }
  const outcome = known?.documentId
    ? { documentId: known.documentId, heldWhy: heldAfterReceipt(known, refunded) }
    : await settle(tx, order, payment, at)
  const isOpenAgain = outcome.heldWhy !== null && outcome.heldWhy !== known?.heldWhy
  const again = isOpenAgain || (outcome.heldWhy && refunded !== known?.refunded) ? NOT_DECIDED : {}
  await writePayment(tx, { ...payment, ...outcome, ...again, changedAt: at })
  const next = nextOrderState(order.state, outcome.documentId !== null)
  if (next !== order.state) await moveOrder(tx, order.id, next, at)
}

const NOT_DECIDED = { decidedBy: null, decidedAt: null }

interface Payment {
  paymentId: string
  orderId: string
  paise: number
  state: GatewayPaymentState
  refunded: number
}

/** The receipt of a payment that has none, or why there is none. */
async function settle(
  tx: Tx,
  order: { id: string; studentId: string; paise: number },
  { paymentId, paise, state, refunded }: Payment,
  at: Date,
): Promise<{ documentId: string | null; heldWhy: HeldWhy | null }> {
  const came = state === 'captured' || (state === 'refunded' && refunded < paise)
  if (!came) return { documentId: null, heldWhy: null }
  if (await isPaidOtherwise(tx, order.id, paymentId)) return { documentId: null, heldWhy: 'second_payment' }
  if (paise !== order.paise || refunded > 0) return { documentId: null, heldWhy: 'wrong_amount' }
  const { documentId } = await receivePayment(tx, {
    ...{ studentId: order.studentId, at, by: null, cause: `gateway:${paymentId}` },
    parts: [{ mode: 'gateway', paise, reference: paymentId }],
  })
  return { documentId, heldWhy: null }
}

/** Money that went back there after a receipt was written here: somebody has to write that down too. */
function heldAfterReceipt(
  known: { refunded: number; heldWhy: string | null },
  refunded: number,
): HeldWhy | null {
  return refunded > known.refunded ? 'refunded_there' : (known.heldWhy as HeldWhy | null)
}

function nextOrderState(state: GatewayOrderState, isPaid: boolean): GatewayOrderState {
  if (isPaid || state === 'paid') return 'paid'
  return state === 'created' ? 'attempted' : state
}

/** Payments that wait for the office, the oldest first. */
export async function listHeldPayments(db: Db, page: { page: number; pageSize: number }) {
  const { rows, total } = await listHeld(db, page)
  return {
    total,
    rows: rows.map((row) => ({
      ...{ paymentId: row.paymentId, orderId: row.orderId ?? '', paise: row.paise, asked: row.asked },
      ...{ refunded: row.refunded, why: row.heldWhy as HeldWhy, at: row.changedAt },
      student: { id: row.studentId, name: row.name, rollNumber: row.rollNumber },
      receipt: row.documentId && row.fullNumber ? { id: row.documentId, number: row.fullNumber } : null,
    })),
  }
}

/**
 * Decides on a held payment: what came becomes a receipt (what is not owed becomes an advance), or it was given back
 * or booked by hand. Throws 404, 409 `held-decided`, and `nothing-left` where all of it went back.
 */
export async function decideHeldPayment(
  tx: Tx,
  paymentId: string,
  { how, by, at }: { how: 'receipt' | 'noted'; by: string; at: Date },
): Promise<void> {
  const found = await findHeld(tx, paymentId)
  if (!found?.heldWhy) throw notFound()
  await holdFees(tx, found.studentId)
  await lockOrder(tx, found.orderId)
  const payment = await findHeld(tx, paymentId)
  if (!payment?.heldWhy) throw notFound()
  if (payment.decidedAt) throw conflict('held-decided')
  if (how === 'noted') return decideHeld(tx, paymentId, { by, at })
  const paise = payment.paise - payment.refunded
  if (payment.documentId || paise <= 0) throw conflict('nothing-left')
  const { documentId } = await receivePayment(tx, {
    ...{ studentId: payment.studentId, at, by, cause: `gateway:${paymentId}` },
    parts: [{ mode: 'gateway', paise, reference: paymentId }],
  })
  await decideHeld(tx, paymentId, { by, at, documentId })
}
