// Reported posts and pauses over HTTP.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import {
  Decision,
  Muted,
  MutePage,
  NewMute,
  NewReport,
  Page,
  ReportList,
  ReportPage,
} from './queryCare.schemas.ts'
import { decideReport, liftMute, muteAsker, readMutes, readReports, reportPost } from './queryCare.ts'

export function serveQueryCare(app: App): void {
  serveReports(app)
  serveMutes(app)
}

function serveReports(app: App): void {
  serve(
    app,
    'reportPost',
    {
      method: 'POST',
      url: '/v1/queries/:queryId/posts/:postId/reports',
      params: z.object({ queryId: Id, postId: Id }),
      body: NewReport,
    },
    async ({ db, viewer, params, body, clock, audit }) => {
      await reportPost(db, { ...params, ...body, reportedBy: viewer.personId, at: clock.now() })
      await audit('queryPost', params.postId, ['reports'])
    },
  )

  serve(
    app,
    'listQueryReports',
    { method: 'GET', url: '/v1/query-reports', query: ReportList, reply: ReportPage },
    ({ db, query, clock }) =>
      readReports(db, query, { fileKey: app.config.keys.fileAddress, now: clock.now() }),
  )

  serve(
    app,
    'decideQueryReport',
    {
      method: 'POST',
      url: '/v1/query-reports/:reportId/decision',
      params: z.object({ reportId: Id }),
      body: Decision,
    },
    async ({ db, viewer, params: { reportId }, body, clock, audit }) => {
      const decision = { ...body, decidedBy: viewer.personId, decidedAt: clock.now() }
      const postId = await decideReport(db, reportId, decision)
      await audit('queryPost', postId, ['reports', 'hiddenAt'])
    },
  )
}

function serveMutes(app: App): void {
  serve(
    app,
    'listQueryMutes',
    { method: 'GET', url: '/v1/query-mutes', query: Page, reply: MutePage },
    ({ db, query, clock }) => readMutes(db, query, clock.now()),
  )

  serve(
    app,
    'muteAsker',
    { method: 'POST', url: '/v1/query-mutes', body: NewMute, reply: Muted, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const muted = await muteAsker(db, { ...body, madeBy: viewer.personId }, clock.now())
      await audit('person', body.personId, ['queryMutes'])
      return muted
    },
  )

  serve(
    app,
    'liftMute',
    { method: 'DELETE', url: '/v1/query-mutes/:muteId', params: z.object({ muteId: Id }) },
    async ({ db, viewer, params: { muteId }, clock, audit }) => {
      await liftMute(db, muteId, viewer.personId, clock.now())
      await audit('queryMute', muteId, ['liftedAt'])
    },
  )
}
