// How the settings of attendance are asked for and changed rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getAttendanceSettings: () => ({}),
  changeAttendanceSettings: () => ({
    body: {
      graceMinutes: 15,
      lateMinutes: 10,
      freezeDays: 7,
      thresholdPercent: 75,
      daysInARow: 3,
      reminderMinutes: 20,
    },
  }),
}
