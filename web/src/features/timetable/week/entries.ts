// What stands where in a week: lectures, tests, and the places that moved lectures have left. Pure.
import { dayOf, minuteOf } from '../days.ts'
import type { Lecture, Test, Timetable } from '../timetable.api.ts'

export type Entry = {
  key: string
  day: string
  /** Minutes since midnight. */
  from: number
  to: number
} & (
  | { kind: 'lecture'; lecture: Lecture }
  /** The place of a lecture that was moved to another day. */
  | { kind: 'gone'; lecture: Lecture }
  | { kind: 'test'; test: Test }
)

/** Something with its place beside others at the same time: the how-manieth of how many. */
export type Placed<One> = One & { lane: number; lanes: number }

/** All entries of a timetable, in the order of their time. */
export function entriesOf({ lectures, tests }: Pick<Timetable, 'lectures' | 'tests'>): Entry[] {
  const entries: Entry[] = [
    ...lectures.map((lecture) => ({
      kind: 'lecture' as const,
      key: lecture.id,
      lecture,
      ...timeOf(lecture.startsAt, lecture.endsAt),
    })),
    ...lectures.filter(movedAway).map((lecture) => ({
      kind: 'gone' as const,
      key: `${lecture.id} gone`,
      lecture,
      ...formerTimeOf(lecture),
    })),
    ...tests.map((test) => ({
      kind: 'test' as const,
      key: test.id,
      test,
      ...timeOf(test.startsAt, test.endsAt),
    })),
  ]
  return entries.sort((a, b) => a.day.localeCompare(b.day) || a.from - b.from || a.to - b.to)
}

/** Whether a lecture takes place on another day than its plan has it. */
const movedAway = ({ startsAt, plannedStartsAt }: Lecture) =>
  plannedStartsAt !== null && dayOf(plannedStartsAt) !== dayOf(startsAt)

function timeOf(startsAt: string, endsAt: string) {
  const day = dayOf(startsAt)
  return { day, from: minuteOf(startsAt), to: dayOf(endsAt) === day ? minuteOf(endsAt) : 1440 }
}

function formerTimeOf({ startsAt, endsAt, plannedStartsAt }: Lecture) {
  const start = plannedStartsAt ?? startsAt
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  return timeOf(start, new Date(Date.parse(start) + length).toISOString())
}

/** A test that may be sat at any hour of half a day stands above the day, not in it. */
const LONG = 5 * 60
export const isLong = (entry: Entry): boolean => entry.kind === 'test' && entry.to - entry.from > LONG

/** Puts what lies on one day, in the order of its beginning, side by side where it overlaps. */
export function placed<One extends { from: number; to: number }>(ones: One[]): Placed<One>[] {
  const done: Placed<One>[] = []
  let group: Placed<One>[] = []
  let until = -1
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1))
    done.push(...group.map((one) => ({ ...one, lanes })))
    group = []
  }
  for (const one of ones) {
    if (one.from >= until) close()
    const taken = new Set(group.filter(({ to }) => to > one.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane += 1
    group.push({ ...one, lane, lanes: 1 })
    until = Math.max(until, one.to)
  }
  close()
  return done
}

/** The full hours that a week's grid begins and ends with; a usual day where there is nothing. */
export function hoursOf(entries: Pick<Entry, 'from' | 'to'>[]): { first: number; last: number } {
  if (entries.length === 0) return { first: 8, last: 18 }
  return {
    first: Math.floor(Math.min(...entries.map(({ from }) => from)) / 60),
    last: Math.ceil(Math.max(...entries.map(({ to }) => to)) / 60),
  }
}
