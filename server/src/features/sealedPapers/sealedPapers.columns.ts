// The declarations of sealed papers: nothing in them is about a person.
import { type Declarations, operational, secret } from '../../platform/columns.ts'

export const sealedPaperColumns: Declarations = {
  sealed_papers: {
    exam_id: operational('the exam'),
    locale: operational('the language of the file'),
    digest: operational('what names the file'),
    bytes: operational('the paper as phones fetch it, unreadable before the start'),
    secret: { ...secret('what opens the file, itself sealed'), erasure: 'none' },
    made_at: operational('when it was built'),
  },
}
