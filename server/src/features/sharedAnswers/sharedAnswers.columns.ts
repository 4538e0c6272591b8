// The declarations of shared answers: written anew by staff, without anybody's name.
import { academic, type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const staffAct = (purpose: string): ColumnDeclaration => ({
  class: 'operational',
  purpose,
  seenBy: 'staff',
  export: false,
  erasure: 'kept',
  keep: 'what was written for everybody stays as long as it helps; it names no asker',
})

export const sharedAnswerColumns: Declarations = {
  shared_answers: {
    id: operational('the shared answer'),
    query_id: {
      ...academic('from which query it was made; no reply says it', 'nobody'),
      export: false,
      erasure: 'erased',
    },
    topic: operational('what kind of thing it is about'),
    subject_id: operational('which subject'),
    batch_id: operational('which batch alone finds it'),
    title: operational('what is asked, in a line'),
    question: operational('the question as it was rewritten for others'),
    answer: operational('the answer for others'),
    shared_by: staffAct('who shared it'),
    shared_at: operational('when'),
    helped_count: operational('how many it has spared a question'),
  },
  shared_answer_words: {
    answer_id: operational('the shared answer'),
    subject_id: operational('its subject, for the search'),
    batch_id: operational('its batch, for the search'),
    letters: operational('its title in small Latin letters, for the search'),
    stems: operational('the beginnings of its words, for the search'),
  },
  shared_answer_stems: {
    stem: operational('a beginning of a word that occurs in a title, for the search'),
    uses: operational('in about how many titles'),
  },
  shared_answer_pictures: {
    file_id: operational('a copy of a picture that was chosen for it'),
    answer_id: operational('the shared answer'),
    place: operational('its place among the pictures'),
  },
  shared_answer_helps: {
    answer_id: academic('which shared answer helped'),
    person_id: academic('whom'),
    at: academic('when'),
  },
}
