// The time on a home: moves on by itself, so that "in 13 minutes" stays true while somebody looks.
import { useEffect, useState } from 'react'
import type { Format } from '../../ui/format.ts'

/** The moment, renewed every fifteen seconds. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' })

/** Whether two moments lie on the same day in India. */
export function isSameDay(one: Date, other: Date): boolean {
  return dayOf.format(one) === dayOf.format(other)
}

/** Minutes from now until then; negative when it has passed. */
export function minutesUntil(then: Date | string, now: Date): number {
  return (new Date(then).getTime() - now.getTime()) / 60_000
}

/** "13:30" for a moment of today, "Tue 24 Nov, 13:30" for any other. */
export function shortMoment(moment: Date | string, now: Date, format: Format): string {
  const time = format.time(moment)
  return isSameDay(new Date(moment), now) ? time : `${format.weekday(moment)}, ${time}`
}
