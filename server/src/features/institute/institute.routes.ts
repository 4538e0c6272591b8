// The institute's settings over HTTP.
import { z } from 'zod'
import { storeImage, UPLOAD_LIMIT } from '../../platform/files.ts'
import { type App, serve } from '../../platform/serve.ts'
import { updateInstitute } from './institute.queries.ts'
import { InstituteChange, InstituteReply } from './institute.schemas.ts'
import { getInstitute } from './institute.ts'

export function serveInstitute(app: App): void {
  serve(app, 'getInstitute', { method: 'GET', url: '/v1/institute', reply: InstituteReply }, ({ db }) =>
    getInstitute(app, db),
  )

  serve(
    app,
    'changeInstitute',
    { method: 'PATCH', url: '/v1/institute', body: InstituteChange, reply: InstituteReply },
    async ({ db, body, clock, audit }) => {
      await updateInstitute(db, body, clock.now())
      await audit('institute', null, Object.keys(body))
      return getInstitute(app, db)
    },
  )

  serve(
    app,
    'changeInstituteMark',
    {
      method: 'PUT',
      url: '/v1/institute/mark',
      upload: { maxBytes: UPLOAD_LIMIT.mark },
      reply: z.object({ markUrl: z.string().nullable() }),
    },
    async ({ db, bytes, viewer, clock, audit }) => {
      const image = { kind: 'mark' as const, bytes, ownerId: null, createdBy: viewer.personId, side: 512 }
      await updateInstitute(db, { markFileId: await storeImage(db, app.files, image) }, clock.now())
      await audit('institute', null, ['mark'])
      return getInstitute(app, db)
    },
  )
}
