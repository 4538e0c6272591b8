// What goes over the wire about a batch's week.
import { z } from 'zod'
import { Day, Id } from '../../platform/schemas.ts'
import { WarningReply } from '../guidelines/guidelines.schemas.ts'
import { ClashReply } from '../lectures/lectures.schemas.ts'

/** A time of day in India, "08:00". */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const PlanLine = z.object({
  id: Id,
  subjectId: Id,
  subject: z.string(),
  teacherId: Id,
  teacher: z.string(),
  roomId: Id.nullable(),
  room: z.string().nullable(),
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: z.number().int(),
  startsAt: Clock,
  endsAt: Clock,
  fromOn: Day,
  /** The last day on which it may hold. */
  untilOn: Day,
})
export const PlanReply = z.object({
  batch: z.object({
    id: Id,
    name: z.string(),
    startsOn: Day,
    endsOn: Day,
    roomId: Id.nullable(),
    archived: z.boolean(),
    subjects: z.array(z.object({ id: Id, code: z.string() })),
    teachers: z.array(z.object({ subjectId: Id, teacherId: Id, teacher: z.string() })),
  }),
  lines: z.array(PlanLine),
  can: z.array(z.string()),
})

export const BatchParams = z.object({ batchId: Id })
export const LineParams = z.object({ batchId: Id, planId: Id })
/** The lines that hold on that day or later; today's where it is absent. */
export const PlanQuery = z.object({ on: Day.optional() })

const line = {
  subjectId: Id,
  teacherId: Id,
  roomId: Id.nullable(),
  weekday: z.number().int().min(1).max(7),
  startsAt: Clock,
  endsAt: Clock,
}
/** `fromOn`: the first day on which it holds, today where it is absent; `untilOn`: the last, the batch's own if absent. */
export const NewLine = z.object({ ...line, fromOn: Day.optional(), untilOn: Day.optional() })
/** `fromOn`: from which day on the change holds; today where it is absent. */
export const LineChange = z.object(line).partial().extend({ fromOn: Day.optional() })
/** `on`: the first day on which it holds no more; today where it is absent. */
export const LineEnd = z.object({ on: Day.optional() })
export const LineReply = z.object({
  id: Id,
  /** Lectures that were written, changed or taken away. */
  lectures: z.number().int(),
})

/** A line as it would be; `planId` names the one that it replaces. */
export const LineWish = z.object({
  subjectId: Id.optional(),
  teacherId: Id,
  roomId: Id.optional(),
  weekday: z.coerce.number().int().min(1).max(7),
  startsAt: Clock,
  endsAt: Clock,
  fromOn: Day.optional(),
  untilOn: Day.optional(),
  planId: Id.optional(),
})
export const LinePreview = z.object({
  /** How many lectures it makes. */
  lectures: z.number().int(),
  /** With what it clashes, one line of each week once. */
  clashes: z.array(ClashReply),
  /** On how many days it clashes. */
  clashDays: z.number().int(),
  warnings: z.array(WarningReply),
  /** Free times of the week instead; only where it clashes. */
  slots: z.array(z.object({ weekday: z.number().int(), startsAt: Clock, endsAt: Clock })),
  /** Rooms, and teachers of the subject, that are free at this time in every week; only where it clashes. */
  freeRooms: z.array(z.object({ id: Id, name: z.string() })),
  freeTeachers: z.array(z.object({ id: Id, name: z.string() })),
})
