// The homes show each person their own, and only what is out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from '../results/computing.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Home {
  exams: {
    id: string
    state: string
    attempt?: { closed: boolean } | null
    students?: number
    started?: number
  }[]
  results: { attemptId: string; score: string; batchAverage: string }[]
}

test('a student sees what is to come and no draft, a teacher what is at work, strangers nothing of it', async () => {
  const draft = await makeExam(server, world, world.a, { state: 'draft' })
  const ahead = await makeExam(server, world, world.a, { state: 'scheduled' })
  const foreign = await makeExam(server, world, world.b, { state: 'scheduled' })
  const seen = async (personId: string, url: string) =>
    (await (await server.as(personId)).get<Home>(url)).body.exams.map((exam) => exam.id)
  const { studentId, teacherId, guardianId } = world.a
  for (const ids of [
    await seen(studentId, '/v1/homes/student'),
    await seen(guardianId, `/v1/homes/parent/${studentId}`),
    await seen(teacherId, '/v1/homes/teacher'),
  ]) {
    expect(ids).toContain(ahead.examId)
    expect(ids).not.toContain(draft.examId)
    expect(ids).not.toContain(foreign.examId)
  }
  expect(await seen(world.academicsId, '/v1/homes/office')).toEqual(
    expect.arrayContaining([ahead.examId, foreign.examId]),
  )
  expect(await seen(world.frontDeskId, '/v1/homes/office')).toEqual([])
})

test('a result stands on the homes of the student and the guardian once it is published, not before', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'closed' })
  const answers = Object.fromEntries(
    exam.questions.slice(0, 3).map(({ position, right }) => [position, right]),
  )
  const attemptId = await makeAttempt(server, world.a, exam, { answers, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now())
  const results = async () => {
    const student = await (await server.as(world.a.studentId)).get<Home>('/v1/homes/student')
    const guardian = await (await server.as(world.a.guardianId)).get<Home>(
      `/v1/homes/parent/${world.a.studentId}`,
    )
    expect(guardian.body.results).toEqual(student.body.results)
    return student.body.results.filter((result) => result.attemptId === attemptId)
  }
  expect(await results()).toEqual([])
  await server.db
    .updateTable('exams')
    .set({ publishedAt: server.clock.now(), publishedBy: world.ownerId })
    .where('id', '=', exam.examId)
    .execute()
  const [result] = await results()
  expect(result).toMatchObject({ score: '12.00', batchAverage: '12.0' })
})

test('the office reads how much waits', async () => {
  const { body } = await (await server.as(world.ownerId)).get('/v1/homes/office')
  expect(body).toMatchObject({ students: 2, teachers: 2, waiting: { registrations: 0, consents: 0 } })
})
