// Which lectures a changed line of the week leaves, changes, adds and takes away. Pure.
import { mondayOf } from '../../platform/days.ts'

/** A lecture that was written for the line and may still be changed. */
export interface Written {
  id: string
  /** The day in India on which the plan has it. */
  day: string
}

/** The lectures that go on under their own id on another day or time, the days to be added, and what falls away. */
export interface Rewriting {
  kept: { id: string; day: string }[]
  added: string[]
  removed: string[]
}

/**
 * Matches the lectures that were written with the days on which the line is to have them now: the lecture of a week
 * stays the lecture of that week, so that leave, calendars and notes keep to it.
 */
export function matchByWeek(written: Written[], days: string[]): Rewriting {
  const byWeek = new Map(written.map((lecture) => [mondayOf(lecture.day), lecture]))
  const kept: Rewriting['kept'] = []
  const added: string[] = []
  for (const day of days) {
    const lecture = byWeek.get(mondayOf(day))
    if (!lecture) added.push(day)
    else {
      kept.push({ id: lecture.id, day })
      byWeek.delete(mondayOf(day))
    }
  }
  return { kept, added, removed: [...byWeek.values()].map(({ id }) => id) }
}
