// Razorpay's API, as far as we use it: orders, payments, and what it said. Never throws, never logs a secret.
import { z } from 'zod'

export interface PaymentsAccount {
  /** Where the API is: https://api.razorpay.com, or a stand-in. */
  baseUrl: string
  keyId: string
  keySecret: string
}

/** A payment as the gateway knows it. Amounts in paise. */
export interface GatewayPayment {
  id: string
  orderId: string
  paise: number
  status: 'created' | 'authorized' | 'captured' | 'refunded' | 'failed'
  refunded: number
}

/** refused: it will say the same again; `code` is its own word. unknown: it may have done it, or will later. */
export type Answered<T> =
  | { result: 'ok'; value: T }
  | { result: 'refused' | 'unknown'; status: number; code: string }

const PATIENCE_MS = 10_000

/** A payment in the gateway's own words. Other currencies than the rupee are none of ours. */
export const PaymentEntity = z
  .object({
    id: z.string().regex(/^pay_[A-Za-z0-9]{6,40}$/),
    order_id: z.string().regex(/^order_[A-Za-z0-9]{6,40}$/),
    amount: z.number().int().positive(),
    currency: z.literal('INR'),
    status: z.enum(['created', 'authorized', 'captured', 'refunded', 'failed']),
    amount_refunded: z.number().int().nonnegative().nullish(),
  })
  .transform(
    (entity): GatewayPayment => ({
      id: entity.id,
      orderId: entity.order_id,
      paise: entity.amount,
      status: entity.status,
      refunded: entity.amount_refunded ?? 0,
    }),
  )

const Order = z.object({ id: z.string().regex(/^order_[A-Za-z0-9]{6,40}$/) })
const Refused = z.object({ error: z.object({ code: z.string(), description: z.string().nullish() }) })

/** Opens an order that one checkout can pay. `receipt` is our own id of it, at most 40 characters. */
export async function createOrder(
  account: PaymentsAccount,
  { paise, receipt }: { paise: number; receipt: string },
): Promise<Answered<string>> {
  const body = { amount: paise, currency: 'INR', receipt }
  const answered = await ask(account, 'POST', '/v1/orders', Order, body)
  return answered.result === 'ok' ? { result: 'ok', value: answered.value.id } : answered
}

export const getPayment = (account: PaymentsAccount, paymentId: string): Promise<Answered<GatewayPayment>> =>
  ask(account, 'GET', `/v1/payments/${encodeURIComponent(paymentId)}`, PaymentEntity)

/** Every try at an order, whether it came to something or not. */
export async function listOrderPayments(
  account: PaymentsAccount,
  orderId: string,
): Promise<Answered<GatewayPayment[]>> {
  const page = z.object({ items: z.array(PaymentEntity) })
  const answered = await ask(account, 'GET', `/v1/orders/${encodeURIComponent(orderId)}/payments`, page)
  return answered.result === 'ok' ? { result: 'ok', value: answered.value.items } : answered
}

/** Whether the key is known there: asks for the newest order. */
export const tryKey = (account: PaymentsAccount): Promise<Answered<unknown>> =>
  ask(account, 'GET', '/v1/orders?count=1', z.object({ items: z.array(z.unknown()) }))

async function ask<T>(
  { baseUrl, keyId, keySecret }: PaymentsAccount,
  method: 'GET' | 'POST',
  path: string,
  schema: z.ZodType<T>,
  body?: object,
): Promise<Answered<T>> {
  try {
    const reply = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    })
    return read(reply.status, await reply.json(), schema)
  } catch {
    return { result: 'unknown', status: 0, code: 'no-answer' }
  }
}

function read<T>(status: number, body: unknown, schema: z.ZodType<T>): Answered<T> {
  if (status === 200) {
    const value = schema.safeParse(body)
    return value.success
      ? { result: 'ok', value: value.data }
      : { result: 'unknown', status, code: 'unreadable' }
  }
  const refused = Refused.safeParse(body)
  const code = status === 401 ? 'wrong-key' : refused.success ? refused.data.error.code : 'no-answer'
  const isFinal = status >= 400 && status < 500 && status !== 429 && status !== 408
  return { result: isFinal ? 'refused' : 'unknown', status, code: status === 429 ? 'too-many' : code }
}
