// Report cards over HTTP: one at once, a batch by its job, and only for whom they are.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { readPdf } from '../../testing/pdfs.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'
import { rankExam } from '../ranks/standings.ts'
import { computeMissingResults } from '../results/computing.ts'
import { sentenceFor } from './drawing/words.ts'
import { forgetOldReports, writeReports } from './reportCards.ts'

let server: TestServer
let world: World
let mate: string
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  mate = await addStudent(server.db, 'Mate Udahare')
})
afterAll(() => server.close())

/** A published test that the student and a mate sat. */
async function published(answers: Record<number, string>) {
  const exam = await makeExam(server, world, world.a, {
    state: 'published',
    studentIds: [world.a.studentId, mate],
  })
  await makeAttempt(server, world.a, exam, { answers, closed: 'submitted' })
  await makeAttempt(server, world.a, exam, { studentId: mate, answers: { 1: '0' }, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  await server.db.transaction().execute((tx) => rankExam(tx, exam.examId, server.clock.now()))
  return exam
}

const card = async (personId: string, studentId = world.a.studentId, locale = 'en') =>
  (await server.as(personId)).get<Buffer>(`/v1/students/${studentId}/report-card?locale=${locale}`)

test('a card names the student, their tests with score, percentile and batch, and one sentence', async () => {
  const first = await published({ 1: '2' })
  const last = await published({ 1: '2', 2: '2', 3: '731.25' })
  const { status, body, headers } = await card(world.a.guardianId)
  expect(status).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  const { pages, title } = await readPdf(body)
  expect(pages).toHaveLength(1)
  expect(title).toContain('Student A Kalpit')
  const words = pages.join(' ').replace(/\s+/g, ' ')
  for (const said of [first.title, last.title, '12 / 16', '4 / 16', '100.0000000', 'Physics', '75%'])
    expect(words).toContain(said)
})

test('what is not published stands on no card', async () => {
  const hidden = await makeExam(server, world, world.a, { state: 'closed' })
  await makeAttempt(server, world.a, hidden, { answers: { 1: '2' }, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), hidden.examId)
  const { pages } = await readPdf((await card(world.a.studentId)).body)
  expect(pages.join(' ').replace(/\s+/g, ' ')).not.toContain(hidden.title)
})

test('a teacher’s print says nothing of tests of batches that are not theirs; alone or for a whole batch', async () => {
  const shared = await addStudent(server.db, 'Shared Kalpit')
  const exams = []
  for (const side of [world.a, world.b]) {
    const exam = await makeExam(server, world, side, { state: 'published', studentIds: [shared] })
    await makeAttempt(server, side, exam, { studentId: shared, answers: { 1: '2' }, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now(), exam.examId)
    exams.push(exam)
  }
  const [own, others] = exams
  const alone = await readPdf((await card(world.a.teacherId, shared)).body)
  const teacher = await server.as(world.a.teacherId)
  const address = `/v1/batches/${own?.batchId}/report-prints`
  const { body } = await teacher.send<{ prints: { id: string }[] }>('POST', address, { locale: 'en' })
  await writeReports(server.db, server.app.files, body.prints[0]?.id ?? '', server.clock.now())
  const { prints } = (await teacher.get<{ prints: { url: string }[] }>(address)).body
  const batch = await readPdf((await (await server.as(null)).get<Buffer>(prints[0]?.url ?? '')).body)
  for (const { pages } of [alone, batch]) {
    const words = pages.join(' ').replace(/\s+/g, ' ')
    expect(words).toContain(own?.title)
    expect(words).not.toContain(others?.title)
  }
})

test('the student, their guardian, their teachers and academics have it printed; nobody else', async () => {
  for (const [person, status] of [
    [world.a.studentId, 200],
    [world.a.guardianId, 200],
    [world.a.teacherId, 200],
    [world.academicsId, 200],
    [world.b.guardianId, 404],
    [world.b.studentId, 404],
  ] as const)
    expect((await card(person, world.a.studentId, 'mr')).status, person).toBe(status)
})

test('a student who asks for many cards at once gets one, and a teacher theirs meanwhile', async () => {
  const many = Array.from({ length: 16 }, () => card(world.a.studentId))
  const teachers = await card(world.a.teacherId)
  expect(teachers.status, 'staff are never told that the printer is busy').toBe(200)
  const statuses = (await Promise.all(many)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1)
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
  expect(statuses).not.toContain(503)
})

test('a batch is printed by a job that says how far it is, and its file is forgotten after a week', async () => {
  const exam = await published({ 1: '2' })
  const teacher = await server.as(world.a.teacherId)
  const address = `/v1/batches/${exam.batchId}/report-prints`
  interface Prints {
    prints: { id: string; state: string; done: number; total: number; url: string | null }[]
  }
  const asked = await teacher.send<Prints>('POST', address, { locale: 'mr' })
  expect(asked).toMatchObject({
    status: 202,
    body: { students: 2, prints: [{ state: 'waiting', total: 2 }] },
  })
  const twice = await teacher.send('POST', address, { locale: 'en' })
  expect(twice).toMatchObject({ status: 409, body: { code: 'already-printing' } })
  const { id = '' } = asked.body.prints[0] ?? {}
  const run = () => writeReports(server.db, server.app.files, id, server.clock.now())
  await run()
  await run()
  const { prints } = (await teacher.get<Prints>(address)).body
  expect(prints).toMatchObject([{ state: 'done', done: 2 }])
  const file = await (await server.as(null)).get<Buffer>(prints[0]?.url ?? '')
  expect((await readPdf(file.body)).pages, 'one page for each').toHaveLength(2)
  server.clock.advance({ hours: 24 * 8 })
  await forgetOldReports(server.db, server.app.files, server.clock.now())
  expect((await teacher.get<Prints>(address)).body.prints).toMatchObject([{ state: 'forgotten', url: null }])
})

test('a print that fails says so and may be asked for again', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'published' })
  const teacher = await server.as(world.a.teacherId)
  const address = `/v1/batches/${exam.batchId}/report-prints`
  const { body } = await teacher.send<{ prints: { id: string }[] }>('POST', address, { locale: 'en' })
  const broken = { ...server.app.files, put: () => Promise.reject(new Error('the disk is full')) }
  const files = { ...broken, get: server.app.files.get, remove: server.app.files.remove }
  await expect(writeReports(server.db, files, body.prints[0]?.id ?? '', server.clock.now())).rejects.toThrow()
  expect((await teacher.get(address)).body).toMatchObject({ prints: [{ state: 'failed' }] })
  server.clock.advance({ seconds: 1 })
  expect((await teacher.send('POST', address, { locale: 'en' })).status).toBe(202)
})

test('the sentence says where the marks go, in the reader’s language', () => {
  const tests = [0.4, 0.5, 0.6].map((share) => {
    return { title: 'T', day: '1 Nov 2026', score: '1', max: '2', share, batch: null, percentile: null }
  })
  const subjects = [
    { name: 'Physics', share: 0.7, batch: 0.5 },
    { name: 'Maths', share: 0.4, batch: null },
  ]
  const card = { name: 'x', rollNumber: '1', batch: 'b', photo: null, weakTopics: [], tests, subjects }
  expect(sentenceFor({ ...card, direction: 'rising' }, 'en')).toBe(
    'The marks have risen over the last 3 tests. Strongest subject: Physics (70%). ' +
      'More practice will help most in Maths (40%).',
  )
  expect(sentenceFor({ ...card, direction: null }, 'mr')).toContain('शेवटचा निकाल: एकूण गुणांच्या 60%.')
  expect(sentenceFor({ ...card, tests: [], direction: null }, 'hi')).toBe('अभी कोई परिणाम घोषित नहीं हुआ है।')
})
