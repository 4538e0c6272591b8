// The declarations of objections to a key. The versions of the key itself are declared with the exams.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

const staff = 'their teachers, academics'

export const keyColumns: Declarations = {
  key_objections: {
    id: operational('the objection'),
    exam_id: operational('the exam'),
    position: operational("the question's number"),
    student_id: academic('who objected', staff),
    reason: academic('what they had to say against the key', staff),
    made_at: academic('when', staff),
    state: academic('whether it was accepted', staff),
    answer: academic('what they were answered', staff),
    answered_by: {
      class: 'operational',
      purpose: 'who answered',
      seenBy: staff,
      export: false,
      erasure: 'kept',
      keep: 'who answered for the institute stays known as long as the answer is',
    },
    answered_at: academic('when it was answered', staff),
  },
}
