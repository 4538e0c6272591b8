// Holidays over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { holidaysFor } from '../timetable/week.ts'
import {
  HolidayList,
  HolidayParams,
  HolidayQuery,
  HolidayRemoval,
  HolidaysReply,
  NewHolidays,
} from './holidays.schemas.ts'
import { addHolidays, removeHoliday } from './holidays.ts'

/** A year's list, and the rest of the one before. */
const MOST_DAYS = 732

export function serveHolidays(app: App): void {
  serve(
    app,
    'listHolidays',
    { method: 'GET', url: '/v1/holidays', query: HolidayQuery, reply: HolidayList },
    async ({ db, viewer, query: { from, to } }) => ({
      rows: await holidaysFor(db, viewer, from, to, MOST_DAYS),
    }),
  )

  serve(
    app,
    'addHolidays',
    { method: 'POST', url: '/v1/holidays', body: NewHolidays, reply: HolidaysReply, status: 201 },
    async ({ db, body, viewer, clock, audit }) => {
      const made = await addHolidays(db, body, { personId: viewer.personId, now: clock.now() })
      await audit('holiday', made.ids[0] ?? null, Object.keys(body))
      return made
    },
  )

  serve(
    app,
    'removeHoliday',
    {
      method: 'DELETE',
      url: '/v1/holidays/:holidayId',
      params: HolidayParams,
      reply: HolidayRemoval,
    },
    async ({ db, params: { holidayId }, viewer, clock, audit }) => {
      const removed = await removeHoliday(db, holidayId, { personId: viewer.personId, now: clock.now() })
      await audit('holiday', holidayId)
      return removed
    },
  )
}
