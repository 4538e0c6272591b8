// The import of questions over HTTP: the template, and the preview; the rest is with all imports.
import { z } from 'zod'
import { UPLOAD_LIMIT } from '../../platform/files.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { askerOf } from '../../platform/threads/turns.ts'
import { FileName, ImportId } from '../imports/imports.schemas.ts'
import { sendWorkbook } from '../imports/sheets.ts'
import { previewQuestions } from './questionImport.ts'
import { readUpload } from './reading/readingThreads.ts'
import { questionTemplate } from './sheet/questionTemplate.ts'

export function serveQuestionImport(app: App): void {
  serve(
    app,
    'getQuestionTemplate',
    { method: 'GET', url: '/v1/imports/questions/template', raw: true },
    async ({ reply }) => {
      await sendWorkbook(reply, 'questions.xlsx', questionTemplate())
    },
  )

  serve(
    app,
    'previewQuestionImport',
    {
      method: 'POST',
      url: '/v1/imports/questions',
      query: z.object({ fileName: FileName, subjectId: Id }),
      upload: { maxBytes: UPLOAD_LIMIT.import },
      reply: ImportId,
      status: 201,
      // A file of hundreds of pictures takes seconds, which no transaction and no other request should wait for.
      prepare: ({ bytes, query, viewer }) => readUpload(askerOf(viewer), bytes, query.fileName),
    },
    async ({ db, query, prepared, viewer, clock, audit }) => {
      const preview = { ...query, ...prepared, by: viewer.personId, now: clock.now() }
      const id = await previewQuestions(db, app.files, preview)
      await audit('import', id)
      return { id }
    },
  )
}
