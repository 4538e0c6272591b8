// The mistakes notebook over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { MistakePage, MistakeQuery, Retry, RetryReply } from './notebook.schemas.ts'
import { listMistakes, retryMistake } from './notebook.ts'

export function serveNotebook(app: App): void {
  serve(
    app,
    'listMistakes',
    { method: 'GET', url: '/v1/mistakes', query: MistakeQuery, reply: MistakePage },
    ({ db, viewer, query, clock }) =>
      listMistakes(
        db,
        viewer.personId,
        { ...query, solved: query.solved === 'true' },
        app.config.keys.fileAddress,
        clock.now(),
      ),
  )

  serve(
    app,
    'retryMistake',
    { method: 'POST', url: '/v1/mistakes/tries', body: Retry, reply: RetryReply },
    ({ db, viewer, body, clock }) => retryMistake(db, viewer.personId, body, clock.now()),
  )
}
