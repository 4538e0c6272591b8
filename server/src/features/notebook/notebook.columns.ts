// The declarations of the notebook's table.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const notebookColumns: Declarations = {
  mistake_tries: {
    student_id: academic('who tries again', 'the student'),
    question_id: operational('the question that went wrong once'),
    tries: academic('how often it was tried again', 'the student'),
    tried_at: academic('when it was tried last', 'the student'),
    solved_at: academic('when it was last answered rightly', 'the student'),
  },
}
