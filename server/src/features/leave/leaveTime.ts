// Which time a leave takes, as moments; what may be asked for; and the academic year in which it is counted. Pure.
import type { z } from 'zod'
import { invalid } from '../../platform/problems.ts'
import type { LeaveExtent, LeaveHalf } from '../../platform/schema.ts'
import type { LeaveTime } from './leave.schemas.ts'

/** A time from `from` to just before `to`; `lectureId` where it was chosen for one lecture. */
export interface Span {
  from: Date
  to: Date
  lectureId?: string
}

export interface Lecture {
  id: string
  startsAt: Date
  endsAt: Date
}

/** Days back for which leave may still be asked for: a doctor's note comes after the illness. */
const DAYS_BACK = 7
/** Days ahead: the office plans one year. */
const DAYS_AHEAD = 365
const LONGEST = 120
/** When the second half of a day begins in India. */
const MIDDAY = '13:00'

type Asked = z.output<typeof LeaveTime>

/** The last day of it; a half day and single lectures lie on one. */
export const lastDayOf = (time: Asked): string => (time.extent === 'days' ? time.toOn : time.fromOn)

/** Throws 422 where the days are backwards, too many, too long ago or too far ahead of today (YYYY-MM-DD in India). */
export function checkTime(time: Asked, today: string): void {
  const [first, last] = [time.fromOn, lastDayOf(time)]
  if (last < first) throw invalid('toOn', 'before-start')
  if (daysFrom(first, last) >= LONGEST) throw invalid('toOn', 'leave-too-long', { days: LONGEST })
  if (daysFrom(first, today) > DAYS_BACK) throw invalid('fromOn', 'leave-too-late', { days: DAYS_BACK })
  if (daysFrom(today, first) > DAYS_AHEAD) throw invalid('fromOn', 'leave-too-early', { days: DAYS_AHEAD })
}

/** The time of whole days, both within, or of one half of the first of them. */
export function spanOfDays(fromOn: string, toOn: string, half?: LeaveHalf | null): Span {
  const midday = at(fromOn, MIDDAY)
  if (half === 'first') return { from: at(fromOn), to: midday }
  if (half === 'second') return { from: midday, to: at(dayAfter(fromOn)) }
  return { from: at(fromOn), to: at(dayAfter(toOn)) }
}

/**
 * The times of single lectures, in order. Of two that overlap, as in two batches of one student, the later one takes
 * what the earlier one leaves: spans of one person never overlap.
 */
export function spansOfLectures(lectures: Lecture[]): Span[] {
  const spans: Span[] = []
  for (const { id, startsAt, endsAt } of lectures.toSorted((a, b) => +a.startsAt - +b.startsAt)) {
    const taken = spans.at(-1)?.to
    const from = taken && taken > startsAt ? taken : startsAt
    if (from < endsAt) spans.push({ from, to: endsAt, lectureId: id })
  }
  return spans
}

/** Whether something that begins then falls into one of the spans. */
export const beginsIn = (spans: Span[], startsAt: Date): boolean =>
  spans.some(({ from, to }) => from <= startsAt && startsAt < to)

/** Whether all the time between lies within one of the spans. */
export const liesIn = (spans: Span[], from: Date, to: Date): boolean =>
  spans.some((span) => span.from <= from && to <= span.to)

/** When the first of the spans begins and the last one ends. Throws where there is none. */
export function boundsOf(spans: Span[]): { from: Date; to: Date } {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) throw new Error('A leave takes no time.')
  return { from: first.from, to: last.to }
}

/** The academic year of a day: from 1 June, when classes begin in Maharashtra, to 31 May. */
export function academicYear(day: string): { from: string; to: string } {
  const began = Number(day.slice(0, 4)) - (day.slice(5) < '06-01' ? 1 : 0)
  return { from: `${began}-06-01`, to: `${began + 1}-05-31` }
}

interface Counted {
  extent: LeaveExtent
  fromOn: string
  toOn: string
  lectureCount: number
}

/** Whole days (Sundays and holidays within them too), halves and lectures of leave, as far as they lie in the year. */
export function countLeave(leaves: Counted[], year: { from: string; to: string }) {
  const count = { days: 0, halves: 0, lectures: 0 }
  for (const { extent, fromOn, toOn, lectureCount } of leaves) {
    const first = Math.max(Date.parse(fromOn), Date.parse(year.from))
    const last = Math.min(Date.parse(toOn), Date.parse(year.to))
    if (last < first) continue
    if (extent === 'days') count.days += (last - first) / DAY + 1
    if (extent === 'half_day') count.halves += 1
    if (extent === 'lectures') count.lectures += lectureCount
  }
  return count
}

const DAY = 86_400_000
const at = (day: string, time = '00:00') => new Date(`${day}T${time}:00+05:30`)
const daysFrom = (first: string, last: string) => Math.round((Date.parse(last) - Date.parse(first)) / DAY)
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
