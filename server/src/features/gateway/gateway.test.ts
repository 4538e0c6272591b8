// Razorpay against a stand-in: signatures, duplicates, disorder, wrong amounts, late captures, refunds, silence.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDue, addHead } from '../../testing/ledger.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import {
  type Kind,
  openRazorpay,
  type Payment,
  type RazorpayStandIn,
  SECRETS,
} from '../../testing/standins/razorpay.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { checkGatewayOrders } from './gateway.jobs.ts'

let server: TestServer
let world: World
let standIn: RazorpayStandIn
let owner: Client
let guardian: Client
let nobody: Client
beforeAll(async () => {
  server = await startTestServer()
  standIn = await openRazorpay()
  server.app.config.razorpay.apiUrl = standIn.url
})
beforeEach(async () => {
  server.clock.set(START)
  standIn.trouble = undefined
  world = await createWorld(server.db)
  owner = await server.as(world.ownerId)
  guardian = await server.as(world.a.guardianId)
  nobody = await server.as(null)
  await owner.send('PATCH', '/v1/gateway', SECRETS)
  await owner.send('POST', '/v1/gateway/test')
  await owner.send('PATCH', '/v1/gateway', { isOn: true })
  const headId = await addHead(server.db, 0)
  const due = { studentId: world.a.studentId, headId, paise: 9_000_00, dueOn: '2026-11-30' }
  await server.db
    .transaction()
    .execute((tx) => addDue(tx, { ...due, at: server.clock.now(), by: world.accountsId }))
})
afterAll(async () => {
  await standIn.close()
  await server.close()
})

const orders = () => `/v1/students/${world.a.studentId}/gateway-orders`
const start = (paise = 5_000_00) => guardian.send<{ orderId: string }>('POST', orders(), { paise })
const newOrder = async (paise?: number) => (await start(paise)).body.orderId

const sign = (orderId: string, paymentId: string) =>
  createHmac('sha256', SECRETS.keySecret).update(`${orderId}|${paymentId}`).digest('hex')
const confirm = ({ orderId, id }: Payment, signature = sign(orderId, id)) =>
  guardian.send<{ state: string }>('POST', `${orders()}/confirm`, { orderId, paymentId: id, signature })

async function hear(kind: Kind, payment: Payment, eventId?: string): Promise<number> {
  const { bytes, headers } = standIn.eventOf(kind, payment, eventId)
  return (await nobody.send('POST', '/v1/gateway/webhook', bytes, headers)).status
}

const receipts = () =>
  server.db
    .selectFrom('feeDocuments')
    .select('paise')
    .where('studentId', '=', world.a.studentId)
    .where('kind', '<>', 'credit_note')
    .execute()
const held = async () =>
  (await owner.get<{ rows: { paymentId: string; why: string }[] }>('/v1/gateway/held?pageSize=50')).body.rows
const stateOf = async (orderId: string) =>
  (
    await server.db
      .selectFrom('gatewayOrders')
      .select('state')
      .where('orderId', '=', orderId)
      .executeTakeFirst()
  )?.state

test('a checkout and its call, in any order and twice, make one receipt', async () => {
  const payment = standIn.pay(await newOrder())
  const [confirmed, ...statuses] = await Promise.all([
    confirm(payment),
    hear('payment.captured', payment, 'event_1a'),
    hear('payment.captured', payment, 'event_1a'),
    hear('order.paid', payment),
  ])
  expect([confirmed.status, ...statuses]).toEqual([200, 204, 204, 204])
  expect((await confirm(payment)).body).toMatchObject({ state: 'paid', receipt: { paise: 5_000_00 } })
  expect(await receipts()).toEqual([{ paise: 5_000_00 }])
  expect(await stateOf(payment.orderId)).toBe('paid')
})

test('states only move forward: what was captured is not authorized again, nor failed', async () => {
  const payment = standIn.pay(await newOrder())
  await hear('payment.captured', payment)
  for (const status of ['authorized', 'failed'] as const) await hear('payment.failed', { ...payment, status })
  const row = await server.db
    .selectFrom('gatewayPayments')
    .select('state')
    .where('paymentId', '=', payment.id)
    .executeTakeFirst()
  expect(row).toEqual({ state: 'captured' })
  expect(await receipts()).toHaveLength(1)
})

test('a wrong signature, of a checkout or of a call, changes nothing', async () => {
  const payment = standIn.pay(await newOrder())
  expect(await confirm(payment, '0'.repeat(64))).toMatchObject({
    status: 422,
    body: { code: 'wrong-signature' },
  })
  const { bytes, headers } = standIn.eventOf('payment.captured', payment)
  const forged = { ...headers, 'x-razorpay-signature': '0'.repeat(64) }
  expect((await nobody.send('POST', '/v1/gateway/webhook', bytes, forged)).status).toBe(401)
  const other = Buffer.from(bytes.toString().replace('"amount":500000', '"amount":900000'))
  expect((await nobody.send('POST', '/v1/gateway/webhook', other, headers)).status).toBe(401)
  expect(await receipts()).toEqual([])
})

test('the signature counts with the order as it is stored: another family’s order is not theirs', async () => {
  const payment = standIn.pay(await newOrder())
  const stranger = await server.as(world.b.guardianId)
  const body = {
    orderId: payment.orderId,
    paymentId: payment.id,
    signature: sign(payment.orderId, payment.id),
  }
  const url = `/v1/students/${world.b.studentId}/gateway-orders/confirm`
  expect((await stranger.send('POST', url, body)).status).toBe(404)
})

test('a wrong amount is held; the office writes a receipt of what came, once', async () => {
  const payment = standIn.pay(await newOrder(), { paise: 4_999_00 })
  expect(await hear('payment.captured', payment)).toBe(204)
  expect((await confirm(payment)).body).toEqual({ state: 'held', receipt: null })
  expect(await receipts()).toEqual([])
  expect((await held()).find(({ paymentId }) => paymentId === payment.id)).toMatchObject({
    why: 'wrong_amount',
  })
  const clerk = await server.as(world.accountsId)
  const decide = () => clerk.send('POST', `/v1/gateway/held/${payment.id}`, { how: 'receipt' })
  expect((await decide()).status).toBe(204)
  expect((await decide()).status).toBe(409)
  expect(await receipts()).toEqual([{ paise: 4_999_00 }])
})

test('a second payment of one order is held', async () => {
  const orderId = await newOrder()
  await hear('payment.captured', standIn.pay(orderId))
  const second = standIn.pay(orderId)
  await hear('payment.captured', second)
  expect(await receipts()).toHaveLength(1)
  expect((await held()).find(({ paymentId }) => paymentId === second.id)).toMatchObject({
    why: 'second_payment',
  })
})

test('a failed payment may be captured late, after the order has expired', async () => {
  const orderId = await newOrder()
  const payment = standIn.pay(orderId, { status: 'failed' })
  await hear('payment.failed', payment)
  expect(await stateOf(orderId)).toBe('attempted')
  server.clock.advance({ hours: 25 })
  await checkGatewayOrders(jobContext())
  expect(await stateOf(orderId)).toBe('expired')
  payment.status = 'captured'
  await hear('payment.captured', payment)
  expect(await stateOf(orderId)).toBe('paid')
  expect(await receipts()).toHaveLength(1)
})

const jobContext = () => {
  const { app, db, clock } = server
  return { config: app.config, db, clock, files: app.files }
}

test('an order whose call never came is asked for, ever more seldom', async () => {
  const payment = standIn.pay(await newOrder())
  await checkGatewayOrders(jobContext())
  expect(await receipts()).toEqual([])
  server.clock.advance({ minutes: 11 })
  standIn.trouble = 'server-error'
  await checkGatewayOrders(jobContext())
  standIn.trouble = undefined
  await checkGatewayOrders(jobContext())
  await checkGatewayOrders(jobContext())
  expect(await receipts()).toHaveLength(1)
  expect(await stateOf(payment.orderId)).toBe('paid')
})

test('what is given back there is shown here until somebody has written it down', async () => {
  const payment = standIn.pay(await newOrder())
  await hear('payment.captured', payment)
  Object.assign(payment, { refunded: 5_000_00, status: 'refunded' })
  await hear('refund.processed', payment)
  const find = async () => (await held()).find(({ paymentId }) => paymentId === payment.id)
  expect(await find()).toMatchObject({ why: 'refunded_there' })
  await owner.send('POST', `/v1/gateway/held/${payment.id}`, { how: 'noted' })
  await hear('refund.processed', payment)
  expect(await find()).toBeUndefined()
  expect(await receipts()).toHaveLength(1)
})

test.each([
  ['bad-request', 409, 'gateway-refused'],
  ['too-many', 503, 'gateway-away'],
  ['server-error', 503, 'gateway-away'],
  ['gateway-error', 503, 'gateway-away'],
  ['silent', 503, 'gateway-away'],
  ['html', 503, 'gateway-away'],
] as const)('%s: the family is told, and nothing is left behind', async (trouble, status, code) => {
  standIn.trouble = trouble
  expect(await start()).toMatchObject({ status, body: { code } })
})

test('a second click pays the same order; a checkout that cannot be asked about waits', async () => {
  const orderId = await newOrder()
  expect(await newOrder()).toBe(orderId)
  const payment = standIn.pay(orderId)
  standIn.trouble = 'silent'
  expect((await confirm(payment)).body).toEqual({ state: 'pending', receipt: null })
})

test('it is off until it was tried; another key is tried anew; secrets never come out', async () => {
  const shown = await owner.get('/v1/gateway')
  expect(JSON.stringify(shown.body)).not.toContain(SECRETS.keySecret)
  expect(JSON.stringify(shown.body)).not.toContain(SECRETS.webhookSecret)
  const other = await owner.send('PATCH', '/v1/gateway', {
    keyId: 'rzp_test_Another12345',
    keySecret: 'x'.repeat(12),
  })
  expect(other.body).toMatchObject({ isOn: false, testedAt: null })
  expect(await owner.send('POST', '/v1/gateway/test')).toMatchObject({
    body: { ok: false, code: 'wrong-key' },
  })
  expect(await owner.send('PATCH', '/v1/gateway', { isOn: true })).toMatchObject({
    body: { code: 'test-first' },
  })
  expect(await start()).toMatchObject({ status: 409, body: { code: 'gateway-off' } })
  expect((await guardian.get(`/v1/students/${world.a.studentId}/ways-to-pay`)).body).toMatchObject({
    gateway: null,
  })
})
