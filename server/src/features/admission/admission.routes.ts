// The import of students over HTTP: the template, and the preview; the rest is with all imports.
import { z } from 'zod'
import { UPLOAD_LIMIT } from '../../platform/files.ts'
import { Id, LocaleSchema } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { FileName, ImportId } from '../imports/imports.schemas.ts'
import { sendWorkbook } from '../imports/sheets.ts'
import { previewStudents } from './studentImport.ts'
import { studentTemplate } from './studentTemplate.ts'

export function serveAdmission(app: App): void {
  serve(
    app,
    'getStudentTemplate',
    { method: 'GET', url: '/v1/imports/students/template', raw: true },
    async ({ reply }) => {
      await sendWorkbook(reply, 'students.xlsx', studentTemplate())
    },
  )

  serve(
    app,
    'previewStudentImport',
    {
      method: 'POST',
      url: '/v1/imports/students',
      query: z.object({ fileName: FileName, batchId: Id.optional(), locale: LocaleSchema.default('en') }),
      upload: { maxBytes: UPLOAD_LIMIT.import },
      reply: ImportId,
      status: 201,
    },
    async ({ db, query, bytes, viewer, clock, audit }) => {
      const { fileName, batchId = null, locale } = query
      const upload = { bytes, fileName, batchId, locale, by: viewer.personId, now: clock.now() }
      const id = await previewStudents(db, upload)
      await audit('import', id)
      return { id }
    },
  )
}
