// What goes over the wire about holidays.
import { z } from 'zod'
import { Day, Id, text } from '../../platform/schemas.ts'
import { HolidayReply } from '../timetable/timetable.schemas.ts'

export const HolidayQuery = z.object({ from: Day, to: Day })
export const HolidayList = z.object({ rows: z.array(HolidayReply) })
/** `toOn`: the last of several days; `batchId` null: for everybody. */
export const NewHolidays = z.object({
  fromOn: Day,
  toOn: Day.optional(),
  batchId: Id.nullable().default(null),
  name: text(80),
})
export const HolidaysReply = z.object({
  ids: z.array(Id),
  /** Lectures that were cancelled. */
  lectures: z.number().int(),
})
export const HolidayParams = z.object({ holidayId: Id })
export const HolidayRemoval = z.object({
  /** Lectures that take place after all. */
  restored: z.number().int(),
  /** Those that stay cancelled, because something else has their teacher, room or batch by now. */
  clashing: z.number().int(),
})
