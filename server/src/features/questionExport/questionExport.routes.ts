// The export of questions over HTTP: those that the bank's filter leaves, as a file.
import { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import { type App, serve } from '../../platform/serve.ts'
import { QuestionQuery } from '../questions/questions.schemas.ts'
import { listExported, writeExport } from './questionExport.ts'

const ExportQuery = QuestionQuery.omit({ page: true, pageSize: true }).extend({
  format: z.enum(['gift', 'moodle']),
})

export function serveQuestionExport(app: App): void {
  serve(
    app,
    'exportQuestions',
    { method: 'GET', url: '/v1/questions/export', query: ExportQuery, raw: true },
    async ({ db, viewer, query, clock, reply, audit }) => {
      const { format, archived, ...filter } = query
      const questions = await listExported(db, viewer, { ...filter, archived: archived === 'true' })
      const file = writeExport(format, questions, app.files)
      await db.transaction().execute((tx) => audit('question', null, [], tx))
      return reply
        .type(file.mediaType)
        .header(
          'content-disposition',
          `attachment; filename="questions-${dayInIndia(clock.now())}.${file.ending}"`,
        )
        .header('x-left-out', String(file.leftOut))
        .send(file.content)
    },
  )
}
