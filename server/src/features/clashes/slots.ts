// Where a lecture still fits into a day: what is left between the times that are taken. Pure.
import { clockOf, minutesOf } from '../../platform/days.ts'

/** Between these times of day the institute teaches. */
export const OPENS = '06:00'
export const CLOSES = '21:30'
/** Besides the ends of other lectures, a lecture begins on a quarter of an hour. */
const STEP = 15

/** A time of one day, "08:00" to "09:30"; the day is a date, or a weekday's number. */
export interface Taken<D> {
  day: D
  from: string
  to: string
}

export interface Wanted<D> {
  days: D[]
  minutes: number
  /** The time of day that would be best. */
  near: string
  /** Earlier starts are past, on that day. */
  notBefore?: (day: D) => string
}

/**
 * The starts at which `minutes` are free, on each day the nearest to the wanted time and one on the other side of it,
 * in the order of the days as given; at most `limit`.
 */
export function freeSlots<D extends string | number>(
  taken: Taken<D>[],
  wanted: Wanted<D>,
  limit: number,
): Taken<D>[] {
  const slots: Taken<D>[] = []
  for (const day of wanted.days) {
    const busy = taken.filter((one) => one.day === day)
    const from = minutesOf(wanted.notBefore?.(day) ?? OPENS)
    for (const start of nearest(freeStarts(busy, wanted.minutes, from), wanted))
      slots.push({ day, from: clockOf(start), to: clockOf(start + wanted.minutes) })
    if (slots.length >= limit) break
  }
  return slots.slice(0, limit)
}

/** Every start, in minutes since midnight, at which so many minutes are free. */
function freeStarts(busy: { from: string; to: string }[], minutes: number, notBefore: number): number[] {
  const times = busy.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  const starts = new Set(times.map(({ to }) => to))
  for (let start = minutesOf(OPENS); start < minutesOf(CLOSES); start += STEP) starts.add(start)
  const isFree = (start: number) => times.every(({ from, to }) => start + minutes <= from || start >= to)
  return [...starts]
    .filter((start) => start >= Math.max(notBefore, minutesOf(OPENS)) && start + minutes <= minutesOf(CLOSES))
    .filter(isFree)
    .sort((a, b) => a - b)
}

/** The nearest start to the wanted time, and the nearest one on its other side that does not overlap it. */
function nearest(starts: number[], { near, minutes }: { near: string; minutes: number }): number[] {
  const wanted = minutesOf(near)
  const byDistance = starts.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
  const first = byDistance[0]
  if (first === undefined) return []
  const other = byDistance.find((start) => Math.abs(start - first) >= minutes)
  return [first, ...(other === undefined ? [] : [other])].sort((a, b) => a - b)
}
