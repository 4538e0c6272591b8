// Who is signed in, what is missing before they may go on, and the live stream of their screens.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellPeople } from '../../platform/live.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'
import { endSessions } from './sessions.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

test('a parent gets their children, each with roll number and batch, and nobody elses', async () => {
  const parent = await server.as(world.a.guardianId)
  const { body } = await parent.get('/v1/me')
  expect(body).toMatchObject({
    person: { id: world.a.guardianId, role: 'parent', powers: [] },
    children: [{ id: world.a.studentId, name: 'Student A Kalpit', rollNumber: expect.stringMatching(/^T-/) }],
    gate: null,
  })
  expect(body.children).toHaveLength(1)
  expect((body.children as { batch: string }[])[0]?.batch).toMatch(/^Batch A/)
  expect(body.can).toContain('changePassword')
  expect(body.can).not.toContain('addPerson')
})

test('a minor without consent learns what is missing, may change the language, and nothing else', async () => {
  const studentId = await addStudent(server.db, 'Waiting Namune', { adultOn: '2029-03-01' })
  await server.db
    .insertInto('guardianships')
    .values({ guardianId: world.a.guardianId, studentId, relation: 'mother' })
    .execute()
  const student = await server.as(studentId)
  const { body } = await student.get('/v1/me')
  expect(body.gate).toEqual({
    code: 'consent-missing',
    guardians: ['Guardian A Kalpit'],
    adultOn: '2029-03-01',
  })
  expect((await student.send('PUT', '/v1/me/locale', { locale: 'hi' })).status).toBe(204)
  expect(await student.get('/v1/exams')).toMatchObject({ status: 403, body: { code: 'consent-missing' } })
  expect((await student.get('/v1/live')).status).toBe(403)
  server.clock.set('2029-03-01T00:00:00+05:30')
  expect((await student.get('/v1/me')).body.gate).toBeNull()
})

test('the stream brings what is told to the person, and ends with their session', async () => {
  const { sessionId, stream } = await follow(world.a.studentId)
  const other = await follow(world.a.studentId)
  const stranger = await follow(world.b.studentId)
  const id = randomUUID()
  await server.db
    .transaction()
    .execute((tx) => tellPeople(tx, [world.a.studentId], { kind: 'exam-changed', id }))
  await stream.until((text) => text.includes(id))
  await server.db
    .transaction()
    .execute((tx) => endSessions(tx, server.clock, world.a.studentId, 'password', other.sessionId))
  const text = await stream.ended
  expect(text).toContain(JSON.stringify({ kind: 'session-ended', id: sessionId }))
  expect(other.stream.text()).not.toContain('session-ended')
  expect(stranger.stream.text()).not.toContain(id)
  other.stream.close()
  stranger.stream.close()
})

async function follow(personId: string) {
  const { sessionId } = await server.as(personId)
  const { signAccessToken } = await import('../../platform/viewer.ts')
  const token = await signAccessToken(server.app.config.keys, server.clock, personId, sessionId)
  const reply = await server.app.http.inject({
    url: '/v1/live',
    headers: { authorization: `Bearer ${token}` },
    payloadAsStream: true,
  })
  expect(reply.headers['content-type']).toBe('text/event-stream')
  const body = reply.stream()
  let text = ''
  const waiting: (() => void)[] = []
  body.on('data', (chunk) => {
    text += chunk
    for (const look of waiting) look()
  })
  const stream = {
    text: () => text,
    close: () => body.destroy(),
    ended: new Promise<string>((resolve) => body.once('close', () => resolve(text))),
    until: (holds: (text: string) => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => holds(text) && resolve()
        waiting.push(look)
        look()
      }),
  }
  return { sessionId, stream }
}
