// The declarations of attendance: sheets, marks and what is reckoned from them.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

/** Who of the staff did it: the institute's own record of its registers. */
const byStaff = (purpose: string) => ({
  ...operational(purpose),
  export: true,
  erasure: 'kept' as const,
  keep: 'the register of the batch, as long as the batch’s own record',
})

export const attendanceColumns: Declarations = {
  attendance_sheets: {
    lecture_id: operational('of which lecture'),
    batch_id: operational('of which batch'),
    subject_id: operational('in which subject'),
    on_day: operational('on which day'),
    version: operational('how often it was changed'),
    taken_by: byStaff('who took it'),
    taken_at: operational('when, by their phone'),
    received_at: operational('when it reached the server'),
    changed_at: operational('when it was last changed'),
    present_count: operational('how many were present'),
    late_count: operational('how many came late'),
    left_early_count: operational('how many left early'),
    absent_count: operational('how many were absent'),
    leave_count: operational('how many were on leave'),
  },
  attendance_marks: {
    student_id: academic('whose'),
    lecture_id: academic('in which lecture'),
    subject_id: academic('in which subject'),
    on_day: academic('on which day'),
    mark: academic('present, late, left early, absent or on leave'),
    source: academic('whether a teacher, the code, a leave or the office gave it'),
    minutes: academic('how late, or how long before the end'),
    version: operational('in which version of the sheet it was last changed'),
  },
  attendance_days: {
    student_id: academic('whose'),
    on_day: academic('which day'),
    mark: academic('what the day was'),
    lectures: academic('how many lectures were marked'),
    attended: academic('how many of them were attended'),
    on_leave: academic('how many were missed with leave'),
  },
  attendance_months: {
    student_id: academic('whose'),
    month: academic('which month'),
    lectures: academic('how many lectures were marked'),
    attended: academic('how many of them were attended'),
    on_leave: academic('how many were missed with leave'),
  },
  attendance_corrections: {
    id: operational('which correction'),
    lecture_id: academic('in which lecture'),
    student_id: academic('whose mark'),
    old_mark: academic('what stood there before'),
    old_minutes: academic('with how many minutes'),
    new_mark: academic('what stands there since'),
    new_minutes: academic('with how many minutes'),
    reason: academic('why it was changed'),
    made_by: byStaff('who changed it'),
    at: academic('when it was changed'),
  },
  attendance_openings: {
    id: operational('which opening'),
    lecture_id: operational('of which lecture'),
    opened_by: byStaff('who opened it'),
    reason: operational('why a frozen sheet was opened'),
    opened_at: operational('since when'),
    opened_until: operational('until when'),
  },
  attendance_reminders: {
    lecture_id: operational('of which lecture the teacher was reminded'),
    reminded_at: operational('when'),
  },
}
