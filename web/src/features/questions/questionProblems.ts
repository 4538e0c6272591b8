// The sentences for everything that can be wrong with a question, typed or in a file.
import type { MessageDescriptor } from '@lingui/core'
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
  'too-many-ranges': msg`At most ${{ limit: 0 }} answers can be right.`,
  'range-reversed': msg`This is less than where the range begins.`,
  'number-invalid': msg`This is not a number. It looks like 2.5 or -40.`,
  'picture-unknown': msg`A picture in this text is not there. Add it again.`,
  'kind-fixed': msg`The kind stays as it is. Add a new question for the other kind.`,
  'subject-fixed': msg`It stands in an exam already, so its subject stays.`,
  'unknown-subject': msg`Choose one of the list.`,
  'topic-of-other-subject': msg`This topic belongs to another subject. Choose again.`,
}

/** Only of a question in a file: why it cannot be taken over. */
const importFaults = {
  'too-many-questions': msg`A file may hold at most ${{ limit: 0 }} questions. What comes after this line is left out.`,
  'column-unknown': msg`The column “${{ column: '' }}” is not known and was passed over.`,
  'question-too-long': msg`This question is longer than ${{ limit: 0 }} characters.`,
  'brace-unclosed': msg`The answers begin with '{' but never end. Write '}' after the last answer.`,
  'brace-unopened': msg`There is a '}' without a '{' before it. Write \\'}' where the sign itself is meant.`,
  'answers-twice': msg`There are two pairs of braces. A question has one; write \\'{' and \\'}' where the signs themselves are meant.`,
  'formula-braces': msg`The braces of a formula have to be written \\'{' and \\'}' in GIFT.`,
  'answer-missing': msg`There is no answer.`,
  'weight-invalid': msg`The share of marks between the % signs is not a number from -100 to 100.`,
  'matching-invalid': msg`The pairs to match cannot be read.`,
  'several-right': msg`${{ count: 0 }} options are marked as right; the bank takes questions with one right option.`,
  'weights-partial': msg`Some options earn a part of the marks; the bank takes questions with one right option.`,
  'formula-cut': msg`A formula is cut in two by =, ~ or #. Write \\=, \\~ or \\# inside it.`,
  'kind-unknown': msg`The kind “${{ kind: '' }}” is not known. Write single or numerical.`,
  'difficulty-unknown': msg`The difficulty “${{ difficulty: '' }}” is not known. Write easy, medium or hard.`,
  'answer-not-an-option': msg`The answer “${{ answer: '' }}” is not the letter of an option.`,
  'reference-twice': msg`The name “${{ reference: '' }}” stands twice in this file.`,
} satisfies Record<string, MessageDescriptor>

addSentences({
  problems: {
    'question-already-there': msg`This question is in the bank already.`,
    'question-changed-meanwhile': msg`Somebody else has changed this question meanwhile. Load it again and look before you save; your words are kept here.`,
    'question-archived': msg`This question is put away. Take it back before you change it.`,
    'questions-in-use': msg`${{ count: 0 }} of these questions stand in an exam already, so the list stays.`,
    'questions-changed-since': msg`${{ count: 0 }} of these questions were changed since they came in, so the list stays.`,
    'file-empty': msg`There is no question in this file.`,
    'file-too-large': msg`This file is too large. Cut it into smaller ones.`,
    'file-not-text': msg`This file cannot be read as text. Save it as UTF-8 and choose it again.`,
    'no-questions': msg`There is no question in this file. In GIFT the answers stand in braces: '{'=right ~wrong'}'.`,
    'column-missing': msg`The column “${{ column: '' }}” is missing. Take the template as it is.`,
    'column-twice': msg`The column “${{ column: '' }}” stands there twice.`,
    'nothing-to-import': msg`There is nothing left to take in.`,
    'import-not-waiting': msg`This file was taken in or taken back already. Load the page again.`,
    'import-not-undoable': msg`It can be taken back for one day only, and once.`,
    'sheet-empty': msg`There is nothing in this sheet.`,
    'sheet-not-a-sheet': msg`This is not a spreadsheet. Choose a CSV or XLSX file.`,
    'sheet-old-excel': msg`This is an old Excel file. Open it and save it as .xlsx.`,
    'sheet-password-protected': msg`This file has a password. Save it without one.`,
    'sheet-damaged': msg`This file is damaged. Open it in your spreadsheet program and save it again.`,
    'sheet-encoding': msg`This file is not in UTF-8. Save it as “CSV UTF-8” or .xlsx.`,
    'sheet-formula-only': msg`The cells hold formulas without results. Save the file once in your spreadsheet program.`,
    'sheet-zip-bomb': msg`This file unpacks to far more than a sheet of questions. It was not opened.`,
    'sheet-too-large': msg`This file is too large. Cut it into smaller ones.`,
    'sheet-too-many-rows': msg`A sheet may have at most ${{ limit: 0 }} rows.`,
    'sheet-too-many-columns': msg`A sheet may have at most ${{ limit: 0 }} columns.`,
    'sheet-cell-too-long': msg`A cell in row ${{ row: 0 }} is too long.`,
  },
  fields: { ...importFaults, ...questionFaults },
})

/** Kinds of questions that other systems have and the bank has not. */
export const strangeKinds: Record<string, MessageDescriptor> = {
  'true-false': msg`true or false`,
  'short-answer': msg`short answer`,
  matching: msg`matching`,
  essay: msg`essay`,
  description: msg`text without an answer`,
}

/** Taken over, with something left behind. */
export const noteWords: Record<string, MessageDescriptor> = {
  'image-dropped': msg`A picture was left out. Add it after the import.`,
  'link-dropped': msg`A link was left out; its words are kept.`,
  'markup-dropped': msg`Some formatting was left out; its words are kept.`,
  'weights-ignored': msg`Negative shares of marks were left out: the exam says what a wrong answer costs.`,
  'feedback-left-out': msg`Some feedback was left out; the solution is kept.`,
}
