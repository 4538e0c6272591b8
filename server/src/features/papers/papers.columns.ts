// The declarations of the sets of a paper: nothing in them is about a person.
import { type Declarations, operational } from '../../platform/columns.ts'

export const paperColumns: Declarations = {
  paper_sets: {
    exam_id: operational('the exam'),
    code: operational('which set'),
    question_order: operational('which question stands at which number'),
    option_orders: operational('in which order its options stand'),
    made_at: operational('when it was drawn'),
  },
}
