// Setting exams up, over HTTP.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { ExamChange, ExamPage, ExamQuery, ExamReply, NewExam, PatternList } from './exams.schemas.ts'
import { addExam, changeExam, removeExam } from './exams.ts'
import { getExam, listExams, listPatterns } from './reading/examView.ts'
import { scheduleExam, unscheduleExam } from './setup/scheduling.ts'

const params = z.object({ examId: Id })

export function serveExams(app: App): void {
  serveExamReads(app)
  serveExamSetUp(app)
  serveScheduling(app)
}

function serveExamReads(app: App): void {
  serve(app, 'listPatterns', { method: 'GET', url: '/v1/exam-patterns', reply: PatternList }, async () =>
    listPatterns(),
  )

  serve(
    app,
    'listExams',
    { method: 'GET', url: '/v1/exams', query: ExamQuery, reply: ExamPage },
    ({ db, viewer, query, clock }) => listExams(db, viewer, query, clock.now()),
  )

  serve(
    app,
    'getExam',
    { method: 'GET', url: '/v1/exams/:examId', params, reply: ExamReply },
    async ({ db, viewer, params: { examId }, clock, can }) =>
      getExam(db, viewer, examId, clock.now(), await can('exam', examId)),
  )
}

function serveExamSetUp(app: App): void {
  serve(
    app,
    'addExam',
    { method: 'POST', url: '/v1/exams', body: NewExam, reply: z.object({ id: Id }), status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const id = await addExam(db, viewer, body, clock.now())
      await audit('exam', id, Object.keys(body))
      return { id }
    },
  )

  serve(
    app,
    'changeExam',
    { method: 'PATCH', url: '/v1/exams/:examId', params, body: ExamChange, reply: ExamReply },
    async ({ db, viewer, params: { examId }, body, clock, audit, can }) => {
      await changeExam(db, viewer, examId, body, clock.now())
      await audit('exam', examId, Object.keys(body))
      return getExam(db, viewer, examId, clock.now(), await can('exam', examId))
    },
  )

  serve(
    app,
    'removeExam',
    { method: 'DELETE', url: '/v1/exams/:examId', params },
    async ({ db, params: { examId }, clock, audit }) => {
      await removeExam(db, examId, clock.now())
      await audit('exam', examId)
    },
  )
}

function serveScheduling(app: App): void {
  serve(
    app,
    'scheduleExam',
    { method: 'POST', url: '/v1/exams/:examId/schedule', params, reply: ExamReply },
    async ({ db, viewer, params: { examId }, clock, audit, can }) => {
      await scheduleExam(db, examId, viewer.personId, clock.now())
      await audit('exam', examId, ['scheduledAt', 'key'])
      return getExam(db, viewer, examId, clock.now(), await can('exam', examId))
    },
  )

  serve(
    app,
    'unscheduleExam',
    { method: 'POST', url: '/v1/exams/:examId/unschedule', params, reply: ExamReply },
    async ({ db, viewer, params: { examId }, clock, audit, can }) => {
      await unscheduleExam(db, examId, clock.now())
      await audit('exam', examId, ['scheduledAt'])
      return getExam(db, viewer, examId, clock.now(), await can('exam', examId))
    },
  )
}
