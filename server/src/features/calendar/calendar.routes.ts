// A person's calendar over HTTP: its address, and the feed behind it.
import { createHash } from 'node:crypto'
import { type App, serve } from '../../platform/serve.ts'
import { countTry } from '../../platform/throttle.ts'
import { getInstituteName } from '../institute/institute.ts'
import { CalendarAddress, CalendarParams, CalendarReply } from './calendar.schemas.ts'
import { getFeedOwner, getMyCalendar, makeMyCalendar, readCalendar, revokeMyCalendar } from './calendar.ts'

/** Calendars ask a few times a day; one that asks every half minute is out of order. */
const READS = { limit: 120, minutes: 60 }

export function serveCalendar(app: App): void {
  serve(
    app,
    'getMyCalendar',
    { method: 'GET', url: '/v1/calendar', reply: CalendarReply },
    async ({ db, viewer }) => getMyCalendar(db, viewer.personId),
  )

  serve(
    app,
    'makeMyCalendar',
    { method: 'POST', url: '/v1/calendar', reply: CalendarAddress, status: 201 },
    async ({ db, viewer, clock, audit }) => {
      const now = clock.now()
      const token = await makeMyCalendar(db, viewer.personId, now)
      await audit('calendar', viewer.personId, ['address'])
      return { url: `${app.config.publicUrl}/v1/calendar/${token}.ics`, madeAt: now }
    },
  )

  serve(
    app,
    'revokeMyCalendar',
    { method: 'DELETE', url: '/v1/calendar' },
    async ({ db, viewer, clock, audit }) => {
      await revokeMyCalendar(db, viewer.personId, clock.now())
      await audit('calendar', viewer.personId, ['address'])
    },
  )

  serve(
    app,
    'readCalendar',
    { method: 'GET', url: '/v1/calendar/:token', params: CalendarParams, raw: true },
    async ({ db, params, clock, request, reply }) => {
      const owner = await getFeedOwner(db, params.token.slice(0, -'.ics'.length), clock.now())
      const door = { bucket: 'calendar' as const, what: owner.feedId, ...READS }
      await countTry(db, app.config.keys.throttle, door, clock.now())
      const name = await getInstituteName(db)
      const host = new URL(app.config.publicUrl).hostname
      const file = await readCalendar(db, owner, name, host, clock.now())
      const etag = `"${createHash('sha256').update(file).digest('base64url')}"`
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply
        .header('content-disposition', 'inline; filename="timetable.ics"')
        .type('text/calendar; charset=utf-8')
        .send(file)
    },
  )
}
