// The accountant's files and the GST summary over HTTP.
import { Readable } from 'node:stream'
import { type App, serve } from '../../platform/serve.ts'
import { streamCsv } from '../../platform/spreadsheets.streaming.ts'
import { ExportParams, Exports, GstFileQuery, GstQuery, GstSummary, NewExport } from './accounting.schemas.ts'
import { listFeeExports, makeFeeExport, openFeeExport } from './accounting.ts'
import { getGstSummary } from './gst.ts'
import { GST_COLUMNS, gstRows, portalJson } from './gstFile.ts'

const attachment = (name: string) => `attachment; filename="${name}"`

export function serveAccounting(app: App): void {
  serveExports(app)

  serve(
    app,
    'getGstSummary',
    { method: 'GET', url: '/v1/gst-summary', query: GstQuery, reply: GstSummary },
    ({ db, query }) => getGstSummary(db, query),
  )

  serve(
    app,
    'exportGstSummary',
    { method: 'GET', url: '/v1/gst-summary/file', query: GstFileQuery, raw: true },
    async ({ db, query: { format, ...period }, reply, audit }) => {
      const summary = await getGstSummary(db, period)
      await audit('gstSummary', null, [format])
      reply.header('content-disposition', attachment(`gstr1-${period.month}.${format}`))
      reply.header('cache-control', 'no-store')
      if (format === 'json') return reply.type('application/json; charset=utf-8').send(portalJson(summary))
      const rows = Readable.from(gstRows(summary))
      return reply.type('text/csv; charset=utf-8').send(Readable.from(streamCsv(GST_COLUMNS, rows)))
    },
  )
}

function serveExports(app: App): void {
  const exports = { url: '/v1/fee-exports', reply: Exports } as const

  serve(app, 'listFeeExports', { method: 'GET', ...exports }, ({ db, clock }) =>
    listFeeExports(db, clock.now()),
  )

  serve(
    app,
    'makeFeeExport',
    { method: 'POST', ...exports, body: NewExport, status: 202 },
    async ({ db, body, viewer, clock, audit }) => {
      const at = clock.now()
      await audit('feeExport', await makeFeeExport(db, body, { by: viewer.personId, at }), [body.kind])
      return listFeeExports(db, at)
    },
  )

  serve(
    app,
    'downloadFeeExport',
    { method: 'GET', url: '/v1/fee-exports/:exportId/file', params: ExportParams, raw: true },
    async ({ db, params: { exportId }, reply, audit }) => {
      const { name, type, content } = await openFeeExport(db, app.files, exportId)
      await audit('feeExport', exportId, ['file'])
      reply.header('content-disposition', attachment(name))
      reply.header('cache-control', 'no-store')
      return reply.type(type).send(content)
    },
  )
}
