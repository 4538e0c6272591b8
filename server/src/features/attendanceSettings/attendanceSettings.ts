// What the institute has settled about attendance: grace, lateness, freeze, threshold, reminders.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttendanceSettings as Schema } from './attendanceSettings.schemas.ts'

export type AttendanceSettings = z.infer<typeof Schema>

/** The one row of settings, with the migration's defaults until somebody changes them. */
export async function getAttendanceSettings(db: Db): Promise<AttendanceSettings> {
  const { rowOfDays, ...settings } = await db
    .selectFrom('attendanceSettings')
    .select(['graceMinutes', 'lateMinutes', 'freezeDays', 'thresholdPercent', 'rowOfDays', 'reminderMinutes'])
    .executeTakeFirstOrThrow()
  return { ...settings, daysInARow: rowOfDays }
}

/** Holds for what is marked from now on; words that wait keep the time they were given. */
export async function changeAttendanceSettings(
  tx: Tx,
  { daysInARow, ...settings }: AttendanceSettings,
): Promise<void> {
  await tx
    .updateTable('attendanceSettings')
    .set({ ...settings, rowOfDays: daysInARow })
    .execute()
}
