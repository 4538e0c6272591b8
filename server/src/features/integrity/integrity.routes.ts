// The routes of how fairly an attempt went.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { originOf } from '../attempts/origins.ts'
import { noteProgress } from '../attempts/progress.ts'
import { AwayBody, AwayReply } from './away.schemas.ts'
import { reportAway } from './away.ts'
import { acceptLateAnswers } from './lateAnswers.ts'
import {
  AppealBody,
  ExplanationBody,
  IntegrityReply,
  LateAnswersBody,
  LateAnswersReply,
  RulingBody,
  Written,
} from './report.schemas.ts'
import { getIntegrityReport } from './report.ts'
import { appealRuling, explainAttempt, ruleOnAttempt } from './rulings.ts'

const params = z.object({ attemptId: Id })

export function serveIntegrity(app: App): void {
  serveAway(app)
  serveReport(app)
  serveWords(app)
  serveLateAnswers(app)
}

function serveAway(app: App): void {
  serve(
    app,
    'reportAway',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/away',
      params,
      body: AwayBody,
      reply: AwayReply,
      ownTransaction: true,
    },
    async (context) => {
      const { db, body, audit } = context
      const { attemptId } = context.params
      const { reply, attempt } = await db.transaction().execute(async (tx) => {
        const outcome = await reportAway(tx, attemptId, body, originOf(context))
        if (outcome.ended) await audit('attempt', attemptId, ['closedAt', 'closedHow'], tx)
        return outcome
      })
      noteProgress(app.db, attempt.examId)
      return reply
    },
  )
}

function serveReport(app: App): void {
  serve(
    app,
    'getIntegrityReport',
    { method: 'GET', url: '/v1/attempts/:attemptId/integrity', params, reply: IntegrityReply },
    async ({ db, viewer, params: { attemptId }, can }) =>
      getIntegrityReport(db, viewer, attemptId, await can('attempt', attemptId)),
  )
}

function serveWords(app: App): void {
  serve(
    app,
    'explainAttempt',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/explanations',
      params,
      body: ExplanationBody,
      reply: Written,
      status: 201,
    },
    async ({ db, viewer, params: { attemptId }, body, clock, audit }) => {
      const said = { ...body, madeBy: viewer.personId, at: clock.now() }
      const id = await explainAttempt(db, attemptId, said)
      await audit('attempt', attemptId, ['explanations'])
      return { id }
    },
  )

  serve(
    app,
    'ruleOnAttempt',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/rulings',
      params,
      body: RulingBody,
      reply: Written,
      status: 201,
    },
    async ({ db, viewer, params: { attemptId }, body, clock, audit }) => {
      const act = { ...body, madeBy: viewer.personId, at: clock.now() }
      const { id, moved } = await ruleOnAttempt(db, attemptId, act)
      await audit('attempt', attemptId, moved ? ['rulings', 'voidedAt'] : ['rulings'])
      return { id }
    },
  )

  serve(
    app,
    'appealRuling',
    { method: 'POST', url: '/v1/attempts/:attemptId/appeals', params, body: AppealBody },
    async ({ db, viewer, params: { attemptId }, body, clock, audit }) => {
      await appealRuling(db, attemptId, { ...body, madeBy: viewer.personId, at: clock.now() })
      await audit('attempt', attemptId, ['appeals'])
    },
  )
}

function serveLateAnswers(app: App): void {
  serve(
    app,
    'acceptLateAnswers',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/late-answers',
      params,
      body: LateAnswersBody,
      reply: LateAnswersReply,
    },
    async ({ db, viewer, params: { attemptId }, body, clock, audit }) => {
      const act = { ...body, attemptId, madeBy: viewer.personId, at: clock.now() }
      const { accepted } = await acceptLateAnswers(db, act, app.config.keys.receipt)
      if (accepted.length) await audit('attempt', attemptId, ['answers', 'receipt'])
      return { accepted }
    },
  )
}
