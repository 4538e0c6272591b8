// How PostgreSQL runs what attendance asks of it: never by reading all marks, days or words of the institute's years.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTestStudent } from '../../testing/attendance.ts'
import { analyse, scannedBy, statementsOf } from '../../testing/plans.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { lookAfterWords, sendDueWords } from '../absences/words.ts'
import { leaveChanged } from './marking/leaveChanges.ts'
import { remindTeachers } from './reminding.ts'

let server: TestServer
let world: World
let teacher: Client
let academics: Client
let student: Client
let lectureId: string
let code: string
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  for (let i = 0; i < 20; i++) await addTestStudent(server.db, world, world.a, `Student ${i} Namune`)
  await fillYears()
  teacher = await server.as(world.a.teacherId)
  academics = await server.as(world.academicsId)
  student = await server.as(world.a.studentId)
  const { batchId, teacherId } = world.a
  lectureId = await makeLecture(server.db, {
    ...{ batchId, teacherId, subjectId: world.physicsId, startsAt: START },
  })
}, 120_000)
afterAll(() => server.close())

/** A thousand days of two lectures for side `a`, before today: forty thousand marks with all that follows from them; and twenty thousand lectures of others. */
async function fillYears(): Promise<void> {
  const { batchId, teacherId } = world.a
  await sql`update enrolments set from_on = '2020-01-01'`.execute(server.db)
  await sql`
    insert into lectures (kind, batch_id, subject_id, teacher_id, planned_teacher_id, starts_at, ends_at)
    select 'extra', ${batchId}, ${world.physicsId}, ${teacherId}, ${teacherId}, at, at + interval '1 h'
    from generate_series(1, 1000) d, generate_series(0, 1) h,
      lateral (select timestamptz '2026-11-23 09:00+05:30' - d * interval '1 d' + h * interval '2 h' as at) t`.execute(
    server.db,
  )
  await sql`
    insert into attendance_sheets (lecture_id, batch_id, subject_id, on_day, taken_by, taken_at, changed_at,
      present_count) select id, batch_id, subject_id, on_day, teacher_id, starts_at, starts_at, 21 from lectures`.execute(
    server.db,
  )
  await sql`
    insert into attendance_marks (student_id, lecture_id, subject_id, on_day, mark, source)
    select e.student_id, s.lecture_id, s.subject_id, s.on_day, 'present', 'teacher'
    from attendance_sheets s join enrolments e on e.batch_id = s.batch_id`.execute(server.db)
  await sql`
    insert into attendance_days (student_id, on_day, mark, lectures, attended, on_leave)
    select distinct student_id, on_day, 'present'::day_mark, 2, 2, 0 from attendance_marks`.execute(server.db)
  await sql`
    insert into attendance_months (student_id, month, lectures, attended, on_leave)
    select student_id, date_trunc('month', on_day), sum(lectures), sum(attended), 0 from attendance_days
    group by 1, 2`.execute(server.db)
  await sql`
    insert into absence_words (student_id, on_day, lecture_id, state, due_at, told_at, known_at, known_by)
    select distinct on (student_id, on_day) student_id, on_day, lecture_id, 'known'::absence_word_state, now(), now(),
      now(), student_id from attendance_marks`.execute(server.db)
  await sql`
    insert into lectures (kind, batch_id, subject_id, teacher_id, planned_teacher_id, starts_at, ends_at, state,
      cancelled_why)
    select 'extra', ${world.b.batchId}, ${world.physicsId}, ${teacherId}, ${teacherId}, at, at + interval '1 h',
      'cancelled', 'other'
    from generate_series(1, 20000) n, lateral (select timestamptz '2026-11-20' - n * interval '1 h' as at) t`.execute(
    server.db,
  )
  await analyse(server.ownerUrl)
}

const LARGE = [
  'attendance_marks',
  'attendance_days',
  'attendance_months',
  'attendance_sheets',
  'absence_words',
  'lectures',
]
const DAY = START.slice(0, 10)
const now = () => server.clock.now()
const take = (base: number, marks: object[]) =>
  teacher.send('PUT', `/v1/lectures/${lectureId}/attendance`, { base, takenAt: now().toISOString(), marks })
const mine = (mark: string) => ({ studentId: world.a.studentId, mark })

// In the order of a day: each step needs the one before.
const steps: Record<string, () => Promise<unknown>> = {
  'the lectures of a day': () => teacher.get(`/v1/attendance/lectures?day=${DAY}`),
  "the office's lectures of a day": () => academics.get(`/v1/attendance/lectures?day=${DAY}`),
  'the sheet before it is taken': () => teacher.get(`/v1/lectures/${lectureId}/attendance`),
  'showing a code': async () => {
    const reply = await teacher.send<{ code: string }>('POST', `/v1/lectures/${lectureId}/code`, {})
    code = reply.body.code
  },
  taking: () => take(0, [mine('absent')]),
  'entering the code': () => student.send('POST', '/v1/attendance/codes', { code }),
  'taking again': () => take(1, [mine('late')]),
  'the sheet': () => teacher.get(`/v1/lectures/${lectureId}/attendance`),
  undoing: async () => {
    await teacher.send('DELETE', `/v1/lectures/${lectureId}/attendance`)
    await take(0, [mine('absent')])
  },
  'the word to the guardian': async () => {
    server.clock.advance({ minutes: 10 })
    await sendDueWords(server.db, now())
  },
  'looking after words': () => lookAfterWords(server.db, new Date(now().getTime() + 5 * 3_600_000)),
  correcting: () =>
    teacher.send('POST', `/v1/lectures/${lectureId}/corrections`, { ...mine('present'), reason: 'A slip' }),
  'a leave': () =>
    server.db.transaction().execute((tx) => {
      const day = [new Date(`${DAY}T00:00:00Z`), new Date(`${DAY}T18:00:00Z`)] as const
      return leaveChanged(tx, now(), world.a.studentId, ...day)
    }),
  'what is not taken': () => academics.get('/v1/attendance/not-taken'),
  reminding: () => remindTeachers(server.db, now()),
  'the absences of a day': () => academics.get(`/v1/absences?day=${DAY}`),
  'the absences of a day, for a teacher': () => teacher.get(`/v1/absences?day=${DAY}&state=told`),
  "a student's calendar": () => student.get(`/v1/students/${world.a.studentId}/attendance?month=2026-10`),
  "a batch's month": () => teacher.get(`/v1/batches/${world.a.batchId}/register?month=2026-10`),
  "a batch's day": () => teacher.get(`/v1/batches/${world.a.batchId}/register/days/2026-10-20`),
  'the heat map': () => academics.get('/v1/attendance/heat-map'),
  'low attendance': () => academics.get('/v1/attendance/low?month=2026-10'),
}

describe('reads no table of years from beginning to end:', () => {
  test.each(Object.entries(steps))('%s', async (_, step) => {
    const statements = await statementsOf(step)
    const touching = statements.filter(({ text }) => LARGE.some((table) => text.includes(table)))
    expect(touching.length).toBeGreaterThan(0)
    for (const statement of touching) {
      const scanned = await scannedBy(server.ownerUrl, statement)
      expect(
        scanned.filter((table) => LARGE.includes(table)),
        statement.text,
      ).toEqual([])
    }
  })
})

test('taking sixty students is a handful of statements, however many are marked', async () => {
  const startsAt = new Date(Date.parse(START) + 2 * 3_600_000)
  server.clock.set(startsAt)
  const { batchId, teacherId } = world.a
  lectureId = await makeLecture(server.db, { batchId, teacherId, subjectId: world.physicsId, startsAt })
  const statements = await statementsOf(() => take(0, [mine('absent')]))
  expect(statements.length).toBeLessThan(30)
})
