// The timetable over HTTP: who sees which lectures, and what stands beside them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addTestRoom, makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let own: string
let strange: string
let roomId: string
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  roomId = await addTestRoom(server.db)
  own = await lecture(world.a, '2026-11-25T10:00:00+05:30')
  strange = await lecture(world.b, '2026-11-25T12:00:00+05:30')
})
afterAll(() => server.close())

const lecture = (side: World['a'], startsAt: string) =>
  makeLecture(server.db, {
    batchId: side.batchId,
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    roomId,
    startsAt,
  })

interface Week {
  lectures: { id: string; plannedStartsAt: string | null; startsAt: string }[]
  holidays: { name: string }[]
}
const week = async (personId: string, whose = {}) => {
  const query = new URLSearchParams({ from: '2026-11-23', to: '2026-11-29', ...whose })
  return (await server.as(personId)).get<Week>(`/v1/timetable?${query}`)
}
const idsOf = async (personId: string, whose = {}) =>
  (await week(personId, whose)).body.lectures.map(({ id }) => id)

test('everybody finds their own: student, guardian, teacher; the office has none', async () => {
  expect(await idsOf(world.a.studentId)).toEqual([own])
  expect(await idsOf(world.a.guardianId)).toEqual([own])
  expect(await idsOf(world.a.teacherId)).toEqual([own])
  expect(await idsOf(world.academicsId)).toEqual([])
})

test('the office looks at any batch, teacher, room or student; others only at what is theirs', async () => {
  expect(await idsOf(world.frontDeskId, { batchId: world.b.batchId })).toEqual([strange])
  expect(await idsOf(world.frontDeskId, { teacherId: world.a.teacherId })).toEqual([own])
  expect(await idsOf(world.frontDeskId, { roomId })).toEqual([own, strange])
  expect(await idsOf(world.frontDeskId, { studentId: world.b.studentId })).toEqual([strange])
  expect(await idsOf(world.a.studentId, { roomId })).toEqual([own])
  expect(await idsOf(world.a.studentId, { batchId: world.b.batchId })).toEqual([])
  // Not even whether a stranger is in one's own batch.
  expect((await week(world.a.guardianId, { studentId: world.b.studentId })).status).toBe(404)
  expect((await week(world.a.studentId, { studentId: world.b.studentId })).status).toBe(404)
})

test('who has left a batch sees what was while they were in it', async () => {
  await server.db
    .updateTable('enrolments')
    .set({ toOn: '2026-11-26', endedHow: 'dropped', reason: 'Moved' })
    .where('studentId', '=', world.b.studentId)
    .execute()
  const later = await lecture(world.b, '2026-11-26T12:00:00+05:30')
  expect(await idsOf(world.b.studentId)).toEqual([strange])
  expect(await idsOf(world.frontDeskId, { batchId: world.b.batchId })).toEqual([strange, later])
})

test('a lecture that was moved out of the week still says in it where it went', async () => {
  const client = await server.as(world.academicsId)
  const { body } = await client.send<{ id: string }>('POST', `/v1/batches/${world.a.batchId}/plan`, {
    subjectId: world.physicsId,
    teacherId: world.a.teacherId,
    roomId: null,
    weekday: 5,
    startsAt: '15:00',
    endsAt: '16:00',
    untilOn: '2026-11-28',
  })
  const { id } = await server.db
    .selectFrom('lectures')
    .select('id')
    .where('planId', '=', body.id)
    .executeTakeFirstOrThrow()
  const to = { startsAt: '2026-12-01T09:30:00.000Z', endsAt: '2026-12-01T10:30:00.000Z', roomId: null }
  expect((await client.send('POST', `/v1/lectures/${id}/move`, to)).status).toBe(200)
  const moved = (await week(world.a.studentId)).body.lectures.find((one) => one.id === id)
  expect(moved).toMatchObject({ startsAt: to.startsAt, plannedStartsAt: '2026-11-27T09:30:00.000Z' })
})

test('days that are turned, or too many, are refused', async () => {
  expect((await week(world.a.studentId, { to: '2026-11-22' })).status).toBe(422)
  expect((await week(world.a.studentId, { to: '2027-11-22' })).status).toBe(422)
})
