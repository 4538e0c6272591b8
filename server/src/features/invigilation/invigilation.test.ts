// The invigilator's board over HTTP: where everybody is, how far the paper is, and a word to the hall.
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addBatch, type MadeExam, makeExam } from '../../testing/exams.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import { closeExpired } from '../attempts/closing.ts'
import { forgetBoard } from './board.ts'

let server: TestServer
let world: World
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
})
afterEach(() => server.clock.set(START))
afterAll(() => server.close())

interface Sitter {
  studentId: string
  name: string
  state: string
  attemptId: string | null
  answered: number
  position: number | null
  seenAt: string | null
}
interface Board {
  counts: Record<string, number>
  rows: Sitter[]
  total: number
  begun: number
  progress: { position: number; answered: number }[]
}

/** A hall of so many students; each with a client, none of whom has begun. */
async function hall(names: string[]) {
  const students = await Promise.all(
    names.map(async (name) => {
      const id = await addStudent(server.db, name)
      await addConsent(server.db, id, world.a.guardianId, world.ownerId)
      return { id, client: await server.as(id) }
    }),
  )
  const studentIds = students.map(({ id }) => id)
  const exam = await makeExam(server, world, world.a, { state: 'open', studentIds })
  return { exam, students }
}

const begin = async (client: Client, exam: MadeExam) =>
  (await client.send<{ id: string }>('POST', `/v1/exams/${exam.examId}/attempt`, {})).body.id
const board = async (exam: MadeExam, query = '', who = teacher) => {
  // What several watchers share is a moment old; a test that asks twice wants to see the second state.
  forgetBoard(exam.examId)
  server.clock.advance({ minutes: 0.1 })
  return (await who.get<Board>(`/v1/exams/${exam.examId}/invigilation${query}`)).body
}
/** What a phone says; it is written within a second, and the test waits for it. */
async function present(client: Client, attemptId: string, body: object = {}) {
  const reply = await client.send('POST', `/v1/attempts/${attemptId}/presence`, {
    epoch: 1,
    position: 1,
    ...body,
  })
  const written = () =>
    server.db
      .selectFrom('attemptPresence')
      .select('seenAt')
      .where('attemptId', '=', attemptId)
      .where('seenAt', '=', server.clock.now())
      .execute()
  await expect.poll(written, { timeout: 3_000 }).toHaveLength(1)
  return reply
}

test('everybody stands on it once, in the state that they are in', async () => {
  const { exam, students } = await hall(['Asha Kalpit', 'Bina Kalpit', 'Chetan Kalpit', 'Dilip Kalpit'])
  const [asha, bina, chetan] = students.map(({ client }) => client) as [Client, Client, Client]
  const ids = [await begin(asha, exam), await begin(bina, exam), await begin(chetan, exam)] as const
  await asha.send('POST', `/v1/attempts/${ids[0]}/answers`, {
    epoch: 1,
    answers: [1, 3].map((position) => ({
      ...{ position, kind: 'saved', sequence: position, response: '1', marked: false },
    })),
  })
  await chetan.send('POST', `/v1/attempts/${ids[2]}/submission`, { epoch: 1, answers: [] })
  await Promise.all([present(asha, ids[0], { position: 3 }), present(bina, ids[1], { away: true })])
  const now = await board(exam)
  const states = now.rows.map(({ name, state, answered }) => [name.split(' ')[0], state, answered])
  expect(states).toEqual([
    ['Bina', 'away', 0],
    ['Asha', 'working', 2],
    ['Dilip', 'not-started', 0],
    ['Chetan', 'submitted', 0],
  ])
  expect(now.counts).toEqual({
    ...{ 'not-started': 1, working: 1, away: 1, offline: 0, paused: 0, submitted: 1 },
  })
  expect(now).toMatchObject({ total: 4, begun: 3, rows: [{}, { position: 3 }, {}, {}] })
  expect(now.progress.map(({ answered }) => answered)).toEqual([1, 0, 1, 0])
})

test('without a sign for 45 seconds a phone is offline; a save is a sign as well', async () => {
  const { exam, students } = await hall(['Esha Kalpit'])
  const [esha] = students
  if (!esha) throw new Error('no student')
  const id = await begin(esha.client, exam)
  await present(esha.client, id)
  server.clock.advance({ minutes: 1 })
  expect((await board(exam)).rows).toMatchObject([{ state: 'offline' }])
  await esha.client.send('POST', `/v1/attempts/${id}/answers`, {
    epoch: 1,
    answers: [{ position: 1, kind: 'saved', sequence: 1, response: '1', marked: false }],
  })
  expect((await board(exam)).rows).toMatchObject([{ state: 'working' }])
})

test('found by state, name and roll number, a page at a time', async () => {
  const { exam, students } = await hall(['Farah Namune', 'Gita Namune', 'Hari Udahare'])
  await begin(students[0]?.client as Client, exam)
  expect((await board(exam, '?state=not-started&pageSize=1&page=2')).rows).toMatchObject([
    { name: 'Hari Udahare' },
  ])
  expect(await board(exam, '?search=namune')).toMatchObject({ total: 2, counts: { 'not-started': 2 } })
})

test('a phone learns from its sign what has changed; one that does not hold the attempt learns who does', async () => {
  const { exam, students } = await hall(['Indu Kalpit'])
  const [indu] = students
  if (!indu) throw new Error('no student')
  const id = await begin(indu.client, exam)
  const before = await present(indu.client, id, { seconds: { 1: 20, 2: 7 } })
  expect(before.body).toMatchObject({ pausedAt: null, closedAt: null, messages: 0, epoch: 1 })
  await teacher.send('POST', `/v1/attempts/${id}/pause`, { reason: 'A fire drill.', until: 'student' })
  await teacher.send('POST', `/v1/exams/${exam.examId}/messages`, { text: 'Please wait outside.' })
  server.clock.advance({ minutes: 0.5 })
  const after = await present(indu.client, id, { seconds: { 1: 15, 3: 4 } })
  expect(after.body).toMatchObject({ pausedAt: expect.any(String), messages: 1 })
  const attempt = await indu.client.get(`/v1/attempts/${id}`)
  expect(attempt.body).toMatchObject({
    seconds: { 1: 20, 2: 7, 3: 4 },
    messages: [{ text: 'Please wait outside.' }],
  })
  const tablet = await server.as(indu.id)
  const other = await tablet.send('POST', `/v1/attempts/${id}/presence`, { epoch: 1, position: 1 })
  expect(other).toMatchObject({ status: 409, body: { code: 'held-elsewhere' } })
})

test('a word to all goes to those who sit just now, a word to one to nobody else', async () => {
  const { exam, students } = await hall(['Jaya Kalpit', 'Kiran Kalpit', 'Lata Kalpit'])
  const [jaya, kiran] = students
  if (!jaya || !kiran) throw new Error('no students')
  const ids = [await begin(jaya.client, exam), await begin(kiran.client, exam)] as const
  await kiran.client.send('POST', `/v1/attempts/${ids[1]}/submission`, { epoch: 1, answers: [] })
  const heard: object[] = []
  server.app.live.follow(jaya.id, (event) => heard.push(event))
  const all = await teacher.send('POST', `/v1/exams/${exam.examId}/messages`, {
    text: 'Read question 3 again.',
  })
  expect(all.body).toEqual({ told: 1 })
  const one = { text: 'Your roll number, please.', attemptIds: [ids[1]] }
  expect((await teacher.send('POST', `/v1/exams/${exam.examId}/messages`, one)).body).toEqual({ told: 0 })
  await expect
    .poll(() => heard)
    .toContainEqual({ kind: 'attempt-message', id: ids[0], text: 'Read question 3 again.' })
})

test('who watches hears of changes, at most once a second; a stranger cannot watch', async () => {
  const { exam, students } = await hall(['Mira Kalpit'])
  const [mira] = students
  if (!mira) throw new Error('no student')
  const heard: object[] = []
  server.app.live.follow(`exam:${exam.examId}`, (event) => heard.push(event))
  const id = await begin(mira.client, exam)
  for (let i = 0; i < 5; i++)
    await mira.client.send('POST', `/v1/attempts/${id}/presence`, { epoch: 1, position: i + 1 })
  await expect.poll(() => heard, { timeout: 3_000 }).toEqual([{ kind: 'exam-progress', id: exam.examId }])
  expect((await teacher.get(`/v1/live?seconds=0&exam=${exam.examId}`)).status).toBe(200)
  const strangers = [world.b.teacherId, world.a.studentId, world.a.guardianId]
  for (const personId of strangers) {
    const stranger = await server.as(personId)
    expect((await stranger.get(`/v1/live?seconds=0&exam=${exam.examId}`)).status).toBe(404)
  }
})

test('a hall of 2,000 is read in a moment', async () => {
  const { exam } = await hall([])
  const [examId, total] = [exam.examId, 2_000]
  const batchIds = await server.db.transaction().execute(async (tx) => {
    const made: string[] = []
    for (let i = 0; i < 5; i++) made.push(await addBatch(tx, world, world.a, []))
    await tx
      .insertInto('examBatches')
      .values(made.map((batchId) => ({ examId: exam.examId, batchId })))
      .execute()
    return made
  })
  await sql`
    with made as (
      insert into people (role, name, status, phone)
      select 'student', 'Kalpit ' || n, 'active', '+91' || (9100000000 + n)::text from generate_series(1, ${total}::int) n
      returning id
    ), rolled as (
      insert into students (person_id, roll_number, adult_on)
      select id, 'H-' || row_number() over (), '2030-01-01' from made returning person_id
    ), enrolled as (
      insert into enrolments (student_id, batch_id, from_on)
      select person_id, (${batchIds}::uuid[])[1 + row_number() over () % 5], '2026-06-15' from rolled
      returning student_id
    ), open as (
      insert into sessions (person_id, device, created_at)
      select student_id, 'test', ${server.clock.now()} from enrolled returning id, person_id
    ), sat as (
      insert into attempts (exam_id, student_id, session_id, started_at, part_ends, ends_at, question_order, option_orders)
      select ${examId}, person_id, id, ${server.clock.now()}, array[${exam.closesAt}::timestamptz], ${exam.closesAt},
        '{1,2,3,4}', '{}' from open returning id
    )
    insert into answers (attempt_id, position, kind, epoch, sequence, response, received_at)
    select id, p, 'saved', 1, p, '1', ${server.clock.now()} from sat, generate_series(1, 180) p`.execute(
    server.db,
  )
  await sql`analyze`.execute(server.db).catch(() => {})
  const began = performance.now()
  const now = await board(exam)
  const first = performance.now() - began
  const again = performance.now()
  for (let i = 0; i < 10; i++) await teacher.get(`/v1/exams/${examId}/invigilation?page=${i + 1}`)
  const shared = (performance.now() - again) / 10
  expect(now).toMatchObject({ total, begun: total })
  expect(now.rows).toHaveLength(100)
  console.info(`a board of 2,000: ${Math.round(first)} ms, shared ${Math.round(shared)} ms`)
  expect(first).toBeLessThan(3_000)
  expect(shared).toBeLessThan(150)
}, 60_000)

test('a session that has ended is refused at once, also by a server that knew it a moment ago', async () => {
  const { exam, students } = await hall(['Asha Kalpit'])
  const [asha] = students
  if (!asha) throw new Error('no student')
  const id = await begin(asha.client, exam)
  expect((await present(asha.client, id)).status).toBe(200)
  await server.db
    .updateTable('sessions')
    .set({ endedAt: server.clock.now(), endedWhy: 'signed_out' })
    .where('id', '=', asha.client.sessionId)
    .execute()
  const after = await asha.client.send('POST', `/v1/attempts/${id}/presence`, { epoch: 1, position: 2 })
  expect(after).toMatchObject({ status: 401, body: { code: 'session-ended' } })
})

test('who watches hears of the bell', async () => {
  const { exam, students } = await hall(['Bela Kalpit'])
  await begin(students[0]?.client as Client, exam)
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  const heard: object[] = []
  server.app.live.follow(`exam:${exam.examId}`, (event) => heard.push(event))
  server.clock.advance({ hours: 4 })
  await closeExpired(server.db, server.clock.now())
  await expect.poll(() => heard, { timeout: 3_000 }).toEqual([{ kind: 'exam-progress', id: exam.examId }])
})
