// Scheduling an exam over HTTP: every reason why one cannot run, the key that is written, and the way back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBatch, makeExam } from '../../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../../testing/server.ts'
import { createWorld, type World } from '../../../testing/world.ts'

let server: TestServer
let world: World
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
})
afterAll(() => server.close())

interface Reason {
  field: string
  code: string
  params?: Record<string, unknown>
}
interface Exam {
  state: string
  readiness: { reasons: Reason[]; warnings: Reason[] } | null
}

const getExam = async (client: Client, examId: string) => (await client.get<Exam>(`/v1/exams/${examId}`)).body

describe('scheduling', () => {
  test('names every reason at once', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'draft', questions: 3 })
    await teacher.send('PUT', `/v1/exams/${examId}/questions`, { questions: [] })
    await teacher.send('PATCH', `/v1/exams/${examId}`, {
      durationMinutes: 600,
      batchIds: [],
      locales: ['en', 'mr'],
    })
    const refused = await teacher.send('POST', `/v1/exams/${examId}/schedule`)
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'cannot-schedule',
        errors: [
          { code: 'too-few-questions', params: { section: 1, have: 0, need: 2 } },
          { code: 'too-few-questions', params: { section: 2, have: 0, need: 1 } },
          { code: 'window-shorter-than-duration', params: { minutes: 180, need: 600 } },
          { code: 'no-batches' },
        ],
      },
    })
    expect((await getExam(teacher, examId)).readiness?.reasons).toEqual(refused.body.errors)
  })

  test('a question that was put away, or no longer fits its section, is pointed out', async () => {
    const { examId, questions } = await makeExam(server, world, world.a, { state: 'draft' })
    const archive = server.db.updateTable('questions').set({ archivedAt: server.clock.now() })
    await archive.where('id', '=', questions[0]?.questionId ?? '').execute()
    await server.db
      .updateTable('examSections')
      .set({ kind: 'single' })
      .where('examId', '=', examId)
      .where('position', '=', 2)
      .execute()
    expect((await getExam(teacher, examId)).readiness?.reasons).toMatchObject([
      { code: 'kind-mismatch', params: { section: 1, count: 1 } },
      { code: 'kind-mismatch', params: { section: 2, count: 2 } },
    ])
    const { body } = await teacher.get<{ questions: { misfit: string | null }[] }>(
      `/v1/exams/${examId}/paper`,
    )
    expect(body.questions.map((question) => question.misfit)).toEqual([
      'question-archived',
      null,
      'kind-mismatch',
      'kind-mismatch',
    ])
  })

  test('a batch sits one exam at a time: the other one is named, and the database says so in a race', async () => {
    const first = await makeExam(server, world, world.a, { state: 'scheduled' })
    const second = await makeExam(server, world, world.a, { state: 'draft' })
    await teacher.send('PATCH', `/v1/exams/${second.examId}`, { batchIds: [first.batchId] })
    expect((await getExam(teacher, second.examId)).readiness?.reasons).toMatchObject([
      { code: 'batch-has-other-exam', params: { title: first.title, from: first.opensAt.toISOString() } },
    ])
    const [three, four] = [
      await makeExam(server, world, world.a, { state: 'draft' }),
      await makeExam(server, world, world.a, { state: 'draft' }),
    ]
    await teacher.send('PATCH', `/v1/exams/${four.examId}`, { batchIds: [three.batchId] })
    const replies = await Promise.all(
      [three, four].map(({ examId }) => teacher.send('POST', `/v1/exams/${examId}/schedule`)),
    )
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(JSON.stringify(replies)).toContain('batch-has-other-exam')
  })

  test('a window in the past, or without enough time left of it, is refused; one that has begun may do', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'draft' })
    const now = server.clock.now().getTime()
    const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
    const change = (from: number, to: number) =>
      teacher.send<Exam>('PATCH', `/v1/exams/${examId}`, { opensAt: at(from), closesAt: at(to) })
    expect((await change(-180, -60)).body.readiness?.reasons).toMatchObject([{ code: 'window-in-the-past' }])
    expect((await change(-180, 59)).body.readiness?.reasons).toMatchObject([
      { code: 'window-shorter-than-duration' },
    ])
    expect((await change(-180, 60)).body.readiness?.reasons).toEqual([])
    expect(await change(60, 50)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'before-opening' }] },
    })
  })

  test('takes the newest version of each question, writes the key once, and a new one only if it differs', async () => {
    const { examId, questions } = await makeExam(server, world, world.a, { state: 'draft', questions: 1 })
    const questionId = questions[0]?.questionId ?? ''
    const keys = () =>
      server.db
        .selectFrom('examKeys')
        .select(['version', 'key'])
        .where('examId', '=', examId)
        .orderBy('version')
        .execute()
    const schedule = () => teacher.send<Exam>('POST', `/v1/exams/${examId}/schedule`)
    const unschedule = () => teacher.send<Exam>('POST', `/v1/exams/${examId}/unschedule`)
    expect((await schedule()).body.state).toBe('scheduled')
    expect((await unschedule()).body.state).toBe('draft')
    await schedule()
    expect(await keys()).toEqual([{ version: 1, key: { 1: { kind: 'single', right: 2 } } }])
    await unschedule()
    await server.db
      .insertInto('questionVersions')
      .values({
        questionId,
        version: 2,
        body: JSON.stringify({ en: { stem: 'Better', options: ['1', '2'], solution: 's' } }),
        key: JSON.stringify({ kind: 'single', right: 0 }),
      })
      .execute()
    await server.db.updateTable('questions').set({ latestVersion: 2 }).where('id', '=', questionId).execute()
    await schedule()
    expect(await keys()).toHaveLength(2)
    const row = await server.db
      .selectFrom('examQuestions')
      .select('questionVersion')
      .where('examId', '=', examId)
      .executeTakeFirst()
    expect(row?.questionVersion).toBe(2)
  })

  test('warns of missing languages, missing solutions and empty batches, and schedules all the same', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'draft', solution: '' })
    const empty = await server.db.transaction().execute((tx) => addBatch(tx, world, world.a, []))
    await teacher.send('PATCH', `/v1/exams/${examId}`, { locales: ['en', 'hi'], batchIds: [empty] })
    expect((await getExam(teacher, examId)).readiness).toMatchObject({
      reasons: [],
      warnings: [
        { code: 'language-missing', params: { locale: 'hi', count: 4 } },
        { code: 'solution-missing', params: { count: 4 } },
        { code: 'nobody-enrolled' },
      ],
    })
    expect((await teacher.send('POST', `/v1/exams/${examId}/schedule`)).status).toBe(200)
  })
})
