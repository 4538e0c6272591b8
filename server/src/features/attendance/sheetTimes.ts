// When a sheet can be taken, changed without a reason, and no longer changed at all.
import { dayInIndia } from '../../platform/clock.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** A lecture can be marked so long before it begins. */
const EARLY = 15 * MINUTE

/** From then on a lecture can be marked. */
export const markableFrom = (startsAt: Date) => new Date(startsAt.getTime() - EARLY)

/** Until the lecture's end, and through the grace after it was taken, a mark is changed by a tap; later with a reason. */
export function reasonNeededFrom(takenAt: Date, endsAt: Date, graceMinutes: number): Date {
  return new Date(Math.max(takenAt.getTime() + graceMinutes * MINUTE, endsAt.getTime()))
}

/** The first day on which the sheet of a lecture on that day is frozen. */
export function freezesOn(day: string, freezeDays: number): string {
  return dayInIndia(new Date(Date.parse(`${day}T06:00:00Z`) + (freezeDays + 1) * DAY))
}

/** Whether it is frozen now; the office may have opened it until some time. */
export function isFrozen(
  sheet: { day: string; openedUntil: Date | null },
  freezeDays: number,
  now: Date,
): boolean {
  if (sheet.openedUntil && sheet.openedUntil > now) return false
  return dayInIndia(now) >= freezesOn(sheet.day, freezeDays)
}
