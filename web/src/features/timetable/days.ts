// Days and times of day in India, as the timetable counts them. Pure.
const DAY = 86_400_000
const inIndia = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' })

/** The day in India, YYYY-MM-DD. */
export const dayOf = (moment: Date | string): string => inIndia.format(new Date(moment))

/** Minutes since midnight in India. */
export function minuteOf(moment: Date | string): number {
  const minutes = Math.floor(new Date(moment).getTime() / 60_000) + 330
  return ((minutes % 1440) + 1440) % 1440
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** ISO 8601: 1 is Monday, 7 is Sunday. */
const weekdayOf = (day: string): number => ((Math.round(Date.parse(day) / DAY) + 3) % 7) + 1

/** The Monday on or before a day. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** The seven days of a week from its Monday. */
export const daysFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, i) => addDays(monday, i))

/** The moment of a day and a time of day in India, as the server writes it. */
export const momentOf = (day: string, time: string): string =>
  new Date(`${day}T${time}:00+05:30`).toISOString()

/** Noon of a day in India: for words about the day. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00+05:30`)

/** Minutes since midnight of "08:30". */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** "08:30" from minutes since midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Whether it reads like a day, as in the address. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
