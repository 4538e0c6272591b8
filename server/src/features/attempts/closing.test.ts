// The end of an attempt: submitting, the bell, both at once, and two servers on one database.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import { openDatabase } from '../../platform/database.ts'
import { signAccessToken } from '../../platform/viewer.ts'
import { type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
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

const entry = (position: number, sequence: number, response: string | null, kind = 'saved') => ({
  position,
  kind,
  sequence,
  response,
  marked: false,
})

async function sit(options: { draftsCount?: boolean } = {}) {
  const exam = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 30, ...options })
  const client = await server.as(world.a.studentId)
  const started = await client.send<{ id: string; endsAt: string }>(
    'POST',
    `/v1/exams/${exam.examId}/attempt`,
  )
  const url = `/v1/attempts/${started.body.id}`
  return {
    exam,
    client,
    attemptId: started.body.id,
    endsAt: new Date(started.body.endsAt),
    save: (answers: object[], epoch = 1) => client.send('POST', `${url}/answers`, { epoch, answers }),
    submit: (answers: object[] = [], epoch = 1) =>
      client.send('POST', `${url}/submission`, { epoch, answers }),
  }
}

const attemptOf = (id: string) =>
  server.db.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const resultOf = (id: string) =>
  server.db.selectFrom('results').select(['score', 'maxScore']).where('attemptId', '=', id).execute()
const eventsOf = (id: string) =>
  server.db
    .selectFrom('attemptEvents')
    .select('kind')
    .where('attemptId', '=', id)
    .orderBy('id')
    .execute()
    .then((rows) => rows.map(({ kind }) => kind))
const rightOf = (exam: MadeExam, position: number) => exam.questions[position - 1]?.right ?? ''

test('a submission takes its last answers with it, closes, and has its result; twice it says the same', async () => {
  const { exam, attemptId, save, submit } = await sit()
  await save([entry(1, 1, rightOf(exam, 1))])
  const first = await submit([entry(2, 2, rightOf(exam, 2))])
  expect(first).toMatchObject({
    status: 200,
    body: { outcome: 'closed', closedHow: 'submitted', questions: 4, answered: 2, keptApart: 0 },
  })
  expect(JSON.stringify(first.body)).not.toMatch(/score|marks"/)
  expect((await submit([entry(2, 2, rightOf(exam, 2))])).body).toEqual(first.body)
  expect((await submit([entry(2, 3, '0')])).body).toMatchObject({ answered: 2, keptApart: 1 })
  expect((await submit()).body).toMatchObject({ closedAt: first.body.closedAt, answered: 2 })
  expect(await resultOf(attemptId)).toMatchObject([{ score: '8.00' }])
  expect(await eventsOf(attemptId)).toEqual(['started', 'submitted'])
  const audits = await server.db
    .selectFrom('auditLog')
    .select('operation')
    .where('subjectId', '=', attemptId)
    .execute()
  expect(audits.map(({ operation }) => operation)).toEqual(['startAttempt', 'submitAttempt'])
})

test('submitting, saving and the bell at the same moment: one end, one result, every answer held or apart', async () => {
  for (let round = 0; round < 8; round++) {
    const { attemptId, endsAt, save, submit } = await sit()
    server.clock.set(new Date(endsAt.getTime() - 1_000))
    const bell = () => closeExpired(server.db, new Date(endsAt.getTime() + 5_000))
    const replies = await Promise.all([
      save([entry(1, 1, '1')]),
      submit([entry(2, 2, '1')]),
      bell(),
      submit([entry(2, 2, '1')]),
      save([entry(1, 3, '2')]),
      bell(),
    ])
    const statuses = replies.filter((reply) => typeof reply === 'object').map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 200, 200])
    const ends = (await eventsOf(attemptId)).filter((kind) => kind === 'submitted' || kind === 'closed')
    expect(ends).toHaveLength(1)
    expect(await resultOf(attemptId)).toHaveLength(1)
    const sent = [1, 2, 3]
    const kept = await server.db
      .selectFrom('answersApart')
      .select('sequence')
      .where('attemptId', '=', attemptId)
      .execute()
    const held = await server.db
      .selectFrom('answers')
      .select('sequence')
      .where('attemptId', '=', attemptId)
      .execute()
    const found = new Set([...kept, ...held].map(({ sequence }) => sequence))
    // Sequence 1 may have given way to 3, which is the same question.
    expect(sent.filter((sequence) => sequence !== 1 && !found.has(sequence))).toEqual([])
  }
})

test('the bell closes at the end with what was saved, also when the server was down over it', async () => {
  const { exam, attemptId, endsAt, save } = await sit()
  await save([entry(1, 1, rightOf(exam, 1)), entry(2, 2, rightOf(exam, 2), 'draft')])
  server.clock.set(new Date(endsAt.getTime() + 1_000))
  expect(await closeExpired(server.db, server.clock.now())).toBe(0)
  server.clock.advance({ hours: 9 })
  expect(await closeExpired(server.db, server.clock.now())).toBe(1)
  expect(await closeExpired(server.db, server.clock.now())).toBe(0)
  expect(await attemptOf(attemptId)).toMatchObject({ closedAt: endsAt, closedHow: 'bell' })
  expect(await resultOf(attemptId)).toMatchObject([{ score: '4.00' }])
  expect(await eventsOf(attemptId)).toEqual(['started', 'closed'])
})

test('where the exam says so, the bell counts a choice that was not saved', async () => {
  const { exam, attemptId, endsAt, save } = await sit({ draftsCount: true })
  await save([entry(1, 1, rightOf(exam, 1)), entry(2, 2, rightOf(exam, 2), 'draft')])
  await closeExpired(server.db, new Date(endsAt.getTime() + 5_000))
  expect(await resultOf(attemptId)).toMatchObject([{ score: '8.00' }])
})

test('a submission that arrives after the end closes as the bell would, its answers apart', async () => {
  const { exam, attemptId, endsAt, save, submit } = await sit()
  await save([entry(1, 1, rightOf(exam, 1))])
  server.clock.set(new Date(endsAt.getTime() + 1_000))
  const reply = await submit([entry(2, 2, rightOf(exam, 2))])
  expect(reply.body).toMatchObject({
    outcome: 'closed',
    closedHow: 'bell',
    closedAt: endsAt.toISOString(),
    answered: 1,
    keptApart: 1,
  })
  expect(await resultOf(attemptId)).toMatchObject([{ score: '4.00' }])
})

test('a device that no longer holds the attempt submits nothing', async () => {
  const { attemptId, submit } = await sit()
  const tablet = await server.as(world.a.studentId)
  await tablet.send('POST', `/v1/attempts/${attemptId}/takeover`)
  const reply = await submit([entry(1, 1, '1')])
  expect(reply).toMatchObject({ status: 200, body: { outcome: 'older-epoch', closedAt: null, keptApart: 1 } })
  expect((await attemptOf(attemptId)).closedAt).toBeNull()
})

test('a paper that cannot be graded keeps no attempt open, and stops no other', async () => {
  const broken = await sit()
  await server.db
    .insertInto('examKeys')
    .values({ examId: broken.exam.examId, version: 2, key: JSON.stringify({}) })
    .execute()
  await server.db.updateTable('exams').set({ keyVersion: 2 }).where('id', '=', broken.exam.examId).execute()
  const sound = await sit()
  await closeExpired(server.db, new Date(sound.endsAt.getTime() + 5_000))
  expect((await attemptOf(broken.attemptId)).closedHow).toBe('bell')
  expect(await resultOf(broken.attemptId)).toEqual([])
  expect(await resultOf(sound.attemptId)).toHaveLength(1)
})

test('an attempt that somebody is at this moment is left to the next run', async () => {
  const { attemptId, endsAt } = await sit()
  const late = new Date(endsAt.getTime() + 5_000)
  await server.db.transaction().execute(async (tx) => {
    await tx.selectFrom('attempts').select('id').where('id', '=', attemptId).forShare().execute()
    expect(await closeExpired(server.db, late)).toBe(0)
  })
  expect(await closeExpired(server.db, late)).toBe(1)
})

test('two runs of the bell at once close each attempt once', async () => {
  const exams = await Promise.all(
    [1, 2, 3, 4].map(() => makeExam(server, world, world.a, { state: 'closed' })),
  )
  const attempts = await Promise.all(exams.map((exam) => makeAttempt(server, world.a, exam)))
  const counts = await Promise.all([1, 2, 3].map(() => closeExpired(server.db, server.clock.now())))
  await closeExpired(server.db, server.clock.now())
  expect(counts.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(4)
  for (const id of attempts) expect(await eventsOf(id)).toEqual(['closed'])
})

test('two servers on one database: start on one, save on the other, and both hear of it', async () => {
  const db = openDatabase(server.app.config.databaseUrl, 5)
  const second = await buildApp(server.app.config, db, { clock: server.clock, files: server.app.files })
  await second.http.ready()
  try {
    const { client, attemptId, exam } = await sit()
    const heard: object[] = []
    second.live.follow(world.a.studentId, (event) => heard.push(event))
    const token = await signAccessToken(
      server.app.config.keys,
      server.clock,
      world.a.studentId,
      client.sessionId,
    )
    const save = await second.http.inject({
      method: 'POST',
      url: `/v1/attempts/${attemptId}/answers`,
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
      payload: { epoch: 1, answers: [entry(1, 1, rightOf(exam, 1))] },
    })
    expect(save.json()).toMatchObject({ outcome: 'held', held: [{ position: 1 }] })
    const seen = await client.get(`/v1/attempts/${attemptId}`)
    expect(seen.body).toMatchObject({ held: [{ position: 1, response: rightOf(exam, 1) }] })
    const tablet = await server.as(world.a.studentId)
    await tablet.send('POST', `/v1/attempts/${attemptId}/takeover`)
    await expect.poll(() => heard).toEqual([{ kind: 'attempt-taken-over', id: attemptId }])
  } finally {
    await second.http.close()
    await db.destroy()
  }
})
