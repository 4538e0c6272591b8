// Paying through Razorpay over HTTP: the family, the owner's set-up, the office, and the gateway's own calls.
import { type App, serve } from '../../platform/serve.ts'
import {
  Checkout,
  GatewayChange,
  GatewayReply,
  HeldDecision,
  HeldPage,
  HeldParams,
  HeldQuery,
  NewOrder,
  Order,
  OrderState,
  StudentParams,
  TestReply,
} from './gateway.schemas.ts'
import { confirmGatewayPayment, countOrder, startGatewayPayment } from './gateway.ts'
import { hear } from './hook.ts'
import { changeGateway, readGateway, testGateway } from './settings.ts'
import { decideHeldPayment, listHeldPayments } from './settling.ts'

export function serveGateway(app: App): void {
  serveFamily(app)
  serveSetUp(app)
  serveOffice(app)
  serve(
    app,
    'receiveGateway',
    { method: 'POST', url: '/v1/gateway/webhook', upload: { maxBytes: 1_000_000 }, ownTransaction: true },
    async ({ db, bytes, request, clock }) => {
      const header = (name: string) => {
        const value = request.headers[name]
        return typeof value === 'string' ? value : undefined
      }
      const headers = { signature: header('x-razorpay-signature'), eventId: header('x-razorpay-event-id') }
      await hear(db, app.config, bytes, headers, clock.now())
    },
  )
}

function serveFamily(app: App): void {
  serve(
    app,
    'startGatewayPayment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/gateway-orders',
      params: StudentParams,
      body: NewOrder,
      reply: Order,
      status: 201,
      ownTransaction: true,
    },
    async ({ db, params: { studentId }, body, viewer, clock, audit }) => {
      const at = clock.now()
      await countOrder(db, app.config.keys.throttle, viewer.personId, at)
      const asked = { studentId, by: viewer.personId, at }
      const order = await startGatewayPayment(db, app.config, asked, body.paise)
      await db.transaction().execute((tx) => audit('student', studentId, ['gatewayOrder'], tx))
      return order
    },
  )

  serve(
    app,
    'confirmGatewayPayment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/gateway-orders/confirm',
      params: StudentParams,
      body: Checkout,
      reply: OrderState,
      ownTransaction: true,
    },
    async ({ db, params: { studentId }, body, clock, audit }) => {
      const asked = { studentId, at: clock.now() }
      const outcome = await confirmGatewayPayment(db, app.config, asked, body)
      await db.transaction().execute((tx) => audit('student', studentId, ['gatewayPayment'], tx))
      return outcome
    },
  )
}

function serveSetUp(app: App): void {
  serve(app, 'getGateway', { method: 'GET', url: '/v1/gateway', reply: GatewayReply }, ({ db }) =>
    readGateway(db, app.config),
  )

  serve(
    app,
    'changeGateway',
    { method: 'PATCH', url: '/v1/gateway', body: GatewayChange, reply: GatewayReply },
    async ({ db, body, clock, audit }) => {
      await changeGateway(db, app.config, body, clock.now())
      await audit('gateway', null, Object.keys(body))
      return readGateway(db, app.config)
    },
  )

  serve(
    app,
    'testGateway',
    { method: 'POST', url: '/v1/gateway/test', reply: TestReply, ownTransaction: true },
    async ({ db, clock, audit }) => {
      const tested = await testGateway(db, app.config, clock.now())
      await db.transaction().execute((tx) => audit('gateway', null, ['test'], tx))
      return tested
    },
  )
}

function serveOffice(app: App): void {
  serve(
    app,
    'listHeldPayments',
    { method: 'GET', url: '/v1/gateway/held', query: HeldQuery, reply: HeldPage },
    ({ db, query }) => listHeldPayments(db, query),
  )

  serve(
    app,
    'decideHeldPayment',
    { method: 'POST', url: '/v1/gateway/held/:paymentId', params: HeldParams, body: HeldDecision },
    async ({ db, params: { paymentId }, body, viewer, clock, audit }) => {
      await decideHeldPayment(db, paymentId, { how: body.how, by: viewer.personId, at: clock.now() })
      await audit('gatewayPayment', null, [body.how])
    },
  )
}
