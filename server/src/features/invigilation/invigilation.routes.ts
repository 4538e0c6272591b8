// The routes of those who look after an exam while it is sat.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { ClockReply } from '../attempts/attempts.schemas.ts'
import { pauseAttempt } from '../attempts/clock.ts'
import { endByStaff } from '../attempts/ending.ts'
import { noteProgress } from '../attempts/progress.ts'
import { forgetBoard, getBoard } from './board.ts'
import {
  BoardQuery,
  BoardReply,
  EndBody,
  ExtraTimeBody,
  ExtraTimeReply,
  MessageBody,
  MessageReply,
  PauseBody,
} from './invigilation.schemas.ts'
import { giveExtraTime, messageSitters } from './invigilation.ts'

const ExamParams = z.object({ examId: Id })
const AttemptParams = z.object({ attemptId: Id })

export function serveInvigilation(app: App): void {
  serveBoard(app)
  serveExamActs(app)
  serveAttemptActs(app)
}

/** Whoever has done something sees it at once, and so does everybody who watches. */
function showOnBoard(app: App, examId: string): void {
  forgetBoard(examId)
  noteProgress(app.db, examId)
}

function serveBoard(app: App): void {
  serve(
    app,
    'getInvigilation',
    {
      method: 'GET',
      url: '/v1/exams/:examId/invigilation',
      params: ExamParams,
      query: BoardQuery,
      reply: BoardReply,
    },
    async ({ db, params: { examId }, query, clock, can }) => ({
      ...(await getBoard(db, examId, query, clock.now())),
      can: await can('exam', examId),
    }),
  )
}

function serveExamActs(app: App): void {
  serve(
    app,
    'giveExtraTime',
    {
      method: 'POST',
      url: '/v1/exams/:examId/extra-time',
      params: ExamParams,
      body: ExtraTimeBody,
      reply: ExtraTimeReply,
    },
    async ({ db, viewer, params: { examId }, body, clock, audit }) => {
      const act = { ...body, examId, madeBy: viewer.personId, at: clock.now() }
      const { changed, attemptId, ...given } = await giveExtraTime(db, act)
      if (changed) await audit('student', body.studentId, ['extraMinutes'])
      if (attemptId) await audit('attempt', attemptId, ['partEnds', 'endsAt'])
      showOnBoard(app, examId)
      return given
    },
  )

  serve(
    app,
    'messageSitters',
    {
      method: 'POST',
      url: '/v1/exams/:examId/messages',
      params: ExamParams,
      body: MessageBody,
      reply: MessageReply,
    },
    async ({ db, viewer, params: { examId }, body, clock, audit }) => {
      const message = { examId, text: body.text, attemptIds: body.attemptIds ?? null }
      const told = await messageSitters(db, { ...message, madeBy: viewer.personId, at: clock.now() })
      await audit('exam', examId, ['messages'])
      return { told }
    },
  )
}

function serveAttemptActs(app: App): void {
  serve(
    app,
    'pauseAttempt',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/pause',
      params: AttemptParams,
      body: PauseBody,
      reply: ClockReply,
    },
    async ({ db, viewer, params: { attemptId }, body, clock, audit }) => {
      const act = { ...body, madeBy: viewer.personId, at: clock.now() }
      const { attempt, changed } = await pauseAttempt(db, attemptId, act)
      if (changed) await audit('attempt', attemptId, ['pausedAt'])
      showOnBoard(app, attempt.examId)
      return { ...attempt, serverTime: clock.now() }
    },
  )

  serve(
    app,
    'endAttempt',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/end',
      params: AttemptParams,
      body: EndBody,
      reply: ClockReply,
    },
    async ({ db, viewer, params: { attemptId }, body, clock, audit }) => {
      const act = { ...body, madeBy: viewer.personId, at: clock.now() }
      const { attempt, changed } = await endByStaff(db, attemptId, act)
      if (changed) await audit('attempt', attemptId, ['closedAt', 'closedHow'])
      showOnBoard(app, attempt.examId)
      return { ...attempt, serverTime: clock.now() }
    },
  )
}
