// The declarations of what an exam's answers add up to.
import { type Declarations, operational } from '../../platform/columns.ts'

export const examCountColumns: Declarations = {
  exam_counts: {
    exam_id: operational('the exam'),
    basis: operational('a digest of the results, batches and times that were counted'),
    items: operational('how often each answer was given, by question'),
    seconds: operational('how long each question took them together'),
    batches: operational('how many of each batch had a question right'),
    counted_at: operational('when it was counted'),
  },
}
