// Months and days as the institute counts them: 2026-11 and 2026-11-24, in India, weeks from Monday.

const DAY_MS = 86_400_000
const INDIA_MS = 5.5 * 3_600_000

/** The day in India at a moment. */
export function dayInIndia(moment: Date = new Date()): string {
  return new Date(moment.getTime() + INDIA_MS).toISOString().slice(0, 10)
}

/** The day so many days after another; before it where negative. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The month so many months after another; before it where negative. */
export function monthAfter(month: string, count: number): string {
  const first = new Date(`${month}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + count)
  return first.toISOString().slice(0, 7)
}

/** Every day of a month. */
export function daysOf(month: string): string[] {
  const days: string[] = []
  for (let day = `${month}-01`; monthOf(day) === month; day = dayAfter(day, 1)) days.push(day)
  return days
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
