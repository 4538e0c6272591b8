// How the operations on rooms are called rightly.
import { randomUUID } from 'node:crypto'
import type { Examples } from '../../testing/examples.ts'
import { addTestRoom } from '../../testing/timetable.ts'

export const examples: Examples = {
  listRooms: () => ({ query: { archived: 'false' } }),
  addRoom: () => ({ body: { name: `Room ${randomUUID().slice(0, 8)}`, seats: 70 } }),
  changeRoom: async ({ server }) => ({
    params: { roomId: await addTestRoom(server.db) },
    body: { seats: 60, archived: true },
  }),
}
