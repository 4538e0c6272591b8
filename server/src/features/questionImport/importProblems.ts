// What reading a file of questions gives, and what can be wrong in it: stable codes, which the screens put into words.

import type { BankQuestion } from '../questions/question.ts'
import { questionFaults } from '../questions/questionRules.ts'
import { markupNotes } from '../questionText/markdownWriter.ts'

/** The file as a whole. */
export const fileCodes = [
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
  'weights-partial',
  'formula-cut', // an = ~ or # inside a formula was not escaped and cut it in two
  'kind-unknown',
  'difficulty-unknown',
  'answer-not-an-option',
  'reference-twice',
] as const

/** Taken over, with something left behind: told, so that nobody is surprised. */
const noteCodes = [...markupNotes, 'weights-ignored', 'feedback-left-out', 'topic-unknown'] as const

/** Every code an import can report; a test of the screens asks for words for each. */
export const importProblemCodes = [
  ...fileCodes,
  ...grammarCodes,
  ...contentCodes,
  ...questionFaults,
  ...noteCodes,
] as const

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

/** Why a question cannot be taken over, without its line. */
export type ImportFault = Omit<ImportProblem, 'line'>

/** A question that can be taken over, the line (or row) where it began, and what was left behind of it. */
export type ImportedQuestion = { line: number; question: BankQuestion; notes: ImportProblem[] }

/** Everything in the file: what comes in, and what does not, each with its line and reason. */
export type ImportedQuestions = { questions: ImportedQuestion[]; problems: ImportProblem[] }
