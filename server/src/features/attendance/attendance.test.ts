// Taking a lecture over HTTP: who is on the sheet, merging of devices, grace, correction, undo, freeze, reminder.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addTestStudent, type TestStudent } from '../../testing/attendance.ts'
import { type Client, type Reply, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { takeAttendance } from './marking/taking.ts'
import { remindTeachers } from './reminding.ts'

let server: TestServer
let world: World
let teacher: Client
let office: Client
let students: TestStudent[]
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set(START)
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  office = await server.as(world.frontDeskId)
  students = []
  for (const name of ['Asha Namune', 'Bina Namune', 'Chetan Namune'])
    students.push(await addTestStudent(server.db, world, world.a, name))
})

const asha = () => (students[0] as TestStudent).studentId
const bina = () => (students[1] as TestStudent).studentId

/** A lecture of side `a` that begins so many minutes from now and lasts an hour. */
const lectureIn = (minutes: number, side = world.a) =>
  makeLecture(server.db, {
    batchId: side.batchId,
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    startsAt: new Date(server.clock.now().getTime() + minutes * 60_000),
  })

type Mark = [studentId: string, mark: string, minutes?: number]
const bodyOf = (base: number, marks: Mark[]) => ({
  base,
  takenAt: server.clock.now().toISOString(),
  marks: marks.map(([studentId, mark, minutes]) => ({ studentId, mark, minutes: minutes ?? null })),
})

interface Taken {
  version: number
  counts: Record<string, number>
  merged: boolean
  wordsDueAt: string | null
  code: string
}
const take = (lectureId: string, base: number, marks: Mark[], by = teacher): Promise<Reply<Taken>> =>
  by.send('PUT', `/v1/lectures/${lectureId}/attendance`, bodyOf(base, marks))

const cancelledBy = (by: Client, lectureId: string): Promise<Reply<{ code: string }>> =>
  by.send('POST', `/v1/lectures/${lectureId}/cancel`, { why: 'other', note: '' })

interface Sheet {
  version: number
  frozen: boolean
  students: {
    id: string
    mark: string | null
    minutes: number | null
    suggested: string
    lastMark: string | null
  }[]
  corrections: { studentId: string; oldMark: string; newMark: string | null; reason: string }[]
}
const sheetOf = async (lectureId: string, by = teacher) =>
  (await by.get<Sheet>(`/v1/lectures/${lectureId}/attendance`)).body
const markOf = async (lectureId: string, studentId: string) =>
  (await sheetOf(lectureId)).students.find(({ id }) => id === studentId)?.mark

const approveLeave = async (studentId: string, from: string, to: string) => {
  const { id: leaveId } = await server.db
    .insertInto('leaves')
    .values({
      personId: studentId,
      role: 'student',
      state: 'approved',
      extent: 'days',
      fromOn: from.slice(0, 10),
      toOn: from.slice(0, 10),
      reason: 'A wedding',
      appliedBy: studentId,
      decidedBy: world.frontDeskId,
      decidedAt: server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await server.db
    .insertInto('leaveSpans')
    .values({ leaveId, personId: studentId, during: `[${from},${to})`, approved: true })
    .execute()
}

describe('taking', () => {
  test('marks everybody of the batch: the touched as said, the rest present', async () => {
    const lectureId = await lectureIn(0)
    const { status, body } = await take(lectureId, 0, [
      [asha(), 'absent'],
      [bina(), 'late', 12],
    ])
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: 1,
      merged: false,
      counts: { present: 2, late: 1, leftEarly: 0, absent: 1, leave: 0 },
      wordsDueAt: '2026-11-24T04:40:00.000Z',
    })
    const sheet = await sheetOf(lectureId)
    expect(sheet.students.find(({ id }) => id === bina())).toMatchObject({ mark: 'late', minutes: 12 })
    expect(sheet.students).toHaveLength(4)
  })

  test('comes to the same sent twice, under one key or another', async () => {
    const lectureId = await lectureIn(0)
    const first = await take(lectureId, 0, [[asha(), 'absent']])
    const again = await take(lectureId, 0, [[asha(), 'absent']])
    expect(again.body).toMatchObject({ version: 1, counts: first.body.counts, merged: false })
    const { corrections } = await sheetOf(lectureId)
    expect(corrections).toEqual([])
  })

  test('is possible from a quarter of an hour before, not for a cancelled lecture', async () => {
    const early = await lectureIn(16)
    expect(await take(early, 0, [])).toMatchObject({ status: 409, body: { code: 'lecture-not-begun' } })
    server.clock.advance({ minutes: 1 })
    expect((await take(early, 0, [])).status).toBe(200)
    const cancelled = await lectureIn(120)
    await server.db
      .updateTable('lectures')
      .set({ state: 'cancelled', cancelledWhy: 'other' })
      .where('id', '=', cancelled)
      .execute()
    server.clock.advance({ hours: 2 })
    expect(await take(cancelled, 0, [])).toMatchObject({ status: 409, body: { code: 'lecture-cancelled' } })
  })

  test('is for students who are in the batch on that day', async () => {
    const moved = await addTestStudent(server.db, world, world.a, 'Moved Namune')
    await server.db
      .updateTable('enrolments')
      .set({ toOn: '2026-11-24', endedHow: 'transferred' })
      .where('studentId', '=', moved.studentId)
      .execute()
    const later = await addTestStudent(server.db, world, world.a, 'Later Namune', { fromOn: '2026-11-25' })
    const lectureId = await lectureIn(0)
    for (const { studentId } of [moved, later])
      expect(await take(lectureId, 0, [[studentId, 'absent']])).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'marks', code: 'not-enrolled' }] },
      })
    expect((await take(lectureId, 0, [])).body.counts.present).toBe(4)
  })

  test('by a teacher of the lecture or the office, and by nobody else', async () => {
    const lectureId = await lectureIn(0)
    expect((await take(lectureId, 0, [], await server.as(world.b.teacherId))).status).toBe(404)
    expect((await take(lectureId, 0, [], await server.as(asha()))).status).toBe(403)
    await server.db
      .updateTable('batches')
      .set({ classTeacherId: world.b.teacherId })
      .where('id', '=', world.a.batchId)
      .execute()
    expect((await take(lectureId, 0, [], await server.as(world.b.teacherId))).status).toBe(200)
  })

  test('pre-fills leave that was approved; nobody is put on leave by hand', async () => {
    await approveLeave(asha(), '2026-11-24T00:00:00Z', '2026-11-24T18:00:00Z')
    const lectureId = await lectureIn(0)
    const before = await sheetOf(lectureId)
    expect(before.students.find(({ id }) => id === asha())?.suggested).toBe('leave')
    expect(await take(lectureId, 0, [[bina(), 'leave']])).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'leave-not-approved' }] },
    })
    expect((await take(lectureId, 0, [])).body.counts).toMatchObject({ leave: 1, present: 3 })
    expect((await take(lectureId, 1, [[asha(), 'present']])).body.counts).toMatchObject({ leave: 0 })
  })

  test('shows how the lecture before went', async () => {
    const first = await lectureIn(-90)
    await take(first, 0, [[asha(), 'absent']])
    const second = await lectureIn(0)
    const { students: rows } = await sheetOf(second)
    expect(rows.find(({ id }) => id === asha())?.lastMark).toBe('absent')
    expect(rows.find(({ id }) => id === bina())?.lastMark).toBe('present')
  })
})

describe('two devices', () => {
  test('what the other one touched is not undone', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [[asha(), 'absent']])
    const late = await take(lectureId, 0, [[bina(), 'absent']], office)
    expect(late.body).toMatchObject({ version: 2, merged: true, counts: { absent: 2 } })
    expect(await markOf(lectureId, asha())).toBe('absent')
  })

  test('a student whom both touched otherwise is a conflict, and nothing is written', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [[asha(), 'absent']])
    const other = await take(
      lectureId,
      0,
      [
        [asha(), 'late', 5],
        [bina(), 'absent'],
      ],
      office,
    )
    expect(other).toMatchObject({
      status: 409,
      body: {
        code: 'marked-otherwise',
        params: { students: 1 },
        errors: [{ params: { studentId: asha(), mark: 'absent' } }],
      },
    })
    expect(await markOf(lectureId, bina())).toBe('present')
    expect((await take(lectureId, 1, [[asha(), 'late', 5]], office)).status).toBe(200)
  })

  test('a mark that was changed and changed back is a conflict for who has not seen it', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [])
    await take(lectureId, 1, [[asha(), 'absent']])
    await take(lectureId, 2, [[asha(), 'present']])
    expect((await take(lectureId, 1, [[asha(), 'absent']], office)).status).toBe(409)
  })

  test('a version that never was is refused', async () => {
    const lectureId = await lectureIn(0)
    expect(await take(lectureId, 3, [])).toMatchObject({ status: 409, body: { code: 'sheet-undone' } })
    await take(lectureId, 0, [])
    expect((await take(lectureId, 9, [])).status).toBe(422)
  })

  test('together, twenty times over: one sheet, both marks, nothing doubled', {
    timeout: 60_000,
  }, async () => {
    const lectureId = await lectureIn(0)
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 ? take(lectureId, 0, [[asha(), 'absent']]) : take(lectureId, 0, [[bina(), 'absent']], office),
      ),
    )
    expect(replies.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const sheet = await sheetOf(lectureId)
    expect(sheet.version).toBe(2)
    expect(
      sheet.students
        .filter(({ mark }) => mark === 'absent')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([asha(), bina()].sort())
    const rows = await server.db
      .selectFrom('attendanceMarks')
      .select('studentId')
      .where('lectureId', '=', lectureId)
      .execute()
    expect(rows).toHaveLength(4)
  })

  test('two lectures of one batch at once keep the day right', { timeout: 60_000 }, async () => {
    const lectures = [await lectureIn(-240), await lectureIn(-180), await lectureIn(-120), await lectureIn(0)]
    const replies = await Promise.all(lectures.map((id, i) => take(id, 0, i % 2 ? [[asha(), 'absent']] : [])))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const day = await server.db
      .selectFrom('attendanceDays')
      .selectAll()
      .where('studentId', '=', asha())
      .executeTakeFirstOrThrow()
    expect(day).toMatchObject({ lectures: 4, attended: 2, mark: 'part' })
  })
})

describe('changing later', () => {
  test('by taking until the lecture ends, then only with a reason', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [[asha(), 'absent']])
    server.clock.advance({ minutes: 59 })
    expect((await take(lectureId, 1, [[asha(), 'late', 20]])).status).toBe(200)
    server.clock.advance({ minutes: 1 })
    const refused = await take(lectureId, 2, [[asha(), 'present']])
    expect(refused).toMatchObject({ status: 409, body: { code: 'reason-needed' } })
    const correction = { studentId: asha(), mark: 'present', reason: 'Was in the laboratory' }
    const corrected = await teacher.send('POST', `/v1/lectures/${lectureId}/corrections`, correction)
    expect(corrected.status).toBe(204)
    expect((await sheetOf(lectureId)).corrections).toMatchObject([
      { oldMark: 'absent', newMark: 'late', reason: '' },
      {
        oldMark: 'late',
        newMark: 'present',
        reason: 'Was in the laboratory',
        madeByName: 'Teacher A Udahare',
      },
    ])
  })

  test('a phone that comes back late counts as of when it was tapped', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [])
    const tapped = bodyOf(1, [[asha(), 'absent']])
    server.clock.advance({ hours: 5 })
    const sent = await teacher.send('PUT', `/v1/lectures/${lectureId}/attendance`, tapped)
    expect(sent.status).toBe(200)
    expect(sent.body.wordsDueAt).toBe('2026-11-24T09:40:00.000Z')
  })

  test('frozen after seven days, opened by the office for a time and with a reason', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [])
    const correct = (mark: string) =>
      teacher.send('POST', `/v1/lectures/${lectureId}/corrections`, {
        studentId: asha(),
        mark,
        reason: 'A slip',
      })
    const open = (by: Client) =>
      by.send('POST', `/v1/lectures/${lectureId}/opening`, { reason: 'Found the paper list', hours: 2 })
    server.clock.set('2026-12-01T18:00:00Z')
    expect((await correct('absent')).status).toBe(204)
    expect(await open(office)).toMatchObject({ status: 409, body: { code: 'not-frozen' } })
    server.clock.set('2026-12-01T18:30:00Z')
    expect(await correct('present')).toMatchObject({ status: 409, body: { code: 'sheet-frozen' } })
    expect((await open(teacher)).status).toBe(403)
    expect((await open(office)).body).toEqual({ openedUntil: '2026-12-01T20:30:00.000Z' })
    expect((await correct('present')).status).toBe(204)
    server.clock.advance({ hours: 2 })
    expect((await correct('absent')).status).toBe(409)
  })

  test('who cancels a lecture while it is being taken waits, and finds it taken', async () => {
    const lectureId = await lectureIn(0)
    const sent = { base: 0, takenAt: server.clock.now(), default: 'present' as const, marks: [] }
    const marker = { personId: world.a.teacherId, source: 'teacher' as const }
    const cancelled = await server.db.transaction().execute(async (tx) => {
      await takeAttendance(tx, lectureId, marker, sent, server.clock.now())
      const asked = cancelledBy(await server.as(world.academicsId), lectureId)
      // Long enough for the other to come to where it has to wait.
      await wait(300)
      return { asked }
    })
    expect(await cancelled.asked).toMatchObject({ status: 409, body: { code: 'attendance-taken' } })
  })

  test('a lecture never taken is frozen as well', async () => {
    const lectureId = await lectureIn(0)
    server.clock.set('2026-12-03T04:00:00Z')
    expect(await take(lectureId, 0, [])).toMatchObject({ status: 409, body: { code: 'sheet-frozen' } })
  })

  test('who came to the batch later is marked without a reason, until the sheet is frozen', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [])
    const late = await addTestStudent(server.db, world, world.a, 'Late Namune')
    const url = '/v1/attendance/lectures?day=2026-11-24'
    const { body } = await teacher.get<{ rows: { unmarked: number; sheet: object }[] }>(url)
    expect(body.rows[0]).toMatchObject({ unmarked: 1, sheet: { version: 1 } })
    server.clock.set('2026-11-28T04:00:00Z')
    expect(await markOf(lectureId, late.studentId)).toBeNull()
    expect((await take(lectureId, 1, [[late.studentId, 'present']])).body.counts).toMatchObject({
      present: 5,
    })
    const later = await addTestStudent(server.db, world, world.a, 'Later Namune')
    server.clock.set('2026-12-20T04:00:00Z')
    expect(await take(lectureId, 2, [[later.studentId, 'present']])).toMatchObject({
      status: 409,
      body: { code: 'sheet-frozen' },
    })
  })
})

describe('undoing', () => {
  const undo = (lectureId: string, by = teacher) => by.send('DELETE', `/v1/lectures/${lectureId}/attendance`)

  test('within the grace it was never taken', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [[asha(), 'absent']])
    server.clock.advance({ minutes: 9 })
    expect((await undo(lectureId)).status).toBe(204)
    expect((await undo(lectureId)).status).toBe(204)
    expect((await sheetOf(lectureId)).version).toBe(0)
    const days = await server.db
      .selectFrom('attendanceDays')
      .where('studentId', '=', asha())
      .selectAll()
      .execute()
    expect(days).toEqual([])
    expect(await take(lectureId, 1, [])).toMatchObject({ status: 409, body: { code: 'sheet-undone' } })
    expect((await take(lectureId, 0, [])).body.version).toBe(1)
  })

  test('after the grace it stays', async () => {
    const lectureId = await lectureIn(0)
    await take(lectureId, 0, [])
    server.clock.advance({ minutes: 10 })
    expect(await undo(lectureId)).toMatchObject({ status: 409, body: { code: 'too-late-to-undo' } })
  })
})

describe('not yet taken', () => {
  const list = async () =>
    (await office.get<{ rows: { id: string; remindedAt: string | null }[] }>('/v1/attendance/not-taken')).body
      .rows

  test('the office sees it, the teacher is reminded once', async () => {
    const lectureId = await lectureIn(0)
    server.clock.advance({ minutes: 19 })
    await remindTeachers(server.db, server.clock.now())
    expect((await list()).map(({ id }) => id)).not.toContain(lectureId)
    server.clock.advance({ minutes: 1 })
    for (let i = 0; i < 3; i++) await remindTeachers(server.db, server.clock.now())
    expect((await list()).find(({ id }) => id === lectureId)?.remindedAt).toBe('2026-11-24T04:50:00.000Z')
    const told = await server.db
      .selectFrom('messages')
      .select(['personId', 'kind'])
      .where('cause', '=', `attendance-not-taken:${lectureId}`)
      .execute()
    expect(told).toEqual([{ personId: world.a.teacherId, kind: 'attendance-not-taken' }])
    await take(lectureId, 0, [])
    expect((await list()).map(({ id }) => id)).not.toContain(lectureId)
  })
})
