// The routes of sitting an exam.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { issueReceipt } from '../receipts/receipts.ts'
import { openGrader } from '../results/grader.ts'
import { getAttemptRow } from './attempts.queries.ts'
import {
  AttemptQuery,
  AttemptRecord,
  AttemptReply,
  StartBody,
  SubmitBody,
  SubmitReply,
  TakeoverReply,
} from './attempts.schemas.ts'
import { describeAttempt, describeEnd, describeRecord } from './attempts.ts'
import { checkHolder, takeOver } from './holding.ts'
import { originOf } from './origins.ts'
import { noteProgress } from './progress.ts'
import { arrival } from './saving.routes.ts'
import { startAttempt } from './starting.ts'
import { submitAttempt } from './submitting.ts'

const AttemptParams = z.object({ attemptId: Id })

export function serveAttempts(app: App): void {
  serveStart(app)
  serveHolding(app)
  serveAnswers(app)
  serve(
    app,
    'getAttemptRecord',
    { method: 'GET', url: '/v1/attempts/:attemptId/record', params: AttemptParams, reply: AttemptRecord },
    async ({ db, params: { attemptId }, can }) => ({
      ...(await describeRecord(db, attemptId)),
      can: await can('attempt', attemptId),
    }),
  )
}

function serveStart(app: App): void {
  const params = z.object({ examId: Id })
  const url = '/v1/exams/:examId/attempt'
  serve(
    app,
    'startAttempt',
    { method: 'POST', url, params, body: StartBody, reply: AttemptReply, ownTransaction: true },
    async (context) => {
      const { db, body, can, audit } = context
      const attempt = await db.transaction().execute(async (tx) => {
        const started = await startAttempt(tx, context.params.examId, originOf(context), body?.number)
        if (started.begun) await audit('attempt', started.attempt.id, ['startedAt'], tx)
        return started.attempt
      })
      noteProgress(app.db, attempt.examId)
      const described = await describeAttempt(app, db, attempt, { paper: true, sealed: body?.paper })
      return { ...described, can: await can('attempt', attempt.id) }
    },
  )
}

function serveHolding(app: App): void {
  serve(
    app,
    'getAttempt',
    {
      method: 'GET',
      url: '/v1/attempts/:attemptId',
      params: AttemptParams,
      query: AttemptQuery,
      reply: AttemptReply,
    },
    async ({ db, viewer, params: { attemptId }, query, can }) => {
      const attempt = await getAttemptRow(db, attemptId)
      await checkHolder(db, attempt, viewer)
      const wanted = { paper: query.without !== 'paper', sealed: query.paper }
      const described = await describeAttempt(app, db, attempt, wanted)
      return { ...described, can: await can('attempt', attemptId) }
    },
  )

  // Under an idempotency key: a retry of a takeover must not take the attempt back from who took it since.
  serve(
    app,
    'takeOverAttempt',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/takeover',
      params: AttemptParams,
      reply: TakeoverReply,
    },
    async (context) => {
      const { db, params, clock, audit } = context
      const { attempt, changed } = await takeOver(db, params.attemptId, originOf(context))
      if (changed) await audit('attempt', attempt.id, ['sessionId', 'epoch'])
      return { ...attempt, serverTime: clock.now() }
    },
  )
}

function serveAnswers(app: App): void {
  const grade = openGrader(app)
  serve(
    app,
    'submitAttempt',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/submission',
      params: AttemptParams,
      body: SubmitBody,
      reply: SubmitReply,
      ownTransaction: true,
    },
    async (context) => {
      const { db, params, body, clock, request, audit } = context
      const origin = { ...originOf(context), at: arrival(clock, request) }
      const end = await db.transaction().execute(async (tx) => {
        const { attempt, submitted, closed } = await submitAttempt(tx, { ...params, ...body }, origin)
        if (submitted) await audit('attempt', attempt.id, ['closedAt', 'closedHow'], tx)
        noteProgress(app.db, attempt.examId)
        const receipt = closed ? await issueReceipt(tx, app.config.keys.receipt, attempt.id) : null
        return { ...(await describeEnd(tx, attempt, closed, clock.now())), receipt, submitted }
      })
      if (end.submitted) await grade(params.attemptId)
      return end
    },
  )
}
