// The code of the room: for whom and how long it holds, what it marks, and that nobody finds it by trying.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addTestStudent, type TestStudent } from '../../testing/attendance.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { leaveChanged } from '../attendance/marking/leaveChanges.ts'

let server: TestServer
let world: World
let teacher: Client
let asha: TestStudent
let student: Client
let lectureId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(START)
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  asha = await addTestStudent(server.db, world, world.a, 'Asha Namune')
  student = await server.as(asha.studentId)
  lectureId = await lectureOf(world.a)
})

const lectureOf = ({ batchId, teacherId }: World['a']) =>
  makeLecture(server.db, { batchId, teacherId, subjectId: world.physicsId, startsAt: server.clock.now() })

const show = async (id = lectureId, minutes = 5) => {
  const { body } = await teacher.send<{ code: string }>('POST', `/v1/lectures/${id}/code`, { minutes })
  return body.code
}
const enter = (code: string, by = student) => by.send('POST', '/v1/attendance/codes', { code })
const take = (base: number, marks: object[] = []) =>
  teacher.send<{ counts: object }>('PUT', `/v1/lectures/${lectureId}/attendance`, {
    base,
    takenAt: server.clock.now().toISOString(),
    default: 'code',
    marks,
  })
const markOf = async ({ studentId }: TestStudent) =>
  server.db
    .selectFrom('attendanceMarks')
    .select(['mark', 'minutes', 'source'])
    .where('lectureId', '=', lectureId)
    .where('studentId', '=', studentId)
    .executeTakeFirst()

describe('entering it', () => {
  test('says for what; again it comes to the same', async () => {
    const code = await show()
    expect(code).toMatch(/^\d{6}$/)
    const first = await enter(code)
    expect(first).toMatchObject({ status: 200, body: { lectureId, subject: 'physics', mark: 'present' } })
    server.clock.advance({ minutes: 1 })
    expect((await enter(code)).body).toEqual(first.body)
  })

  test('more than ten minutes after the beginning is late', async () => {
    server.clock.advance({ minutes: 11 })
    expect((await enter(await show())).body).toMatchObject({ mark: 'late', minutes: 11 })
  })

  test.each<[string, () => Promise<string>]>([
    ['a wrong one', async () => ((await show()) === '123456' ? '123457' : '123456')],
    [
      'one that has run out',
      async () => {
        const code = await show()
        server.clock.advance({ minutes: 5 })
        return code
      },
    ],
    [
      'one that was ended',
      async () => {
        const code = await show()
        await teacher.send('DELETE', `/v1/lectures/${lectureId}/code`)
        return code
      },
    ],
    [
      'one before a newer one',
      async () => {
        const code = await show()
        await show()
        return code
      },
    ],
    [
      "another batch's",
      async () => {
        const other = await server.as(world.b.teacherId)
        const url = `/v1/lectures/${await lectureOf(world.b)}/code`
        return (await other.send<{ code: string }>('POST', url, {})).body.code
      },
    ],
  ])('%s is not valid', async (_, codeOf) => {
    expect(await enter(await codeOf())).toMatchObject({ status: 409, body: { code: 'code-not-valid' } })
  })

  test('by trying is throttled', async () => {
    const code = await show()
    const wrong = code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 10; i++) expect((await enter(wrong)).status).toBe(409)
    expect(await enter(code)).toMatchObject({ status: 429, body: { code: 'too-many-tries' } })
    server.clock.advance({ minutes: 5 })
    expect((await enter(await show())).status).toBe(200)
  })
})

test('a code is for lectures that are on', async () => {
  server.clock.advance({ hours: 2 })
  const reply = await teacher.send('POST', `/v1/lectures/${lectureId}/code`, {})
  expect(reply).toMatchObject({ status: 409, body: { code: 'lecture-over' } })
})

describe('taking by the code', () => {
  test('who has not entered it is absent; entering it later makes them late', async () => {
    const bina = await addTestStudent(server.db, world, world.a, 'Bina Namune')
    await enter(await show())
    expect((await take(0)).body.counts).toMatchObject({ present: 1, absent: 2 })
    expect(await markOf(asha)).toMatchObject({ mark: 'present', source: 'code' })
    server.clock.advance({ minutes: 12 })
    const late = await enter(await show(), await server.as(bina.studentId))
    expect(late.body).toMatchObject({ mark: 'late', minutes: 12 })
    expect(await markOf(bina)).toEqual({ mark: 'late', minutes: 12, source: 'code' })
    const word = await server.db
      .selectFrom('absenceWords')
      .select('state')
      .where('studentId', '=', bina.studentId)
      .executeTakeFirst()
    expect(word).toEqual({ state: 'withdrawn' })
  })

  test('what the teacher marked by hand stays, and the student is told so', async () => {
    const code = await show()
    await take(0, [{ studentId: asha.studentId, mark: 'absent' }])
    expect((await enter(code)).body).toMatchObject({ mark: 'absent' })
    expect(await markOf(asha)).toMatchObject({ mark: 'absent', source: 'teacher' })
  })

  test('thirty at once, while the lecture is taken and leave is decided', { timeout: 60_000 }, async () => {
    const others: TestStudent[] = []
    for (let i = 0; i < 30; i++)
      others.push(await addTestStudent(server.db, world, world.a, `Student ${i} Namune`))
    const clients = await Promise.all(others.map(({ studentId }) => server.as(studentId)))
    const code = await show()
    const [from, to] = [server.clock.now(), new Date(server.clock.now().getTime() + 3_600_000)]
    const replies = await Promise.all([
      ...clients.map((client) => enter(code, client)),
      take(0),
      ...others.map(({ studentId }) =>
        server.db
          .transaction()
          .execute((tx) => leaveChanged(tx, server.clock.now(), studentId, from, to))
          .then(() => ({ status: 200 })),
      ),
    ])
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200))
    const sheet = await server.db
      .selectFrom('attendanceSheets')
      .selectAll()
      .where('lectureId', '=', lectureId)
      .executeTakeFirstOrThrow()
    // Asha and the student of the side have not entered it.
    expect(sheet).toMatchObject({ presentCount: 30, absentCount: 2 })
    for (const one of others) expect(await markOf(one)).toMatchObject({ mark: 'present', source: 'code' })
  })

  test('the sheet shows who has entered it', async () => {
    await enter(await show())
    const { body } = await teacher.get<{
      code: { entered: number }
      students: { id: string; codeMinutes: number | null }[]
    }>(`/v1/lectures/${lectureId}/attendance`)
    expect(body.code.entered).toBe(1)
    expect(body.students.find(({ id }) => id === asha.studentId)?.codeMinutes).toBe(0)
  })
})
