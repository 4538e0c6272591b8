// The readers of a notice over HTTP: their marks, and the sender's view of them.
import { type App, serve } from '../../platform/serve.ts'
import { NoticeParams } from '../notices/notices.schemas.ts'
import { remindOfNotice } from '../notices/reminding.ts'
import { ReaderFileQuery, ReaderPage, ReaderQuery, Reminded } from './noticeReaders.schemas.ts'
import { listNoticeReaders, markNotice, writeReaders } from './noticeReaders.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const params = NoticeParams

export function serveNoticeReaders(app: App): void {
  serve(
    app,
    'readNotice',
    { method: 'PUT', url: '/v1/notices/:noticeId/reading', params },
    async ({ db, viewer: { personId }, params: { noticeId }, clock }) =>
      markNotice(db, { noticeId, personId, acknowledges: false }, clock.now()),
  )

  serve(
    app,
    'acknowledgeNotice',
    { method: 'PUT', url: '/v1/notices/:noticeId/acknowledgement', params },
    async ({ db, viewer: { personId }, params: { noticeId }, clock, audit }) => {
      await markNotice(db, { noticeId, personId, acknowledges: true }, clock.now())
      await audit('notice', noticeId, ['acknowledgedAt'])
    },
  )

  serve(
    app,
    'listNoticeReaders',
    { method: 'GET', url: '/v1/notices/:noticeId/readers', params, query: ReaderQuery, reply: ReaderPage },
    ({ db, params: { noticeId }, query }) => listNoticeReaders(db, noticeId, query),
  )

  serve(
    app,
    'exportNoticeReaders',
    { method: 'GET', url: '/v1/notices/:noticeId/readers/file', params, query: ReaderFileQuery, raw: true },
    async ({ db, params: { noticeId }, query: { locale, ...filter }, reply, audit }) => {
      const file = await writeReaders(db, noticeId, filter, locale)
      await audit('notice', noticeId, ['readers'])
      reply.header('content-disposition', 'attachment; filename="readers.xlsx"')
      reply.header('cache-control', 'no-store')
      return reply.type(SPREADSHEET).send(file)
    },
  )

  serve(
    app,
    'remindOfNotice',
    { method: 'POST', url: '/v1/notices/:noticeId/reminders', params, reply: Reminded },
    async ({ db, viewer, params: { noticeId }, clock, audit }) => {
      const people = await remindOfNotice(db, noticeId, viewer.personId, clock.now())
      await audit('notice', noticeId, ['reminder'])
      return { people }
    },
  )
}
