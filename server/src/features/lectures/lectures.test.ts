// Changes of single lectures over HTTP: what they do, who hears of it, what is offered instead of a clash.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addTestRoom, makeLecture } from '../../testing/timetable.ts'
import { addPerson, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const office = () => server.as(world.academicsId)
/** Ten in the morning of a day in India. */
const at = (time: string, day = '2026-11-25') => new Date(`${day}T${time}:00+05:30`).toISOString()
const lecture = (time: string, side = world.a, fields = {}) =>
  makeLecture(server.db, {
    batchId: side.batchId,
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    startsAt: at(time),
    ...fields,
  })
const change = async (id: string, what: string, body?: object) =>
  (await office()).send<{ code: string; state: string; teacherId: string; params: object }>(
    'POST',
    `/v1/lectures/${id}/${what}`,
    body,
  )
const told = async (personId: string) =>
  (
    await server.db
      .selectFrom('messages')
      .select('params')
      .where('personId', '=', personId)
      .where('kind', '=', 'lecture-changed')
      .orderBy('createdAt')
      .execute()
  ).map(({ params }) => (params as { change: string }).change)

test('a cancelled lecture frees its hour, tells students and teacher, and can be restored while the hour is free', async () => {
  const id = await lecture('10:00')
  const cancelled = await change(id, 'cancel', { why: 'teacher_away', note: 'Read chapter 4' })
  expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } })
  expect(await told(world.a.studentId)).toEqual(['cancelled'])
  expect(await told(world.a.teacherId)).toEqual(['cancelled'])
  expect(await told(world.b.studentId)).toEqual([])
  expect((await change(id, 'cancel', { why: 'other', note: '' })).body.code).toBe('lecture-cancelled')
  const other = await lecture('10:30')
  expect(await change(id, 'restore')).toMatchObject({ status: 409, body: { code: 'clash-batch' } })
  await change(other, 'cancel', { why: 'other', note: '' })
  expect(await change(id, 'restore')).toMatchObject({ status: 200, body: { state: 'planned' } })
  expect(await told(world.a.studentId)).toContain('restored')
})

test('a lecture moves to where batch, teacher and room are free, and nowhere else', async () => {
  const roomId = await addTestRoom(server.db)
  const id = await lecture('10:00')
  await lecture('12:00', world.b, { roomId })
  const move = (from: string, to: string, room: string | null = null) =>
    change(id, 'move', { startsAt: at(from), endsAt: at(to), roomId: room })
  expect(await move('12:30', '13:30', roomId)).toMatchObject({ status: 409, body: { code: 'clash-room' } })
  expect((await move('12:30', '13:30')).status).toBe(200)
  expect(await told(world.a.studentId)).toEqual(['moved'])
  const inbox = await (await server.as(world.a.studentId)).get<{ rows: { text: string }[] }>('/v1/inbox')
  expect(inbox.body.rows[0]?.text).toMatch(/of .*10:00 has been moved to .*12:30/)
  expect(await move('04:00', '05:00')).toMatchObject({ status: 422 })
  // It may lie across its own former time.
  expect((await move('13:00', '14:00')).status).toBe(200)
})

test('a lecture whose attendance was taken is neither moved nor cancelled nor given away', async () => {
  const id = await lecture('10:00')
  await server.db
    .insertInto('attendanceSheets')
    .values({
      lectureId: id,
      batchId: world.a.batchId,
      subjectId: world.physicsId,
      onDay: '2026-11-25',
      takenBy: world.a.teacherId,
      takenAt: server.clock.now(),
      receivedAt: server.clock.now(),
      changedAt: server.clock.now(),
    })
    .execute()
  const refused = { status: 409, body: { code: 'attendance-taken' } }
  expect(await change(id, 'cancel', { why: 'other', note: '' })).toMatchObject(refused)
  expect(
    await change(id, 'move', { startsAt: at('15:00'), endsAt: at('16:00'), roomId: null }),
  ).toMatchObject(refused)
  expect(await change(id, 'substitute', { teacherId: world.b.teacherId })).toMatchObject(refused)
})

test('a teacher on leave is listed with free teachers; the substitute takes over and both are told', async () => {
  const id = await lecture('10:00')
  const busy = await addPerson(server.db, 'teacher', 'Busy Udahare')
  await makeLecture(server.db, {
    batchId: world.b.batchId,
    subjectId: world.physicsId,
    teacherId: busy,
    startsAt: at('10:30'),
  })
  const leave = await server.db
    .insertInto('leaves')
    .values({
      personId: world.a.teacherId,
      role: 'teacher',
      state: 'approved',
      extent: 'days',
      fromOn: '2026-11-25',
      toOn: '2026-11-25',
      reason: 'A wedding',
      appliedBy: world.a.teacherId,
      decidedBy: world.ownerId,
      decidedAt: server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await server.db
    .insertInto('leaveSpans')
    .values({
      leaveId: leave.id,
      personId: world.a.teacherId,
      during: '[2026-11-25 00:00+05:30,2026-11-26 00:00+05:30)',
      approved: true,
    })
    .execute()
  const client = await office()
  type Needed = { rows: { id: string; free: { id: string }[] }[] }
  const before = await client.get<Needed>('/v1/timetable/substitutions')
  const free = before.body.rows.find((row) => row.id === id)?.free.map((one) => one.id)
  expect(free).toContain(world.b.teacherId)
  expect(free).not.toContain(busy)
  expect(free).not.toContain(world.a.teacherId)
  expect(await change(id, 'substitute', { teacherId: busy })).toMatchObject({
    status: 409,
    body: { code: 'clash-teacher' },
  })
  const gone = await addPerson(server.db, 'teacher', 'Gone Namune')
  await server.db.updateTable('people').set({ status: 'left' }).where('id', '=', gone).execute()
  expect(await change(id, 'substitute', { teacherId: gone })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'teacherId', code: 'not-a-teacher' }] },
  })
  expect((await change(id, 'substitute', { teacherId: world.b.teacherId })).body.teacherId).toBe(
    world.b.teacherId,
  )
  expect(await told(world.a.teacherId)).toEqual(['substitute'])
  expect(await told(world.b.teacherId)).toEqual(['substitute'])
  const after = await client.get<Needed>('/v1/timetable/substitutions')
  expect(after.body.rows.map((row) => row.id)).not.toContain(id)
})

test('free times lie on the wished days, after now, apart from what batch, teacher and room have', async () => {
  await lecture('10:00')
  await server.db
    .insertInto('holidays')
    .values({ onDay: '2026-11-26', name: `Holiday ${Math.random()}` })
    .execute()
  const client = await office()
  const query = new URLSearchParams({
    teacherId: world.a.teacherId,
    from: '2026-11-24',
    to: '2026-11-27',
    minutes: '60',
    near: '10:00',
  })
  const { body } = await client.get<{ rows: { startsAt: string }[] }>(
    `/v1/batches/${world.a.batchId}/free-slots?${query}`,
  )
  expect(body.rows.map(({ startsAt }) => startsAt)).toEqual([
    // It is ten o'clock of the first day.
    at('10:00', '2026-11-24'),
    at('11:00', '2026-11-24'),
    at('09:00'),
    at('11:00'),
    at('09:00', '2026-11-27'),
    at('10:00', '2026-11-27'),
  ])
})

test('an extra lecture stands beside the plan; outside the course or the day it is refused', async () => {
  const client = await office()
  const extra = (fields: object = {}) =>
    client.send<{ kind: string; errors: object[] }>('POST', `/v1/batches/${world.a.batchId}/lectures`, {
      subjectId: world.physicsId,
      teacherId: world.a.teacherId,
      roomId: null,
      startsAt: at('17:00'),
      endsAt: at('18:00'),
      ...fields,
    })
  expect(await extra()).toMatchObject({ status: 201, body: { kind: 'extra' } })
  expect(await told(world.a.studentId)).toEqual(['extra'])
  expect(
    (await extra({ startsAt: at('10:00', '2026-11-23'), endsAt: at('11:00', '2026-11-23') })).body.errors,
  ).toMatchObject([{ field: 'startsAt', code: 'time-past' }])
  expect((await extra({ endsAt: at('18:00', '2026-11-26') })).body.errors).toMatchObject([
    { code: 'two-days' },
  ])
})
