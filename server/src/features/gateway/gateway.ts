// Paying through Razorpay: an order is opened here, paid there, and counted once, whoever tells of it first.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database, Db } from '../../platform/database.ts'
import { conflict, notFound, Problem } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import { countTry } from '../../platform/throttle.ts'
import { getInstituteName } from '../institute/institute.ts'
import { createOrder, type GatewayPayment, getPayment } from '../razorpay/razorpay.ts'
import {
  findFreshOrder,
  findOrder,
  findOutcome,
  getPayer,
  getRollNumber,
  getSettings,
  insertOrder,
  nameOrder,
} from './gateway.queries.ts'
import { checkoutOf } from './returning.ts'
import { type Config, type Gateway, openGateway } from './settings.ts'
import { heedPayment } from './settling.ts'

/** The public half of the key while families may pay through the gateway; null while it is off. */
export async function findOpenGateway(db: Db): Promise<{ keyId: string } | null> {
  const { isOn, keyId } = await getSettings(db)
  return isOn && keyId ? { keyId } : null
}

interface Asked {
  studentId: string
  by: string
  at: Date
}

const MOST_ORDERS = 40
const FRESH_MS = 15 * 60_000

/** Counts an order that a person wants: at most forty a day. */
export const countOrder = (db: Database, key: Uint8Array, personId: string, now: Date): Promise<void> =>
  countTry(db, key, { bucket: 'gateway-order', what: personId, limit: MOST_ORDERS, minutes: 24 * 60 }, now)

/**
 * Opens an order at the gateway, or gives the one that was opened for the same a moment ago: a second click pays the
 * same order. Throws 409 `gateway-off`, `gateway-refused`; 503 `gateway-away`.
 */
export async function startGatewayPayment(db: Database, config: Config, asked: Asked, paise: number) {
  const gateway = await openGateway(db, config)
  if (!gateway?.isOn) throw conflict('gateway-off')
  const orderId = await placeOrder(db, gateway, asked, paise)
  const [payer, rollNumber] = [await getPayer(db, asked.by), await getRollNumber(db, asked.studentId)]
  return {
    ...{ orderId, keyId: gateway.account.keyId, paise, currency: 'INR' as const },
    name: await getInstituteName(db),
    description: `Fees ${rollNumber}`,
    prefill: { name: payer.name, contact: payer.phone, email: payer.email },
    ...checkoutOf(config, asked.studentId),
  }
}

async function placeOrder(db: Database, gateway: Gateway, asked: Asked, paise: number): Promise<string> {
  const since = new Date(Math.max(asked.at.getTime() - FRESH_MS, gateway.changedAt.getTime()))
  const fresh = await findFreshOrder(db, { ...asked, paise, since })
  if (fresh?.orderId) return fresh.orderId
  const id = await insertOrder(db, { ...asked, paise })
  const answered = await createOrder(gateway.account, { paise, receipt: id })
  if (answered.result !== 'ok') {
    if (answered.result === 'refused') throw conflict('gateway-refused')
    throw new Problem(503, 'gateway-away', { retryAfter: 5 })
  }
  await nameOrder(db, id, answered.value)
  return answered.value
}

export interface Checkout {
  orderId: string
  paymentId: string
  signature: string
}

/**
 * What the checkout hands back: proves that the order was paid, and not how much came; that the gateway is asked for.
 * Where it does not answer, its own call or the next reconciliation will. Throws 404, 422 `wrong-signature`.
 */
export async function confirmGatewayPayment(
  db: Database,
  config: Config,
  { studentId, at }: { studentId: string; at: Date },
  given: Checkout,
) {
  const order = await findOrder(db, given.orderId)
  const gateway = await openGateway(db, config)
  if (!order?.orderId || order.studentId !== studentId || !gateway) throw notFound()
  const signed = `${order.orderId}|${given.paymentId}`
  if (!isSignedBy(gateway.account.keySecret, signed, given.signature))
    throw new Problem(422, 'wrong-signature')
  const answered = await getPayment(gateway.account, given.paymentId)
  if (answered.result === 'ok') await heedIfOf(db, order.orderId, answered.value, at)
  else
    await queueJob(db, 'checkGatewayOrder', { orderId: order.orderId }, { key: `gateway:${order.orderId}` })
  return readOutcome(db, order.id, given.paymentId)
}

async function heedIfOf(db: Database, orderId: string, payment: GatewayPayment, at: Date): Promise<void> {
  if (payment.orderId !== orderId) throw new Problem(422, 'wrong-signature')
  await db.transaction().execute((tx) => heedPayment(tx, payment, at))
}

async function readOutcome(db: Db, orderId: string, paymentId: string) {
  const found = await findOutcome(db, orderId, paymentId)
  if (found?.documentId && found.fullNumber && found.documentPaise) {
    const receipt = { id: found.documentId, number: found.fullNumber, paise: found.documentPaise }
    return { state: 'paid' as const, receipt }
  }
  return { state: found?.heldWhy ? ('held' as const) : ('pending' as const), receipt: null }
}

/** Whether the text was signed with the secret: HMAC-SHA256 in hex, compared without telling by its time. */
export function isSignedBy(secret: string, signed: string | Buffer, signature: string | undefined): boolean {
  const given = Buffer.from(signature ?? '')
  const expected = Buffer.from(createHmac('sha256', secret).update(signed).digest('hex'))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
