// The registers over HTTP: a student's calendar, a batch's month on screen and in files, the heat map, low attendance.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSheet } from '../../platform/spreadsheets.ts'
import { addTestStudent, type TestStudent } from '../../testing/attendance.ts'
import { readPdf } from '../../testing/pdfs.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let teacher: Client
let academics: Client
let asha: TestStudent
let moved: TestStudent
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  academics = await server.as(world.academicsId)
  asha = await addTestStudent(server.db, world, world.a, 'Asha Namune')
  moved = await addTestStudent(server.db, world, world.a, 'Moved Namune')
  await fillNovember()
})
afterAll(() => server.close())

/** Two lectures on each of four days; Asha misses some, Moved goes to the other batch on the third day. */
async function fillNovember() {
  const a = asha.studentId
  await takeDay('2026-11-02', [{ [a]: 'absent' }, { [a]: 'absent' }])
  await takeDay('2026-11-03', [{ [a]: 'absent' }, {}])
  await server.db
    .updateTable('enrolments')
    .set({ toOn: '2026-11-04', endedHow: 'transferred' })
    .where('studentId', '=', moved.studentId)
    .execute()
  await server.db
    .insertInto('enrolments')
    .values({ studentId: moved.studentId, batchId: world.b.batchId, fromOn: '2026-11-04' })
    .execute()
  await takeDay('2026-11-04', [{ [a]: 'late' }, {}])
  await takeDay('2026-11-04', [{ [moved.studentId]: 'absent' }], world.b)
  await takeDay('2026-11-05', [{}, {}])
}

async function takeDay(day: string, lectures: Record<string, string>[], side = world.a) {
  const by = await server.as(side.teacherId)
  for (const [i, marks] of lectures.entries()) {
    const startsAt = new Date(Date.parse(`${day}T04:30:00Z`) + i * 3_600_000)
    server.clock.set(startsAt)
    const { batchId, teacherId } = side
    const lectureId = await makeLecture(server.db, {
      batchId,
      teacherId,
      subjectId: world.physicsId,
      startsAt,
    })
    const list = Object.entries(marks).map(([studentId, mark]) => ({ studentId, mark }))
    const body = { base: 0, takenAt: startsAt.toISOString(), marks: list }
    expect((await by.send('PUT', `/v1/lectures/${lectureId}/attendance`, body)).status).toBe(200)
  }
}

interface Calendar {
  attended: number
  counted: number
  percent: number
  days: { day: string; mark: string; word: string | null; lectures: { mark: string }[] }[]
  months: object[]
  subjects: object[]
}

describe("a student's calendar", () => {
  const calendar = async (client: Client, studentId = asha.studentId) =>
    client.get<Calendar>(`/v1/students/${studentId}/attendance?month=2026-11`)

  test('has a colour for each day, its lectures, and shares by month and subject', async () => {
    const { body } = await calendar(await server.as(asha.studentId))
    expect(body).toMatchObject({ attended: 5, counted: 8, percent: 62 })
    expect(body.days.map(({ day, mark, lectures }) => [day, mark, lectures.map((l) => l.mark)])).toEqual([
      ['2026-11-02', 'absent', ['absent', 'absent']],
      ['2026-11-03', 'part', ['absent', 'present']],
      ['2026-11-04', 'late', ['late', 'present']],
      ['2026-11-05', 'present', ['present', 'present']],
    ])
    expect(body.days.map(({ word }) => word)).toEqual(['waiting', 'waiting', null, null])
    expect(body.months).toEqual([{ month: '2026-11', attended: 5, counted: 8, percent: 62 }])
    expect(body.subjects).toMatchObject([{ subject: 'physics', percent: 62, months: [{ month: '2026-11' }] }])
  })

  test('is read by the guardian, the teacher and the office, by nobody else', async () => {
    for (const id of [asha.guardianId, world.a.teacherId, world.frontDeskId])
      expect((await calendar(await server.as(id))).status).toBe(200)
    for (const id of [moved.studentId, moved.guardianId, world.b.teacherId])
      expect((await calendar(await server.as(id))).status).toBe(404)
  })

  test('of another month is empty, not absent', async () => {
    const { body } = await (await server.as(asha.studentId)).get<Calendar>(
      `/v1/students/${asha.studentId}/attendance?month=2026-10`,
    )
    expect(body).toMatchObject({ days: [], months: [], percent: null })
  })
})

describe("a batch's month", () => {
  interface Month {
    days: object[]
    rows: { studentId: string; marks: (string | null)[]; toOn: string | null; percent: number | null }[]
  }
  const url = () => `/v1/batches/${world.a.batchId}/register`

  test('holds each student of the month; who left has marks of their days only', async () => {
    const { body } = await teacher.get<Month>(`${url()}?month=2026-11`)
    expect(body.days).toEqual([2, 3, 4, 5].map((day) => ({ day: `2026-11-0${day}`, lectures: 2 })))
    expect(body.rows).toHaveLength(3)
    const row = (id: string) => body.rows.find(({ studentId }) => studentId === id)
    expect(row(asha.studentId)).toMatchObject({ marks: ['absent', 'part', 'late', 'present'], percent: 62 })
    expect(row(moved.studentId)).toMatchObject({
      marks: ['present', 'present', null, null],
      toOn: '2026-11-04',
      percent: 100,
    })
    const other = await academics.get<Month>(`/v1/batches/${world.b.batchId}/register?month=2026-11`)
    expect(other.body.rows.find(({ studentId }) => studentId === moved.studentId)).toMatchObject({
      marks: ['absent'],
      fromOn: '2026-11-04',
      percent: 0,
    })
  })

  test('opens a day lecture by lecture', async () => {
    const { body } = await teacher.get<{
      lectures: object[]
      rows: { studentId: string; marks: object[] }[]
    }>(`${url()}/days/2026-11-03`)
    expect(body.lectures).toHaveLength(2)
    expect(body.rows.find(({ studentId }) => studentId === asha.studentId)?.marks).toEqual([
      { mark: 'absent', minutes: null },
      { mark: 'present', minutes: null },
    ])
  })

  test.each([
    ['en', 'A', 'Roll number'],
    ['mr', 'गै', 'हजेरी क्रमांक'],
    ['hi', 'अ', 'रोल नंबर'],
  ])('is a spreadsheet in %s', async (locale, letter, roll) => {
    const { body, headers } = await teacher.get<Buffer>(`${url()}/file?month=2026-11&locale=${locale}`)
    expect(headers['content-disposition']).toBe('attachment; filename="register-2026-11.xlsx"')
    const { rows } = await readSheet(body)
    expect(rows[1]?.slice(0, 6)).toEqual([roll, expect.any(String), '2', '3', '4', '5'])
    const own = rows.find((row) => row[1] === 'Asha Namune')
    expect(own?.[2]).toBe(letter)
    expect(own?.slice(6, 9)).toEqual(['5', '8', '62'])
  })

  test.each(['en', 'mr', 'hi'])('is a page to print in %s', { timeout: 60_000 }, async (locale) => {
    const reply = await teacher.get<Buffer>(`${url()}/file?month=2026-11&format=pdf&locale=${locale}`)
    const { pages, width } = await readPdf(reply.body)
    expect(width).toBeGreaterThan(800)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Asha Namune')
    expect(pages[0]).toContain('62')
  })
})

test('the heat map has each batch by day', async () => {
  const { body } = await academics.get('/v1/attendance/heat-map?from=2026-11-01&to=2026-11-30')
  expect(body.days).toEqual(['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'])
  expect(body.batches).toMatchObject([
    { id: world.a.batchId, percents: [66, 83, 100, 100] },
    { id: world.b.batchId, percents: [null, null, 50, null] },
  ])
  const tooLong = await academics.get('/v1/attendance/heat-map?from=2026-01-01&to=2026-11-30')
  expect(tooLong.status).toBe(422)
})

describe('low attendance', () => {
  interface Low {
    rows: { studentId: string; percent: number; batches: string[] }[]
    total: number
  }
  const low = async (client: Client) => (await client.get<Low>('/v1/attendance/low?month=2026-11')).body

  test('lists who is below the threshold, the lowest first', async () => {
    const { rows, total } = await low(academics)
    expect(total).toBe(1)
    expect(rows).toMatchObject([{ studentId: asha.studentId, percent: 62, batches: [expect.any(String)] }])
  })

  test('to a teacher their own students only', async () => {
    expect((await low(await server.as(world.b.teacherId))).total).toBe(0)
    expect((await low(teacher)).total).toBe(1)
  })
})
