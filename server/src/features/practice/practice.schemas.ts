// What goes over the wire when a question of a practice is tried.
import { z } from 'zod'
import { Epoch, Response, Sequence, Whole, Words } from '../attempts/attempts.schemas.ts'
import { Outcome } from '../grading/grading.schemas.ts'
import { Key } from '../questions/questions.schemas.ts'

export const PracticeBody = z.object({
  epoch: Epoch,
  sequence: Sequence,
  position: Whole.min(1).max(2_000),
  response: Response,
  /** The student gives up on it: the key and the solution are shown whatever the answer. */
  reveal: z.boolean().default(false),
})

export const PracticeReply = z.object({
  outcome: Outcome,
  tries: Whole,
  revealed: z.boolean(),
  /** Where it was not right and the question has one. */
  hint: Words.nullable(),
  /** Once it was right or given up. */
  solution: Words.nullable(),
  /** What is right; with the solution. */
  key: Key.nullable(),
  pictures: z.record(z.string(), z.string()),
})
