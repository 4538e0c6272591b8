// What goes over the wire about times away.
import { z } from 'zod'
import { Epoch, Whole } from '../attempts/attempts.schemas.ts'

const Millis = Whole.min(0).max(4_000_000_000_000)

export const AwayBody = z.object({
  epoch: Epoch,
  intervals: z
    .array(
      z.strictObject({
        /** Counts up on the device within an epoch; sent again, an interval is the same one. */
        number: Whole.min(1).max(100_000),
        kind: z.enum(['hidden', 'blur', 'fullscreen', 'background']),
        /** The question on the screen. */
        position: Whole.min(1).max(2_000).nullable(),
        /** By the device's clock, in ms since 1970; `to` is null while it lasts. */
        from: Millis,
        to: Millis.nullable(),
        /** The same by the server's clock as the device reckons it. */
        serverFrom: Millis,
        serverTo: Millis.nullable(),
      }),
    )
    .min(1)
    .max(50),
})

export const AwayReply = z.object({
  /** Times away of 5 s or more, and the seconds of those. */
  count: Whole,
  seconds: Whole,
  limit: Whole.nullable(),
  /** Whether the attempt is closed now. */
  closed: z.boolean(),
})
