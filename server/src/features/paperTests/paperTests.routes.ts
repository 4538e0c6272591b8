// Tests on paper over HTTP: marks typed in a grid, and files of responses or marks.
import { UPLOAD_LIMIT } from '../../platform/files.ts'
import { type App, serve } from '../../platform/serve.ts'
import { previewPaperFile } from './paperFiles.ts'
import { getPaperMarks, setPaperMarks } from './paperMarks.ts'
import { ExamParams, PaperMarks, PaperPreview, PaperUpload, TypedRows } from './paperTests.schemas.ts'

export function servePaperTests(app: App): void {
  serve(
    app,
    'getPaperMarks',
    { method: 'GET', url: '/v1/exams/:examId/paper-marks', params: ExamParams, reply: PaperMarks },
    async ({ db, params: { examId }, clock, can }) =>
      getPaperMarks(db, examId, clock.now(), await can('exam', examId)),
  )

  serve(
    app,
    'setPaperMarks',
    {
      method: 'PUT',
      url: '/v1/exams/:examId/paper-marks',
      params: ExamParams,
      body: TypedRows,
    },
    async ({ db, params: { examId }, body, viewer, clock, audit }) => {
      await setPaperMarks(db, examId, body, { by: viewer.personId, now: clock.now() })
      await audit('exam', examId, ['paperMarks'])
    },
  )

  serve(
    app,
    'previewPaperImport',
    {
      method: 'POST',
      url: '/v1/exams/:examId/paper-imports',
      params: ExamParams,
      query: PaperUpload,
      upload: { maxBytes: UPLOAD_LIMIT.import },
      reply: PaperPreview,
      status: 201,
    },
    async ({ db, params: { examId }, query, bytes, viewer, clock, audit }) => {
      const upload = { ...query, bytes, by: viewer.personId, now: clock.now() }
      const preview = await previewPaperFile(db, examId, upload)
      await audit('exam', examId, ['paperImports'])
      return preview
    },
  )
}
