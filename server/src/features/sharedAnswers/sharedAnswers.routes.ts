// Shared answers over HTTP: finding them, sharing a query's answer, and saying that one helped.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { AnswerList, AnswerPage, Shared, Sharing } from './sharedAnswers.schemas.ts'
import { countHelp, readAnswers, shareQuery, withdrawAnswer } from './sharedAnswers.ts'

const params = z.object({ queryId: Id })

export function serveSharedAnswers(app: App): void {
  serve(
    app,
    'listSharedAnswers',
    { method: 'GET', url: '/v1/shared-answers', query: AnswerList, reply: AnswerPage },
    ({ db, viewer, query, clock }) =>
      readAnswers(db, query, { viewer, now: clock.now(), fileKey: app.config.keys.fileAddress }),
  )

  serve(
    app,
    'sayAnswerHelped',
    {
      method: 'POST',
      url: '/v1/shared-answers/:answerId/helps',
      params: z.object({ answerId: Id }),
    },
    ({ db, viewer, params: { answerId }, clock }) => countHelp(db, viewer, answerId, clock.now()),
  )

  serve(
    app,
    'shareQuery',
    { method: 'PUT', url: '/v1/queries/:queryId/shared', params, body: Sharing, reply: Shared },
    async ({ db, viewer, params: { queryId }, body, clock, audit }) => {
      const sharing = { queryId, sharedBy: viewer.personId, sharing: body, now: clock.now() }
      const id = await shareQuery(db, app.files, sharing)
      await audit('query', queryId, ['shared'])
      return { id }
    },
  )

  serve(
    app,
    'unshareQuery',
    { method: 'DELETE', url: '/v1/queries/:queryId/shared', params },
    async ({ db, params: { queryId }, audit }) => {
      await withdrawAnswer(db, queryId)
      await audit('query', queryId, ['shared'])
    },
  )
}
