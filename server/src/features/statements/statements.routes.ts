// Bank statements over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { askerOf } from '../../platform/threads/turns.ts'
import { acceptLine, acceptSure, ignoreLine, reopenLine } from './accepting.ts'
import { STATEMENT_BYTES } from './reading/reading.ts'
import { readAside } from './reading/readingThreads.ts'
import {
  Acceptance,
  ImportQuery,
  LinePage,
  LineParams,
  LinesQuery,
  Preview,
  PreviewQuery,
  Statement,
  StatementPage,
  StatementParams,
  StatementsQuery,
  SureBody,
  SureReply,
} from './statements.schemas.ts'
import {
  findKnownFormat,
  importStatement,
  listLines,
  listStatements,
  previewOf,
  readStatementOf,
} from './statements.ts'

const upload = { maxBytes: STATEMENT_BYTES }

export function serveStatements(app: App): void {
  serve(
    app,
    'previewStatement',
    {
      ...{ method: 'POST', url: '/v1/bank-statements/preview', query: PreviewQuery, upload, reply: Preview },
      ownTransaction: true,
    },
    async ({ db, bytes, query, viewer }) => {
      const guessed = await readAside(askerOf(viewer), bytes, query.mapping)
      const format = await findKnownFormat(db, guessed.headings)
      const isSet = query.mapping !== undefined || !format
      const read = isSet ? guessed : await readAside(askerOf(viewer), bytes, format.mapping)
      return previewOf(read, format)
    },
  )

  serve(
    app,
    'importStatement',
    {
      ...{ method: 'POST', url: '/v1/bank-statements', query: ImportQuery, upload, reply: Statement },
      status: 201,
      prepare: ({ bytes, query, viewer }) => readAside(askerOf(viewer), bytes, query.mapping),
    },
    async ({ db, bytes, query, prepared, viewer, clock, audit }) => {
      const { fileName, bank } = query
      const given = { bytes, read: prepared, fileName, bank, by: viewer.personId, at: clock.now() }
      const id = await importStatement(db, given)
      await audit('bankStatement', id)
      return readStatementOf(db, id)
    },
  )

  serve(
    app,
    'listStatements',
    { method: 'GET', url: '/v1/bank-statements', query: StatementsQuery, reply: StatementPage },
    ({ db, query }) => listStatements(db, query),
  )

  serve(
    app,
    'getStatement',
    { method: 'GET', url: '/v1/bank-statements/:statementId', params: StatementParams, reply: Statement },
    ({ db, params }) => readStatementOf(db, params.statementId),
  )

  serveLines(app)
}

function serveLines(app: App): void {
  serve(
    app,
    'listStatementLines',
    { method: 'GET', url: '/v1/statement-lines', query: LinesQuery, reply: LinePage },
    ({ db, query }) => listLines(db, query),
  )

  serve(
    app,
    'acceptSureLines',
    {
      ...{ method: 'POST', url: '/v1/statement-lines/accept-sure', body: SureBody, reply: SureReply },
      ownTransaction: true,
    },
    ({ db, body, viewer, clock, audit }) =>
      acceptSure(db, { ...body, by: viewer.personId, at: clock.now() }, (tx, lineId) =>
        audit('statementLine', lineId, ['state'], tx),
      ),
  )

  serve(
    app,
    'acceptLine',
    { method: 'POST', url: '/v1/statement-lines/:lineId/accept', params: LineParams, body: Acceptance },
    async ({ db, params: { lineId }, body, viewer, clock, audit }) => {
      await acceptLine(db, lineId, { ...body, by: viewer.personId, at: clock.now() })
      await audit('statementLine', lineId, ['state'])
    },
  )

  for (const [operation, word, decide] of [
    ['ignoreLine', 'ignore', ignoreLine],
    ['reopenLine', 'reopen', reopenLine],
  ] as const) {
    serve(
      app,
      operation,
      { method: 'POST', url: `/v1/statement-lines/:lineId/${word}`, params: LineParams },
      async ({ db, params: { lineId }, viewer, clock, audit }) => {
        await decide(db, lineId, { by: viewer.personId, at: clock.now() })
        await audit('statementLine', lineId, ['state'])
      },
    )
  }
}
