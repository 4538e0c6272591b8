// Papers about money over HTTP.
import { sendPdf } from '../../platform/pdf/sending.ts'
import { type App, serve } from '../../platform/serve.ts'
import { askerOf } from '../../platform/threads/turns.ts'
import { DocumentParams, FeePaper, FileQuery, StatementParams, StatementQuery } from './feePapers.schemas.ts'
import { getFeePaper, printFeeDocument, printFeeStatement } from './feePapers.ts'

export function serveFeePapers(app: App): void {
  serve(
    app,
    'getFeePaper',
    {
      method: 'GET',
      url: '/v1/fee-documents/:feeDocumentId/paper',
      params: DocumentParams,
      reply: FeePaper,
    },
    ({ db, params }) => getFeePaper(db, params.feeDocumentId),
  )

  serve(
    app,
    'printFeeDocument',
    {
      method: 'GET',
      url: '/v1/fee-documents/:feeDocumentId/file',
      params: DocumentParams,
      query: FileQuery,
      raw: true,
    },
    async ({ db, viewer, params: { feeDocumentId }, query, audit, reply }) => {
      const asked = { documentId: feeDocumentId, ...query, asker: askerOf(viewer) }
      const { file, number } = await printFeeDocument(db, asked)
      await audit('feeDocument', feeDocumentId, ['file'])
      sendPdf(reply, file, `${number.replaceAll('/', '-')}-${query.locale}.pdf`)
    },
  )

  serve(
    app,
    'printFeeStatement',
    {
      method: 'GET',
      url: '/v1/students/:studentId/fees/statements/:year/file',
      params: StatementParams,
      query: StatementQuery,
      raw: true,
    },
    async ({ db, viewer, params: { studentId, year }, query: { locale }, clock, audit, reply }) => {
      const asked = { studentId, year, locale, now: clock.now(), asker: askerOf(viewer) }
      const file = await printFeeStatement(db, asked)
      await audit('student', studentId, ['feeStatement'])
      sendPdf(reply, file, `fees-${year}-${year + 1}-${locale}.pdf`)
    },
  )
}
