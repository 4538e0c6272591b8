// The guidelines' checks over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { checkStretch } from '../timetable/week.ts'
import { WarningList, WarningQuery } from './guidelines.schemas.ts'
import { listGuidelineWarnings } from './guidelines.ts'

/** As far as one look at the warnings reaches. */
const MOST_DAYS = 62

export function serveGuidelines(app: App): void {
  serve(
    app,
    'listTimetableWarnings',
    { method: 'GET', url: '/v1/timetable/warnings', query: WarningQuery, reply: WarningList },
    async ({ db, query: { from, to } }) => {
      checkStretch(from, to, MOST_DAYS)
      return { rows: await listGuidelineWarnings(db, from, to) }
    },
  )
}
