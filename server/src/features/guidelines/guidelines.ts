// What a planner is warned of, and may do all the same: the Ministry of Education's coaching guidelines of 2024 (at
// most five hours of classes a day, no test on the day after the weekly holiday), and what would be a pity.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays, momentOf } from '../../platform/days.ts'
import type { Wish } from '../clashes/clashes.ts'
import {
  listLeaveAt,
  listLongDays,
  listTestsAfterHoliday,
  listTestsAt,
  minutesByDay,
  seatsFor,
} from './guidelines.queries.ts'

/** Guidelines for Regulation of Coaching Center, 2024: classes of no more than five hours a day. */
const MOST_MINUTES = 300

export interface Warning {
  kind: 'long_day' | 'test_after_holiday' | 'test_at_that_time' | 'teacher_on_leave' | 'room_too_small'
  /** The first day on which it holds. */
  day: string
  batchId?: string
  batch?: string
  /** The title of the test. */
  exam?: string
  examId?: string
  minutes?: number
  seats?: number
  students?: number
  /** On how many days it holds. */
  days?: number
}

/** What the guidelines say against the timetable of all batches from the first to the last day. */
export async function listGuidelineWarnings(db: Db, from: string, to: string): Promise<Warning[]> {
  const longDays = await listLongDays(db, from, to, MOST_MINUTES)
  const tests = await listTestsAfterHoliday(db, momentOf(from, '00:00'), momentOf(addDays(to, 1), '00:00'))
  return [
    ...longDays.map((row) => ({ kind: 'long_day' as const, ...row })),
    ...tests.map((row) => ({ kind: 'test_after_holiday' as const, ...row })),
  ].sort((a, b) => a.day.localeCompare(b.day))
}

/** What speaks against a wish without forbidding it. */
export async function warningsOf(db: Db, wish: Wish): Promise<Warning[]> {
  const { batchId, teacherId, roomId, times } = wish
  const [first] = times
  if (!first) return []
  const warnings = await longDaysOf(db, wish)
  for (const test of await listTestsAt(db, batchId, times))
    warnings.push({ kind: 'test_at_that_time', ...test })
  const [onLeave, ...more] = await listLeaveAt(db, teacherId, times)
  if (onLeave) warnings.push({ kind: 'teacher_on_leave', day: onLeave, days: more.length + 1 })
  const day = dayInIndia(first.startsAt)
  const room = roomId && (await seatsFor(db, roomId, batchId, day))
  if (room && room.seats < room.students) warnings.push({ kind: 'room_too_small', day, ...room })
  return warnings
}

/** The longest of the days that would become too long, and how many there are. */
async function longDaysOf(db: Db, { batchId, times, except = [] }: Wish): Promise<Warning[]> {
  const added = Map.groupBy(times, ({ startsAt }) => dayInIndia(startsAt))
  const before = await minutesByDay(db, batchId, [...added.keys()], except)
  const long = [...added]
    .map(([day, lectures]) => ({ day, minutes: (before.get(day) ?? 0) + minutesIn(lectures) }))
    .filter(({ minutes }) => minutes > MOST_MINUTES)
    .sort((a, b) => b.minutes - a.minutes || a.day.localeCompare(b.day))
  const [worst] = long
  return worst ? [{ kind: 'long_day', ...worst, days: long.length }] : []
}

const minutesIn = (times: { startsAt: Date; endsAt: Date }[]) =>
  times.reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000, 0)
