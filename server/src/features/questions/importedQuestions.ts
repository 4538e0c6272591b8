// What reading a file of questions gives, whichever format it had.
import type { ImportProblem } from './importProblems.ts'
import type { BankQuestion } from './question.ts'

/** A question that can be taken over, the line (or row) where it began, and what was left behind of it. */
export type ImportedQuestion = { line: number; question: BankQuestion; notes: ImportProblem[] }

/** Everything in the file: what comes in, and what does not, each with its line and reason. */
export type ImportedQuestions = { questions: ImportedQuestion[]; problems: ImportProblem[] }
