// The declarations of the word to guardians and of the tasks that absences make.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const absenceColumns: Declarations = {
  absence_words: {
    student_id: academic('whose absence'),
    on_day: academic('on which day'),
    lecture_id: academic('the lecture that the word names'),
    state: academic('whether the guardians know'),
    round: operational('how often the day’s word was begun'),
    due_at: academic('when the word was to go out'),
    told_at: academic('when it went out'),
    unreachable_why: academic('why nobody was reached'),
    known_at: academic('when somebody said that they know'),
    known_by: academic('who said so'),
    note: academic('what they said about it'),
  },
  attendance_tasks: {
    id: operational('which task'),
    student_id: academic('about whom'),
    kind: academic('days in a row, or below the threshold'),
    since_on: academic('since when'),
    value: academic('how many days, or which share'),
    done_at: academic('when it was done'),
    done_by: academic('who did it'),
    note: academic('what came of it'),
    created_at: academic('when it was made'),
  },
}
