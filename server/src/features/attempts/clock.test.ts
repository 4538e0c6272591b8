// The time of an attempt over HTTP: extra time, late entry, several attempts, parts, and a clock that stands still.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../platform/database.ts'
import { findViewer } from '../../platform/viewer.ts'
import { type ExamOptions, type MadeExam, makeExam } from '../../testing/exams.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { untilWaiting } from '../../testing/waiting.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { giveExtraTime } from '../invigilation/invigilation.ts'
import { closeExpired } from './closing.ts'
import { endForgottenPauses } from './forgottenPauses.ts'
import { startAttempt } from './starting.ts'

let server: TestServer
let world: World
let student: Client
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
  teacher = await server.as(world.a.teacherId)
})
afterEach(() => server.clock.set(START))
afterAll(() => server.close())

interface Attempt {
  id: string
  number: number
  startedAt: string
  endsAt: string
  partEnds: string[]
  pausedAt: string | null
  pause: { until: string; reason: string } | null
  extraMinutes: number
  closedHow: string | null
  paper: object | null
}

const open = (options: Partial<ExamOptions> = {}) =>
  makeExam(server, world, world.a, { state: 'open', durationMinutes: 60, ...options })
const start = (exam: MadeExam, body?: object) =>
  student.send<Attempt & { code?: string }>('POST', `/v1/exams/${exam.examId}/attempt`, body)
const minutesOf = ({ startedAt, partEnds }: Attempt) =>
  partEnds.map((end) => (Date.parse(end) - Date.parse(startedAt)) / 60_000)
const giveTime = (exam: MadeExam, minutes: number, who = teacher) =>
  who.send('POST', `/v1/exams/${exam.examId}/extra-time`, {
    studentId: world.a.studentId,
    minutes,
    reason: 'A broken hand.',
  })
const twoParts: Partial<ExamOptions> = {
  parts: [30, 30],
  sections: [
    { kind: 'single', questions: 2, part: 1 },
    { kind: 'numerical', questions: 2, part: 2 },
  ],
}
const save = (id: string, position: number, response: string) =>
  student.send('POST', `/v1/attempts/${id}/answers`, {
    epoch: 1,
    answers: [{ position, kind: 'saved', sequence: 1, response, marked: false }],
  })

test('extra time given before is there from the start, spread over the parts, also beyond the close', async () => {
  const exam = await open({ ...twoParts, settings: { closesAt: new Date(Date.parse(START) + 3_600_000) } })
  expect((await giveTime(exam, 30)).body).toEqual({ extraMinutes: 30, endsAt: null })
  const { body } = await start(exam)
  expect(minutesOf(body)).toEqual([45, 90])
  expect(body.extraMinutes).toBe(30)
})

test('extra time that is given in the moment of the start is not missed, whichever comes first', async () => {
  for (const first of ['time', 'start'] as const) {
    const exam = await open()
    const given = { examId: exam.examId, studentId: world.a.studentId, minutes: 20, reason: 'A broken hand.' }
    const act = { ...given, madeBy: world.a.teacherId, at: server.clock.now() }
    const viewer = await findViewer(server.db, student.sessionId, server.clock, false)
    if (!viewer) throw new Error('no viewer')
    const origin = { viewer, address: null, at: server.clock.now() }
    const give = (tx: Tx): Promise<unknown> => giveExtraTime(tx, act)
    const begin = (tx: Tx): Promise<unknown> => startAttempt(tx, exam.examId, origin)
    const [one, other] = first === 'time' ? [give, begin] : [begin, give]
    const { later } = await server.db.transaction().execute(async (tx) => {
      await one(tx)
      const later = server.db.transaction().execute(other)
      await untilWaiting(server.db)
      return { later }
    })
    await later
    expect(minutesOf((await start(exam)).body), first).toEqual([80])
  }
})

test('extra time while they sit: the open part gets it, asked twice it is given once, and never taken back', async () => {
  const exam = await open(twoParts)
  const { body } = await start(exam)
  server.clock.advance({ minutes: 35 })
  const url = `/v1/exams/${exam.examId}/extra-time`
  const given = { studentId: world.a.studentId, minutes: 10, reason: 'A power cut.' }
  const key = { 'idempotency-key': 'extra-time-once' }
  const [first, second] = [
    await teacher.send('POST', url, given, key),
    await teacher.send('POST', url, given, key),
  ]
  expect(second.body).toEqual(first.body)
  expect((await giveTime(exam, 10)).body).toEqual({ extraMinutes: 10, endsAt: null })
  const now = await student.get<Attempt>(`/v1/attempts/${body.id}`)
  expect(minutesOf(now.body)).toEqual([30, 70])
  expect(await giveTime(exam, 5)).toMatchObject({ status: 409, body: { code: 'extra-time-only-grows' } })
  const stranger = await giveTime(exam, 5, await server.as(world.b.teacherId))
  expect(stranger.status).toBe(404)
})

test('extra time is for those who sit the exam', async () => {
  const exam = await open()
  const reply = await teacher.send('POST', `/v1/exams/${exam.examId}/extra-time`, {
    studentId: world.b.studentId,
    minutes: 10,
    reason: 'None.',
  })
  expect(reply).toMatchObject({ status: 422, body: { errors: [{ code: 'not-a-sitter' }] } })
})

test('after the late-entry window nobody begins, who has begun goes on', async () => {
  const exam = await open({ settings: { lateEntryMinutes: 20 } })
  server.clock.advance({ minutes: 6 })
  expect(await start(exam)).toMatchObject({ status: 409, body: { code: 'late-entry-over' } })
  server.clock.set(START)
  const { body } = await start(exam)
  server.clock.advance({ minutes: 10 })
  expect((await start(exam)).body.id).toBe(body.id)
})

test('a next attempt begins by its number, once, when the former is closed, and not beyond those allowed', async () => {
  const exam = await open({ settings: { attemptsAllowed: 2 } })
  const { body: first } = await start(exam)
  expect(await start(exam, { number: 2 })).toMatchObject({
    status: 409,
    body: { code: 'former-attempt-open' },
  })
  await student.send('POST', `/v1/attempts/${first.id}/submission`, { epoch: 1, answers: [] })
  const again = await start(exam)
  expect(again.body).toMatchObject({ id: first.id, closedHow: 'submitted', paper: null })
  expect(await start(exam, { number: 3 })).toMatchObject({ status: 409, body: { code: 'no-attempts-left' } })
  const twice = await Promise.all([start(exam, { number: 2 }), start(exam, { number: 2 })])
  expect(twice.map(({ status }) => status)).toEqual([200, 200])
  expect(twice[0]?.body.id).toBe(twice[1]?.body.id)
  expect(twice[0]?.body).toMatchObject({ number: 2, closedHow: null })
  expect((await start(exam)).body.id).toBe(twice[0]?.body.id)
})

test('a part ended early lets the next begin with its full time; the last ends by submitting', async () => {
  const exam = await open(twoParts)
  const { body } = await start(exam)
  const url = `/v1/attempts/${body.id}/part-end`
  server.clock.advance({ minutes: 10 })
  expect((await student.send('POST', url, { epoch: 1, part: 2 })).status).toBe(422)
  const ended = await student.send<Attempt>('POST', url, { epoch: 1, part: 1 })
  expect(minutesOf({ ...body, partEnds: ended.body.partEnds })).toEqual([10, 40])
  const again = await student.send<Attempt>('POST', url, { epoch: 1, part: 1 })
  expect(again.body.partEnds).toEqual(ended.body.partEnds)
  expect(await student.send('POST', url, { epoch: 1, part: 2 })).toMatchObject({
    status: 409,
    body: { code: 'last-part' },
  })
  server.clock.advance({ minutes: 1 })
  expect((await save(body.id, 1, '0')).body).toMatchObject({ locked: [1], keptApart: 1 })
  expect((await save(body.id, 3, '4.5')).body).toMatchObject({ outcome: 'held', locked: [] })
})

test('while the clock stands still nothing counts and no bell rings; then every end lies later by the pause', async () => {
  const exam = await open(twoParts)
  const { body } = await start(exam)
  server.clock.advance({ minutes: 20 })
  const pause = (until: string) =>
    teacher.send<Attempt>('POST', `/v1/attempts/${body.id}/pause`, { reason: 'Feeling unwell.', until })
  const first = await pause('staff')
  expect((await pause('student')).body.pausedAt).toBe(first.body.pausedAt)
  server.clock.advance({ minutes: 90 })
  expect((await save(body.id, 1, '0')).body).toMatchObject({ outcome: 'paused', keptApart: 1 })
  await closeExpired(server.db, server.clock.now())
  const seen = await student.get<Attempt>(`/v1/attempts/${body.id}`)
  expect(seen.body.closedHow).toBeNull()
  expect(seen.body.pause).toMatchObject({ until: 'staff', reason: 'Feeling unwell.' })
  const own = await student.send('POST', `/v1/attempts/${body.id}/resumption`)
  expect(own).toMatchObject({ status: 409, body: { code: 'paused-by-staff' } })
  const submitted = await student.send('POST', `/v1/attempts/${body.id}/submission`, {
    epoch: 1,
    answers: [],
  })
  expect(submitted).toMatchObject({ status: 409, body: { code: 'attempt-paused' } })
  const resumed = await teacher.send<Attempt>('POST', `/v1/attempts/${body.id}/resumption`)
  expect(minutesOf({ ...body, partEnds: resumed.body.partEnds })).toEqual([120, 150])
  const again = await teacher.send<Attempt>('POST', `/v1/attempts/${body.id}/resumption`)
  expect(again.body.partEnds).toEqual(resumed.body.partEnds)
})

test('a student comes back by themselves where the pause says so, on the device that holds the attempt', async () => {
  const exam = await open()
  const { body } = await start(exam)
  const reason = 'Called out of the hall.'
  await teacher.send('POST', `/v1/attempts/${body.id}/pause`, { reason, until: 'student' })
  server.clock.advance({ minutes: 5 })
  const tablet = await server.as(world.a.studentId)
  const elsewhere = await tablet.send('POST', `/v1/attempts/${body.id}/resumption`)
  expect(elsewhere).toMatchObject({ status: 409, body: { code: 'held-elsewhere' } })
  const back = await student.send<Attempt>('POST', `/v1/attempts/${body.id}/resumption`)
  expect(minutesOf({ ...body, partEnds: back.body.partEnds })).toEqual([65])
})

test('a pause that nobody ends is ended a day after the close, and the bell closes the attempt', async () => {
  const exam = await open()
  const { body } = await start(exam)
  await save(body.id, 1, '0')
  await teacher.send('POST', `/v1/attempts/${body.id}/pause`, { reason: 'Taken ill.', until: 'student' })
  server.clock.set(new Date(exam.closesAt.getTime() + 23 * 3_600_000))
  await endForgottenPauses(server.db, server.clock.now())
  await closeExpired(server.db, server.clock.now())
  expect((await student.get<Attempt>(`/v1/attempts/${body.id}`)).body.closedHow).toBeNull()
  server.clock.advance({ hours: 2 })
  await endForgottenPauses(server.db, server.clock.now())
  await closeExpired(server.db, server.clock.now())
  const over = await student.get(`/v1/attempts/${body.id}`)
  expect(over.body).toMatchObject({ closedHow: 'bell', closedAt: body.endsAt, pausedAt: null })
})

test('staff end one attempt with a reason; what was saved counts, and the student is told', async () => {
  const exam = await open()
  const { body } = await start(exam)
  await save(body.id, 1, '0')
  const heard: object[] = []
  server.app.live.follow(world.a.studentId, (event) => heard.push(event))
  const end = () => teacher.send('POST', `/v1/attempts/${body.id}/end`, { reason: 'Left the hall.' })
  expect((await end()).body).toMatchObject({ closedHow: 'staff' })
  expect((await end()).body).toMatchObject({ closedHow: 'staff' })
  const record = await teacher.get(`/v1/attempts/${body.id}/record`)
  expect(record.body).toMatchObject({
    events: [
      { kind: 'started' },
      { kind: 'closed', detail: { reason: 'Left the hall.' }, madeBy: expect.any(String) },
    ],
  })
  await expect.poll(() => heard).toContainEqual({ kind: 'attempt-ended', id: body.id })
  const results = server.db.selectFrom('results').selectAll().where('attemptId', '=', body.id)
  expect(await results.execute()).toHaveLength(1)
})
