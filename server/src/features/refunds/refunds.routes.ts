// Leaving and refunds over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { carryOver, getLeaving, settleLeaving } from './leaving.ts'
import { askRefund, decideRefund, payRefund } from './refunding.ts'
import {
  AssignmentParams,
  CarryOverBody,
  CarryOverReply,
  DecisionBody,
  LeavingBody,
  LeavingQuery,
  LeavingReply,
  NewRefund,
  PayoutBody,
  RefundParams,
  RefundReply,
  RefundsQuery,
  RefundsReply,
  StudentParams,
} from './refunds.schemas.ts'
import { getRefund, listRefunds } from './refunds.ts'

export function serveRefunds(app: App): void {
  serveLeaving(app)
  serveReading(app)
  serveMoney(app)
}

function serveLeaving(app: App): void {
  const leaving = { url: '/v1/fee-assignments/:assignmentId/leaving', params: AssignmentParams } as const

  serve(
    app,
    'getLeaving',
    { method: 'GET', ...leaving, query: LeavingQuery, reply: LeavingReply },
    ({ db, params, query, clock }) => getLeaving(db, params.assignmentId, query.leftOn, clock.now()),
  )

  serve(
    app,
    'settleLeaving',
    { method: 'POST', ...leaving, body: LeavingBody, reply: LeavingReply, status: 201 },
    async ({ db, viewer, params: { assignmentId }, body, clock, audit }) => {
      const { askRefund: asks, cancelled, credited, ...rest } = body
      const doing = { by: viewer.personId, at: clock.now() }
      const done = await settleLeaving(db, assignmentId, { ...rest, seen: { cancelled, credited } }, doing)
      const { studentId, settlementId } = done
      await audit('settlement', settlementId, ['created'])
      if (asks && done.credited > 0) {
        const wish = { studentId, settlementId, paise: done.credited, reason: rest.reason }
        await audit('refund', await askRefund(db, wish, doing), ['created'])
      }
      return getLeaving(db, assignmentId, undefined, clock.now())
    },
  )

  serve(
    app,
    'carryOverFees',
    {
      method: 'POST',
      url: '/v1/fee-assignments/:assignmentId/carry-over',
      params: AssignmentParams,
      body: CarryOverBody,
      reply: CarryOverReply,
      status: 201,
    },
    async ({ db, viewer, params: { assignmentId }, body, clock, audit }) => {
      const { leftOn, reason, cancelled, credited, ...next } = body
      const leaving = { leftOn, reason, seen: { cancelled, credited }, next }
      const done = await carryOver(db, assignmentId, leaving, { by: viewer.personId, at: clock.now() })
      await audit('feeAssignment', assignmentId, ['endedOn'])
      await audit('feeAssignment', done.assignmentId, ['created'])
      return done
    },
  )
}

const onRefund = { params: RefundParams, reply: RefundReply } as const

function serveReading(app: App): void {
  serve(
    app,
    'listRefunds',
    { method: 'GET', url: '/v1/refunds', query: RefundsQuery, reply: RefundsReply },
    ({ db, query }) => listRefunds(db, query),
  )

  serve(
    app,
    'getRefund',
    { method: 'GET', url: '/v1/refunds/:refundId', ...onRefund },
    ({ db, viewer, params }) => getRefund(db, viewer, params.refundId),
  )
}

function serveMoney(app: App): void {
  serve(
    app,
    'askRefund',
    {
      method: 'POST',
      url: '/v1/students/:studentId/refunds',
      params: StudentParams,
      body: NewRefund,
      reply: RefundReply,
      status: 201,
    },
    async ({ db, viewer, params: { studentId }, body, clock, audit }) => {
      const id = await askRefund(db, { studentId, ...body }, { by: viewer.personId, at: clock.now() })
      await audit('refund', id, ['created'])
      return getRefund(db, viewer, id)
    },
  )

  serve(
    app,
    'decideRefund',
    { method: 'POST', url: '/v1/refunds/:refundId/decision', ...onRefund, body: DecisionBody },
    async ({ db, viewer, params: { refundId }, body, clock, audit }) => {
      await decideRefund(db, refundId, body, { by: viewer.personId, at: clock.now() })
      await audit('refund', refundId, ['state'])
      return getRefund(db, viewer, refundId)
    },
  )

  serve(
    app,
    'payRefund',
    { method: 'POST', url: '/v1/refunds/:refundId/payment', ...onRefund, body: PayoutBody },
    async ({ db, viewer, params: { refundId }, body, clock, audit }) => {
      await payRefund(db, refundId, body, { by: viewer.personId, at: clock.now() })
      await audit('refund', refundId, ['state'])
      return getRefund(db, viewer, refundId)
    },
  )
}
