// Whose clock counts: the server's alone, over midnight in India, over a restart, and whatever the phone believes.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { dayInIndia } from '../../platform/clock.ts'
import { openDatabase } from '../../platform/database.ts'
import { signAccessToken } from '../../platform/viewer.ts'
import { makeExam } from '../../testing/exams.ts'
import { START, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { closeExpired } from './closing.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterEach(() => server.clock.set(START))
afterAll(() => server.close())

async function sit() {
  const exam = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 60 })
  const client = await server.as(world.a.studentId)
  const started = await client.send<{ id: string; startedAt: string; endsAt: string }>(
    'POST',
    `/v1/exams/${exam.examId}/attempt`,
    {},
  )
  const { id, startedAt, endsAt } = started.body
  const url = `/v1/attempts/${id}/answers`
  const save = (sequence: number, headers: Record<string, string> = {}) =>
    client.send('POST', url, { epoch: 1, answers: [entry(sequence)] }, headers)
  return { id, client, save, url, startedAt: new Date(startedAt), endsAt: new Date(endsAt) }
}

const entry = (sequence: number) => ({ position: 1, kind: 'saved', sequence, response: '1', marked: false })
const closingOf = (id: string) =>
  server.db
    .selectFrom('attempts')
    .select(['closedAt', 'closedHow'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

test('a phone that is a day wrong saves as any other: no time of its own is asked for, and none is taken', async () => {
  const { id, client, url, save } = await sit()
  const now = server.clock.now()
  for (const days of [-1, 1]) {
    const phone = new Date(now.getTime() + days * 86_400_000)
    expect((await save(days + 2, { date: phone.toUTCString() })).body).toMatchObject({ outcome: 'held' })
    const dated = { ...entry(9), at: phone.toISOString() }
    expect((await client.send('POST', url, { epoch: 1, answers: [dated] })).status).toBe(400)
  }
  const [held] = await server.db.selectFrom('answers').selectAll().where('attemptId', '=', id).execute()
  expect(Math.abs((held?.receivedAt.getTime() ?? 0) - now.getTime())).toBeLessThan(5_000)
})

test('a moment before the end is in time, the end itself is not', async () => {
  const { save, endsAt } = await sit()
  server.clock.set(new Date(endsAt.getTime() - 1))
  // The request may take a millisecond: what counts is when it reached the server.
  expect((await save(1)).body).toMatchObject({ outcome: 'held' })
  server.clock.set(new Date(endsAt.getTime() + 1_000))
  expect((await save(2)).body).toMatchObject({ outcome: 'after-end', keptApart: 1 })
})

test('an exam over midnight in India goes on: the day changes, the attempt does not', async () => {
  server.clock.set('2026-11-24T18:00:00Z')
  const { id, save, startedAt, endsAt } = await sit()
  expect([dayInIndia(startedAt), dayInIndia(endsAt)]).toEqual(['2026-11-24', '2026-11-25'])
  for (const [sequence, time] of [
    '2026-11-24T18:29:59Z',
    '2026-11-24T18:30:00Z',
    '2026-11-24T18:30:01Z',
  ].entries()) {
    server.clock.set(time)
    expect((await save(sequence + 1)).body).toMatchObject({
      outcome: 'held',
      held: [{ sequence: sequence + 1 }],
    })
  }
  await closeExpired(server.db, server.clock.now())
  expect((await closingOf(id)).closedAt).toBeNull()
  server.clock.set(new Date(endsAt.getTime() + 3_000))
  await closeExpired(server.db, server.clock.now())
  expect(await closingOf(id)).toEqual({ closedAt: endsAt, closedHow: 'bell' })
})

test('a server that was down over the bell closes at the bell, and what comes to the new one is apart', async () => {
  const { id, client, save, url, endsAt } = await sit()
  expect((await save(1)).body).toMatchObject({ outcome: 'held' })
  server.clock.set(new Date(endsAt.getTime() + 40 * 60_000))
  const { config, files } = server.app
  const db = openDatabase(config.databaseUrl, 4)
  const restarted = await buildApp(config, db, { clock: server.clock, files })
  try {
    const token = await signAccessToken(config.keys, server.clock, world.a.studentId, client.sessionId)
    const reply = await restarted.http.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${token}` },
      payload: { epoch: 1, answers: [entry(2)] },
    })
    expect(reply.json()).toMatchObject({ outcome: 'after-end', closedAt: null, keptApart: 1 })
    await closeExpired(db, server.clock.now())
    expect(await closingOf(id)).toEqual({ closedAt: endsAt, closedHow: 'bell' })
  } finally {
    await restarted.http.close()
    await db.destroy()
  }
})
