// Queries over HTTP: whose they become, who reads them, how a thread goes on, and what time does to it.
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { makeQuery, takePhoto } from '../../testing/queries.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, addPerson, createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from '../results/computing.ts'
import { remindOfQueries, tidyQueries } from './waiting/waiting.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let server: TestServer
let world: World
let student: Client
let guardian: Client
let teacher: Client
let academics: Client
let accounts: Client
let desk: Client
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  server.clock.set(new Date(START))
  // Desks and jobs see the queries of every world.
  await server.db.deleteFrom('queries').execute()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
  guardian = await server.as(world.a.guardianId)
  teacher = await server.as(world.a.teacherId)
  academics = await server.as(world.academicsId)
  accounts = await server.as(world.accountsId)
  desk = await server.as(world.frontDeskId)
})
afterAll(() => server.close())

const lesson = (more: object = {}) => ({
  topic: 'subject',
  subjectId: world.physicsId,
  title: 'Why is the torque zero here?',
  body: 'With $\\theta = 0$ there is none.',
  ...more,
})
const ask = async (client: Client, body: object): Promise<string> => {
  const reply = await client.send<{ id: string }>('POST', '/v1/queries', body)
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 201 })
  return reply.body.id
}
const read = async (client: Client, id: string) =>
  (
    await client.get<{
      state: string
      dueAt: string
      assignedTo: { id: string } | null
      posts: { id: string; body: string; pictures: { id: string; address: string }[] }[]
      moves: { note: string }[]
      can: string[]
      [field: string]: unknown
    }>(`/v1/queries/${id}`)
  ).body
const answer = (client: Client, id: string, body = 'The arm is zero.') =>
  client.send<{ id: string; state: string }>('POST', `/v1/queries/${id}/answers`, { body })
const add = (client: Client, id: string, body = 'I still do not see it.') =>
  client.send<{ state: string }>('POST', `/v1/queries/${id}/additions`, { body })
const field = (code: string, name: string) => ({
  status: 422,
  body: { code: 'invalid', errors: [{ field: name, code }] },
})
const upload = (client: Client, bytes: Buffer) =>
  client.send<{ id: string; code: string; width: number }>('POST', '/v1/query-pictures', bytes)
const toldOf = async (kind: string, personId: string) =>
  (
    await server.db
      .selectFrom('messages')
      .select(['params', 'link'])
      .where('kind', '=', kind as never)
      .where('personId', '=', personId)
      .execute()
  ).length

describe('whose a query becomes', () => {
  test('the subject’s teacher of the batch who has the fewest waiting', async () => {
    const other = await addPerson(server.db, 'teacher', 'Second Namune')
    const { batchId } = world.a
    await server.db
      .insertInto('batchTeachers')
      .values({ batchId, subjectId: world.physicsId, teacherId: other })
      .execute()
    const first = (await read(student, await ask(student, lesson()))).assignedTo?.id
    const second = (await read(student, await ask(student, lesson()))).assignedTo?.id
    expect(new Set([first, second])).toEqual(new Set([world.a.teacherId, other]))
    expect(await toldOf('query-asked', other)).toBe(1)
  })

  test('the class teacher where nobody teaches it, academics where there is none', async () => {
    await server.db.deleteFrom('batchTeachers').where('batchId', '=', world.a.batchId).execute()
    const unassigned = await ask(student, lesson())
    expect((await read(student, unassigned)).assignedTo).toBe(null)
    expect(await toldOf('query-asked', world.academicsId)).toBe(1)
    await server.db
      .updateTable('batches')
      .set({ classTeacherId: world.b.teacherId })
      .where('id', '=', world.a.batchId)
      .execute()
    expect((await read(student, await ask(student, lesson()))).assignedTo?.id).toBe(world.b.teacherId)
  })

  test('fees go to accounts and the rest to the front desk, each with its target time', async () => {
    const fees = await ask(guardian, {
      topic: 'fees',
      title: 'Where is my receipt?',
      studentId: world.a.studentId,
    })
    const office = await ask(guardian, { topic: 'office', title: 'When is the parents’ meeting?' })
    const subject = await ask(student, lesson())
    expect(await toldOf('query-asked', world.accountsId)).toBe(1)
    expect(await toldOf('query-asked', world.frontDeskId)).toBe(1)
    expect(Date.parse((await read(accounts, fees)).dueAt) - Date.parse(START)).toBe(48 * HOUR)
    expect(Date.parse((await read(teacher, subject)).dueAt) - Date.parse(START)).toBe(24 * HOUR)
    expect(await read(accounts, fees)).toMatchObject({ student: { id: world.a.studentId } })
    expect((await desk.get(`/v1/queries/${fees}`)).status).toBe(404)
    expect((await accounts.get(`/v1/queries/${office}`)).status).toBe(404)
    expect((await academics.get(`/v1/queries/${fees}`)).status).toBe(404)
    expect((await teacher.get(`/v1/queries/${fees}`)).status).toBe(404)
    expect((await accounts.get(`/v1/queries/${subject}`)).status).toBe(404)
  })

  test('a guardian asks the office, of a child of their own', async () => {
    expect(await guardian.send('POST', '/v1/queries', lesson())).toMatchObject(
      field('students-only', 'topic'),
    )
    const stranger = { topic: 'fees', title: 'Where is my receipt?', studentId: world.b.studentId }
    expect(await guardian.send('POST', '/v1/queries', stranger)).toMatchObject(
      field('not-your-child', 'studentId'),
    )
  })

  test('a subject that the student does not learn is refused', async () => {
    await sql`insert into subjects (code, name_en, name_mr, name_hi, position)
      values ('astronomy', 'Astronomy', 'खगोलशास्त्र', 'खगोल', 99) on conflict do nothing`.execute(server.db)
    const { id } = await server.db
      .selectFrom('subjects')
      .select('id')
      .where('code', '=', 'astronomy')
      .executeTakeFirstOrThrow()
    const other = lesson({ subjectId: id })
    expect(await student.send('POST', '/v1/queries', other)).toMatchObject(
      field('not-your-subject', 'subjectId'),
    )
    const none = lesson({ subjectId: undefined })
    expect(await student.send('POST', '/v1/queries', none)).toMatchObject(field('missing', 'subjectId'))
  })

  test('handed on with a word that only staff read, and the new teacher hears of it', async () => {
    const second = await addPerson(server.db, 'teacher', 'Second Namune')
    await server.db
      .insertInto('batchTeachers')
      .values({ batchId: world.b.batchId, subjectId: world.physicsId, teacherId: second })
      .execute()
    const id = await ask(student, lesson())
    const { rows } = (await teacher.get<{ rows: { id: string }[] }>(`/v1/queries/${id}/teachers`)).body
    expect(rows.map((row) => row.id)).toContain(second)
    const move = { to: { teacherId: second }, note: 'You taught this chapter.' }
    expect((await teacher.send('POST', `/v1/queries/${id}/moves`, move)).status).toBe(204)
    expect(await toldOf('query-asked', second)).toBe(1)
    expect((await read(await server.as(second), id)).moves).toMatchObject([{ note: move.note }])
    expect((await read(student, id)).moves).toEqual([])
    const again = await teacher.send('POST', `/v1/queries/${id}/moves`, move)
    expect(again).toMatchObject({ status: 409, body: { code: 'already-there' } })
    const outsider = {
      to: { teacherId: await addPerson(server.db, 'teacher', 'Third Namune') },
      note: 'Yours.',
    }
    expect(await teacher.send('POST', `/v1/queries/${id}/moves`, outsider)).toMatchObject(
      field('not-a-teacher-of-it', 'to'),
    )
  })

  test('what goes to the office is no longer read by the subject’s teachers', async () => {
    const id = await ask(student, lesson())
    const move = { to: { topic: 'fees' }, note: 'It is about a receipt.' }
    expect((await teacher.send('POST', `/v1/queries/${id}/moves`, move)).status).toBe(204)
    expect((await teacher.get(`/v1/queries/${id}`)).status).toBe(404)
    expect((await academics.get(`/v1/queries/${id}`)).status).toBe(404)
    expect((await read(accounts, id)).topic).toBe('fees')
    const back = { to: { topic: 'subject' }, note: 'Not ours.' }
    expect(await accounts.send('POST', `/v1/queries/${id}/moves`, back)).toMatchObject(
      field('belongs-to-no-batch', 'to'),
    )
  })
})

describe('about a question of an exam', () => {
  test('which the student has sat and whose result is out: it says the subject itself', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'published' })
    await makeAttempt(server, world.a, exam, { answers: { 1: '1' }, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now(), exam.examId)
    const about = lesson({ subjectId: undefined, exam: { examId: exam.examId, position: 2 } })
    const id = await ask(student, about)
    expect(await read(teacher, id)).toMatchObject({
      subjectId: world.physicsId,
      question: { exam: exam.title, position: 2, texts: { en: { stem: expect.any(String) } } },
    })
    expect(JSON.stringify(await read(student, id))).not.toContain('"key"')
  })

  test('not before the results are out, not of a stranger’s exam, not of a question that is not there', async () => {
    const open = await makeExam(server, world, world.a, { state: 'closed' })
    await makeAttempt(server, world.a, open, { answers: { 1: '1' }, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now(), open.examId)
    const strange = await makeExam(server, world, world.b, { state: 'published' })
    for (const exam of [
      { examId: open.examId, position: 1 },
      { examId: strange.examId, position: 1 },
      { examId: strange.examId, position: 999 },
    ]) {
      const reply = await student.send('POST', '/v1/queries', lesson({ exam }))
      expect(reply).toMatchObject(field('question-not-seen', 'exam'))
    }
  })
})

describe('who reads a query', () => {
  test('its asker, the guardians of a minor, the subject’s teachers, academics; nobody else', async () => {
    const id = await ask(student, lesson())
    for (const client of [student, guardian, teacher, academics]) {
      expect((await client.get(`/v1/queries/${id}`)).status).toBe(200)
      const { rows } = (await client.get<{ rows: { id: string }[] }>('/v1/queries')).body
      expect(rows.map((row) => row.id)).toContain(id)
    }
    const strangers = [
      world.b.studentId,
      world.b.guardianId,
      world.b.teacherId,
      world.accountsId,
      world.frontDeskId,
    ]
    for (const personId of strangers) {
      const client = await server.as(personId)
      expect((await client.get(`/v1/queries/${id}`)).status).toBe(404)
      const { rows } = (await client.get<{ rows: { id: string }[] }>('/v1/queries')).body
      expect(rows.map((row) => row.id)).not.toContain(id)
    }
  })

  test('a guardian reads along but writes nothing, and no longer once the student is of age', async () => {
    const id = await ask(student, lesson())
    expect((await add(guardian, id)).status).toBe(403)
    expect((await read(guardian, id)).can).toEqual(['getQuery'])
    await server.db
      .updateTable('students')
      .set({ adultOn: '2026-01-01' })
      .where('personId', '=', world.a.studentId)
      .execute()
    expect((await guardian.get(`/v1/queries/${id}`)).status).toBe(404)
  })

  test('a guardian’s own query is not the student’s', async () => {
    const id = await ask(guardian, { topic: 'office', title: 'How is my daughter doing?' })
    expect((await student.get(`/v1/queries/${id}`)).status).toBe(404)
  })
})

describe('a thread', () => {
  test('answered, found helpful, closed', async () => {
    const id = await ask(student, lesson())
    expect((await answer(teacher, id)).body).toMatchObject({ state: 'answered' })
    expect(await toldOf('query-answered', world.a.studentId)).toBe(1)
    const rated = await student.send('POST', `/v1/queries/${id}/rating`, {
      helpful: true,
      close: true,
      body: '',
    })
    expect(rated).toMatchObject({ status: 200, body: { state: 'closed' } })
    expect(await read(student, id)).toMatchObject({ state: 'closed', helpful: true, closedHow: 'asker' })
    expect(await answer(teacher, id)).toMatchObject({ status: 409, body: { code: 'query-closed' } })
  })

  test('not helpful needs a word, and opens it again with a new target time', async () => {
    const id = await ask(student, lesson())
    await answer(teacher, id)
    const rate = (body: string) =>
      student.send('POST', `/v1/queries/${id}/rating`, { helpful: false, close: false, body })
    expect(await rate(' ')).toMatchObject(field('missing', 'body'))
    server.clock.set(new Date(Date.parse(START) + HOUR))
    expect((await rate('Why is the arm zero?')).body).toMatchObject({ state: 'reopened' })
    const query = await read(teacher, id)
    expect(Date.parse(query.dueAt) - Date.parse(START)).toBe(25 * HOUR)
    expect(query.posts).toHaveLength(3)
    expect(await toldOf('query-asked', world.a.teacherId)).toBe(2)
    expect(await rate('Again.')).toMatchObject({ status: 409, body: { code: 'not-answered' } })
  })

  test('the asker may add while it waits; after an answer that opens it again', async () => {
    const id = await ask(student, lesson())
    expect((await add(student, id)).body).toMatchObject({ state: 'open' })
    await answer(teacher, id)
    expect((await add(student, id)).body).toMatchObject({ state: 'reopened' })
    expect(await student.send('POST', `/v1/queries/${id}/additions`, { body: '' })).toMatchObject(
      field('missing', 'body'),
    )
  })

  test('closes a week after the answer, opens again for two weeks, and then for good', async () => {
    const id = await ask(student, lesson())
    await answer(teacher, id)
    const after = (days: number) => new Date(Date.parse(START) + days * DAY)
    await tidyQueries(server.db, server.app.files, after(6.9))
    expect((await read(student, id)).state).toBe('answered')
    await tidyQueries(server.db, server.app.files, after(7))
    expect(await read(student, id)).toMatchObject({ state: 'closed', closedHow: 'time' })
    server.clock.set(after(21.1))
    expect(await add(student, id)).toMatchObject({ status: 409, body: { code: 'query-closed-for-good' } })
    server.clock.set(after(20.9))
    expect((await add(student, id)).body).toMatchObject({ state: 'reopened' })
  })

  test('asked twice under one key is asked once', async () => {
    const headers = { 'idempotency-key': 'a-key-for-this-query' }
    const first = await student.send<{ id: string }>('POST', '/v1/queries', lesson(), headers)
    const second = await student.send<{ id: string }>('POST', '/v1/queries', lesson(), headers)
    expect(second.body).toEqual(first.body)
    expect((await student.get<{ total: number }>('/v1/queries')).body.total).toBe(1)
  })

  test('what is written travels as it was written: script is words', async () => {
    const body = '<script>alert(1)</script> [x](javascript:alert(1)) ![](https://evil.example/x.png)'
    const id = await ask(student, lesson({ body }))
    expect((await read(teacher, id)).posts[0]?.body).toBe(body)
  })
})

describe('pictures', () => {
  test('are re-encoded without what the camera wrote, and come in their order', async () => {
    const ids: string[] = []
    for (const width of [40, 50]) ids.unshift((await upload(student, await takePhoto(width, 30))).body.id)
    const id = await ask(student, lesson({ pictures: ids }))
    const [post] = (await read(teacher, id)).posts
    expect(post?.pictures.map((one) => one.id)).toEqual(ids)
    const file = await teacher.get<Buffer>(post?.pictures[0]?.address ?? '')
    const { exif, format, width } = await sharp(file.body).metadata()
    expect({ exif, format, width }).toEqual({ exif: undefined, format: 'webp', width: 50 })
  })

  test('are images only: no SVG, no text, nothing huge', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await upload(student, svg)).toMatchObject({ status: 422, body: { code: 'not-an-image' } })
    expect((await upload(student, Buffer.from('hello'))).status).toBe(422)
    const wide = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    expect(await upload(student, wide)).toMatchObject({ status: 422, body: { code: 'image-too-large' } })
    expect((await upload(student, Buffer.alloc(10_000_001))).status).toBe(413)
  })

  test('are the sender’s own, once, and five at most', async () => {
    const bytes = await takePhoto(40, 30)
    const { id } = (await upload(student, bytes)).body
    const stranger = await server.as(world.b.studentId)
    const theft = await stranger.send('POST', '/v1/queries', lesson({ pictures: [id] }))
    expect(theft).toMatchObject(field('picture-gone', 'pictures'))
    await ask(student, lesson({ pictures: [id] }))
    const again = await student.send('POST', '/v1/queries', lesson({ pictures: [id] }))
    expect(again).toMatchObject(field('picture-gone', 'pictures'))
    const six = Array.from({ length: 6 }, () => id)
    expect((await student.send('POST', '/v1/queries', lesson({ pictures: six }))).status).toBe(400)
  })

  test('that found no post are forgotten after a day', async () => {
    const { id } = (await upload(student, await takePhoto(40, 30))).body
    await tidyQueries(server.db, server.app.files, new Date(Date.parse(START) + DAY + 1))
    const left = await server.db.selectFrom('files').select('id').where('id', '=', id).execute()
    expect(left).toEqual([])
    await expect(server.app.files.get(id)).rejects.toThrow()
  })

  test('wait for a post in a number that fills no store', async () => {
    const bytes = await takePhoto(8, 8)
    for (let i = 0; i < 30; i++) await upload(student, bytes)
    expect(await upload(student, bytes)).toMatchObject({ status: 429, body: { code: 'too-many-pictures' } })
  })
})

describe('target times', () => {
  test('who is to answer hears once that it is late, academics once after that', async () => {
    const id = await ask(student, lesson())
    const at = (hours: number) => new Date(Date.parse(START) + hours * HOUR)
    await remindOfQueries(server.db, at(23.9))
    expect(await toldOf('query-overdue', world.a.teacherId)).toBe(0)
    for (const hours of [24, 25, 30]) await remindOfQueries(server.db, at(hours))
    expect(await toldOf('query-overdue', world.a.teacherId)).toBe(1)
    expect(await toldOf('query-overdue', world.academicsId)).toBe(0)
    for (const hours of [48, 49]) await remindOfQueries(server.db, at(hours))
    expect(await toldOf('query-overdue', world.a.teacherId)).toBe(1)
    expect(await toldOf('query-overdue', world.academicsId)).toBe(1)
    expect(await read(teacher, id)).toMatchObject({ escalated: true })
    server.clock.set(at(49))
    const { counts } = (await teacher.get<{ counts: object }>('/v1/queries?late=true')).body
    expect(counts).toEqual({ waiting: 1, late: 1, answered: 0, closed: 0 })
  })

  test('of fees the owners hear after accounts, and no academics', async () => {
    await ask(guardian, { topic: 'fees', title: 'Where is my receipt?' })
    await remindOfQueries(server.db, new Date(Date.parse(START) + 48 * HOUR))
    expect(await toldOf('query-overdue', world.accountsId)).toBe(1)
    await remindOfQueries(server.db, new Date(Date.parse(START) + 72 * HOUR))
    expect(await toldOf('query-overdue', world.ownerId)).toBe(1)
    expect(await toldOf('query-overdue', world.academicsId)).toBe(0)
  })

  test('what is answered is never late', async () => {
    const id = await ask(student, lesson())
    await answer(teacher, id)
    await remindOfQueries(server.db, new Date(Date.parse(START) + 5 * DAY))
    expect(await toldOf('query-overdue', world.a.teacherId)).toBe(0)
    expect(await toldOf('query-overdue', world.academicsId)).toBe(0)
  })

  test('are academics’ to set', async () => {
    const settings = { subjectHours: 6, officeHours: 12, escalationHours: 3, dailyLimit: 10 }
    expect((await teacher.send('PUT', '/v1/query-settings', settings)).status).toBe(403)
    expect((await academics.send('PUT', '/v1/query-settings', settings)).status).toBe(204)
    expect((await student.get('/v1/query-settings')).body).toEqual(settings)
    const id = await ask(student, lesson())
    expect(Date.parse((await read(student, id)).dueAt) - Date.parse(START)).toBe(6 * HOUR)
    await academics.send('PUT', '/v1/query-settings', {
      ...settings,
      subjectHours: 24,
      officeHours: 48,
      escalationHours: 24,
    })
  })
})

describe('how much is asked', () => {
  test('ten a day; the next day begins at midnight in India', async () => {
    for (let i = 0; i < 10; i++) await ask(student, lesson({ title: `Question ${i}` }))
    const reply = await student.send('POST', '/v1/queries', lesson())
    expect(reply).toMatchObject({
      status: 429,
      body: { code: 'asked-enough' },
      headers: { 'retry-after': '50400' },
    })
    server.clock.set(new Date('2026-11-24T18:30:00Z'))
    await ask(student, lesson())
  })

  test('of ten sent at once with nine asked, one goes through', async () => {
    for (let i = 0; i < 9; i++) await makeQuery(server, world, world.a, { topic: 'subject' })
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => student.send('POST', '/v1/queries', lesson())),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  })
})

describe('lists', () => {
  test('what waits comes by its target time, and counts go by the filter', async () => {
    const late = await makeQuery(server, world, world.a, { topic: 'subject', title: 'घूर्णन गतीचा प्रश्न' })
    await makeQuery(server, world, world.a, { topic: 'subject', answered: true })
    server.clock.set(new Date(Date.parse(START) + 2 * HOUR))
    const later = await makeQuery(server, world, world.a, {
      topic: 'subject',
      title: 'Moment of inertia 100%',
    })
    type Page = { rows: { id: string }[]; total: number; counts: object }
    const list = async (query: string) => (await teacher.get<Page>(`/v1/queries?${query}`)).body
    const waiting = await list('state=waiting')
    expect(waiting.rows.map((row) => row.id)).toEqual([late, later])
    expect(waiting).toMatchObject({ total: 2, counts: { waiting: 2, late: 0, answered: 1, closed: 0 } })
    expect((await list('search=inertia')).rows.map((row) => row.id)).toEqual([later])
    expect((await list('search=100%25')).rows.map((row) => row.id)).toEqual([later])
    expect((await list(`search=${encodeURIComponent('घूर्णन')}`)).rows.map((row) => row.id)).toEqual([late])
    expect((await list('mine=true')).total).toBe(3)
    expect((await list(`batchId=${world.b.batchId}`)).total).toBe(0)
  })

  test('an admin sees those of their desk only', async () => {
    await makeQuery(server, world, world.a, { topic: 'subject' })
    await makeQuery(server, world, world.a, { topic: 'fees', asker: 'guardian' })
    const both = await server.as(await addAdmin(server.db, 'Cashier Namune', 'accounts'))
    expect((await both.get<{ total: number }>('/v1/queries')).body.total).toBe(1)
    expect((await desk.get<{ total: number }>('/v1/queries')).body.total).toBe(0)
    const owner = await server.as(world.ownerId)
    expect((await owner.get<{ total: number }>('/v1/queries')).body.total).toBe(2)
  })
})
