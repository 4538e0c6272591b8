// When absences call for a talk: pure rules.
import type { DayMark } from '../../platform/schema.ts'
import type { AttendanceSettings } from '../attendanceSettings/attendanceSettings.ts'

export interface MarkedDay {
  onDay: string
  mark: DayMark
}

/** A month is judged once so many lectures count: about two days of a full week. */
export const LECTURES_TO_JUDGE = 10

/** A row of days absent; days on leave and days without lectures neither lengthen nor break it. */
export interface AbsentRow {
  since: string
  days: number
}

/** The row of absent days that the last of these days ends, or null. Days in order, the latest last. */
export function rowEndingNow(days: MarkedDay[]): AbsentRow | null {
  let row: AbsentRow | null = null as AbsentRow | null
  for (const { onDay, mark } of days) {
    if (mark === 'leave') continue
    if (mark !== 'absent') row = null
    else row = { since: row?.since ?? onDay, days: (row?.days ?? 0) + 1 }
  }
  return row
}

/** How long the row of absent days is that begins on that day. */
export function rowBeginningOn(days: MarkedDay[], since: string): number {
  let length = 0
  for (const { onDay, mark } of days) {
    if (onDay < since || mark === 'leave') continue
    if (mark !== 'absent') break
    length++
  }
  return length
}

export interface MonthCounts {
  lectures: number
  attended: number
  onLeave: number
}

/** The percent attended where it is below the threshold and enough lectures count; else null. */
export function lowPercent(
  month: MonthCounts | undefined,
  { thresholdPercent }: AttendanceSettings,
): number | null {
  if (!month) return null
  const counted = month.lectures - month.onLeave
  if (counted < LECTURES_TO_JUDGE) return null
  const percent = Math.floor((month.attended * 100) / counted)
  return percent < thresholdPercent ? percent : null
}
