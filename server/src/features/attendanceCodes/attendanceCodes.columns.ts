// The declarations of the room's codes.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const attendanceCodeColumns: Declarations = {
  attendance_codes: {
    lecture_id: operational('for which lecture'),
    code: operational('the six digits, worth nothing after the lecture'),
    made_by: { ...operational('who showed it'), erasure: 'erased' },
    valid_from: operational('since when it holds'),
    valid_until: operational('until when it holds'),
  },
  attendance_code_entries: {
    lecture_id: academic('for which lecture'),
    student_id: academic('who entered it'),
    entered_at: academic('when'),
    late_minutes: academic('how late'),
  },
}
