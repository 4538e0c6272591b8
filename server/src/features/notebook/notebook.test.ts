// The notebook over HTTP: a mistake waits until it is right, says nothing before a try, and comes back when it happens again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from '../results/computing.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Notebook {
  total: number
  rows: { questionId: string; response: string; tries: number }[]
  counts: { waiting: number; solved: number }[]
}

async function makeMistaken(state: 'closed' | 'published' = 'published') {
  const studentId = await addStudent(server.db, 'Student Kalpit')
  await addConsent(server.db, studentId, world.a.guardianId, world.ownerId)
  const exam = await makeExam(server, world, world.a, {
    state,
    studentIds: [studentId],
    solution: 'Newton said so.',
  })
  await makeAttempt(server, world.a, exam, { studentId, answers: { 1: '0', 2: '2' }, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  const client = await server.as(studentId)
  const read = (solved = false) => client.get<Notebook>(`/v1/mistakes?solved=${solved}`)
  const retry = (response: string, key = randomUUID()) =>
    client.send<{ outcome: string; tries: number }>(
      'POST',
      '/v1/mistakes/tries',
      { questionId: exam.questions[0]?.questionId, response },
      { 'idempotency-key': key },
    )
  return { exam, studentId, read, retry }
}

test('what was wrong waits, without its key and solution; what was right or left out does not', async () => {
  const { exam, read } = await makeMistaken()
  const reply = await read()
  expect(reply.body.rows.map(({ questionId }) => questionId)).toEqual([exam.questions[0]?.questionId])
  expect(reply.body.rows[0]).toMatchObject({ response: '0', tries: 0 })
  expect(JSON.stringify(reply.body)).not.toContain('Newton')
})

test('a wrong try is counted, a right one takes it off the list', async () => {
  const { read, retry } = await makeMistaken()
  expect((await retry('1')).body).toMatchObject({ outcome: 'wrong', tries: 1 })
  expect((await read()).body.rows[0]).toMatchObject({ tries: 1 })
  const key = randomUUID()
  expect((await retry('2', key)).body).toMatchObject({ outcome: 'right', tries: 2 })
  expect((await retry('2', key)).body).toMatchObject({ outcome: 'right', tries: 2 })
  expect((await read()).body).toMatchObject({ total: 0, counts: [{ waiting: 0, solved: 1 }] })
  expect((await read(true)).body.total).toBe(1)
})

test('before the results are out there is no notebook', async () => {
  const { read, retry } = await makeMistaken('closed')
  expect((await read()).body.total).toBe(0)
  expect((await retry('2')).status).toBe(404)
})

test('what cannot be an answer is refused by name', async () => {
  const { retry } = await makeMistaken()
  const reply = await retry('7')
  expect(reply.status).toBe(422)
  expect(reply.body).toMatchObject({ errors: [{ field: 'response', code: 'not-an-answer' }] })
})
