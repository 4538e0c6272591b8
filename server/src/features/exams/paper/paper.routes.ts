// An exam's paper, over HTTP.
import { z } from 'zod'
import { Id } from '../../../platform/schemas.ts'
import { type App, serve } from '../../../platform/serve.ts'
import { drawExamQuestions } from './drawing.ts'
import { Draw, DrawReply, ExamQuestionList, PaperReply } from './paper.schemas.ts'
import { getExamPaper, setExamQuestions } from './paper.ts'

const params = z.object({ examId: Id })

export function serveExamPaper(app: App): void {
  serve(
    app,
    'getExamPaper',
    { method: 'GET', url: '/v1/exams/:examId/paper', params, reply: PaperReply },
    ({ db, params: { examId }, clock }) => getExamPaper(db, examId, app.config.keys.fileAddress, clock.now()),
  )

  serve(
    app,
    'setExamQuestions',
    { method: 'PUT', url: '/v1/exams/:examId/questions', params, body: ExamQuestionList },
    async ({ db, params: { examId }, body, clock, audit }) => {
      await setExamQuestions(db, examId, body, clock.now())
      await audit('exam', examId, ['questions'])
    },
  )

  serve(
    app,
    'drawExamQuestions',
    { method: 'POST', url: '/v1/exams/:examId/questions/draw', params, body: Draw, reply: DrawReply },
    async ({ db, params: { examId }, body, clock, audit }) => {
      const reply = await drawExamQuestions(db, examId, body, clock.now())
      await audit('exam', examId, ['questions', 'drawSeed'])
      return reply
    },
  )
}
