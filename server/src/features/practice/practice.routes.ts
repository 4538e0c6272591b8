// The route of practice.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { originOf } from '../attempts/origins.ts'
import { PracticeBody, PracticeReply } from './practice.schemas.ts'
import { tryPracticeAnswer } from './practice.ts'

export function servePractice(app: App): void {
  serve(
    app,
    'tryPracticeAnswer',
    {
      method: 'POST',
      url: '/v1/attempts/:attemptId/tries',
      params: z.object({ attemptId: Id }),
      body: PracticeBody,
      reply: PracticeReply,
    },
    (context) => {
      const given = { ...context.params, ...context.body }
      return tryPracticeAnswer(context.db, given, originOf(context), app.config.keys.fileAddress)
    },
  )
}
