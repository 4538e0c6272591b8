// The declarations of passages: texts of the institute, about nobody.
import { type Declarations, operational } from '../../platform/columns.ts'

export const passageColumns: Declarations = {
  passages: {
    id: operational('which passage'),
    body: operational('the text in each language'),
    created_by: {
      class: 'operational',
      purpose: 'who wrote it',
      seenBy: 'academics, teachers',
      export: false,
      erasure: 'kept',
      keep: 'who wrote a passage stays known as long as exams hold it',
    },
    created_at: operational('when it was written'),
  },
}
