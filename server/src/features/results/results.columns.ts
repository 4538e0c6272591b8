// The declarations of the results' tables.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const resultColumns: Declarations = {
  results: {
    attempt_id: academic('the attempt that was marked'),
    exam_id: operational('the exam'),
    student_id: academic('whose result it is'),
    key_version: operational('the version of the key that counted'),
    score: academic('the marks'),
    max_score: operational('what could be earned'),
    sections: academic('the marks by section'),
    subjects: academic('the marks by subject'),
    computed_at: operational('when it was computed'),
  },
  result_marks: {
    attempt_id: academic('the attempt'),
    position: operational("the question's number"),
    response: academic('the answer that counted'),
    outcome: academic('right, wrong or blank'),
    marks: academic('what it earned'),
  },
}
