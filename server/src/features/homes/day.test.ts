// The day on the homes, over HTTP: before, during and after the lectures, on holidays and Sundays, for every power.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeNotice } from '../../testing/notices.ts'
import { makeQuery } from '../../testing/queries.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let day = 9
let lectureIds: string[]
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const at = (time: string, on = day) => `2026-11-${String(on).padStart(2, '0')}T${time}:00+05:30`

// Each test has a world and a day of its own: a weekday with lectures at 8:00 and 10:00 of either side.
beforeEach(async () => {
  world = await createWorld(server.db)
  day += 1
  if (day === 15) day += 1
  server.clock.set(at('07:00'))
  const add = (side: 'a' | 'b', time: string) => {
    const { batchId, teacherId } = world[side]
    return makeLecture(server.db, { batchId, teacherId, subjectId: world.physicsId, startsAt: at(time) })
  }
  lectureIds = [await add('a', '08:00'), await add('a', '10:00')]
  await add('b', '08:00')
})

async function read<Home>(personId: string, url: string): Promise<Home> {
  const reply = await (await server.as(personId)).get<Home>(url)
  expect(reply.status).toBe(200)
  return reply.body
}

interface Day {
  today: {
    lectures: { id: string; cancelled: boolean; mark: { mark: string } | null }[]
    holiday: string | null
    next: { subject: string } | null
  }
  standing: { state: string; since: string | null }
  unknownAbsence: string | null
  garland: { run: number; string: string[]; markedToday: boolean }
  notices: { total: number; rows: { id: string }[] }
  leaves: { id: string; state: string }[]
  queries: { waiting: number; answered: number }
}
const student = (side = world.a) => read<Day>(side.studentId, '/v1/homes/student')
const parent = (side = world.a) => read<Day>(side.guardianId, `/v1/homes/parent/${side.studentId}`)

async function mark(lectureId: string, word: 'present' | 'absent', side = world.a) {
  const reply = await (await server.as(side.teacherId)).send('PUT', `/v1/lectures/${lectureId}/attendance`, {
    base: 0,
    takenAt: server.clock.now().toISOString(),
    marks: [{ studentId: side.studentId, mark: word }],
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}

test('before, during and after: the parent reads where the child is, and only of their own', async () => {
  expect((await parent()).standing).toMatchObject({
    state: 'before',
    since: new Date(at('08:00')).toISOString(),
  })
  server.clock.set(at('08:20'))
  expect((await parent()).standing.state).toBe('unmarked')
  await mark(lectureIds[0] as string, 'present')
  const during = await parent()
  expect(during.standing).toMatchObject({ state: 'here', since: new Date(at('08:00')).toISOString() })
  expect(during.today.lectures.map(({ mark }) => mark?.mark ?? null)).toEqual(['present', null])
  server.clock.set(at('13:00'))
  expect((await parent()).standing).toMatchObject({ state: 'over' })
  expect((await parent(world.b)).standing.state).toBe('unmarked')
  const strange = await (await server.as(world.b.guardianId)).get(`/v1/homes/parent/${world.a.studentId}`)
  expect(strange.status).toBe(404)
})

test('an absence waits for its reason until the guardian gives it, and begins a new garland', async () => {
  server.clock.set(at('08:20'))
  await mark(lectureIds[0] as string, 'absent')
  const before = await parent()
  expect(before.standing.state).toBe('absent')
  expect(before.unknownAbsence).toBe(at('00:00').slice(0, 10))
  expect((await student()).garland).toMatchObject({ run: 0, string: [], markedToday: true })
  const known = await (await server.as(world.a.guardianId)).send(
    'POST',
    `/v1/students/${world.a.studentId}/absences/${before.unknownAbsence}/known`,
    { note: 'Fever' },
  )
  expect(known.status).toBeLessThan(300)
  expect((await parent()).unknownAbsence).toBeNull()
})

test('the student: lectures with own marks, the garland, answers, notices that are new', async () => {
  server.clock.set(at('08:20'))
  await mark(lectureIds[0] as string, 'present')
  await makeQuery(server, world, world.a, { topic: 'subject', answered: true })
  await makeQuery(server, world, world.b, { topic: 'subject', answered: true })
  const noticeId = await makeNotice(server, {
    authorId: world.ownerId,
    important: false,
    readers: [world.a.studentId],
  })
  const home = await student()
  expect(home.today.lectures.map(({ id }) => id)).toEqual(lectureIds)
  expect(home.garland).toMatchObject({ run: 1, string: ['flower'] })
  expect(home.queries).toMatchObject({ waiting: 0, answered: 1 })
  expect(home.notices.rows.map(({ id }) => id)).toEqual([noticeId])
  const read = await (await server.as(world.a.studentId)).send('PUT', `/v1/notices/${noticeId}/reading`, {})
  expect(read.status).toBeLessThan(300)
  expect((await student()).notices.total).toBe(0)
})

test('a holiday has its name, a Sunday is empty and says what is next', async () => {
  const today = at('00:00').slice(0, 10)
  await server.db.insertInto('holidays').values({ onDay: today, name: 'Kalpit Jayanti' }).execute()
  await server.db
    .updateTable('lectures')
    .set({ state: 'cancelled', cancelledWhy: 'holiday' })
    .where('batchId', '=', world.a.batchId)
    .execute()
  const holiday = await student()
  expect(holiday.today).toMatchObject({ holiday: 'Kalpit Jayanti', next: null })
  expect(holiday.standing.state).toBe('none')
  expect(holiday.today.lectures.every(({ cancelled }) => cancelled)).toBe(true)
  server.clock.set(at('09:00', 15))
  await makeLecture(server.db, {
    ...{ batchId: world.a.batchId, teacherId: world.a.teacherId, subjectId: world.physicsId },
    startsAt: at('06:00', 18),
  })
  const sunday = await student()
  expect(sunday.today).toMatchObject({ holiday: null, lectures: [], next: { subject: 'physics' } })
  expect((await parent()).standing.state).toBe('none')
})

interface TeacherDay {
  today: {
    lectures: {
      id: string
      counts: { present: number } | null
      givenBy: string | null
      insteadOf: string | null
    }[]
    notTaken: { id: string }[]
    next: unknown
  }
  waiting: { leaves: number; queries: number; tasks: number }
}

test('a teacher: own lectures with their sheets, substitutions on both sides, what waits', async () => {
  await makeQuery(server, world, world.a, { topic: 'subject' })
  const [first, second] = lectureIds as [string, string]
  await server.db
    .updateTable('lectures')
    .set({ teacherId: world.b.teacherId })
    .where('id', '=', second)
    .execute()
  server.clock.set(at('08:20'))
  await mark(first, 'present')
  const home = (who: string) => read<TeacherDay>(who, '/v1/homes/teacher')
  const own = await home(world.a.teacherId)
  expect(own.today.lectures.map(({ id }) => id)).toEqual([first, second])
  expect(own.today.lectures[0]?.counts?.present).toBe(1)
  expect(own.today.lectures[1]).toMatchObject({ counts: null, givenBy: 'Teacher B Udahare' })
  expect(own.waiting).toMatchObject({ queries: 1, leaves: 0 })
  const other = await home(world.b.teacherId)
  expect(other.today.lectures.find(({ id }) => id === second)).toMatchObject({
    insteadOf: 'Teacher A Udahare',
  })
  expect(other.waiting.queries).toBe(0)
  server.clock.set(at('09:00', day + 1))
  expect((await home(world.b.teacherId)).today.notTaken.map(({ id }) => id)).toContain(second)
})

interface Office {
  day: {
    lectures: number
    taken: number
    notTaken: number
    students: { here: number; absent: number }
  } | null
  messages: { lost: number; paused: string[] } | null
  waiting: Record<string, number>
  batches: { id: string; inClass: { attended: number; counted: number } | null }[]
}

test('the office: each power reads the figures that it may see, and no others', async () => {
  await makeQuery(server, world, world.a, { topic: 'office' })
  await makeQuery(server, world, world.a, { topic: 'fees', asker: 'guardian' })
  server.clock.set(at('08:30'))
  await mark(lectureIds[0] as string, 'absent')
  const home = (who: string) => read<Office>(who, '/v1/homes/office')
  const owner = await home(world.ownerId)
  expect(owner.day).toMatchObject({
    lectures: 3,
    begun: 2,
    taken: 1,
    notTaken: 1,
    students: { here: 0, absent: 1 },
  })
  expect(owner.messages).toEqual({ lost: 0, paused: [] })
  const ownBatch = owner.batches.find(({ id }) => id === world.a.batchId)
  expect(ownBatch?.inClass).toMatchObject({ attended: 0, counted: 1 })
  const desk = await home(world.frontDeskId)
  expect(desk.day).not.toBeNull()
  expect(desk.waiting).toMatchObject({ substitutions: 0 })
  const accounts = await home(world.accountsId)
  expect(accounts).toMatchObject({ day: null, messages: null, waiting: { leaves: 0, tasks: 0 } })
  expect(accounts.batches.every(({ inClass }) => inClass === null)).toBe(true)
  expect(accounts.waiting.queries).toBeGreaterThan(0)
  expect(owner.waiting.queries).toBe(
    (accounts.waiting.queries ?? 0) +
      (desk.waiting.queries ?? 0) +
      ((await home(world.academicsId)).waiting.queries ?? 0),
  )
})
