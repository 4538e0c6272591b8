// A person's calendar feed, read by a parser that is not ours.
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addTestRoom, makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  world = await createWorld(server.db)
})
afterAll(() => server.close())

/** Makes an address and returns its path. */
async function addressOf(personId: string): Promise<string> {
  const { body } = await (await server.as(personId)).send<{ url: string }>('POST', '/v1/calendar')
  return new URL(body.url).pathname
}

async function read(path: string, headers = {}) {
  const response = await server.app.http.inject({ method: 'GET', url: path, headers })
  return { status: response.statusCode, text: response.body, headers: response.headers }
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

const lecture = async (fields: { roomId?: string } = {}) =>
  makeLecture(server.db, {
    batchId: world.a.batchId,
    subjectId: world.physicsId,
    teacherId: world.a.teacherId,
    startsAt: '2026-11-25T10:00:00+05:30',
    ...fields,
  })

test('a student’s calendar holds the lectures of their batch, in UTC, without anybody’s name', async () => {
  const room =
    'Hall; first floor, the one beside the library of the old building, on the left-hand side'.slice(0, 40)
  const id = await lecture({ roomId: await addTestRoom(server.db, room) })
  const reply = await read(await addressOf(world.a.studentId))
  expect(reply.status).toBe(200)
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const [event] = eventsIn(reply.text)
  expect(event?.uid).toBe(`lecture-${id}@localhost`)
  expect(event?.summary).toMatch(/^Physics · Batch A\d+ \(extra\)$/)
  expect(event?.location).toBe(room)
  expect(event?.startDate.toJSDate()).toEqual(new Date('2026-11-25T04:30:00Z'))
  expect(event?.endDate.toJSDate()).toEqual(new Date('2026-11-25T05:30:00Z'))
  expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(reply.text).not.toMatch(/Udahare|Kalpit/)
})

test('every line ends with CRLF and holds at most 75 octets, in every language', async () => {
  await server.db.updateTable('people').set({ locale: 'mr' }).where('id', '=', world.a.studentId).execute()
  const long = `बॅच ${'ज्ञानेश्वरी'.repeat(3)}`.slice(0, 40)
  await server.db.updateTable('batches').set({ name: long }).where('id', '=', world.a.batchId).execute()
  await lecture()
  const { text } = await read(await addressOf(world.a.studentId))
  const lines = text.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(eventsIn(text)[0]?.summary).toContain(long)
})

test('a change keeps the id and grows the sequence; what is cancelled says so', async () => {
  const id = await lecture()
  const path = await addressOf(world.a.studentId)
  const before = eventsIn((await read(path)).text)[0]
  await (await server.as(world.academicsId)).send('POST', `/v1/lectures/${id}/cancel`, {
    why: 'other',
    note: '',
  })
  const after = eventsIn((await read(path)).text)[0]
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
  expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('a teacher whose lecture a substitute gives is free; the substitute has it', async () => {
  const id = await lecture()
  await (await server.as(world.academicsId)).send('POST', `/v1/lectures/${id}/substitute`, {
    teacherId: world.b.teacherId,
  })
  const status = async (personId: string) =>
    eventsIn((await read(await addressOf(personId))).text)[0]?.component.getFirstPropertyValue('status')
  expect(await status(world.a.teacherId)).toBe('CANCELLED')
  expect(await status(world.b.teacherId)).toBe('CONFIRMED')
})

test('what has not changed is not sent again', async () => {
  await lecture()
  const path = await addressOf(world.a.studentId)
  const first = await read(path)
  server.clock.advance({ minutes: 5 })
  const again = await read(path, { 'if-none-match': String(first.headers.etag) })
  expect(again).toMatchObject({ status: 304, text: '' })
})

test('an address is open until it is revoked or replaced, and only while its person is there', async () => {
  const first = await addressOf(world.a.studentId)
  const second = await addressOf(world.a.studentId)
  expect((await read(first)).status).toBe(404)
  expect((await read(second)).status).toBe(200)
  const client = await server.as(world.a.studentId)
  expect((await client.get('/v1/calendar')).body).toMatchObject({ madeAt: expect.any(String) })
  await server.db
    .updateTable('people')
    .set({ status: 'suspended' })
    .where('id', '=', world.a.studentId)
    .execute()
  expect((await read(second)).status).toBe(404)
  await server.db
    .updateTable('people')
    .set({ status: 'active' })
    .where('id', '=', world.a.studentId)
    .execute()
  expect((await client.send('DELETE', '/v1/calendar')).status).toBe(204)
  expect((await read(second)).status).toBe(404)
  expect((await client.get('/v1/calendar')).body).toEqual({ madeAt: null, lastReadAt: null })
})

test('an address that is read too often is told to wait', async () => {
  const path = await addressOf(world.a.studentId)
  await read(path)
  await server.db.updateTable('throttles').set({ tries: 120 }).where('bucket', '=', 'calendar').execute()
  expect((await read(path)).status).toBe(429)
})
