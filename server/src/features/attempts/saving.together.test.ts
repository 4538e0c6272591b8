// Saves of many students at once go down in one statement: each is judged by itself, and none waits for another's fault.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { StatementPool } from '../../platform/statements.ts'
import { makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'

const STUDENTS = 12

let server: TestServer
let world: World
let students: string[]
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  students = []
  for (let i = 0; i < STUDENTS; i++) {
    const id = await addStudent(server.db, `Student ${i} Namune`)
    await addConsent(server.db, id, world.a.guardianId, world.ownerId)
    students.push(id)
  }
})
afterAll(() => server.close())

interface Sitting {
  attemptId: string
  client: Client
  save(
    sequence: number,
    options?: { epoch?: number; position?: number; response?: string },
  ): Promise<SaveReply>
}

interface SaveReply {
  status: number
  body: {
    outcome?: string
    code?: string
    held?: { position: number; sequence: number }[]
    keptApart?: number
  }
}

type Sevenfold<T> = [T, T, T, T, T, T, T]

/** A hall in which everybody has started one exam. */
async function fillHall(): Promise<Sitting[]> {
  const exam = await makeExam(server, world, world.a, { state: 'open', questions: 6, studentIds: students })
  return Promise.all(
    students.map(async (studentId) => {
      const client = await server.as(studentId)
      const { body } = await client.send<{ id: string }>('POST', `/v1/exams/${exam.examId}/attempt`, {})
      const save: Sitting['save'] = (sequence, { epoch = 1, position = 1, response = '1' } = {}) => {
        const answers = [{ position, kind: 'saved', sequence, response, marked: false }]
        return client.send('POST', `/v1/attempts/${body.id}/answers`, { epoch, answers })
      }
      return { attemptId: body.id, client, save }
    }),
  )
}

const change = (attemptId: string, values: object) =>
  server.db.updateTable('attempts').set(values).where('id', '=', attemptId).execute()
const heldOf = async (attemptId: string) => {
  const rows = await server.db
    .selectFrom('answers')
    .select(['position', 'sequence'])
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .execute()
  return rows.map(({ position, sequence }) => `${position}:${sequence}`)
}
const whyOf = async (attemptId: string) => {
  const rows = await server.db
    .selectFrom('answersApart')
    .select('why')
    .where('attemptId', '=', attemptId)
    .execute()
  return rows.map(({ why }) => why)
}

test('a hall that saves at once costs a few statements, and each hears what became of its own', async () => {
  const hall = await fillHall()
  const statements = vi.spyOn(StatementPool.prototype, 'run')
  const rounds = [1, 2, 3]
  const replies = await Promise.all(
    hall.flatMap(({ save }) => rounds.map((n) => save(n, { position: n, response: String(n) }))),
  )
  expect(replies.map(({ body }) => body.outcome)).toEqual(replies.map(() => 'held'))
  for (const { attemptId } of hall) expect(await heldOf(attemptId)).toEqual(['1:1', '2:2', '3:3'])
  expect(statements.mock.calls.length).toBeLessThan(replies.length / 2)
  statements.mockRestore()
})

test('in one statement each save is judged by its own attempt', async () => {
  const hall = await fillHall()
  const [sound, closed, paused, older, elsewhere, unknown, signedOut] = hall as Sevenfold<Sitting>
  const now = server.clock.now()
  await change(closed.attemptId, { closedAt: now, closedHow: 'submitted' })
  await change(paused.attemptId, { pausedAt: new Date(now.getTime() - 1000) })
  await change(older.attemptId, { epoch: 2 })
  const other = await server.as(students[4] ?? '')
  await change(elsewhere.attemptId, { sessionId: other.sessionId })
  await server.db
    .updateTable('sessions')
    .set({ endedAt: now, endedWhy: 'signed_out' })
    .where('id', '=', signedOut.client.sessionId)
    .execute()
  const [first, second, third, fourth, fifth, sixth, seventh] = await Promise.all([
    sound.save(1),
    closed.save(1),
    paused.save(1),
    older.save(1),
    elsewhere.save(1),
    unknown.save(1, { epoch: 7 }),
    signedOut.save(1),
  ])
  expect(first.body).toMatchObject({ outcome: 'held', held: [{ position: 1, sequence: 1 }], keptApart: 0 })
  expect(second.body).toMatchObject({ outcome: 'after-end', held: [], keptApart: 1 })
  expect(third.body).toMatchObject({ outcome: 'paused', held: [], keptApart: 1 })
  expect(fourth.body).toMatchObject({ outcome: 'older-epoch', epoch: 2, held: [], keptApart: 1 })
  expect(fifth).toMatchObject({ status: 409, body: { code: 'held-elsewhere' } })
  expect(sixth).toMatchObject({ status: 422, body: { code: 'invalid' } })
  expect(seventh).toMatchObject({ status: 401, body: { code: 'session-ended' } })
  for (const { attemptId } of hall.slice(1, 7)) expect(await heldOf(attemptId)).toEqual([])
  expect(await whyOf(closed.attemptId)).toEqual(['after_end'])
  expect(await whyOf(paused.attemptId)).toEqual(['paused'])
  expect(await whyOf(older.attemptId)).toEqual(['older_epoch'])
  expect(await whyOf(signedOut.attemptId)).toEqual([])
})

test('a session that ends is refused at once, also where its person was known a moment before', async () => {
  const [sitting] = (await fillHall()) as [Sitting]
  expect((await sitting.save(1)).status).toBe(200)
  await server.db
    .updateTable('sessions')
    .set({ endedAt: server.clock.now(), endedWhy: 'signed_out' })
    .where('id', '=', sitting.client.sessionId)
    .execute()
  expect(await sitting.save(2)).toMatchObject({ status: 401, body: { code: 'session-ended' } })
  expect(await heldOf(sitting.attemptId)).toEqual(['1:1'])
})

test('an attempt that is being changed just now makes only its own save wait', async () => {
  const [busy, ...others] = (await fillHall()) as [Sitting, ...Sitting[]]
  const locked = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const submission = server.db.transaction().execute(async (tx) => {
    await tx.selectFrom('attempts').select('id').where('id', '=', busy.attemptId).forUpdate().execute()
    locked.resolve()
    await held.promise
    const closed = { closedAt: server.clock.now(), closedHow: 'submitted' as const }
    await tx.updateTable('attempts').set(closed).where('id', '=', busy.attemptId).execute()
  })
  await locked.promise
  const late = busy.save(1)
  const replies = await Promise.all(others.map(({ save }) => save(1)))
  expect(replies.every(({ body }) => body.outcome === 'held')).toBe(true)
  held.resolve()
  await submission
  expect((await late).body).toMatchObject({ outcome: 'after-end', keptApart: 1 })
})

test('a statement that fails is tried by halves: one save that cannot be stored fails alone', async () => {
  const hall = await fillHall()
  const [bad] = hall as [Sitting]
  const run = StatementPool.prototype.run
  const spy = vi.spyOn(StatementPool.prototype, 'run').mockImplementation(function (
    this: StatementPool,
    name,
    query,
  ) {
    if (JSON.stringify(query.parameters).includes(bad.attemptId)) throw new Error('cannot be stored')
    return run.call(this, name, query) as never
  })
  const replies = await Promise.all(hall.map(({ save }) => save(5)))
  expect(replies.map(({ status }) => status)).toEqual([500, ...hall.slice(1).map(() => 200)])
  spy.mockRestore()
})

test('of a part that is not open nothing is mixed in; what was held before comes again without harm', async () => {
  const [{ attemptId, client, save }] = (await fillHall()) as [Sitting]
  // The paper of the tests has one part; two ends make part 1 end now and leave a second one.
  const now = server.clock.now().getTime()
  expect((await save(1)).body.outcome).toBe('held')
  const { endsAt } = await server.db
    .selectFrom('attempts')
    .select('endsAt')
    .where('id', '=', attemptId)
    .executeTakeFirstOrThrow()
  await change(attemptId, { partEnds: [new Date(now - 60_000), endsAt] })
  const answers = [
    { position: 1, kind: 'saved', sequence: 1, response: '1', marked: false },
    { position: 2, kind: 'saved', sequence: 2, response: '1', marked: false },
  ]
  const reply = await client.send('POST', `/v1/attempts/${attemptId}/answers`, { epoch: 1, answers })
  expect(reply.body).toMatchObject({
    outcome: 'held',
    held: [{ position: 1, sequence: 1 }],
    locked: [2],
    keptApart: 1,
  })
  expect(await heldOf(attemptId)).toEqual(['1:1'])
  expect(await whyOf(attemptId)).toEqual(['part_locked'])
})

test('an attempt that nobody has is not found, beside those that are', async () => {
  const [{ client, save }] = (await fillHall()) as [Sitting]
  const answers = [{ position: 1, kind: 'saved', sequence: 1, response: '1', marked: false }]
  const [nowhere, there] = await Promise.all([
    client.send('POST', `/v1/attempts/${randomUUID()}/answers`, { epoch: 1, answers }),
    save(1),
  ])
  expect(nowhere.status).toBe(404)
  expect(there.status).toBe(200)
})
