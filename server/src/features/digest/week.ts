// Weeks as the institute lives them: from Monday to Sunday, in India.
import { dayInIndia } from '../../platform/clock.ts'

const DAY_MS = 86_400_000

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysAfter(day, -((weekday + 6) % 7))
}

/** Sunday at six in the evening; a server that was off then makes up for it until Monday noon. */
const AFTER_HOURS = 6 * 24 + 18
const UNTIL_HOURS = 7 * 24 + 12

/** The Monday of the week that is to be summed up now; null at all other times. */
export function weekToTell(now: Date): string | null {
  const monday = mondayOf(dayInIndia(new Date(now.getTime() - 12 * 3_600_000)))
  const hours = (now.getTime() - Date.parse(`${monday}T00:00:00+05:30`)) / 3_600_000
  return hours >= AFTER_HOURS && hours < UNTIL_HOURS ? monday : null
}
