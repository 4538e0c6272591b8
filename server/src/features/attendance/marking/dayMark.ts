// What a student's day was, reckoned from its lectures.
import type { DayMark } from '../../../platform/schema.ts'

/** How many lectures of a day bear which mark. */
export interface DayCounts {
  present: number
  late: number
  leftEarly: number
  absent: number
  leave: number
}

/** Late and left early count as attended. */
export const attendedOf = ({ present, late, leftEarly }: DayCounts) => present + late + leftEarly

/**
 * The mark of the day, of at least one lecture. Lectures missed with leave count neither way, unless there are no
 * others:
 * leave: every lecture was missed with leave · absent: none was attended · part: some were attended and some missed
 * without leave, or one was left early · late: all were attended, at least one late · present: all were attended.
 */
export function dayMarkOf(counts: DayCounts): DayMark {
  const attended = attendedOf(counts)
  if (attended === 0) return counts.absent === 0 ? 'leave' : 'absent'
  if (counts.absent > 0 || counts.leftEarly > 0) return 'part'
  return counts.late > 0 ? 'late' : 'present'
}

/** Whole percent of the lectures that count, rounded down so that nobody below a threshold looks to be on it. */
export const percentOf = (attended: number, counted: number) =>
  counted === 0 ? null : Math.floor((attended * 100) / counted)
