// Practice over HTTP: judged at once, a hint for a wrong one, the solution when it is right or given up.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

const SOLUTION = 'Since the torque is zero.'
let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

async function sit(mode: 'practice' | 'test') {
  const exam = await makeExam(server, world, world.a, {
    state: 'open',
    solution: SOLUTION,
    settings: { mode },
  })
  const student = await server.as(world.a.studentId)
  const { body } = await student.send<{ id: string }>('POST', `/v1/exams/${exam.examId}/attempt`, {})
  let sequence = 0
  return {
    student,
    attemptId: body.id,
    attempt: (position: number, response: string | null, more = {}) =>
      student.send('POST', `/v1/attempts/${body.id}/tries`, {
        ...{ epoch: 1, sequence: ++sequence, position, response, ...more },
      }),
  }
}

test('a wrong answer is told without the solution, a right one with it; tries are counted and shown again', async () => {
  const { student, attemptId, attempt } = await sit('practice')
  const wrong = await attempt(1, '0')
  expect(wrong.body).toMatchObject({ outcome: 'wrong', tries: 1, revealed: false, solution: null, key: null })
  expect(JSON.stringify(wrong.body)).not.toContain(SOLUTION)
  const right = await attempt(1, '2')
  expect(right.body).toMatchObject({
    ...{ outcome: 'right', tries: 2, revealed: true, hint: null, solution: { en: SOLUTION } },
    key: { kind: 'single', right: 2 },
  })
  const given = await attempt(3, null, { reveal: true })
  expect(given.body).toMatchObject({ outcome: 'blank', revealed: true, solution: { en: SOLUTION } })
  const seen = await student.get(`/v1/attempts/${attemptId}`)
  expect(seen.body).toMatchObject({
    held: [
      { position: 1, response: '2' },
      { position: 3, response: null },
    ],
    tried: [
      { position: 1, tries: 2, outcome: 'right', revealed: true },
      { position: 3, tries: 1, outcome: 'blank', revealed: true },
    ],
  })
})

test('in a test nothing is told, and nothing is counted', async () => {
  const { attempt, attemptId } = await sit('test')
  const reply = await attempt(1, '2', { reveal: true })
  expect(reply).toMatchObject({ status: 409, body: { code: 'not-practice' } })
  expect(JSON.stringify(reply.body)).not.toContain(SOLUTION)
  const tries = server.db.selectFrom('practiceTries').selectAll().where('attemptId', '=', attemptId)
  expect(await tries.execute()).toEqual([])
})

test('what cannot be an answer is refused, and so is what comes after the end', async () => {
  const { student, attempt, attemptId } = await sit('practice')
  expect((await attempt(1, '9')).status).toBe(422)
  await student.send('POST', `/v1/attempts/${attemptId}/submission`, { epoch: 1, answers: [] })
  expect(await attempt(1, '2')).toMatchObject({ status: 409, body: { code: 'not-held' } })
})
