// The word to the guardians: who is told what and when, what is taken back, how each absence ends.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addTestStudent, type TestStudent } from '../../testing/attendance.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'
import { leaveChanged } from '../attendance/marking/leaveChanges.ts'
import { lookAfterWords, sendDueWords } from './words.ts'

const DAY = '2026-11-24'

let server: TestServer
let world: World
let teacher: Client
let office: Client
let asha: TestStudent
let bina: TestStudent
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(START)
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  office = await server.as(world.frontDeskId)
  asha = await addTestStudent(server.db, world, world.a, 'Asha Namune')
  bina = await addTestStudent(server.db, world, world.a, 'Bina Namune')
})

const lectureIn = (minutes: number) =>
  makeLecture(server.db, {
    batchId: world.a.batchId,
    subjectId: world.physicsId,
    teacherId: world.a.teacherId,
    startsAt: new Date(server.clock.now().getTime() + minutes * 60_000),
  })

const take = async (lectureId: string, base: number, marks: Record<string, string>) => {
  const reply = await teacher.send('PUT', `/v1/lectures/${lectureId}/attendance`, {
    base,
    takenAt: server.clock.now().toISOString(),
    marks: Object.entries(marks).map(([studentId, mark]) => ({ studentId, mark })),
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}
const correct = async (lectureId: string, studentId: string, mark: string) => {
  const body = { studentId, mark, reason: 'A slip' }
  expect((await teacher.send('POST', `/v1/lectures/${lectureId}/corrections`, body)).status).toBe(204)
}
const send = () => sendDueWords(server.db, server.clock.now())
const afterGrace = async () => {
  server.clock.advance({ minutes: 10 })
  await send()
}

/** What was told of these students, in its order, as kind and reader. */
const toldOf = async ({ studentId }: TestStudent) => {
  const rows = await server.db
    .selectFrom('messages')
    .select(['kind', 'personId', 'params', 'link', 'withdrawn'])
    .where('aboutId', '=', studentId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.filter(({ withdrawn }) => !withdrawn)
}
const kindsOf = async (student: TestStudent) => (await toldOf(student)).map(({ kind }) => kind)
const wordOf = (student: TestStudent, day = DAY) =>
  server.db
    .selectFrom('absenceWords')
    .selectAll()
    .where('studentId', '=', student.studentId)
    .where('onDay', '=', day)
    .executeTakeFirst()

const approveLeave = async (studentId: string, day: string) => {
  const { id: leaveId } = await server.db
    .insertInto('leaves')
    .values({
      personId: studentId,
      role: 'student',
      state: 'approved',
      extent: 'days',
      fromOn: day,
      toOn: day,
      reason: 'A wedding',
      appliedBy: studentId,
      decidedBy: world.frontDeskId,
      decidedAt: server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const during = `[${day}T00:00:00+05:30,${day}T23:59:59+05:30)`
  await server.db
    .insertInto('leaveSpans')
    .values({ leaveId, personId: studentId, during, approved: true })
    .execute()
  await changed(studentId, day)
  return leaveId
}
const changed = (studentId: string, day: string) =>
  server.db.transaction().execute((tx) => {
    const [from, to] = [new Date(`${day}T00:00:00+05:30`), new Date(`${day}T23:59:59+05:30`)]
    return leaveChanged(tx, server.clock.now(), studentId, from, to)
  })
const cancelLeave = async (leaveId: string, studentId: string) => {
  await server.db
    .updateTable('leaveSpans')
    .set({ approved: false, live: false })
    .where('leaveId', '=', leaveId)
    .execute()
  await changed(studentId, DAY)
}

describe('after the grace', () => {
  test('the guardian is told once, with day and lecture', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, { [asha.studentId]: 'absent', [bina.studentId]: 'late' })
    server.clock.advance({ minutes: 9 })
    await send()
    expect(await toldOf(asha)).toEqual([])
    server.clock.advance({ minutes: 1 })
    await send()
    await send()
    expect(await toldOf(asha)).toMatchObject([
      {
        kind: 'absence',
        personId: asha.guardianId,
        params: { student: 'Asha Namune', date: DAY, subject: 'physics', time: '2026-11-24T04:30:00.000Z' },
        link: `/attendance?child=${asha.studentId}&month=2026-11&day=${DAY}`,
      },
    ])
    expect(await toldOf(bina)).toEqual([])
    expect(await wordOf(asha)).toMatchObject({ state: 'told', toldAt: server.clock.now() })
  })

  test('a second lecture missed on the day tells nothing more', async () => {
    const first = await lectureIn(-120)
    const second = await lectureIn(0)
    await take(first, 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    await take(second, 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    expect(await kindsOf(asha)).toEqual(['absence'])
  })

  test('jobs that run together tell once', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent', [bina.studentId]: 'absent' })
    server.clock.advance({ minutes: 10 })
    await Promise.all(Array.from({ length: 5 }, send))
    expect(await kindsOf(asha)).toEqual(['absence'])
    expect(await kindsOf(bina)).toEqual(['absence'])
  })

  test('left early and late tell nothing', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'left_early', [bina.studentId]: 'late' })
    await afterGrace()
    expect([await toldOf(asha), await toldOf(bina)]).toEqual([[], []])
  })
})

describe('a false absence', () => {
  test('undone within the grace is told to nobody', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, { [asha.studentId]: 'absent' })
    server.clock.advance({ minutes: 8 })
    await take(lectureId, 1, { [asha.studentId]: 'present' })
    server.clock.advance({ hours: 1 })
    await send()
    expect(await toldOf(asha)).toEqual([])
    expect(await wordOf(asha)).toMatchObject({ state: 'withdrawn', toldAt: null })
  })

  test('that the guardian has read is corrected once', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    await read(asha)
    server.clock.advance({ hours: 2 })
    await correct(lectureId, asha.studentId, 'present')
    await correct(lectureId, asha.studentId, 'late')
    await send()
    expect(await toldOf(asha)).toMatchObject([
      { kind: 'absence' },
      { kind: 'absence-corrected', personId: asha.guardianId, params: { date: DAY, subject: 'physics' } },
    ])
    expect(await wordOf(asha)).toMatchObject({ state: 'corrected' })
  })

  test('that nobody has received or read leaves the inbox again', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    await correct(lectureId, asha.studentId, 'present')
    expect(await toldOf(asha)).toEqual([])
  })

  test('and another lecture missed after it: the guardian is told of that one', async () => {
    const first = await lectureIn(-120)
    const second = await lectureIn(0)
    await take(first, 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    await read(asha)
    await correct(first, asha.studentId, 'present')
    await take(second, 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    expect(await kindsOf(asha)).toEqual(['absence', 'absence-corrected', 'absence'])
    expect(await wordOf(asha)).toMatchObject({ state: 'told', round: 2, lectureId: second })
  })

  test('of the first of two lectures missed: the word names the second', async () => {
    const first = await lectureIn(-120)
    const second = await lectureIn(0)
    await take(first, 0, { [asha.studentId]: 'absent' })
    await take(second, 0, { [asha.studentId]: 'absent' })
    await correct(first, asha.studentId, 'present')
    await afterGrace()
    expect(await toldOf(asha)).toMatchObject([
      { kind: 'absence', params: { time: '2026-11-24T04:30:00.000Z' } },
    ])
  })
})

const read = ({ studentId }: TestStudent) =>
  server.db
    .updateTable('messages')
    .set({ readAt: server.clock.now() })
    .where('aboutId', '=', studentId)
    .execute()

describe('leave', () => {
  test('approved within the grace: nobody is told, the mark is leave', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, { [asha.studentId]: 'absent' })
    await approveLeave(asha.studentId, DAY)
    await afterGrace()
    expect(await toldOf(asha)).toEqual([])
    expect(await marksOf(asha)).toEqual(['leave'])
    expect(await dayOf(asha)).toMatchObject({ mark: 'leave', attended: 0, onLeave: 1 })
  })

  test('cancelled again: what was absent before is absent, and told after a grace of its own', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent' })
    const leaveId = await approveLeave(asha.studentId, DAY)
    server.clock.advance({ minutes: 30 })
    await cancelLeave(leaveId, asha.studentId)
    expect(await marksOf(asha)).toEqual(['absent'])
    await send()
    expect(await toldOf(asha)).toEqual([])
    await afterGrace()
    expect(await kindsOf(asha)).toEqual(['absence'])
  })

  test('that had pre-filled the sheet opens the mark again when it is cancelled', async () => {
    const leaveId = await approveLeave(asha.studentId, DAY)
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, {})
    expect(await marksOf(asha)).toEqual(['leave'])
    await cancelLeave(leaveId, asha.studentId)
    expect(await marksOf(asha)).toEqual([])
    expect(await dayOf(asha)).toBeUndefined()
    await take(lectureId, 2, { [asha.studentId]: 'absent' })
    await afterGrace()
    expect(await kindsOf(asha)).toEqual(['absence'])
  })

  test('approved after the word: no correction, the absence ends as leave', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    await read(asha)
    await approveLeave(asha.studentId, DAY)
    expect(await kindsOf(asha)).toEqual(['absence'])
    expect(await wordOf(asha)).toMatchObject({ state: 'withdrawn' })
  })

  test('who came all the same stays present', async () => {
    await take(await lectureIn(0), 0, {})
    await approveLeave(asha.studentId, DAY)
    expect(await marksOf(asha)).toEqual(['present'])
  })
})

const marksOf = async ({ studentId }: TestStudent) => {
  const rows = await server.db
    .selectFrom('attendanceMarks')
    .select('mark')
    .where('studentId', '=', studentId)
    .execute()
  return rows.map(({ mark }) => mark)
}
const dayOf = ({ studentId }: TestStudent) =>
  server.db.selectFrom('attendanceDays').selectAll().where('studentId', '=', studentId).executeTakeFirst()

describe('every absence ends', () => {
  test('as known by a tap of the guardian, once', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    const guardian = await server.as(asha.guardianId)
    const url = `/v1/students/${asha.studentId}/absences/${DAY}/known`
    expect((await guardian.send('POST', url, { note: 'A fever' })).status).toBe(204)
    server.clock.advance({ minutes: 5 })
    expect((await office.send('POST', url, { note: 'Called' })).status).toBe(204)
    const word = await wordOf(asha)
    expect(word).toMatchObject({ state: 'known', knownBy: asha.guardianId, note: 'A fever' })
    const stranger = await server.as(bina.guardianId)
    expect((await stranger.send('POST', url, {})).status).toBe(404)
    const none = `/v1/students/${asha.studentId}/absences/2026-11-20/known`
    expect((await guardian.send('POST', none, {})).status).toBe(404)
  })

  test('known before its time: nobody is told', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent' })
    const guardian = await server.as(asha.guardianId)
    await guardian.send('POST', `/v1/students/${asha.studentId}/absences/${DAY}/known`, {})
    await afterGrace()
    expect(await toldOf(asha)).toEqual([])
  })

  test('as unreachable at once where there is no guardian', async () => {
    const studentId = await addStudent(server.db, 'Alone Namune', { adultOn: '2020-01-01' })
    const { batchId } = world.a
    await server.db.insertInto('enrolments').values({ studentId, batchId, fromOn: '2026-06-15' }).execute()
    await take(await lectureIn(0), 0, { [studentId]: 'absent' })
    await afterGrace()
    const word = await wordOf({ studentId, guardianId: '' })
    expect(word).toMatchObject({ state: 'unreachable', unreachableWhy: 'no_guardian', toldAt: null })
  })

  test('as unreachable after four hours in which nobody has received or read it, as told once somebody has', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    server.clock.advance({ minutes: 239 })
    await lookAfterWords(server.db, server.clock.now())
    expect(await wordOf(asha)).toMatchObject({ state: 'told' })
    server.clock.advance({ minutes: 1 })
    await lookAfterWords(server.db, server.clock.now())
    expect(await wordOf(asha)).toMatchObject({ state: 'unreachable', unreachableWhy: 'not_delivered' })
    await read(asha)
    await lookAfterWords(server.db, server.clock.now())
    expect(await wordOf(asha)).toMatchObject({ state: 'told', unreachableWhy: null })
  })

  test('as unreachable for want of consent, which is asked when it is looked after', async () => {
    await server.db
      .updateTable('consents')
      .set({ withdrawnAt: server.clock.now(), withdrawnBy: asha.guardianId })
      .where('studentId', '=', asha.studentId)
      .execute()
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent' })
    await afterGrace()
    server.clock.advance({ hours: 4 })
    await lookAfterWords(server.db, server.clock.now())
    expect(await wordOf(asha)).toMatchObject({ state: 'unreachable', unreachableWhy: 'no_consent' })
  })

  test('and the list shows each with its evidence; phones are for the office', async () => {
    await take(await lectureIn(0), 0, { [asha.studentId]: 'absent', [bina.studentId]: 'absent' })
    await afterGrace()
    await read(asha)
    const url = `/v1/absences?day=${DAY}&batchId=${world.a.batchId}`
    const { body } = await office.get<{ rows: object[]; total: number; states: object }>(url)
    expect(body).toMatchObject({ total: 2, states: { told: 2 } })
    expect(body.rows).toMatchObject([
      {
        student: { name: 'Asha Namune' },
        guardians: [{ fate: 'read', phone: expect.stringMatching(/^\+91/) }],
      },
      { student: { name: 'Bina Namune' }, guardians: [{ fate: 'app-only' }] },
    ])
    const seen = await teacher.get<{ rows: object[] }>(url)
    expect(seen.body.rows[0]).toMatchObject({ guardians: [{ phone: null }] })
    const stranger = await server.as(world.b.teacherId)
    expect((await stranger.get(url)).body.total).toBe(0)
  })
})

describe('tasks', () => {
  const tasks = async (client = office) =>
    (
      await client.get<{ rows: { id: string; kind: string; value: number; student: { id: string } }[] }>(
        '/v1/attendance/tasks?pageSize=200',
      )
    ).body.rows.filter(({ student }) => student.id === asha.studentId)
  const missDays = async (days: number) => {
    const lectures: string[] = []
    for (let i = 0; i < days; i++) {
      const lectureId = await lectureIn(0)
      await take(lectureId, 0, { [asha.studentId]: 'absent' })
      await afterGrace()
      lectures.push(lectureId)
      server.clock.advance({ minutes: 24 * 60 - 10 })
    }
    return lectures
  }

  test('three days in a row: one task, told to class teacher and office once; it grows', async () => {
    const classTeacher = await addPerson(server.db, 'teacher', 'Class Udahare')
    await server.db
      .updateTable('batches')
      .set({ classTeacherId: classTeacher })
      .where('id', '=', world.a.batchId)
      .execute()
    await missDays(2)
    expect(await tasks()).toEqual([])
    await missDays(1)
    expect(await tasks()).toMatchObject([
      { kind: 'days_in_a_row', value: 3, since: DAY, batches: [expect.any(String)] },
    ])
    await missDays(1)
    expect(await tasks(await server.as(classTeacher))).toMatchObject([{ value: 4 }])
    const told = (await toldOf(asha)).filter(({ kind }) => kind === 'attendance-task')
    const readers = told.map(({ personId }) => personId)
    expect(readers).toContain(classTeacher)
    expect(readers).toContain(world.academicsId)
    expect(readers).toContain(world.frontDeskId)
    expect(new Set(readers).size).toBe(readers.length)
  })

  test('a correction that ends the row takes the task away; one that was done stays', async () => {
    const [, second = ''] = await missDays(3)
    await correct(second, asha.studentId, 'present')
    expect(await tasks()).toEqual([])
    await correct(second, asha.studentId, 'absent')
    await afterGrace()
    const [task] = await tasks()
    const url = `/v1/students/${asha.studentId}/attendance-tasks/${task?.id}/done`
    expect((await office.send('POST', url, { note: 'Spoke with the mother' })).status).toBe(204)
    expect(await tasks()).toEqual([])
    await missDays(1)
    expect(await tasks()).toEqual([])
  })

  test('below the threshold once ten lectures count', async () => {
    server.clock.set('2026-11-02T03:00:00Z')
    for (let i = 0; i < 10; i++) {
      await take(await lectureIn(0), 0, i % 3 === 0 ? { [asha.studentId]: 'absent' } : {})
      await afterGrace()
      expect(await tasks()).toEqual(
        i < 9 ? [] : [expect.objectContaining({ kind: 'below_threshold', value: 60 })],
      )
      server.clock.advance({ minutes: 24 * 60 - 10 })
    }
  })
})
