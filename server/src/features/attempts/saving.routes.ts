// The two ways in which answers come: a request for each save, or a socket that stays open during the exam.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Clock } from '../../platform/clock.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { serveSocket } from '../../platform/sockets.ts'
import { SaveBody, SaveReply } from './attempts.schemas.ts'
import { recallFacts } from './facts.ts'
import { noteProgress } from './progress.ts'
import { openStore, saveAnswers } from './saving.ts'

const params = z.object({ attemptId: Id })

export function serveSaving(app: App): void {
  const store = openStore(app)
  serve(
    app,
    'saveAnswers',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/answers',
      params,
      body: SaveBody,
      reply: SaveReply,
      ownTransaction: true,
      recentViewer: true,
    },
    async ({ db, viewer, params, body, clock, request }) => {
      const receivedAt = arrival(clock, request)
      const saved = await saveAnswers(db, viewer, { ...params, ...body, receivedAt }, store)
      noteSave(app, params.attemptId)
      return { ...saved, serverTime: clock.now() }
    },
  )
  serveSocket(
    app,
    'saveAnswers',
    {
      url: '/v1/attempts/:attemptId/socket',
      params,
      message: SaveBody,
      reply: SaveReply,
      nameOf: ({ attemptId }) => attemptId,
    },
    async ({ db, viewer, params, message, clock, receivedAt }) => {
      const saved = await saveAnswers(db, viewer, { ...params, ...message, receivedAt }, store)
      noteSave(app, params.attemptId)
      return { ...saved, serverTime: clock.now() }
    },
  )
}

/** Whoever watches the exam sees it move; two look-ups in memory, since a save has just read the facts. */
function noteSave(app: App, attemptId: string): void {
  const facts = recallFacts(attemptId)
  if (facts) noteProgress(app.db, facts.examId)
}

/** When the whole request had reached the server: what came in time is not late because the server was busy. */
export function arrival(clock: Clock, { readAt }: FastifyRequest): Date {
  return new Date(clock.now().getTime() - (performance.now() - readAt))
}
