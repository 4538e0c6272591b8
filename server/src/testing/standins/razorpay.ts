// A stand-in for Razorpay's API: its real formats over HTTP, its errors, and calls that come twice, late, in the wrong
// order and with wrong amounts.
import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const SECRETS = {
  keyId: 'rzp_test_Namune12345',
  keySecret: 'an-invented-key-secret',
  webhookSecret: 'an-invented-webhook-secret',
}

interface Order {
  id: string
  amount: number
  receipt: string
}
type Status = 'created' | 'authorized' | 'captured' | 'refunded' | 'failed'
export interface Payment {
  id: string
  orderId: string
  amount: number
  status: Status
  refunded: number
}
export type Kind =
  | 'payment.authorized'
  | 'payment.captured'
  | 'payment.failed'
  | 'order.paid'
  | 'refund.processed'
type Trouble = 'too-many' | 'server-error' | 'gateway-error' | 'silent' | 'html' | 'bad-request'

export interface RazorpayStandIn {
  url: string
  orders: Order[]
  payments: Payment[]
  /** How every request is answered from now on; undefined: rightly. */
  trouble: Trouble | undefined
  /** Somebody pays an order, or tries to. */
  pay(orderId: string, how?: { paise?: number; status?: Status }): Payment
  /** A call about a payment as it is now: the bytes and their headers, signed. */
  eventOf(kind: Kind, payment: Payment, id?: string): { bytes: Buffer; headers: Record<string, string> }
  close(): Promise<void>
}

const name = (kind: string) =>
  `${kind}_${randomBytes(10).toString('base64').replace(/\W/g, 'A').slice(0, 14)}`

/** Starts it; it keeps no process from ending. */
export async function openRazorpay(): Promise<RazorpayStandIn> {
  const server = createServer((request, response) => void answer(standIn, request, response))
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: RazorpayStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    orders: [],
    payments: [],
    trouble: undefined,
    pay(orderId, { paise, status = 'captured' } = {}) {
      const asked = standIn.orders.find(({ id }) => id === orderId)?.amount ?? 0
      const payment = { id: name('pay'), orderId, amount: paise ?? asked, status, refunded: 0 }
      standIn.payments.push(payment)
      return payment
    },
    eventOf,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return standIn
}

function eventOf(kind: Kind, payment: Payment, id = name('event')) {
  const refund = { id: name('rfnd'), entity: 'refund', payment_id: payment.id, amount: payment.refunded }
  const order = { id: payment.orderId, entity: 'order', amount_paid: payment.amount, status: 'paid' }
  const bytes = Buffer.from(
    JSON.stringify({
      ...{ entity: 'event', account_id: 'acc_Namune00000001', event: kind },
      contains: ['payment'],
      payload: {
        payment: { entity: entityOf(payment) },
        ...(kind === 'order.paid' && { order: { entity: order } }),
        ...(kind === 'refund.processed' && { refund: { entity: refund } }),
      },
      created_at: Math.floor(Date.now() / 1000),
    }),
  )
  const signature = createHmac('sha256', SECRETS.webhookSecret).update(bytes).digest('hex')
  const headers = {
    ...{ 'content-type': 'application/json', 'x-razorpay-signature': signature },
    'x-razorpay-event-id': id,
  }
  return { bytes, headers }
}

const entityOf = (payment: Payment) => ({
  ...{ id: payment.id, entity: 'payment', amount: payment.amount, currency: 'INR', status: payment.status },
  ...{ order_id: payment.orderId, invoice_id: null, international: false, method: 'upi' },
  amount_refunded: payment.refunded,
  refund_status: payment.refunded ? (payment.refunded < payment.amount ? 'partial' : 'full') : null,
  ...{ captured: payment.status === 'captured', description: null, card_id: null, bank: null, wallet: null },
  ...{ vpa: 'namune@okbank', email: 'void@razorpay.com', contact: '+919000000001', notes: [] },
  ...{ fee: 0, tax: 0, error_code: null, error_description: null, created_at: 1_795_000_000 },
})

async function answer(
  standIn: RazorpayStandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request)
  const { trouble } = standIn
  if (trouble === 'silent') return void response.destroy()
  if (trouble === 'html') return void response.writeHead(502).end('<html>Bad Gateway</html>')
  const refused = refusalOf(standIn, request)
  if (refused) return send(response, refused[0], { error: errorOf(refused[1], refused[2]) })
  return send(response, ...reply(standIn, request, body))
}

type Refusal = [status: number, code: string, description: string]

const TROUBLES: Partial<Record<Trouble, Refusal>> = {
  'too-many': [429, 'BAD_REQUEST_ERROR', 'Too many requests'],
  'server-error': [500, 'SERVER_ERROR', 'We are facing some trouble completing your request at the moment.'],
  'gateway-error': [502, 'GATEWAY_ERROR', 'Payment processing failed due to error at bank'],
  'bad-request': [400, 'BAD_REQUEST_ERROR', 'Order amount less than minimum amount allowed'],
}

function refusalOf(standIn: RazorpayStandIn, { headers }: IncomingMessage): Refusal | undefined {
  const expected = Buffer.from(`${SECRETS.keyId}:${SECRETS.keySecret}`).toString('base64')
  if (headers.authorization !== `Basic ${expected}`)
    return [401, 'BAD_REQUEST_ERROR', 'Authentication failed']
  return standIn.trouble && TROUBLES[standIn.trouble]
}

const errorOf = (code: string, description: string) => ({
  ...{ code, description, source: 'business', step: 'payment_initiation' },
  ...{ reason: 'input_validation_failed', metadata: {} },
})

function reply(
  standIn: RazorpayStandIn,
  { method, url = '' }: IncomingMessage,
  body: string,
): [number, object] {
  if (method === 'POST' && url === '/v1/orders') return openOrder(standIn, JSON.parse(body))
  const ofOrder = /^\/v1\/orders\/(\w+)\/payments$/.exec(url)?.[1]
  if (ofOrder && standIn.orders.some(({ id }) => id === ofOrder))
    return [200, listOf(standIn.payments.filter(({ orderId }) => orderId === ofOrder).map(entityOf))]
  if (url.startsWith('/v1/orders?')) return [200, listOf(standIn.orders.slice(-1))]
  const paymentId = /^\/v1\/payments\/(\w+)$/.exec(url)?.[1]
  const payment = standIn.payments.find(({ id }) => id === paymentId)
  if (payment) return [200, entityOf(payment)]
  return [400, { error: errorOf('BAD_REQUEST_ERROR', 'The id provided does not exist') }]
}

function openOrder(
  standIn: RazorpayStandIn,
  { amount, currency, receipt }: { amount?: number; currency?: string; receipt?: string },
): [number, object] {
  if (!amount || amount < 100 || currency !== 'INR' || (receipt ?? '').length > 40)
    return [400, { error: errorOf('BAD_REQUEST_ERROR', 'The amount must be at least INR 1.00') }]
  const order = { id: name('order'), amount, receipt: receipt ?? '' }
  standIn.orders.push(order)
  const rest = {
    entity: 'order',
    amount_paid: 0,
    amount_due: amount,
    currency,
    status: 'created',
    attempts: 0,
  }
  return [200, { ...order, ...rest, offer_id: null, notes: [], created_at: 1_795_000_000 }]
}

const listOf = (items: object[]) => ({ entity: 'collection', count: items.length, items })

const send = (response: ServerResponse, status: number, body: object): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
