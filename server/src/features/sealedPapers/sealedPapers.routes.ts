// The route of a sealed paper: one static file for a whole hall.
import { z } from 'zod'
import { Id, LocaleSchema } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { Digest } from '../attempts/attempts.schemas.ts'
import { getSealedFile } from './sealedPapers.ts'

export function serveSealedPapers(app: App): void {
  serve(
    app,
    'getSealedPaper',
    {
      method: 'GET',
      url: '/v1/exams/:examId/paper/:locale',
      params: z.object({ examId: Id, locale: LocaleSchema }),
      query: z.object({ digest: Digest.optional() }),
      raw: true,
    },
    async ({ db, params, query, clock, request, reply }) => {
      const { bytes, digest } = await getSealedFile(db, { ...params, ...query }, clock.now())
      const etag = `"${digest}"`
      // An address with its digest never shows anything else; without it the file may be built anew.
      const keeping = query.digest ? 'private, max-age=86400, immutable' : 'private, no-cache'
      reply.header('etag', etag).header('cache-control', keeping)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.type('application/octet-stream').send(bytes)
    },
  )
}
