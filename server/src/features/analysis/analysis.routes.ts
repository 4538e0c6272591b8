// Analyses over HTTP: of an exam, of a batch, of a student.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { getLocale } from '../../platform/viewer.ts'
import { sendWorkbook } from '../imports/sheets.ts'
import { BatchAnalysis, ExamAnalysis, StudentAnalysis } from './analysis.schemas.ts'
import { getBatchAnalysis } from './batchAnalysis.ts'
import { exportExam, getExamAnalysis } from './examAnalysis.ts'
import { getStudentAnalysis } from './studentAnalysis.ts'

export function serveAnalysis(app: App): void {
  const examId = z.object({ examId: Id })
  serve(
    app,
    'getExamAnalysis',
    { method: 'GET', url: '/v1/exams/:examId/analysis', params: examId, reply: ExamAnalysis },
    ({ db, params, clock }) => getExamAnalysis(db, params.examId, app.config.keys.fileAddress, clock.now()),
  )

  serve(
    app,
    'exportExam',
    { method: 'GET', url: '/v1/exams/:examId/export', params: examId, raw: true },
    async ({ db, viewer, params: { examId }, clock, reply, audit }) => {
      const sheets = await exportExam(db, examId, await getLocale(db, viewer), clock.now())
      await audit('exam', examId, ['results'])
      await sendWorkbook(reply, 'exam.xlsx', sheets)
    },
  )

  serve(
    app,
    'getBatchAnalysis',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/analysis',
      params: z.object({ batchId: Id }),
      reply: BatchAnalysis,
    },
    ({ db, params }) => getBatchAnalysis(db, params.batchId),
  )

  serve(
    app,
    'getStudentAnalysis',
    {
      method: 'GET',
      url: '/v1/students/:studentId/analysis',
      params: z.object({ studentId: Id }),
      reply: StudentAnalysis,
    },
    ({ db, viewer, params }) => getStudentAnalysis(db, viewer, params.studentId),
  )
}
