// The counter over HTTP: finding, a student's account, the cashier's day.
import { type App, serve } from '../../platform/serve.ts'
import {
  AccountParams,
  AccountReply,
  FindQuery,
  FindReply,
  LastReceiptsReply,
  TodayReply,
} from './counter.schemas.ts'
import { findAtCounter, getFeeAccount, getTodayAtCounter, listLastReceipts } from './counter.ts'

export function serveCounter(app: App): void {
  serve(
    app,
    'findAtCounter',
    { method: 'GET', url: '/v1/counter/students', query: FindQuery, reply: FindReply },
    async ({ db, query: { find }, clock }) => ({ rows: await findAtCounter(db, find, clock.now()) }),
  )

  serve(
    app,
    'getFeeAccount',
    { method: 'GET', url: '/v1/students/:studentId/fee-account', params: AccountParams, reply: AccountReply },
    async ({ db, params: { studentId }, clock, can }) => ({
      ...(await getFeeAccount(db, studentId, clock.now())),
      can: await can('student', studentId),
    }),
  )

  serve(
    app,
    'listLastReceipts',
    { method: 'GET', url: '/v1/counter/receipts', reply: LastReceiptsReply },
    async ({ db, viewer, clock }) => ({ rows: await listLastReceipts(db, viewer.personId, clock.now()) }),
  )

  serve(
    app,
    'getTodayAtCounter',
    { method: 'GET', url: '/v1/counter/today', reply: TodayReply },
    async ({ db, viewer, clock }) => getTodayAtCounter(db, viewer.personId, clock.now()),
  )
}
