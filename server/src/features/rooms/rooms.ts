// Rooms: where batches sit.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound, Problem } from '../../platform/problems.ts'
import { countLecturesAhead, findRoom, insertRoom, lockRoom, updateRoom } from './rooms.queries.ts'

explainConstraint(
  'rooms_name_key',
  () => new Problem(409, 'name-taken', { errors: [{ field: 'name', code: 'name-taken' }] }),
)
explainConstraint('batches_room_id_fkey', () => invalid('roomId', 'unknown-room'))

/** A room; `seats` null where nobody has counted them. */
export interface NewRoom {
  name: string
  seats: number | null
}

/** Adds a room; returns its id. Throws 409 `name-taken`. */
export const addRoom = (tx: Tx, room: NewRoom, now: Date): Promise<string> =>
  insertRoom(tx, { ...room, createdAt: now })

/** Changes a room, or takes it out of use. Throws 409 `name-taken`, or `room-in-use` {lectures} that are still to come. */
export async function changeRoom(
  tx: Tx,
  roomId: string,
  change: Partial<NewRoom> & { archived?: boolean | undefined },
  now: Date,
): Promise<void> {
  const { archived, ...fields } = change
  await lockRoom(tx, roomId)
  if (archived) {
    const lectures = await countLecturesAhead(tx, roomId, now)
    if (lectures > 0) throw conflict('room-in-use', { lectures })
  }
  const archivedAt = archived === undefined ? {} : { archivedAt: archived ? now : null }
  await updateRoom(tx, roomId, { ...fields, ...archivedAt })
}

/** A room by its id. Throws 404. */
export async function getRoom(db: Db, roomId: string, now: Date) {
  const room = await findRoom(db, roomId, dayInIndia(now))
  if (!room) throw notFound()
  return room
}
