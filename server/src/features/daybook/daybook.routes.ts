// The day book over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import {
  DayBook,
  DayParams,
  DocumentPage,
  DocumentsQuery,
  DrawerParams,
  NewCount,
  NewOpening,
  Reopening,
} from './daybook.schemas.ts'
import { closeDay, countDrawer, getDayBook, listDayDocuments, openDrawer, reopenDay } from './daybook.ts'

const day = { url: '/v1/day-books/:day', params: DayParams } as const
const drawer = { url: '/v1/day-books/:day/drawers/:cashierId', params: DrawerParams } as const

export function serveDaybook(app: App): void {
  serve(app, 'getDayBook', { method: 'GET', ...day, reply: DayBook }, ({ db, params, viewer, clock }) =>
    getDayBook(db, params.day, viewer, clock),
  )

  serve(
    app,
    'listDayDocuments',
    {
      method: 'GET',
      url: '/v1/day-books/:day/documents',
      params: DayParams,
      query: DocumentsQuery,
      reply: DocumentPage,
    },
    ({ db, params, query }) => listDayDocuments(db, params.day, query),
  )

  serve(
    app,
    'openDrawer',
    { method: 'PUT', ...drawer, body: NewOpening, reply: DayBook },
    async ({ db, params, body, viewer, clock, audit }) => {
      await openDrawer(db, params.cashierId, body.opening, { day: params.day, viewer, now: clock.now() })
      await audit('drawer', params.cashierId, ['opening'])
      return getDayBook(db, params.day, viewer, clock)
    },
  )

  serve(
    app,
    'countDrawer',
    {
      method: 'POST',
      url: '/v1/day-books/:day/drawers/:cashierId/counts',
      params: DrawerParams,
      body: NewCount,
      reply: DayBook,
      status: 201,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      await countDrawer(db, params.cashierId, body, { day: params.day, viewer, now: clock.now() })
      await audit('drawer', params.cashierId, ['count', 'note'])
      return getDayBook(db, params.day, viewer, clock)
    },
  )

  serve(
    app,
    'closeDay',
    { method: 'POST', url: '/v1/day-books/:day/closing', params: DayParams, reply: DayBook },
    async ({ db, params, viewer, clock, audit }) => {
      const closing = await closeDay(db, { day: params.day, viewer, now: clock.now() })
      await audit('dayBook', closing, ['closed'])
      return getDayBook(db, params.day, viewer, clock)
    },
  )

  serve(
    app,
    'reopenDay',
    {
      method: 'POST',
      url: '/v1/day-books/:day/reopening',
      params: DayParams,
      body: Reopening,
      reply: DayBook,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      const opening = await reopenDay(db, body.reason, { day: params.day, viewer, now: clock.now() })
      await audit('dayBook', opening, ['opened', 'reason'])
      return getDayBook(db, params.day, viewer, clock)
    },
  )
}
