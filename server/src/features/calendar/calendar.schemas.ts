// What goes over the wire about the address of a person's calendar.
import { z } from 'zod'
import { Time } from '../../platform/schemas.ts'

export const CalendarReply = z.object({
  /** Null where there is no open address. */
  madeAt: Time.nullable(),
  /** When a calendar last read it. */
  lastReadAt: Time.nullable(),
})
/** The address is shown this once; only its hash is kept. */
export const CalendarAddress = z.object({ url: z.url(), madeAt: Time })
export const CalendarParams = z.object({ token: z.string().regex(/^[\w-]{43}\.ics$/) })
