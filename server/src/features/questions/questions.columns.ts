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
    kind: operational('how it is answered'),
    difficulty: operational('how hard it is'),
    reference: operational("the author's own name for it"),
    fingerprint: operational('that the same question does not come in twice'),
    latest_version: operational('the version that new exams take'),
    import_id: operational('the list it came in with'),
    review: operational('whether somebody has looked at it since it was written'),
    reviewed_by: author('who reviewed it'),
    reviewed_at: operational('when it was reviewed'),
    review_note: operational('why it was rejected'),
    passage_place: operational('its place among the questions of its passage'),
    compared_version: operational('the version of which its likeness to others is known'),
    created_by: author('who added it'),
    created_at: operational('when it was added'),
    archived_at: operational('since when it is not offered'),
  },
  question_tags: {
    question_id: operational('which question'),
    tag: operational('a word by which it is found again'),
  },
  question_versions: {
    question_id: operational('which question'),
    version: operational('which version of it'),
    body: operational('the question, its options and its solution in each language'),
    key: operational('what is right'),
    bands: operational('by which nearly equal ones find each other'),
    passage_id: operational('the passage under which it stands'),
    words: operational('what a search looks through'),
    letters: operational('the same in Latin letters, by which it is found and compared'),
    created_by: author('who wrote this version'),
    created_at: operational('when it was written'),
  },
}
