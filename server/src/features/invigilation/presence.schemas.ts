// What goes over the wire about where a phone is just now.
import { z } from 'zod'
import { ClockReply, Epoch, Whole } from '../attempts/attempts.schemas.ts'

/** No paper has more questions. */
const MOST_QUESTIONS = 300

export const PresenceBody = z.object({
  epoch: Epoch,
  /** The question on the screen; null where none is. */
  position: Whole.min(1).max(2_000).nullable(),
  /** Seconds spent on each question so far, by position, over the whole attempt. */
  seconds: z
    .record(z.string().regex(/^[1-9]\d{0,3}$/), Whole.min(0).max(100_000))
    .refine((seconds) => Object.keys(seconds).length <= MOST_QUESTIONS)
    .optional(),
  away: z.boolean().default(false),
})

/** What changed since the client last asked for the attempt shows in these: then it asks again. */
export const PresenceReply = ClockReply.extend({ messages: Whole })
