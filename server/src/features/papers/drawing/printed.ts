// What is printed for a test in the hall, as plain data: the drawing thread is given nothing else.
import type { Locale } from '../../../platform/languages.ts'
import type { Picture } from '../../../platform/pdf/richText.ts'
import type { QuestionKind } from '../../questions/question.ts'

/** What stands at the head of every sheet. */
export interface PrintedHead {
  locale: Locale
  institute: string
  title: string
  /** The day as people read it; null while the exam has none. */
  day: string | null
  /** Which of the shuffled sets. */
  set: string | null
  minutes: number
  maxMarks: string
  questionCount: number
}

export interface PrintedQuestion {
  number: number
  kind: QuestionKind
  stem: string
  rows: string[]
  /** In the order of this set. */
  options: string[]
  /** Stands above the first of its questions; `to` is the number of the last one. */
  passage: { text: string; to: number } | null
}

export interface PrintedSection {
  name: string
  /** The part that it belongs to, with its time, where the exam has parts. */
  part: string | null
  /** Its marks and how many to attempt, as sentences. */
  rule: string
  questions: PrintedQuestion[]
}

export interface PrintedPaper extends PrintedHead {
  task: 'paper'
  /** Markdown: what the exam itself says, beside the general instructions. */
  instructions: string
  sections: PrintedSection[]
  pictures: Record<string, Picture>
}

export interface PrintedKey extends PrintedHead {
  task: 'key'
  sections: { name: string; answers: { number: number; answer: string }[] }[]
}

/** One line of the answer sheet: what there is to fill in for a question. */
export interface SheetQuestion {
  number: number
  kind: QuestionKind
  optionCount: number
  rowCount: number
}

export interface PrintedSheet extends PrintedHead {
  task: 'sheet'
  sets: string[]
  /** How many digits the longest roll number of the sitters has. */
  rollDigits: number
  sections: { name: string; questions: SheetQuestion[] }[]
}

export type Printed = PrintedPaper | PrintedKey | PrintedSheet
