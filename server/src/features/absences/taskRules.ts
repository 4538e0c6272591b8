// When absences call for a talk: pure rules.
import type { DayMark } from '../../platform/schema.ts'
import type { AttendanceSettings } from '../attendanceSettings/attendanceSettings.ts'

export interface MarkedDay {
  onDay: string
  mark: DayMark
}

/** A month is judged once so many lectures count: about two days of a full week. */
const LECTURES_TO_JUDGE = 10

/** A row of days absent; days on leave and days without lectures neither lengthen nor break it. */
export interface AbsentRow {
  since: string
  days: number
}

/** The row of absent days in which that day stands, or null. Days in order, the latest last. */
export function rowAround(days: MarkedDay[], day: string): AbsentRow | null {
  let row: AbsentRow = { since: '', days: 0 }
  for (const { onDay, mark } of days) {
    if (mark === 'leave') continue
    if (mark === 'absent') row = { since: row.since || onDay, days: row.days + 1 }
    else if (onDay > day) break
    else row = { since: '', days: 0 }
  }
  return row.since !== '' && row.since <= day ? row : null
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
