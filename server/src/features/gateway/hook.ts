// Razorpay's calls: signed over the raw bytes, sent again until we say yes, twice and in any order.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database, Tx } from '../../platform/database.ts'
import { isDatabaseError, Problem } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import { type GatewayPayment, PaymentEntity } from '../razorpay/razorpay.ts'
import { keepEvent } from './gateway.queries.ts'
import { isSignedBy } from './gateway.ts'
import { type Config, openGateway } from './settings.ts'
import { heedPayment } from './settling.ts'

const Call = z.object({
  event: z.string().max(60),
  payload: z.object({ payment: z.object({ entity: z.unknown() }).optional() }).catch({}),
})

export interface HookHeaders {
  signature: string | undefined
  eventId: string | undefined
}

/**
 * Heeds a call once. What we know nothing of is answered kindly, since a refusal would bring it again for a day. A call
 * that would wait too long for somebody at the counter is left to a job: the gateway wants its answer within five
 * seconds. Throws 401 `wrong-signature`, 400 for bytes that are no call.
 */
export async function hear(
  db: Database,
  config: Config,
  bytes: Buffer,
  { signature, eventId }: HookHeaders,
  now: Date,
): Promise<void> {
  const gateway = await openGateway(db, config)
  if (!gateway?.webhookSecret || !isSignedBy(gateway.webhookSecret, bytes, signature))
    throw new Problem(401, 'wrong-signature')
  const call = Call.safeParse(parsed(bytes))
  if (!call.success) throw new Problem(400, 'malformed')
  const payment = PaymentEntity.safeParse(call.data.payload.payment?.entity).data
  const event = { eventId: nameOf(eventId, bytes), kind: call.data.event, at: now }
  try {
    await db.transaction().execute((tx) => heedEvent(tx, event, payment))
  } catch (error) {
    if (!payment || !isLockTimeout(error)) throw error
    const { orderId } = payment
    await queueJob(db, 'checkGatewayOrder', { orderId }, { key: `gateway:${orderId}` })
  }
}

async function heedEvent(
  tx: Tx,
  event: { eventId: string; kind: string; at: Date },
  payment: GatewayPayment | undefined,
): Promise<void> {
  await sql`set local lock_timeout = '3s'`.execute(tx)
  if ((await keepEvent(tx, event)) && payment) await heedPayment(tx, payment, event.at)
}

const LOCK_NOT_AVAILABLE = '55P03'
const isLockTimeout = (error: unknown) => isDatabaseError(error) && error.code === LOCK_NOT_AVAILABLE

/** The gateway's own name of the event; by its content where a proxy has lost the header. */
const nameOf = (eventId: string | undefined, bytes: Buffer) =>
  eventId && /^[\x21-\x7e]{1,100}$/.test(eventId) ? eventId : createHash('sha256').update(bytes).digest('hex')

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
