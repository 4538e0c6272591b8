// What a student of the demo does with one question of a past exam.
import type { Outcome } from '../../../features/grading/marks.ts'

export type PlannedResponse = {
  /** The question's reference. */
  question: string
  outcome: Outcome
  /** What was answered; null for a question left blank. */
  response: string | null
  /** How long the question was on the screen. */
  seconds: number
}
