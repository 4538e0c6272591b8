// Sitting an exam over HTTP: starting, holding with one device, taking over, and what staff can look up.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface AttemptBody {
  id: string
  epoch: number
  startedAt: string
  endsAt: string
  questionOrder: number[]
  optionOrders: Record<string, number[]>
  held: { position: number; kind: string; response: string | null }[]
  paper: { questions: { position: number; texts: object }[]; sections: object[] } | null
  code?: string
  params?: Record<string, string>
}

const start = (student: Client, examId: string) =>
  student.send<AttemptBody>('POST', `/v1/exams/${examId}/attempt`)

test('an attempt starts once: again, and twice at a time, it is the same one in the same order', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open', questions: 8 })
  const student = await server.as(world.a.studentId)
  const [first, second] = await Promise.all([start(student, exam.examId), start(student, exam.examId)])
  server.clock.advance({ minutes: 5 })
  const later = await start(student, exam.examId)
  expect([first.status, second.status, later.status]).toEqual([200, 200, 200])
  for (const reply of [second, later]) {
    const { id, startedAt, endsAt, questionOrder, optionOrders, epoch } = first.body
    expect(reply.body).toMatchObject({ id, startedAt, endsAt, questionOrder, optionOrders, epoch })
  }
  const events = await server.db
    .selectFrom('attemptEvents')
    .select(['kind', 'sessionId', 'address'])
    .where('attemptId', '=', first.body.id)
    .execute()
  expect(events).toEqual([{ kind: 'started', sessionId: student.sessionId, address: '127.0.0.1' }])
})

test('a start whose body is empty is a start, whatever type it is said to have', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const student = await server.as(world.a.studentId)
  const said = { 'content-type': 'application/json' }
  const url = `/v1/exams/${exam.examId}/attempt`
  expect((await student.send('POST', url, undefined, said)).status).toBe(200)
  expect((await student.send('POST', `/v1/receipts/check`, undefined, said)).status, 'one is needed').toBe(
    400,
  )
})

test('the paper comes without its key and its solutions', async () => {
  const solution = 'The secret of the solution.'
  const exam = await makeExam(server, world, world.a, { state: 'open', solution })
  const { body } = await start(await server.as(world.a.studentId), exam.examId)
  expect(body.paper?.questions).toHaveLength(4)
  expect(body.paper?.questions[0]).toEqual({
    position: 1,
    section: 1,
    kind: 'single',
    passage: null,
    texts: { en: { stem: expect.stringContaining('$m$'), options: ['$1$', '$2$', '$3$', '$4$'] } },
  })
  const written = JSON.stringify(body)
  expect(written).not.toContain(solution)
  expect(written).not.toMatch(/"(key|right|ranges|solution)"/)
  expect(written).not.toContain('731.2')
})

test('it ends by its duration or when the exam closes, whichever comes first', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 60 })
  const early = await start(await server.as(world.a.studentId), exam.examId)
  expect(Date.parse(early.body.endsAt) - Date.parse(early.body.startedAt)).toBe(3_600_000)
  const late = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 180 })
  server.clock.advance({ hours: 1 })
  const cut = await start(await server.as(world.a.studentId), late.examId)
  expect(cut.body.endsAt).toBe(late.closesAt.toISOString())
  server.clock.advance({ hours: -1 })
})

test('before the window and after it nothing starts', async () => {
  const student = await server.as(world.a.studentId)
  const soon = await makeExam(server, world, world.a, { state: 'scheduled' })
  expect(await start(student, soon.examId)).toMatchObject({
    status: 409,
    body: { code: 'exam-not-open', params: { opensAt: soon.opensAt.toISOString() } },
  })
  const over = await makeExam(server, world, world.a, { state: 'closed' })
  expect(await start(student, over.examId)).toMatchObject({ status: 409, body: { code: 'exam-over' } })
  const stranger = await server.as(world.b.studentId)
  expect((await start(stranger, soon.examId)).status).toBe(404)
})

test('a second device is told who holds the attempt; a takeover raises the epoch once and tells the first', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const phone = await server.as(world.a.studentId)
  const { body: attempt } = await start(phone, exam.examId)
  const url = `/v1/attempts/${attempt.id}`
  const tablet = await server.as(world.a.studentId)
  const since = attempt.startedAt
  for (const reply of [await tablet.get<AttemptBody>(url), await start(tablet, exam.examId)]) {
    expect(reply.status).toBe(409)
    expect(reply.body).toMatchObject({
      code: 'held-elsewhere',
      params: { since, device: 'test', attemptId: attempt.id },
    })
  }
  const told: object[] = []
  const stop = server.app.live.follow(world.a.studentId, (event) => told.push(event))
  expect((await tablet.send('POST', `${url}/takeover`)).body).toMatchObject({ epoch: 2 })
  expect((await tablet.send('POST', `${url}/takeover`)).body).toMatchObject({ epoch: 2 })
  await expect.poll(() => told).toEqual([{ kind: 'attempt-taken-over', id: attempt.id }])
  stop()
  expect((await tablet.get<AttemptBody>(url)).body).toMatchObject({ id: attempt.id, epoch: 2 })
  expect((await phone.get(url)).status).toBe(409)
})

test('a lost reply to a takeover does not take the attempt back from the device that took it since', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const phone = await server.as(world.a.studentId)
  const { body: attempt } = await start(phone, exam.examId)
  const tablet = await server.as(world.a.studentId)
  const url = `/v1/attempts/${attempt.id}/takeover`
  const headers = { 'idempotency-key': `takeover-${attempt.id}` }
  expect((await tablet.send('POST', url, undefined, headers)).body).toMatchObject({ epoch: 2 })
  expect((await phone.send('POST', url)).body).toMatchObject({ epoch: 3 })
  expect((await tablet.send('POST', url, undefined, headers)).body).toMatchObject({ epoch: 2 })
  expect((await phone.get<AttemptBody>(`/v1/attempts/${attempt.id}`)).body).toMatchObject({ epoch: 3 })
})

test('two devices that take over at once get two epochs, and one of them holds', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const { body: attempt } = await start(await server.as(world.a.studentId), exam.examId)
  const devices = [await server.as(world.a.studentId), await server.as(world.a.studentId)]
  const replies = await Promise.all(
    devices.map((device) => device.send<AttemptBody>('POST', `/v1/attempts/${attempt.id}/takeover`)),
  )
  expect(replies.map(({ body }) => body.epoch).sort()).toEqual([2, 3])
  const seen = await Promise.all(devices.map((device) => device.get(`/v1/attempts/${attempt.id}`)))
  expect(seen.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a screen that has the paper asks without it', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const student = await server.as(world.a.studentId)
  const { body } = await start(student, exam.examId)
  const reply = await student.get<AttemptBody>(`/v1/attempts/${body.id}?without=paper`)
  expect(reply.body).toMatchObject({ id: body.id, paper: null, can: expect.arrayContaining(['saveAnswers']) })
})

test('staff read the whole record: events with device and address, what is held, what came apart', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const phone = await server.as(world.a.studentId)
  const { body: attempt } = await start(phone, exam.examId)
  const url = `/v1/attempts/${attempt.id}`
  const answer = (sequence: number) => ({
    epoch: 1,
    answers: [{ position: 1, kind: 'saved', sequence, response: '2', marked: true }],
  })
  await phone.send('POST', `${url}/answers`, answer(1))
  const tablet = await server.as(world.a.studentId)
  await tablet.send('POST', `${url}/takeover`)
  await phone.send('POST', `${url}/answers`, answer(2))
  const teacher = await server.as(world.a.teacherId)
  const { body } = await teacher.get(`${url}/record`)
  expect(body).toMatchObject({
    student: { id: world.a.studentId },
    held: [{ position: 1, kind: 'saved', response: '2', marked: true, sequence: 1, epoch: 1 }],
    apart: [{ position: 1, sequence: 2, epoch: 1, why: 'older_epoch' }],
    events: [
      { kind: 'started', epoch: 1, device: 'test', address: '127.0.0.1' },
      { kind: 'taken_over', epoch: 2, device: 'test', address: '127.0.0.1' },
    ],
  })
  expect((await (await server.as(world.b.teacherId)).get(`${url}/record`)).status).toBe(404)
  expect((await phone.get(`${url}/record`)).status).toBe(403)
})
