// Days and times of day in India, which keeps one time all year: +05:30. Pure.

const DAY = 86_400_000

/** The moment of a day and a time of day in India ("08:00", or "08:00:00" as the database writes it). */
export const momentOf = (day: string, time: string): Date => new Date(`${day}T${time.slice(0, 5)}:00+05:30`)

/** The time of day in India, "08:00". */
export const timeOf = (moment: Date): string =>
  new Date(moment.getTime() + 5.5 * 3_600_000).toISOString().slice(11, 16)

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Days from the first day to the second. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => ((Math.round(Date.parse(day) / DAY) + 3) % 7) + 1

/** The Monday on or before a day. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** Every day of a weekday from the first day to just before the last. */
export function daysOfWeekday(weekday: number, from: string, to: string): string[] {
  const days: string[] = []
  for (let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7); day < to; day = addDays(day, 7))
    days.push(day)
  return days
}

/** Minutes since midnight of "08:30". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** "08:30" from minutes since midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
