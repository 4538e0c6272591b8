// The routes of an attempt's clock that its student uses: done with a part, and back after a pause.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { ClockReply, EndPartBody } from './attempts.schemas.ts'
import { endPart, resumeAttempt } from './clock.ts'
import { refuseOlderEpoch } from './holding.ts'
import { originOf } from './origins.ts'
import { noteProgress } from './progress.ts'

const params = z.object({ attemptId: Id })

export function serveAttemptClock(app: App): void {
  serve(
    app,
    'endPart',
    { method: 'POST', url: '/v1/attempts/:attemptId/part-end', params, body: EndPartBody, reply: ClockReply },
    async (context) => {
      const { db, body, clock, audit } = context
      const { attemptId } = context.params
      await refuseOlderEpoch(db, attemptId, body.epoch)
      const { attempt, changed } = await endPart(db, attemptId, body.part, originOf(context))
      if (changed) await audit('attempt', attemptId, ['partEnds', 'endsAt'])
      return { ...attempt, serverTime: clock.now() }
    },
  )

  serve(
    app,
    'resumeAttempt',
    { method: 'POST', url: '/v1/attempts/:attemptId/resumption', params, reply: ClockReply },
    async (context) => {
      const { db, clock, audit } = context
      const { attemptId } = context.params
      const { attempt, changed } = await resumeAttempt(db, attemptId, originOf(context))
      if (changed) await audit('attempt', attemptId, ['pausedAt', 'partEnds', 'endsAt'])
      noteProgress(app.db, attempt.examId)
      return { ...attempt, serverTime: clock.now() }
    },
  )
}
