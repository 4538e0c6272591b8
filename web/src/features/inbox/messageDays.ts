// Messages under the days on which they came.
import type { InboxRow } from './inbox.api.ts'

const inIndia = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })

/** The day in India on which a moment falls: 2026-11-24. */
export function dayOf(moment: string | Date): string {
  return inIndia.format(new Date(moment))
}

/** In the order in which they are given, a group for each day in India. */
export function byDay(rows: readonly InboxRow[]): { day: string; rows: InboxRow[] }[] {
  return [...Map.groupBy(rows, ({ at }) => dayOf(at))].map(([day, some]) => ({ day, rows: some }))
}

const DAY_MS = 86_400_000

/** Whether a day is today or yesterday, as a reader at `now` says it. */
export function nearDay(day: string, now: Date): 'today' | 'yesterday' | undefined {
  if (day === dayOf(now)) return 'today'
  // India has no summer time: a day is always as long.
  return day === dayOf(new Date(now.getTime() - DAY_MS)) ? 'yesterday' : undefined
}
