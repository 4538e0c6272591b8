// What goes over the wire when a question of a practice is tried.
import { z } from 'zod'
import { Epoch, Response, Sequence, Whole, Words } from '../attempts/attempts.schemas.ts'

export const PracticeBody = z.object({
  epoch: Epoch,
  sequence: Sequence,
  position: Whole.min(1).max(2_000),
  response: Response,
  /** The student gives up on it: the key and the solution are shown whatever the answer. */
  reveal: z.boolean().default(false),
})

export const PracticeReply = z.object({
  outcome: z.enum(['right', 'partial', 'wrong', 'blank']),
  tries: Whole,
  revealed: z.boolean(),
  /** Where it was not right and the question has one. */
  hint: Words.nullable(),
  /** Once it was right or given up. */
  solution: Words.nullable(),
  /** The right response, written as responses are (see features/grading/responses.ts); with the solution. */
  right: z.string().nullable(),
  pictures: z.record(z.string(), z.string()),
})
