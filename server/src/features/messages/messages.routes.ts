// The inbox over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { countUnread, listInbox, readMessages } from './inbox.ts'
import { InboxPage, InboxQuery, ReadBody, Unread } from './messages.schemas.ts'
import { servePreferences } from './preferences/preferences.routes.ts'
import { serveTemplates } from './templates/templates.routes.ts'

export function serveMessages(app: App): void {
  serve(
    app,
    'listInbox',
    { method: 'GET', url: '/v1/inbox', query: InboxQuery, reply: InboxPage },
    ({ db, viewer, query, clock }) => listInbox(db, viewer.personId, query, clock.now()),
  )

  serve(
    app,
    'countUnread',
    { method: 'GET', url: '/v1/inbox/unread', reply: Unread },
    ({ db, viewer, clock }) => countUnread(db, viewer.personId, clock.now()),
  )

  serve(
    app,
    'readMessages',
    { method: 'POST', url: '/v1/inbox/read', body: ReadBody, reply: Unread },
    ({ db, viewer, body, clock }) => readMessages(db, viewer.personId, body.ids, clock.now()),
  )

  servePreferences(app)
  serveTemplates(app)
}
