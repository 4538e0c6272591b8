// Papers for a test in the hall over HTTP.
import { sendPdf } from '../../platform/pdf/sending.ts'
import { type App, serve } from '../../platform/serve.ts'
import { askerOf } from '../../platform/threads/turns.ts'
import { listPaperSets, makePaperSets } from './paperSets.ts'
import { ExamParams, NewSets, PaperQuery, PaperSets, SetCode, SheetQuery } from './papers.schemas.ts'
import { printOmrSheet, printPaper } from './printing.ts'

export function servePapers(app: App): void {
  serve(
    app,
    'listPaperSets',
    { method: 'GET', url: '/v1/exams/:examId/paper-sets', params: ExamParams, reply: PaperSets },
    async ({ db, params: { examId }, clock, can }) =>
      listPaperSets(db, examId, clock.now(), await can('exam', examId)),
  )

  serve(
    app,
    'makePaperSets',
    {
      method: 'PUT',
      url: '/v1/exams/:examId/paper-sets',
      params: ExamParams,
      body: NewSets,
      reply: PaperSets,
    },
    async ({ db, params: { examId }, body, clock, audit, can }) => {
      await makePaperSets(db, examId, body, clock.now())
      await audit('exam', examId, ['paperSets'])
      return listPaperSets(db, examId, clock.now(), await can('exam', examId))
    },
  )

  serve(
    app,
    'printPaper',
    {
      method: 'GET',
      url: '/v1/exams/:examId/paper-sets/:code/file',
      params: ExamParams.extend({ code: SetCode }),
      query: PaperQuery,
      raw: true,
    },
    async ({ db, viewer, params: { examId, code }, query, clock, reply, audit }) => {
      const source = { db, files: app.files, now: clock.now(), asker: askerOf(viewer) }
      const file = await printPaper(source, examId, code, query)
      await audit('exam', examId, [query.what === 'key' ? 'key' : 'questions'])
      sendPdf(reply, file, `${query.what}-${code}-${query.locale}.pdf`)
    },
  )

  serve(
    app,
    'printOmrSheet',
    {
      method: 'GET',
      url: '/v1/exams/:examId/answer-sheet',
      params: ExamParams,
      query: SheetQuery,
      raw: true,
    },
    async ({ db, viewer, params: { examId }, query, clock, reply }) => {
      const source = { db, files: app.files, now: clock.now(), asker: askerOf(viewer) }
      const file = await printOmrSheet(source, examId, query)
      sendPdf(reply, file, `answer-sheet-${query.locale}.pdf`)
    },
  )
}
