// A student's week over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { DigestQuery, DigestReply, StudentParams } from './digest.schemas.ts'
import { readDigest } from './digest.ts'

export function serveDigest(app: App): void {
  serve(
    app,
    'getDigest',
    {
      method: 'GET',
      url: '/v1/students/:studentId/digest',
      params: StudentParams,
      query: DigestQuery,
      reply: DigestReply,
    },
    ({ db, params, query, clock }) => readDigest(db, params.studentId, query.week, clock.now()),
  )
}
