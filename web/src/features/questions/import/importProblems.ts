// The sentences for everything that can be wrong with a file of questions, or had to be left behind of one.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { addSentences } from '../../../api/problems.ts'

/** Why a question of a file cannot be taken over. */
const faults = {
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
  'several-right': msg`${{ count: 0 }} options are marked as right where only one may be chosen.`,
  'formula-cut': msg`A formula is cut in two by =, ~ or #. Write \\=, \\~ or \\# inside it.`,
  'kind-unknown': msg`The kind “${{ kind: '' }}” is not known. The template's help lists the kinds.`,
  'difficulty-unknown': msg`The difficulty “${{ difficulty: '' }}” is not known. Write easy, medium or hard.`,
  'answer-not-an-option': msg`The answer “${{ answer: '' }}” is none of the options.`,
  'answer-not-read': msg`The answer “${{ answer: '' }}” cannot be read. Write a letter, a number, or one word.`,
  'question-unnumbered': msg`Another question without a number stands below this one. Number both, and choose the file again.`,
  'options-unclear': msg`The answer names a line of the question. Write its options as (A), (B), (C), (D).`,
  'answer-without-question': msg`The answer key names question ${{ number: 0 }}, which is not in the file.`,
  'answers-disagree': msg`The answer below the question and the answer key do not agree. Mend one of them.`,
  'question-missing': msg`There are options or an answer, but no question before them.`,
  'text-not-a-question': msg`These words belong to no question and were passed over.`,
  'font-not-unicode': msg`The font “${{ font: '' }}” is not Unicode, so its letters cannot be read. Change the text to Unicode first.`,
  'reference-twice': msg`The name “${{ reference: '' }}” stands twice in this file.`,
} satisfies Record<string, MessageDescriptor>

addSentences({
  problems: {
    'file-empty': msg`There is no question in this file.`,
    'file-too-large': msg`This file is too large. Cut it into smaller ones.`,
    'file-not-text': msg`This file cannot be read as text. Save it as UTF-8 and choose it again.`,
    'file-damaged': msg`This file is damaged. Open it in the program that it was made with, and save it again.`,
    'file-locked': msg`This file has a password. Save it without one.`,
    'file-bomb': msg`This file unpacks to far more than a file of questions. It was not opened.`,
    'xml-forbidden': msg`This file declares a document type or entities of its own, which Moodle never does. It was not read.`,
    'word-old': msg`This is an old Word file. Open it in Word and save it as .docx.`,
    'no-questions': msg`There is no question in this file. Look at the examples for how questions are written.`,
    'column-missing': msg`The column “${{ column: '' }}” is missing. Take the template as it is.`,
    'column-twice': msg`The column “${{ column: '' }}” stands there twice.`,
    'nothing-to-import': msg`There is nothing left to take in.`,
    'import-not-waiting': msg`This file was taken in or taken back already. Load the page again.`,
    'import-not-undoable': msg`It can be taken back for one day only, and once.`,
    'nothing-to-export': msg`No question fits, so there is nothing to save.`,
    'too-many-to-export': msg`A file holds at most ${{ limit: 0 }} questions. Narrow the list first.`,
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
  fields: faults,
})

/** Kinds of questions that other systems have and the bank has not. */
export const strangeKinds: Record<string, MessageDescriptor> = {
  essay: msg`essay`,
  description: msg`text without an answer`,
  cloze: msg`gaps in a text`,
  multianswer: msg`gaps in a text`,
  gapselect: msg`gaps in a text`,
  calculated: msg`calculated`,
  calculatedsimple: msg`calculated`,
  calculatedmulti: msg`calculated`,
  ddwtos: msg`words to drag`,
  ddimageortext: msg`pictures to drag`,
  ddmarker: msg`pictures to drag`,
  ordering: msg`ordering`,
  randomsamatch: msg`random`,
  random: msg`random`,
}

/** Taken over, with something left behind. */
export const noteWords: Record<string, MessageDescriptor> = {
  'image-dropped': msg`A picture was left out. Add it after the import.`,
  'link-dropped': msg`A link was left out; its words are kept.`,
  'markup-dropped': msg`Some formatting was left out; its words are kept.`,
  'weights-ignored': msg`Shares of marks were left out: the exam says what each answer earns.`,
  'feedback-left-out': msg`Some feedback was left out; the solution is kept.`,
  'wildcard-dropped': msg`An accepted answer with * for any letters was left out.`,
  'case-ignored': msg`Capitals mattered in the file; here they do not.`,
  'units-ignored': msg`Units were left out: students type the number alone.`,
  'picture-kind': msg`A picture of Windows (WMF or EMF) was left out. Add it as PNG after the import.`,
  'picture-broken': msg`A picture could not be read and was left out. Add it after the import.`,
  'picture-missing': msg`A picture is not in the file. Add it after the import.`,
  'equation-object': msg`A formula made with MathType cannot be read; […] stands in its place. Type it after the import.`,
  'equation-partly': msg`A part of a formula is not known; its letters are kept. Look at it.`,
  'drawing-dropped': msg`A drawing was left out; […] stands in its place.`,
  'footnote-dropped': msg`A footnote was left out.`,
}
