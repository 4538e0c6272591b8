// Results over HTTP: how an exam goes, publishing it, and reading what came out.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { listStudentResults } from './history.ts'
import { listExamAttempts, publishExam } from './publishing.ts'
import { ExamAttemptList, PublishReply, ResultPage, ResultQuery, ResultReply } from './results.schemas.ts'
import { getResult } from './results.ts'

export function serveResults(app: App): void {
  serve(
    app,
    'listExamAttempts',
    {
      method: 'GET',
      url: '/v1/exams/:examId/attempts',
      params: z.object({ examId: Id }),
      reply: ExamAttemptList,
    },
    ({ db, params: { examId }, clock }) => listExamAttempts(db, examId, clock.now()),
  )

  serve(
    app,
    'publishExam',
    {
      method: 'POST',
      url: '/v1/exams/:examId/publish',
      params: z.object({ examId: Id }),
      reply: PublishReply,
    },
    async ({ db, viewer, params: { examId }, clock, audit }) => {
      const reply = await publishExam(db, examId, viewer.personId, clock.now())
      await audit('exam', examId, ['publishedAt'])
      return reply
    },
  )

  serve(
    app,
    'getResult',
    {
      method: 'GET',
      url: '/v1/attempts/:attemptId/result',
      params: z.object({ attemptId: Id }),
      reply: ResultReply,
    },
    async ({ db, viewer, params: { attemptId }, clock, can }) =>
      getResult(db, {
        viewer,
        attemptId,
        now: clock.now(),
        can: await can('attempt', attemptId),
        fileKey: app.config.keys.fileAddress,
      }),
  )

  serve(
    app,
    'listStudentResults',
    {
      method: 'GET',
      url: '/v1/students/:studentId/results',
      params: z.object({ studentId: Id }),
      query: ResultQuery,
      reply: ResultPage,
    },
    ({ db, viewer, params: { studentId }, query, clock }) =>
      listStudentResults(db, viewer, studentId, query, clock.now()),
  )
}
