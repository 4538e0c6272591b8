// The sentences for everything that can be wrong with a question, typed or in a file.
import { msg } from '@lingui/core/macro'
import { addSentences } from '../../api/problems.ts'

/** Of a typed question and of one in a file: what the bank's rules say. */
const questionFaults = {
  'stem-empty': msg`The question itself is missing.`,
  'text-too-long': msg`This is too long; at most ${{ limit: 0 }} characters.`,
  'options-differ': msg`All languages need the same options in the same order.`,
  'no-right-answer': msg`Say what is right.`,
  'too-few-options': msg`There have to be at least two options.`,
  'too-many-options': msg`There may be at most ${{ limit: 0 }} options.`,
  'option-empty': msg`This option is empty. Fill it in, or take it away.`,
  'options-equal': msg`Two options are the same.`,
  'rows-differ': msg`All languages need the same rows in the same order.`,
  'too-few-rows': msg`There have to be at least two rows.`,
  'too-many-rows': msg`There may be at most ${{ limit: 0 }} rows.`,
  'row-empty': msg`This row is empty. Fill it in, or take it away.`,
  'rows-equal': msg`Two rows are the same.`,
  'row-unmatched': msg`Choose its match.`,
  'not-whole': msg`This is not a whole number.`,
  'accepted-empty': msg`One of the accepted answers is empty.`,
  'accepted-equal': msg`Two of the accepted answers are the same.`,
  'too-many-accepted': msg`At most ${{ limit: 0 }} answers can be accepted.`,
  'passage-missing': msg`The passage is missing in this language.`,
  'passage-empty': msg`The passage itself is missing.`,
  'subject-differs': msg`All questions of a passage are of one subject.`,
  'too-many-ranges': msg`At most ${{ limit: 0 }} answers can be right.`,
  'range-reversed': msg`This is less than where the range begins.`,
  'number-invalid': msg`This is not a number. It looks like 2.5 or -40.`,
  'picture-unknown': msg`A picture in this text is not there. Add it again.`,
  'kind-fixed': msg`The kind stays as it is. Add a new question for the other kind.`,
  'subject-fixed': msg`It stands in an exam already, so its subject stays.`,
  'unknown-subject': msg`Choose one of the list.`,
  'topic-of-other-subject': msg`This topic belongs to another subject. Choose again.`,
}

addSentences({
  problems: {
    'question-already-there': msg`This question is in the bank already.`,
    'question-changed-meanwhile': msg`Somebody else has changed this question meanwhile. Load it again and look before you save; your words are kept here.`,
    'question-archived': msg`This question is put away. Take it back before you change it.`,
    'passage-changed-meanwhile': msg`Somebody else has changed this passage meanwhile. Load it again and look before you save; your words are kept here.`,
    'questions-changed-meanwhile': msg`${{ count: 0 }} of these questions were changed while you looked. Look at them again.`,
    'too-many-tags': msg`A question has at most ${{ limit: 0 }} tags.`,
    'questions-in-use': msg`${{ count: 0 }} of these questions stand in an exam already, so the list stays.`,
    'questions-changed-since': msg`${{ count: 0 }} of these questions were changed since they came in, so the list stays.`,
  },
  fields: questionFaults,
})
