// What the institute has settled about attendance.
import { z } from 'zod'

export const AttendanceSettings = z.object({
  /** Minutes between marking an absence and the word to the guardian. */
  graceMinutes: z.int().min(0).max(120),
  /** Who enters the code later than so many minutes after the beginning is late. */
  lateMinutes: z.int().min(1).max(120),
  /** Days after the lecture until its sheet is frozen. */
  freezeDays: z.int().min(1).max(60),
  thresholdPercent: z.int().min(1).max(100),
  daysInARow: z.int().min(2).max(30),
  /** Minutes after its beginning at which the teacher is reminded of a lecture not taken. */
  reminderMinutes: z.int().min(5).max(240),
})
