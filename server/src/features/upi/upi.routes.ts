// Paying by UPI from home, over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { findOpenGateway } from '../gateway/gateway.ts'
import {
  Claim,
  ClaimPage,
  ClaimsQuery,
  NewClaim,
  NewUpiPayment,
  StudentParams,
  UpiPaymentReply,
  WaysToPay,
} from './upi.schemas.ts'
import {
  claimUpiPayment,
  countUpiTry,
  findUpiAddress,
  listUpiClaims,
  readClaim,
  startUpiPayment,
} from './upi.ts'

export function serveUpi(app: App): void {
  const counted =
    (bucket: 'upi-payment' | 'upi-claim') =>
    ({ db, viewer }: { db: App['db']; viewer: { personId: string } }) =>
      countUpiTry(db, app.config.keys.throttle, bucket, { personId: viewer.personId, now: app.clock.now() })

  serve(
    app,
    'getWaysToPay',
    { method: 'GET', url: '/v1/students/:studentId/ways-to-pay', params: StudentParams, reply: WaysToPay },
    async ({ db }) => ({ upi: await findUpiAddress(db), gateway: await findOpenGateway(db) }),
  )

  serve(
    app,
    'startUpiPayment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/upi-payments',
      params: StudentParams,
      body: NewUpiPayment,
      reply: UpiPaymentReply,
      status: 201,
      prepare: counted('upi-payment'),
    },
    async ({ db, params: { studentId }, body, viewer, clock, audit }) => {
      const asked = { studentId, by: viewer.personId, at: clock.now() }
      const payment = await startUpiPayment(db, asked, body.paise)
      await audit('upiPayment', payment.id)
      return payment
    },
  )

  serve(
    app,
    'claimUpiPayment',
    {
      method: 'POST',
      url: '/v1/students/:studentId/upi-claims',
      params: StudentParams,
      body: NewClaim,
      reply: Claim,
      status: 201,
      prepare: counted('upi-claim'),
    },
    async ({ db, params: { studentId }, body, viewer, clock, audit }) => {
      const asked = { studentId, by: viewer.personId, at: clock.now() }
      const claimId = await claimUpiPayment(db, asked, body)
      await audit('upiClaim', claimId)
      return readClaim(db, claimId)
    },
  )

  serve(
    app,
    'listUpiClaims',
    {
      method: 'GET',
      url: '/v1/students/:studentId/upi-claims',
      params: StudentParams,
      query: ClaimsQuery,
      reply: ClaimPage,
    },
    ({ db, params, query }) => listUpiClaims(db, params.studentId, query),
  )
}
