// Holidays over HTTP: what they cancel, what comes back, and what does not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const lecture = (day: string, time: string, side = world.a) =>
  makeLecture(server.db, {
    batchId: side.batchId,
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    startsAt: `${day}T${time}:00+05:30`,
  })
const stateOf = async (id: string) =>
  server.db
    .selectFrom('lectures')
    .select(['state', 'cancelledWhy'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const make = async (body: object) =>
  (await server.as(world.academicsId)).send<{ ids: string[]; lectures: number }>('POST', '/v1/holidays', body)
const remove = async (id: string | undefined) =>
  (await server.as(world.academicsId)).send('DELETE', `/v1/holidays/${id}`)

test('a holiday of one batch cancels its lectures only; taken back, they take place again', async () => {
  const [own, other] = [await lecture('2026-12-01', '10:00'), await lecture('2026-12-01', '10:00', world.b)]
  const made = await make({ fromOn: '2026-12-01', batchId: world.a.batchId, name: 'Outing' })
  expect(made).toMatchObject({ status: 201, body: { lectures: 1 } })
  expect(await stateOf(own)).toEqual({ state: 'cancelled', cancelledWhy: 'holiday' })
  expect(await stateOf(other)).toMatchObject({ state: 'planned' })
  expect(await remove(made.body.ids[0])).toMatchObject({ body: { restored: 1, clashing: 0 } })
  expect(await stateOf(own)).toEqual({ state: 'planned', cancelledWhy: null })
})

test('a vacation is one holiday a day; a day that is one already stays', async () => {
  await make({ fromOn: '2026-12-25', name: 'Christmas' })
  const made = await make({ fromOn: '2026-12-24', toOn: '2026-12-27', name: 'Winter break' })
  expect(made.body.ids).toHaveLength(3)
  const { body } = await (await server.as(world.a.studentId)).get<{ rows: object[] }>(
    '/v1/holidays?from=2026-12-24&to=2026-12-25',
  )
  expect(body.rows).toMatchObject([{ name: 'Winter break' }, { name: 'Christmas' }])
})

test('what has found another use for its hour stays cancelled', async () => {
  const id = await lecture('2026-12-02', '10:00')
  const { body } = await make({ fromOn: '2026-12-02', name: 'Election' })
  await lecture('2026-12-02', '10:30')
  expect(await remove(body.ids[0])).toMatchObject({ body: { restored: 0, clashing: 1 } })
  expect(await stateOf(id)).toEqual({ state: 'cancelled', cancelledWhy: 'other' })
})

test('a lecture stays cancelled while another holiday covers it, and is not restored by hand on a holiday', async () => {
  const id = await lecture('2026-12-03', '10:00')
  const everybody = await make({ fromOn: '2026-12-03', name: 'Strike' })
  const batch = await make({ fromOn: '2026-12-03', batchId: world.a.batchId, name: 'Outing' })
  await remove(everybody.body.ids[0])
  expect(await stateOf(id)).toMatchObject({ state: 'cancelled' })
  const restore = await (await server.as(world.academicsId)).send('POST', `/v1/lectures/${id}/restore`)
  expect(restore).toMatchObject({ status: 409, body: { code: 'holiday', params: { name: 'Outing' } } })
  await remove(batch.body.ids[0])
  expect(await stateOf(id)).toMatchObject({ state: 'planned' })
})

test('a batch’s holiday is for those who are in it', async () => {
  await make({ fromOn: '2026-12-10', batchId: world.a.batchId, name: 'Only A' })
  const seen = async (personId: string) =>
    (await (await server.as(personId)).get<{ rows: object[] }>('/v1/holidays?from=2026-12-10&to=2026-12-10'))
      .body.rows.length
  expect(await seen(world.a.studentId)).toBe(1)
  expect(await seen(world.a.guardianId)).toBe(1)
  expect(await seen(world.a.teacherId)).toBe(1)
  expect(await seen(world.b.studentId)).toBe(0)
  expect(await seen(world.b.teacherId)).toBe(0)
})
