// The declarations of the prints of report cards; what they say of a student is read anew for each.
import { type Declarations, operational } from '../../platform/columns.ts'

export const reportCardColumns: Declarations = {
  report_prints: {
    id: operational('the print'),
    batch_id: operational('whose cards'),
    locale: operational('in which language'),
    total: operational('how many cards'),
    done: operational('how many of them are drawn'),
    file_id: {
      class: 'academic',
      purpose: 'the file with the cards of the batch',
      seenBy: 'their teachers, academics',
      export: false,
      erasure: 'expires',
      keep: 'a week: long enough to fetch and print it',
    },
    failed_at: operational('when it failed'),
    forgotten_at: operational('when its file was deleted'),
    made_by: {
      class: 'operational',
      purpose: 'who asked for it, and is told how far it is',
      seenBy: 'their teachers, academics',
      export: false,
      erasure: 'kept',
      keep: 'who printed marks of a batch stays known as long as the batch is',
    },
    created_at: operational('when it was asked for'),
  },
}
