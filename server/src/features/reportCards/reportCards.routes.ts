// Report cards over HTTP.
import { sendPdf } from '../../platform/pdf/sending.ts'
import { type App, serve } from '../../platform/serve.ts'
import { BatchParams, CardQuery, NewPrint, ReportPrints, StudentParams } from './reportCards.schemas.ts'
import { listReportPrints, printBatchReports, printReportCard } from './reportCards.ts'

export function serveReportCards(app: App): void {
  serve(
    app,
    'printReportCard',
    {
      method: 'GET',
      url: '/v1/students/:studentId/report-card',
      params: StudentParams,
      query: CardQuery,
      raw: true,
    },
    async ({ db, viewer, params: { studentId }, query: { locale }, clock, reply, audit }) => {
      const source = { db, files: app.files, now: clock.now(), reader: viewer }
      const file = await printReportCard(source, studentId, locale)
      await audit('person', studentId, ['reportCard'])
      sendPdf(reply, file, `report-card-${locale}.pdf`)
    },
  )

  serve(
    app,
    'printBatchReports',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/report-prints',
      params: BatchParams,
      body: NewPrint,
      reply: ReportPrints,
      status: 202,
    },
    async ({ db, params: { batchId }, body: { locale }, viewer, clock, audit, can }) => {
      const now = clock.now()
      await printBatchReports(db, { batchId, locale, by: viewer.personId, now })
      await audit('batch', batchId, ['reportPrints'])
      return listReportPrints(db, batchId, app.config.keys.fileAddress, now, await can('batch', batchId))
    },
  )

  serve(
    app,
    'getReportPrint',
    { method: 'GET', url: '/v1/batches/:batchId/report-prints', params: BatchParams, reply: ReportPrints },
    async ({ db, params: { batchId }, clock, can }) =>
      listReportPrints(db, batchId, app.config.keys.fileAddress, clock.now(), await can('batch', batchId)),
  )
}
