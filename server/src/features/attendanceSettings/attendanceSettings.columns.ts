// The declarations of what is settled about attendance.
import { type Declarations, operational } from '../../platform/columns.ts'

export const attendanceSettingsColumns: Declarations = {
  attendance_settings: {
    only_one: operational('that there is one row only'),
    grace_minutes: operational('how long a slip may be undone before a guardian is told'),
    late_minutes: operational('from when on somebody who enters the code is late'),
    freeze_days: operational('after how many days a sheet is frozen'),
    threshold_percent: operational('below which share the office talks with a student'),
    row_of_days: operational('after how many days of absence it does'),
    reminder_minutes: operational('when a teacher is reminded of a lecture not taken'),
  },
}
