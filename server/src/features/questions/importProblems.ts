// What can be wrong with a question in a file: stable codes, which the screens put into words.

/** The file as a whole. */
const fileCodes = [
  'file-empty',
  'file-too-large',
  'too-many-questions',
  'column-missing',
  'column-unknown',
  'column-twice',
] as const

/** Text that is not GIFT: the question was not read. */
const grammarCodes = [
  'question-too-long',
  'brace-unclosed',
  'brace-unopened',
  'answers-twice',
  'formula-braces', // braces of a formula must be written \{ \} in GIFT
  'answer-missing',
  'weight-invalid',
  'number-invalid',
  'matching-invalid',
] as const

/** Read, but not a question that the bank can hold. */
const contentCodes = [
  'kind-not-supported',
  'several-right',
  'no-right-answer',
  'weights-partial',
  'too-few-options',
  'too-many-options',
  'option-empty',
  'options-equal',
  'options-differ', // between two languages of one question
  'formula-cut', // an = ~ or # inside a formula was not escaped and cut it in two
  'stem-empty',
  'text-too-long',
  'range-reversed',
  'too-many-ranges',
  'kind-unknown',
  'difficulty-unknown',
  'answer-not-an-option',
  'reference-twice',
] as const

/** Taken over, with something left behind: told, so that nobody is surprised. */
const noteCodes = [
  'image-dropped',
  'link-dropped',
  'markup-dropped',
  'weights-ignored',
  'feedback-left-out',
] as const

/** Every code an import can report; a test of the screens asks for words for each. */
export const importProblemCodes = [...fileCodes, ...grammarCodes, ...contentCodes, ...noteCodes] as const

export type ImportProblemCode = (typeof importProblemCodes)[number]

export type ImportNoteCode = (typeof noteCodes)[number]

/**
 * One thing to tell about a file: the line where the question began (from 1; 0 for the file as a whole), the
 * code, and its details, such as {kind: 'essay'} or {limit: 8}.
 */
export type ImportProblem = {
  line: number
  code: ImportProblemCode
  params?: Record<string, string | number>
}
