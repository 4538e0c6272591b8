// What reading a file of questions gives, and what can be wrong in it: stable codes, which the screens put into words.

import type { BankQuestion } from '../../questions/question.ts'
import { questionFaults } from '../../questions/questionRules.ts'
import { markupNotes } from '../../questionText/markdownWriter.ts'

/** The file as a whole: a refusal with one of these codes where nothing can be read of it. */
export const fileCodes = [
  'file-empty',
  'file-too-large',
  'file-not-text',
  'file-damaged',
  'file-locked',
  'file-bomb', // an archive that unpacks to far more than a file of questions
  'xml-forbidden', // a document type, or entities of its own
  'word-old',
  'no-questions',
  'too-many-questions',
  'column-missing',
  'column-unknown',
  'column-twice',
] as const

/** Text that does not keep to its format: the question was not read. */
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
  'answer-not-read', // words stand where the answer should: "Ans. see below"
  'options-unclear', // an answer names a line of the question's own list
  'question-unnumbered', // an unnumbered question stands below this one and was taken for its solution
  'question-missing', // options or an answer without a question before them
  'answer-without-question', // the key at the end answers a number that no question has
  'answers-disagree', // the key at the end says other than the line below the question
] as const

/** Read, but not a question that the bank can hold. */
const contentCodes = [
  'kind-not-supported',
  'several-right',
  'formula-cut', // an = ~ or # inside a formula was not escaped and cut it in two
  'kind-unknown',
  'difficulty-unknown',
  'answer-not-an-option',
  'reference-twice',
  'font-not-unicode', // letters of Kruti Dev and its like are other letters in any other font
  'text-not-a-question', // words between the questions of a Word file
] as const

/** Taken over, with something left behind: told, so that nobody is surprised. */
const noteCodes = [
  ...markupNotes,
  'weights-ignored',
  'feedback-left-out',
  'wildcard-dropped',
  'case-ignored',
  'units-ignored',
  'picture-kind',
  'picture-broken',
  'picture-missing',
  'equation-object',
  'equation-partly',
  'drawing-dropped',
  'footnote-dropped',
  'topic-unknown',
] as const

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
 * One thing to tell about a file: the place where the question began (a line, row or paragraph, from 1; 0 for the file
 * as a whole), the code, and its details, such as {kind: 'essay'} or {limit: 8}.
 */
export type ImportProblem = {
  line: number
  code: ImportProblemCode
  params?: Record<string, string | number>
}

/** Why a question cannot be taken over, without its place. */
export type ImportFault = Omit<ImportProblem, 'line'>

/** A question that can be taken over, the place where it began, and what was left behind of it. */
export type ImportedQuestion = { line: number; question: BankQuestion; notes: ImportProblem[] }

/** Everything in the file: what comes in, and what does not, each with its place and reason. */
export type ImportedQuestions = { questions: ImportedQuestion[]; problems: ImportProblem[] }
