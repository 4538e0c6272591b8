// Rooms over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addTestRoom, makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Room {
  id: string
  name: string
  batches: string[]
  lecturesAhead: number
}
const office = () => server.as(world.academicsId)

test('rooms come in the order of their numbers, with their batches and what is ahead', async () => {
  for (const name of ['Room 10', 'Room 2']) await addTestRoom(server.db, name)
  const client = await office()
  const { body } = await client.get<{ rows: Room[] }>('/v1/rooms')
  const [two, ten] = body.rows
  expect([two?.name, ten?.name]).toEqual(['Room 2', 'Room 10'])
  await client.send('PATCH', `/v1/batches/${world.a.batchId}`, { roomId: two?.id })
  await makeLecture(server.db, {
    batchId: world.a.batchId,
    subjectId: world.physicsId,
    teacherId: world.a.teacherId,
    roomId: two?.id ?? null,
    startsAt: '2026-11-25T10:00:00+05:30',
  })
  const after = await client.get<{ rows: Room[] }>('/v1/rooms')
  expect(after.body.rows[0]).toMatchObject({ lecturesAhead: 1, batches: [expect.stringMatching('Batch A')] })
})

test('a name is taken once; a room with lectures to come stays in use', async () => {
  const client = await office()
  expect(await client.send('POST', '/v1/rooms', { name: 'Room 2', seats: 60 })).toMatchObject({
    status: 409,
    body: { code: 'name-taken' },
  })
  const { body } = await client.get<{ rows: Room[] }>('/v1/rooms')
  const archive = (room: Room | undefined) =>
    client.send('PATCH', `/v1/rooms/${room?.id}`, { archived: true })
  expect(await archive(body.rows[0])).toMatchObject({
    status: 409,
    body: { code: 'room-in-use', params: { lectures: 1 } },
  })
  expect((await archive(body.rows[1])).status).toBe(200)
  expect((await client.get<{ rows: Room[] }>('/v1/rooms')).body.rows).toHaveLength(1)
  expect((await client.get<{ rows: Room[] }>('/v1/rooms?archived=true')).body.rows).toHaveLength(1)
})
