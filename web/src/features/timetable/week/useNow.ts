// The time on a timetable: moves on by itself, so that the line of now stays where it belongs.
import { useEffect, useState } from 'react'

/** The moment, renewed every half minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
