// What a Moodle XML file says of a question, as it says it.
import type { MarkupFormat } from '../../questionText/markup.ts'

/** A text with its format and the files that lie in it, by name. */
export type MoodleText = { text: string; format: MarkupFormat; files: Map<string, Buffer> }

/** An answer or option: its share of the marks in percent. */
export type MoodleAnswer = { text: MoodleText; share: number; feedback: MoodleText; tolerance: string }

export type MoodleQuestion = {
  line: number
  /** Moodle's own word: multichoice, truefalse, shortanswer, numerical, matching, description, essay, cloze… */
  type: string
  category: string[]
  title: string
  reference: string
  tags: string[]
  stem: MoodleText
  generalFeedback: MoodleText
  /** Feedback on the whole (combined feedback), which the bank has no place for. */
  hasOtherFeedback: boolean
  hints: MoodleText[]
  answers: MoodleAnswer[]
  /** Of a matching question; an item without words is a match that belongs to none. */
  pairs: { item: MoodleText; match: MoodleText }[]
  /** multichoice: whether one option is chosen. */
  isSingle: boolean
  /** shortanswer: whether capitals count. */
  capitalsCount: boolean
  hasUnits: boolean
}
