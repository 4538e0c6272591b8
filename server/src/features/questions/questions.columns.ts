// The declarations of the question bank: nothing in it is about a person, but who wrote what.
import { type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const author = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'academics, teachers',
  export: false,
  erasure: 'kept',
  keep: 'who wrote a question stays known as long as exams hold it',
})

export const questionColumns: Declarations = {
  questions: {
    id: operational('which question'),
    subject_id: operational('of which subject'),
    topic_id: operational('of which topic'),
    kind: operational('whether one option is chosen or a number typed'),
    difficulty: operational('how hard it is'),
    reference: operational("the author's own name for it"),
    fingerprint: operational('that the same question does not come in twice'),
    latest_version: operational('the version that new exams take'),
    import_id: operational('the list it came in with'),
    created_by: author('who added it'),
    created_at: operational('when it was added'),
    archived_at: operational('since when it is not offered'),
  },
  question_versions: {
    question_id: operational('which question'),
    version: operational('which version of it'),
    body: operational('the question, its options and its solution in each language'),
    key: operational('what is right'),
    words: operational('what a search looks through'),
    created_by: author('who wrote this version'),
    created_at: operational('when it was written'),
  },
}
