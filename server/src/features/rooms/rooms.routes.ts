// Rooms over HTTP.
import { dayInIndia } from '../../platform/clock.ts'
import { type App, serve } from '../../platform/serve.ts'
import { listRooms } from './rooms.queries.ts'
import { NewRoom, RoomChange, RoomList, RoomParams, RoomQuery, RoomReply } from './rooms.schemas.ts'
import { addRoom, changeRoom, getRoom } from './rooms.ts'

export function serveRooms(app: App): void {
  serve(
    app,
    'listRooms',
    { method: 'GET', url: '/v1/rooms', query: RoomQuery, reply: RoomList },
    async ({ db, query, clock }) => ({
      rows: (await listRooms(db, query.archived === 'true', dayInIndia(clock.now()))).map(toReply),
    }),
  )

  serve(
    app,
    'addRoom',
    { method: 'POST', url: '/v1/rooms', body: NewRoom, reply: RoomReply, status: 201 },
    async ({ db, body, clock, audit }) => {
      const id = await addRoom(db, body, clock.now())
      await audit('room', id, Object.keys(body))
      return toReply(await getRoom(db, id, clock.now()))
    },
  )

  serve(
    app,
    'changeRoom',
    { method: 'PATCH', url: '/v1/rooms/:roomId', params: RoomParams, body: RoomChange, reply: RoomReply },
    async ({ db, params: { roomId }, body, clock, audit }) => {
      await changeRoom(db, roomId, body, clock.now())
      await audit('room', roomId, Object.keys(body))
      return toReply(await getRoom(db, roomId, clock.now()))
    },
  )
}

const toReply = <T extends { archivedAt: Date | null }>({ archivedAt, ...row }: T) => ({
  ...row,
  archived: archivedAt !== null,
})
