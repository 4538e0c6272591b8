// The garland: a flower for each day attended, a leaf for one on leave, and a new string after an absence. Pure.
import type { DayMark } from '../../platform/schema.ts'

/** Flowers of a full string: two weeks of six days. */
export const FULL = 12

interface Garland {
  /** Days attended since the last absence, and the most there ever were between two. */
  run: number
  longest: number
  /** The string that is being made, in the order of its days: at most twelve flowers, the leaves between them. */
  string: ('flower' | 'leaf')[]
}

/** The garland of a student's marked days, given in their order. */
export function garlandOf(days: { mark: DayMark }[]): Garland {
  const garland: Garland = { run: 0, longest: 0, string: [] }
  for (const { mark } of days) addDay(garland, mark)
  return garland
}

function addDay(garland: Garland, mark: DayMark): void {
  if (mark === 'absent') {
    garland.run = 0
    garland.string = []
    return
  }
  const isStrung = garland.run > 0 && garland.run % FULL === 0
  if (mark === 'leave') {
    if (garland.run > 0 && !isStrung) garland.string.push('leaf')
    return
  }
  if (isStrung) garland.string = []
  garland.string.push('flower')
  garland.run += 1
  garland.longest = Math.max(garland.longest, garland.run)
}
