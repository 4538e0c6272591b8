// What goes over the wire about rooms.
import { z } from 'zod'
import { Id, text } from '../../platform/schemas.ts'

export const RoomReply = z.object({
  id: Id,
  name: z.string(),
  seats: z.number().int().nullable(),
  archived: z.boolean(),
  /** The batches that usually sit there. */
  batches: z.array(z.string()),
  /** Lectures planned there in the seven days from today. */
  lecturesAhead: z.number().int(),
})
export const RoomList = z.object({ rows: z.array(RoomReply) })
export const RoomQuery = z.object({ archived: z.enum(['true', 'false']).default('false') })
export const RoomParams = z.object({ roomId: Id })

const Seats = z.number().int().min(1).max(2000).nullable()
export const NewRoom = z.object({ name: text(40), seats: Seats.default(null) })
export const RoomChange = z.object({ name: text(40), seats: Seats, archived: z.boolean() }).partial()
