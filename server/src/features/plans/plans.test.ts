// A batch's week over HTTP: what it writes, what it refuses and names, what stays of the past.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addTestRoom } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
})
// Another institute for each test: their plans do not meet.
beforeEach(async () => {
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const office = () => server.as(world.academicsId)
const line = (fields: object = {}) => ({
  subjectId: world.physicsId,
  teacherId: world.a.teacherId,
  roomId: null,
  weekday: 1,
  startsAt: '08:00',
  endsAt: '09:30',
  ...fields,
})
interface Made {
  id: string
  lectures: number
}
interface Refused {
  code: string
  params: Record<string, string | number>
  errors: { field: string; code: string }[]
}
const add = async <T = Made>(fields: object = {}, side = world.a) =>
  (await office()).send<T>('POST', `/v1/batches/${side.batchId}/plan`, line(fields))
const change = async <T = Made>(planId: string, fields: object) =>
  (await office()).send<T>('PATCH', `/v1/batches/${world.a.batchId}/plan/${planId}`, fields)
const lecturesOf = (side = world.a) =>
  server.db
    .selectFrom('lectures')
    .selectAll()
    .where('batchId', '=', side.batchId)
    .orderBy('startsAt')
    .execute()

test('a line writes its lectures from today to the last day of the batch; those of holidays are cancelled', async () => {
  await server.db
    .insertInto('holidays')
    .values({ onDay: '2026-12-07', batchId: world.a.batchId, name: 'Outing' })
    .execute()
  const { status, body } = await add()
  expect(status).toBe(201)
  const lectures = await lecturesOf()
  expect(lectures).toHaveLength(body.lectures)
  expect(lectures[0]).toMatchObject({ onDay: '2026-11-30', startsAt: new Date('2026-11-30T02:30:00Z') })
  expect(lectures.at(-1)?.onDay).toBe('2027-05-31')
  expect(lectures.filter(({ state }) => state === 'cancelled')).toMatchObject([
    { onDay: '2026-12-07', cancelledWhy: 'holiday' },
  ])
})

test('a lecture of today that has begun already is not written', async () => {
  // It is 10:00 on a Tuesday.
  await add({ weekday: 2, startsAt: '09:00', endsAt: '11:00' })
  expect((await lecturesOf())[0]?.onDay).toBe('2026-12-01')
  await add({ weekday: 2, startsAt: '11:00', endsAt: '12:00' })
  expect((await lecturesOf())[0]?.onDay).toBe('2026-11-24')
})

test('a clash names what it meets: the batch, the teacher, the room', async () => {
  const roomId = await addTestRoom(server.db)
  await add({ roomId })
  const own = await add<Refused>({ startsAt: '09:00', endsAt: '10:00' })
  expect(own).toMatchObject({ status: 409, body: { code: 'clash-batch' } })
  expect(own.body.params).toMatchObject({ subject: 'physics', startsAt: '2026-11-30T02:30:00.000Z' })
  const teacher = await add<Refused>({ startsAt: '09:00', endsAt: '10:00' }, world.b)
  expect(teacher).toMatchObject({ status: 409, body: { code: 'clash-teacher' } })
  expect(teacher.body.params.teacher).toMatch('Teacher A')
  const room = await add<Refused>({ teacherId: world.b.teacherId, roomId }, world.b)
  expect(room).toMatchObject({ status: 409, body: { code: 'clash-room' } })
  expect(await lecturesOf(world.b)).toEqual([])
  // Where one ends, the next may begin.
  expect((await add({ startsAt: '09:30', endsAt: '10:00', roomId })).status).toBe(201)
})

test('the preview names the clash and offers times, rooms and teachers that are free every week', async () => {
  const roomId = await addTestRoom(server.db)
  const emptyId = await addTestRoom(server.db)
  await add({ roomId })
  const client = await office()
  const ask = (fields: object) => {
    const query = new URLSearchParams({
      subjectId: world.physicsId,
      teacherId: world.a.teacherId,
      weekday: '1',
      startsAt: '08:00',
      endsAt: '09:30',
      ...fields,
    })
    return client.get<{
      lectures: number
      clashes: { what: string }[]
      clashDays: number
      slots: { weekday: number; startsAt: string; endsAt: string }[]
      freeTeachers: { id: string }[]
      freeRooms: { id: string }[]
    }>(`/v1/batches/${world.b.batchId}/plan/preview?${query}`)
  }
  const { body } = await ask({})
  expect(body.clashes).toMatchObject([{ what: 'teacher' }])
  expect(body.clashDays).toBe(27)
  expect(body.freeTeachers.map(({ id }) => id)).toContain(world.b.teacherId)
  expect(body.freeTeachers.map(({ id }) => id)).not.toContain(world.a.teacherId)
  expect(body.freeRooms.map(({ id }) => id)).toContain(emptyId)
  expect(body.freeRooms.map(({ id }) => id)).not.toContain(roomId)
  const [slot] = body.slots
  expect(slot).toEqual({ weekday: 1, startsAt: '06:30', endsAt: '08:00' })
  const offered = {
    weekday: String(slot?.weekday),
    startsAt: slot?.startsAt ?? '',
    endsAt: slot?.endsAt ?? '',
  }
  expect((await ask(offered)).body.clashes).toEqual([])
})

test('more than five hours a day is warned of, and may be planned all the same', async () => {
  await add({ startsAt: '08:00', endsAt: '12:00' })
  const client = await office()
  const wish = { teacherId: world.a.teacherId, weekday: '1', startsAt: '12:00', endsAt: '14:00' }
  const { body } = await client.get<{ warnings: object[] }>(
    `/v1/batches/${world.a.batchId}/plan/preview?${new URLSearchParams(wish)}`,
  )
  expect(body.warnings).toMatchObject([{ kind: 'long_day', minutes: 360, days: 27 }])
  expect((await add({ startsAt: '12:00', endsAt: '14:00' })).status).toBe(201)
  const { body: list } = await client.get<{ rows: object[] }>(
    '/v1/timetable/warnings?from=2026-11-30&to=2026-12-01',
  )
  expect(list.rows).toContainEqual(
    expect.objectContaining({ kind: 'long_day', batchId: world.a.batchId, day: '2026-11-30', minutes: 360 }),
  )
})

test('a change from a day on keeps the past and the ids of the lectures that go on', async () => {
  const { body } = await add()
  const before = await lecturesOf()
  const changed = await change(body.id, {
    weekday: 3,
    startsAt: '10:00',
    endsAt: '11:00',
    fromOn: '2026-12-07',
  })
  expect(changed.status).toBe(200)
  const after = await lecturesOf()
  expect(after[0]).toEqual(before[0])
  expect(after.map(({ id }) => id)).toEqual(before.slice(0, 26).map(({ id }) => id))
  expect(after[1]).toMatchObject({
    onDay: '2026-12-09',
    startsAt: new Date('2026-12-09T04:30:00Z'),
    planId: changed.body.id,
    sequence: 1,
  })
  const { body: plan } = await (await office()).get<{ lines: object[] }>(
    `/v1/batches/${world.a.batchId}/plan?on=2026-11-24`,
  )
  expect(plan.lines).toMatchObject([
    { weekday: 1, untilOn: '2026-12-06' },
    { weekday: 3, startsAt: '10:00', fromOn: '2026-12-07' },
  ])
})

test('what was changed by hand, and what was marked, stays as it is', async () => {
  const { body } = await add()
  const [, cancelled, moved, taken] = await lecturesOf()
  const client = await office()
  await client.send('POST', `/v1/lectures/${cancelled?.id}/cancel`, { why: 'other', note: '' })
  const noon = { startsAt: '2026-12-14T06:30:00Z', endsAt: '2026-12-14T07:30:00Z', roomId: null }
  await client.send('POST', `/v1/lectures/${moved?.id}/move`, noon)
  await server.db
    .insertInto('attendanceSheets')
    .values({
      lectureId: taken?.id ?? '',
      batchId: world.a.batchId,
      subjectId: world.physicsId,
      onDay: taken?.onDay ?? '',
      takenBy: world.a.teacherId,
      takenAt: server.clock.now(),
      receivedAt: server.clock.now(),
      changedAt: server.clock.now(),
    })
    .execute()
  await change(body.id, { startsAt: '15:00', endsAt: '16:00' })
  const [, ...after] = await lecturesOf()
  expect(after.find(({ id }) => id === cancelled?.id)).toMatchObject({
    state: 'cancelled',
    cancelledWhy: 'other',
  })
  expect(after.find(({ id }) => id === moved?.id)).toMatchObject({ startsAt: new Date(noon.startsAt) })
  expect(after.find(({ id }) => id === taken?.id)).toEqual(taken)
})

test('an ended line takes its lectures along from that day on; one that never held goes altogether', async () => {
  const { body } = await add()
  const end = async (on: string) =>
    (await office()).send<Made>('POST', `/v1/batches/${world.a.batchId}/plan/${body.id}/end`, { on })
  expect((await end('2026-12-14')).status).toBe(200)
  expect((await lecturesOf()).map(({ onDay }) => onDay)).toEqual(['2026-11-30', '2026-12-07'])
  await end('2026-11-24')
  expect(await lecturesOf()).toEqual([])
  expect(await server.db.selectFrom('lecturePlans').select('id').where('id', '=', body.id).execute()).toEqual(
    [],
  )
})

test.each([
  ['the past', { fromOn: '2026-11-23' }, 'fromOn', 'day-past'],
  ['before the batch', { fromOn: '2027-06-01' }, 'fromOn', 'outside-the-batch'],
  ['after the batch', { untilOn: '2027-06-01' }, 'untilOn', 'outside-the-batch'],
  ['a turned time', { endsAt: '07:00' }, 'endsAt', 'ends-before-start'],
  ['the night', { startsAt: '05:00' }, 'startsAt', 'outside-the-day'],
  ['a room that is none', { roomId: '00000000-0000-4000-8000-000000000000' }, 'roomId', 'room-archived'],
])('%s is refused at its field', async (_, fields, field, code) => {
  const { status, body } = await add<Refused>(fields)
  expect(status).toBe(422)
  expect(body.errors).toMatchObject([{ field, code }])
})

test('of a lecture that was moved before, its end is told as well', async () => {
  const { body } = await add({ weekday: 3 })
  const [lecture] = await lecturesOf()
  const moved = { startsAt: '2026-11-25T05:30:00Z', endsAt: '2026-11-25T07:00:00Z', roomId: null }
  expect((await (await office()).send('POST', `/v1/lectures/${lecture?.id}/move`, moved)).status).toBe(200)
  await (await office()).send('POST', `/v1/batches/${world.a.batchId}/plan/${body.id}/end`, {
    on: '2026-11-24',
  })
  const told = await server.db
    .selectFrom('messages')
    .select('params')
    .where('personId', '=', world.a.studentId)
    .where('kind', '=', 'lecture-changed')
    .orderBy('createdAt')
    .execute()
  expect(told.map(({ params }) => (params as { change: string }).change)).toEqual(['moved', 'cancelled'])
})

test('a subject that the course does not have, and a student as a teacher, are refused', async () => {
  const { id } = await server.db
    .insertInto('subjects')
    .values({ code: 'other-lore', nameEn: 'Other', nameMr: 'इतर', nameHi: 'अन्य', position: 90 })
    .returning('id')
    .executeTakeFirstOrThrow()
  expect((await add<Refused>({ subjectId: id })).body.errors).toMatchObject([{ code: 'not-of-the-course' }])
  expect((await add<Refused>({ teacherId: world.a.studentId })).body.errors).toMatchObject([
    { code: 'not-a-teacher' },
  ])
})

test('of twenty offices that want one hour at once, one gets it and the others are told by whom', async () => {
  const clients = await Promise.all(Array.from({ length: 20 }, office))
  const replies = await Promise.all(
    clients.map((client, i) =>
      client.send<Refused>(
        'POST',
        `/v1/batches/${(i % 2 ? world.a : world.b).batchId}/plan`,
        line({ weekday: 5 }),
      ),
    ),
  )
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  const refused = replies.filter(({ status }) => status === 409)
  expect(refused).toHaveLength(19)
  for (const { body } of refused) expect(body.params).toMatchObject({ subject: 'physics', count: 27 })
})
