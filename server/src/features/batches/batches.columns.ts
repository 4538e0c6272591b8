// The declarations of batches and enrolments.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const batchColumns: Declarations = {
  batches: {
    id: operational('which batch'),
    course_id: operational('of which course'),
    name: operational('what it is called'),
    year: operational('the year of its examination'),
    room_id: operational('where it usually sits'),
    capacity: operational('how many seats it has'),
    medium: operational('the language of its teaching'),
    starts_on: operational('its first day'),
    ends_on: operational('its last day'),
    class_teacher_id: operational('who looks after it'),
    teacher_role: operational('that only a teacher does'),
    archived_at: operational('since when it is over'),
    created_at: operational('when it was made'),
  },
  batch_teachers: {
    batch_id: operational('which batch'),
    subject_id: operational('in which subject'),
    teacher_id: operational('who teaches'),
    teacher_role: operational('that only a teacher does'),
  },
  enrolments: {
    id: academic('which enrolment'),
    student_id: academic('whose'),
    batch_id: academic('in which batch'),
    from_on: academic('the first day'),
    to_on: academic('the first day on which it no longer held'),
    ended_how: academic('whether it was completed, moved or dropped'),
    reason: academic('why the student moved or left'),
    continued_in: academic('the enrolment that followed a move'),
    created_by: operational('who wrote it down'),
    created_at: operational('when it was written down'),
  },
}
