// How the operations on the gateway are called rightly, against a stand-in that is started once.
import { createHmac } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { openRazorpay, type RazorpayStandIn, SECRETS } from '../../testing/standins/razorpay.ts'

let standIn: Promise<RazorpayStandIn> | undefined

/** The gateway, set up and switched on. Its stand-in keeps no process from ending. */
async function switchedOn({ server, world }: ExampleGiven): Promise<RazorpayStandIn> {
  standIn ??= openRazorpay()
  const open = await standIn
  server.app.config.razorpay.apiUrl = open.url
  const owner = await server.as(world.ownerId)
  await owner.send('PATCH', '/v1/gateway', SECRETS)
  await owner.send('POST', '/v1/gateway/test')
  await owner.send('PATCH', '/v1/gateway', { isOn: true })
  return open
}

async function newOrder(given: ExampleGiven): Promise<{ open: RazorpayStandIn; orderId: string }> {
  const open = await switchedOn(given)
  const guardian = await given.server.as(given.side.guardianId)
  const url = `/v1/students/${given.side.studentId}/gateway-orders`
  // The same order would be given again for the same amount.
  const paise = 100_000 + open.orders.length
  const { body } = await guardian.send<{ orderId: string }>('POST', url, { paise })
  return { open, orderId: body.orderId }
}

/** A payment of another amount than was asked for. */
async function newHeld(given: ExampleGiven): Promise<string> {
  const { open, orderId } = await newOrder(given)
  const payment = open.pay(orderId, { paise: 50_000 })
  const nobody = await given.server.as(null)
  const { bytes, headers } = open.eventOf('payment.captured', payment)
  await nobody.send('POST', '/v1/gateway/webhook', bytes, headers)
  return payment.id
}

export const examples: Examples = {
  startGatewayPayment: async (given) => {
    await switchedOn(given)
    return { params: { studentId: given.side.studentId }, body: { paise: 250_000 } }
  },
  confirmGatewayPayment: async (given) => {
    const { open, orderId } = await newOrder(given)
    const { id: paymentId } = open.pay(orderId)
    const signature = createHmac('sha256', SECRETS.keySecret).update(`${orderId}|${paymentId}`).digest('hex')
    return { params: { studentId: given.side.studentId }, body: { orderId, paymentId, signature } }
  },
  listHeldPayments: async (given) => {
    await newHeld(given)
    return { query: { page: '1' } }
  },
  decideHeldPayment: async (given) => ({
    params: { paymentId: await newHeld(given) },
    body: { how: 'receipt' },
  }),
  getGateway: () => ({}),
  changeGateway: () => ({ body: { keySecret: SECRETS.keySecret } }),
  testGateway: async (given) => {
    await switchedOn(given)
    return {}
  },
  receiveGateway: async (given) => {
    const { open, orderId } = await newOrder(given)
    const { bytes, headers } = open.eventOf('payment.captured', open.pay(orderId))
    return { bytes, headers }
  },
}
