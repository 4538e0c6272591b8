// The route by which a phone says that it is there: every 20 seconds, for as long as its student sits.
import { z } from 'zod'
import { Problem } from '../../platform/problems.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { refuseHeldElsewhere } from '../attempts/holding.ts'
import { getClock } from './presence.queries.ts'
import { PresenceBody, PresenceReply } from './presence.schemas.ts'
import { PresenceShelf } from './presence.ts'

export function servePresence(app: App): void {
  const shelf = new PresenceShelf(app.db)
  app.http.addHook('preClose', () => shelf.flush())
  serve(
    app,
    'reportPresence',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/presence',
      params: z.object({ attemptId: Id }),
      body: PresenceBody,
      reply: PresenceReply,
      ownTransaction: true,
      recentViewer: true,
    },
    async ({ db, viewer, params: { attemptId }, body, clock }) => {
      const { sessionId, examId, isSignedIn, ...attempt } = await getClock(db, attemptId, viewer.sessionId)
      if (!isSignedIn) throw new Problem(401, 'session-ended')
      const at = clock.now()
      const isHeld = sessionId === viewer.sessionId && body.epoch === attempt.epoch
      if (!isHeld && !attempt.closedAt) await refuseHeldElsewhere(db, attemptId)
      const { position, away, seconds = null } = body
      if (!attempt.closedAt) shelf.note({ attemptId, examId, seenAt: at, position, away, seconds })
      return { ...attempt, serverTime: at }
    },
  )
}
