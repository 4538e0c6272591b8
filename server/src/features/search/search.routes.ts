// The search over HTTP. No word of it is logged or kept.
import { type App, serve } from '../../platform/serve.ts'
import { SearchQuery, SearchReply } from './search.schemas.ts'
import { searchEverything } from './search.ts'

export function serveSearch(app: App): void {
  serve(
    app,
    'searchEverything',
    { method: 'GET', url: '/v1/search', query: SearchQuery, reply: SearchReply },
    ({ db, viewer, query, clock }) => searchEverything(db, viewer, query, clock.now()),
  )
}
