// What is counted of an exam's answers.
import type { AnswerOutcome } from '../../platform/schema.ts'

/** How many gave one answer to a question and had it judged in one way. */
export interface ItemCount {
  position: number
  /** Null where nothing was answered, and for all answers beyond the ten most frequent of a question. */
  response: string | null
  /** Which of the question's answers it is, the most frequent first: 1 to 10, 11 for all beyond; null without any. */
  place: number | null
  outcome: AnswerOutcome
  marks: number
  count: number
  /** Of them, how many are among the 27 % with the highest and the lowest scores. */
  top: number
  bottom: number
  /** Their scores in the whole exam, added up, and the squares of these: in hundredths of a mark. */
  score: number
  squares: number
}

export interface ExamCounts {
  items: ItemCount[]
  /** By position, where phones counted them: seconds in all, and of how many students. */
  seconds: Record<string, [seconds: number, students: number]>
}
