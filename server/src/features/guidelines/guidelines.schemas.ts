// What goes over the wire of warnings.
import { z } from 'zod'
import { Day, Id } from '../../platform/schemas.ts'

export const WarningReply = z.object({
  kind: z.enum(['long_day', 'test_after_holiday', 'test_at_that_time', 'teacher_on_leave', 'room_too_small']),
  /** The first day on which it holds. */
  day: Day,
  batchId: Id.optional(),
  batch: z.string().optional(),
  exam: z.string().optional(),
  examId: Id.optional(),
  /** Minutes of lectures on that day. */
  minutes: z.number().int().optional(),
  seats: z.number().int().optional(),
  students: z.number().int().optional(),
  /** On how many days it holds. */
  days: z.number().int().optional(),
})
export const WarningQuery = z.object({ from: Day, to: Day })
export const WarningList = z.object({ rows: z.array(WarningReply) })
