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
    outcome: academic('right, partly right, wrong or blank'),
    marks: academic('what it earned'),
    reason: academic('by which rule'),
  },
  counted_results: {
    attempt_id: academic('the attempt that counts: a view over results, nothing is stored'),
    exam_id: operational('the exam'),
    student_id: academic('whose result it is'),
    key_version: operational('the version of the key that counted'),
    score: academic('the marks'),
    max_score: operational('what could be earned'),
    sections: academic('the marks by section'),
    subjects: academic('the marks by subject'),
    computed_at: operational('when it was computed'),
  },
  earlier_results: {
    attempt_id: academic('the attempt'),
    key_version: operational('the version of the key that counted then'),
    score: academic('the marks that it gave'),
    rank: academic('the place that it gave'),
    percentile: academic('how many scored this or less then'),
    computed_at: operational('when it was computed'),
  },
  result_changes: {
    attempt_id: academic('the attempt'),
    key_version: operational('the version of the key that moved it'),
    position: operational("the question's number"),
    marks_before: academic('what it had earned'),
    marks_after: academic('what it earns now'),
    reason_before: academic('by which rule it had'),
    reason_after: academic('by which rule it does now'),
  },
}
