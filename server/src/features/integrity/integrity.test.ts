// How fairly an attempt went, over HTTP: times away, the report, rulings and appeals, and late answers.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ExamOptions, type MadeExam, makeExam } from '../../testing/exams.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let student: Client
let guardian: Client
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
  guardian = await server.as(world.a.guardianId)
  teacher = await server.as(world.a.teacherId)
})
afterEach(() => server.clock.set(START))
afterAll(() => server.close())

interface Report {
  away: { count: number; seconds: number; graceSeconds: number }
  timeline: { kind: string; away: { seconds: number; counted: boolean; question: number | null } | null }[]
  devices: { address: string | null }[]
  late: { position: number; accepted: boolean; response: string | null; epoch: number; sequence: number }[]
  questions: { position: number; seconds: number | null; quick: boolean }[]
  rulings: { id: string; ruling: string; appeal: { answeredWith: string | null } | null }[]
  explanations: { text: string; by: string }[]
  voidedAt: string | null
  can: string[]
}

async function sit(settings: ExamOptions['settings'] = {}) {
  const exam = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 60, settings })
  const { body } = await student.send<{ id: string }>('POST', `/v1/exams/${exam.examId}/attempt`, {})
  return { exam, attemptId: body.id, url: `/v1/attempts/${body.id}` }
}

/** An interval that began and ended so many seconds after the start. */
function interval(number: number, fromSecond: number, toSecond: number | null, more = {}) {
  const at = (second: number) => Date.parse(START) + second * 1_000
  const to = toSecond === null ? null : at(toSecond)
  const from = at(fromSecond)
  return { number, kind: 'hidden', position: 2, from, to, serverFrom: from, serverTo: to, ...more }
}
const report = (url: string, intervals: object[], epoch = 1, who = student) =>
  who.send('POST', `${url}/away`, { epoch, intervals })
const later = (seconds: number) => server.clock.set(new Date(Date.parse(START) + seconds * 1_000))
const submit = (url: string) => student.send('POST', `${url}/submission`, { epoch: 1, answers: [] })
const read = async (url: string, who = teacher) => (await who.get<Report>(`${url}/integrity`)).body

test('shorter than the grace is kept and not counted; sent again, an interval is the same one', async () => {
  const { url } = await sit()
  later(120)
  const first = await report(url, [interval(1, 10, 14), interval(2, 20, 26), interval(3, 40, 70)])
  expect(first.body).toEqual({ count: 2, seconds: 36, limit: null, closed: false })
  expect((await report(url, [interval(2, 20, 26), interval(3, 40, 110)])).body).toEqual(first.body)
  const { away, timeline } = await read(url)
  expect(away).toEqual({ count: 2, seconds: 36, graceSeconds: 5 })
  const seen = timeline.filter(({ kind }) => kind === 'away').map((moment) => moment.away)
  expect(seen.map((one) => [one?.seconds, one?.counted])).toEqual([
    [4, false],
    [6, true],
    [30, true],
  ])
})

test('an interval is cut to the attempt by our own clock, whatever the phone says', async () => {
  const { url } = await sit()
  later(60)
  const reply = await report(url, [
    interval(1, -3_600, 20),
    interval(2, 30, 9_999),
    interval(3, 5_000, 6_000),
    interval(4, 40, 35),
  ])
  expect(reply.body).toMatchObject({ count: 2, seconds: 50 })
})

test('a phone that goes silent while it is away is offline: only what it said counts', async () => {
  const { url } = await sit()
  later(30)
  expect((await report(url, [interval(1, 20, null)])).body).toMatchObject({ count: 1, seconds: 10 })
  later(1_200)
  expect(await read(url)).toMatchObject({ away: { count: 1, seconds: 10 } })
  expect((await report(url, [interval(1, 20, 50)])).body).toMatchObject({ count: 1, seconds: 30 })
})

test('a pause ends a time away: while the clock stands still nobody is watched', async () => {
  const { url } = await sit()
  later(30)
  await report(url, [interval(1, 20, null)])
  await teacher.send('POST', `${url}/pause`, { reason: 'Feeling unwell.', until: 'student' })
  later(600)
  expect((await report(url, [interval(1, 20, 600), interval(2, 100, 500)])).body).toMatchObject({
    count: 1,
    seconds: 10,
  })
})

test('the attempt is submitted after so many times only where the exam says so, and says how it ended', async () => {
  const announced = await sit({ awayLimit: 2 })
  later(200)
  const once = await report(announced.url, [interval(1, 10, 20), interval(2, 30, 33)])
  expect(once.body).toEqual({ count: 1, seconds: 10, limit: 2, closed: false })
  const twice = await report(announced.url, [interval(3, 60, 70)])
  expect(twice.body).toEqual({ count: 2, seconds: 20, limit: 2, closed: true })
  expect((await report(announced.url, [interval(3, 60, 70)])).body).toEqual(twice.body)
  const record = await teacher.get(`${announced.url}/record`)
  expect(record.body).toMatchObject({ closedHow: 'away' })
  server.clock.set(START)
  const silent = await sit()
  later(500)
  const many = Array.from({ length: 9 }, (_, i) => interval(i + 1, i * 50, i * 50 + 20))
  expect((await report(silent.url, many)).body).toMatchObject({ count: 9, closed: false })
})

test('only the device that holds the attempt reports for it', async () => {
  const { url } = await sit()
  later(60)
  const tablet = await server.as(world.a.studentId)
  expect(await report(url, [interval(1, 10, 20)], 1, tablet)).toMatchObject({
    status: 409,
    body: { code: 'held-elsewhere' },
  })
})

test('the report tells what was seen to all whom it concerns, and nothing more than that', async () => {
  const { url } = await sit()
  later(60)
  await report(url, [interval(1, 10, 20)])
  const tablet = await server.as(world.a.studentId)
  await tablet.send('POST', `${url}/takeover`)
  const [own, parents, staff] = [await read(url, student), await read(url, guardian), await read(url)]
  expect(staff.timeline.map(({ kind }) => kind)).toEqual(['started', 'away', 'taken_over'])
  expect(own.devices.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.1'])
  expect(parents.devices.map(({ address }) => address)).toEqual([null, null])
  for (const seen of [own, parents, staff])
    expect(JSON.stringify(seen)).not.toMatch(/"(score|suspicion|risk|cheat|verdict|right)"/i)
  expect(own.can).toContain('explainAttempt')
  expect(parents.can).not.toContain('explainAttempt')
  expect(parents.can).toContain('appealRuling')
  expect(staff.can).toContain('ruleOnAttempt')
  expect((await (await server.as(world.b.guardianId)).get(`${url}/integrity`)).status).toBe(404)
})

test('the student explains, the teacher rules, the guardian appeals, and another ruling answers', async () => {
  const { url, attemptId } = await sit()
  const ruling = (ruling: string, reason: string) =>
    teacher.send<{ id: string }>('POST', `${url}/rulings`, { ruling, reason })
  expect(await ruling('warning', 'Too early.')).toMatchObject({ status: 409, body: { code: 'attempt-open' } })
  later(60)
  await submit(url)
  later(90)
  const said = await student.send('POST', `${url}/explanations`, { text: 'My brother took the phone.' })
  expect(said.status).toBe(201)
  const voided = await ruling('void', 'Two people sat it.')
  expect((await read(url)).voidedAt).not.toBeNull()
  const appeal = (who: Client, rulingId: string) =>
    who.send('POST', `${url}/appeals`, { rulingId, text: 'It was one person with two phones.' })
  expect((await appeal(guardian, voided.body.id)).status).toBe(204)
  expect(await appeal(student, voided.body.id)).toMatchObject({ body: { code: 'appealed-already' } })
  const restored = await ruling('nothing', 'Both phones are the student’s own.')
  expect(await appeal(guardian, restored.body.id)).toMatchObject({ body: { code: 'nothing-to-appeal' } })
  expect(await appeal(guardian, voided.body.id)).toMatchObject({ body: { code: 'ruling-replaced' } })
  const after = await read(url, guardian)
  expect(after.voidedAt).toBeNull()
  expect(after.explanations).toMatchObject([{ text: 'My brother took the phone.' }])
  expect(after.rulings).toMatchObject([
    { ruling: 'void', appeal: { answeredWith: restored.body.id } },
    { ruling: 'nothing', appeal: null },
  ])
  const kinds = after.timeline.map(({ kind }) => kind)
  expect(kinds).toEqual(['started', 'submitted', 'voided', 'restored'])
  const audits = await server.db
    .selectFrom('auditLog')
    .select('operation')
    .where('subjectId', '=', attemptId)
    .where('operation', 'in', ['ruleOnAttempt', 'explainAttempt', 'appealRuling'])
    .execute()
  expect(audits).toHaveLength(4)
})

const rightOf = (exam: MadeExam, position: number) => exam.questions[position - 1]?.right ?? ''
const save = (url: string, sequence: number, position: number, response: string) =>
  student.send('POST', `${url}/answers`, {
    epoch: 1,
    answers: [{ position, kind: 'saved', sequence, response, marked: false }],
  })
const scoreOf = async (attemptId: string) =>
  (
    await server.db
      .selectFrom('results')
      .select('score')
      .where('attemptId', '=', attemptId)
      .executeTakeFirstOrThrow()
  ).score

test('late answers that a teacher accepts count: result, receipt and record follow, and all can see it', async () => {
  const { exam, url, attemptId } = await sit()
  await save(url, 1, 1, rightOf(exam, 1))
  later(60)
  const { receipt } = (await submit(url)).body as { receipt: string }
  later(90)
  await save(url, 2, 2, rightOf(exam, 2))
  await save(url, 3, 1, '0')
  expect(await scoreOf(attemptId)).toBe('4.00')
  const before = await read(url)
  expect(before.late.map(({ position, accepted, response }) => [position, accepted, response])).toEqual([
    [2, false, rightOf(exam, 2)],
    [1, false, '0'],
  ])
  const [late] = before.late
  const chosen = { epoch: 1, position: 2, kind: 'saved', sequence: late?.sequence ?? 0 }
  const accept = (answers: object[]) =>
    teacher.send('POST', `${url}/late-answers`, { answers, reason: 'The hall was without network.' })
  expect((await accept([chosen])).body).toEqual({ accepted: [2] })
  expect((await accept([chosen])).body).toEqual({ accepted: [] })
  expect(await scoreOf(attemptId)).toBe('8.00')
  const after = await read(url, student)
  expect(after.late.map(({ accepted, response }) => [accepted, response])).toEqual([
    [true, null],
    [false, null],
  ])
  expect(after.timeline.at(-1)).toMatchObject({
    kind: 'late_accepted',
    detail: { positions: [2], reason: 'The hall was without network.' },
  })
  const fresh = await student.get<{ receipt: string; answered: number }>(`${url}/receipt`)
  expect(fresh.body).toMatchObject({ answered: 2 })
  expect(fresh.body.receipt).not.toBe(receipt)
  const check = async (one: string) =>
    (await student.send('POST', '/v1/receipts/check', { receipt: one })).body
  expect(await check(receipt)).toMatchObject({ verdict: 'replaced' })
  expect(await check(fresh.body.receipt)).toMatchObject({ verdict: 'genuine', resultUsedThem: true })
})

test('what was never kept apart cannot be accepted, nor anything while the attempt runs', async () => {
  const { url } = await sit()
  const body = { answers: [{ epoch: 1, position: 1, kind: 'saved', sequence: 5 }], reason: 'None.' }
  expect(await teacher.send('POST', `${url}/late-answers`, body)).toMatchObject({
    status: 409,
    body: { code: 'attempt-open' },
  })
  await submit(url)
  expect(await teacher.send('POST', `${url}/late-answers`, body)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'answers.0', code: 'not-kept-apart' }] },
  })
})

test('a question that was answered in a moment is shown as that, and a slow one is not', async () => {
  const { exam, url } = await sit()
  await save(url, 1, 1, rightOf(exam, 1))
  await save(url, 2, 2, '0')
  await student.send('POST', `${url}/presence`, { epoch: 1, position: 2, seconds: { 1: 2, 2: 44, 3: 1 } })
  await expect
    .poll(async () => (await read(url)).questions.map(({ seconds, quick }) => [seconds, quick]), {
      timeout: 3_000,
    })
    .toEqual(
      expect.arrayContaining([
        [2, true],
        [44, false],
        [1, false],
        [null, false],
      ]),
    )
})
