// The declarations of what is known about likenesses between questions.
import { type Declarations, operational } from '../../platform/columns.ts'

export const bankColumns: Declarations = {
  similar_questions: {
    one_id: operational('which question'),
    other_id: operational('to which other one it is alike'),
    likeness: operational('how alike they are'),
    dismissed_by: {
      class: 'operational',
      purpose: 'who looked at both and kept them',
      seenBy: 'academics, teachers',
      export: false,
      erasure: 'kept',
      keep: 'who decided about a question stays known as long as the bank holds it',
    },
    dismissed_at: operational('since when the pair is not listed'),
  },
}
