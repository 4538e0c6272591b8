// The demo's dates were written for one week; this moves them so that they always lie around today.
import { dayInIndia } from '../platform/clock.ts'
import { demoDay } from './data/institute.ts'

export type Calendar = {
  /** Moves a day (2026-06-15) of the data. */
  day: (written: string) => string
  /** Moves a moment (2026-11-15T09:00:00+05:30) of the data. */
  moment: (written: string) => Date
  /** Eleven in the morning of a day of the data, moved: when an office writes things down. */
  morning: (written: string) => Date
}

const DAY = 86_400_000

/** Moves by whole weeks, so that Sundays stay Sundays: `now` falls in the week that the data calls this week. */
export function calendarOf(now: Date): Calendar {
  const ahead = (mondayBefore(dayInIndia(now)) - mondayBefore(demoDay)) * DAY
  const moment = (written: string) => new Date(Date.parse(written) + ahead)
  return {
    moment,
    day: (written) => moment(written).toISOString().slice(0, 10),
    morning: (written) => moment(`${written}T11:00:00+05:30`),
  }
}

/** The Monday on or before a day, in days since 1970-01-01, which was a Thursday. */
function mondayBefore(day: string): number {
  const days = Date.parse(day) / DAY
  return days - ((days + 3) % 7)
}
