// Files by their signed addresses. Whoever was given the address may open it while it holds.
import { z } from 'zod'
import { isFileAddressGood } from '../../platform/files.ts'
import { notFound } from '../../platform/problems.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'

export function serveFiles(app: App): void {
  serve(
    app,
    'getFile',
    {
      method: 'GET',
      url: '/v1/files/:fileId',
      params: z.object({ fileId: Id }),
      query: z.object({ until: z.coerce.number().int(), sign: z.string().max(100) }),
      raw: true,
    },
    async ({ db, params: { fileId }, query, clock, reply }) => {
      const good = isFileAddressGood(
        app.config.keys.fileAddress,
        fileId,
        query.until,
        query.sign,
        clock.now(),
      )
      const file =
        good && (await db.selectFrom('files').select('mediaType').where('id', '=', fileId).executeTakeFirst())
      if (!file) throw notFound()
      return reply
        .header('cache-control', 'private, max-age=3600, immutable')
        .header('content-disposition', 'inline')
        .type(file.mediaType)
        .send(await app.files.get(fileId))
    },
  )
}
