// Whatever is taken, corrected, undone, given leave or taken back, in any order: what is reckoned equals a recount, and
// no guardian is told what is not so.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../../platform/database.ts'
import { Problem } from '../../../platform/problems.ts'
import { addTestStudent, type TestStudent } from '../../../testing/attendance.ts'
import '../../../testing/properties.ts'
import { START, startTestServer, type TestServer } from '../../../testing/server.ts'
import { makeLecture } from '../../../testing/timetable.ts'
import { createWorld, type World } from '../../../testing/world.ts'
import { knowAbsence } from '../../absences/absences.ts'
import { sendDueWords } from '../../absences/words.ts'
import { correctMark } from './correcting.ts'
import { type DayCounts, dayMarkOf } from './dayMark.ts'
import { leaveChanged } from './leaveChanges.ts'
import { takeAttendance, undoAttendance } from './taking.ts'

const DAY = START.slice(0, 10)
/** The whole day in India. */
const [FROM, TO] = [new Date(`${DAY}T00:00:00+05:30`), new Date(`${DAY}T24:00:00+05:30`)]

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Ground {
  world: World
  students: TestStudent[]
  lectures: string[]
  leaves: Map<string, string>
}

const makeGround = async (): Promise<Ground> => {
  server.clock.set(START)
  const world = await createWorld(server.db)
  const students = [
    await addTestStudent(server.db, world, world.a, 'Asha Namune'),
    await addTestStudent(server.db, world, world.a, 'Bina Namune'),
  ]
  const lectures: string[] = []
  for (const minutes of [-130, -65, 0]) {
    const startsAt = new Date(Date.parse(START) + minutes * 60_000)
    const { batchId, teacherId } = world.a
    lectures.push(
      await makeLecture(server.db, { batchId, teacherId, subjectId: world.physicsId, startsAt, minutes: 60 }),
    )
  }
  return { world, students, lectures, leaves: new Map() }
}

const marks = ['present', 'late', 'left_early', 'absent'] as const
const [student, lecture] = [fc.nat(1), fc.nat(2)]
const step = fc.oneof(
  fc.record({ do: fc.constant('take' as const), student, lecture, mark: fc.constantFrom(...marks) }),
  fc.record({ do: fc.constant('correct' as const), student, lecture, mark: fc.constantFrom(...marks) }),
  fc.record({ do: fc.constant('undo' as const), lecture }),
  fc.record({ do: fc.constant('leave' as const), student }),
  fc.record({ do: fc.constant('know' as const), student }),
  fc.record({ do: fc.constant('read' as const), student }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 6, 11) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Does one step; what the product refuses is refused, and nothing else may go wrong. */
async function doStep(ground: Ground, one: Step): Promise<void> {
  if (one.do === 'wait') return wait(ground, one.minutes)
  try {
    await server.db.transaction().execute((tx) => doIn(tx, ground, one))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.status).toBeGreaterThanOrEqual(404)
    expect(error.status).toBeLessThan(500)
  }
}

async function doIn(tx: Tx, ground: Ground, one: Exclude<Step, { do: 'wait' }>): Promise<void> {
  const { world, students, lectures } = ground
  const now = server.clock.now()
  const marker = { personId: world.a.teacherId, source: 'teacher' as const }
  if (one.do === 'undo') return undoAttendance(tx, lectures[one.lecture] ?? '', now)
  const { studentId, guardianId } = students[one.student] as TestStudent
  if (one.do === 'leave') return turnLeave(tx, ground, studentId)
  if (one.do === 'know') return knowAbsence(tx, now, studentId, DAY, guardianId)
  if (one.do === 'read') {
    await tx.updateTable('messages').set({ readAt: now }).where('aboutId', '=', studentId).execute()
    return
  }
  const lectureId = lectures[one.lecture] ?? ''
  const change = { studentId, mark: one.mark, minutes: null }
  if (one.do === 'correct') return correctMark(tx, lectureId, marker, { ...change, reason: 'A slip' }, now)
  const sheet = await tx
    .selectFrom('attendanceSheets')
    .select('version')
    .where('lectureId', '=', lectureId)
    .executeTakeFirst()
  const sent = { base: sheet?.version ?? 0, takenAt: now, default: 'present' as const, marks: [change] }
  await takeAttendance(tx, lectureId, marker, sent, now)
}

/** Approves the day's leave, or cancels it where it was approved. */
async function turnLeave(tx: Tx, { leaves, world }: Ground, studentId: string): Promise<void> {
  const known = leaves.get(studentId)
  if (known) {
    await tx.deleteFrom('leaveSpans').where('leaveId', '=', known).execute()
    leaves.delete(studentId)
  } else {
    const { id } = await tx
      .insertInto('leaves')
      .values({
        personId: studentId,
        role: 'student',
        state: 'approved',
        extent: 'days',
        fromOn: DAY,
        toOn: DAY,
        reason: 'A wedding',
        appliedBy: studentId,
        decidedBy: world.ownerId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const during = `[${FROM.toISOString()},${TO.toISOString()})`
    await tx
      .insertInto('leaveSpans')
      .values({ leaveId: id, personId: studentId, during, approved: true })
      .execute()
    leaves.set(studentId, id)
  }
  await leaveChanged(tx, server.clock.now(), studentId, FROM, TO)
}

/** Time goes by and the job runs: whoever is told of now is absent now in the lecture that is named. */
async function wait({ students }: Ground, minutes: number): Promise<void> {
  server.clock.advance({ minutes })
  const now = server.clock.now()
  const ids = students.map(({ studentId }) => studentId)
  await sendDueWords(server.db, now)
  const { rows } = await sql<{ mark: string | null }>`
    select m.mark from absence_words w left join attendance_marks m
      on m.student_id = w.student_id and m.on_day = w.on_day and m.lecture_id = w.lecture_id
    where w.told_at = ${now} and w.student_id = any (${ids}::uuid[])`.execute(server.db)
  for (const { mark } of rows) expect(mark).toBe('absent')
}

/** Everything that is kept beside the marks, against the marks themselves. */
async function checkAll({ students }: Ground): Promise<void> {
  const ids = students.map(({ studentId }) => studentId)
  const { rows: days } = await sql<DayCounts & { studentId: string; kept: object | null }>`
    select m.student_id as "studentId", count(*) filter (where m.mark = 'present') as present,
      count(*) filter (where m.mark = 'late') as late, count(*) filter (where m.mark = 'left_early') as "leftEarly",
      count(*) filter (where m.mark = 'absent') as absent, count(*) filter (where m.mark = 'leave') as leave,
      (select to_jsonb(d) from attendance_days d where d.student_id = m.student_id and d.on_day = m.on_day) as kept
    from attendance_marks m where m.student_id = any (${ids}::uuid[]) group by m.student_id, m.on_day`.execute(
    server.db,
  )
  for (const counts of days) {
    const attended = counts.present + counts.late + counts.leftEarly
    const lectures = attended + counts.absent + counts.leave
    const figures = { lectures, attended, on_leave: counts.leave }
    expect(counts.kept).toMatchObject({ mark: dayMarkOf(counts), ...figures })
  }
  await checkTotals(ids, days.length)
  await checkWords(students)
}

async function checkTotals(ids: string[], markedDays: number): Promise<void> {
  const { rows } = await sql<{ days: number; months: number; wrongMonths: number; wrongSheets: number }>`
    select (select count(*) from attendance_days where student_id = any (${ids}::uuid[])) as days,
      (select count(*) from attendance_months where student_id = any (${ids}::uuid[])) as months,
      (select count(*) from attendance_months m where student_id = any (${ids}::uuid[])
        and array[lectures, attended, on_leave]::int[] is distinct from (
          select array[sum(lectures), sum(attended), sum(on_leave)]::int[]
          from attendance_days d where d.student_id = m.student_id)) as "wrongMonths",
      (select count(*) from attendance_sheets s
        where array[present_count, late_count, left_early_count, absent_count, leave_count]::int[] is distinct from (
          select array[count(*) filter (where mark = 'present'), count(*) filter (where mark = 'late'),
            count(*) filter (where mark = 'left_early'), count(*) filter (where mark = 'absent'),
            count(*) filter (where mark = 'leave')]::int[]
          from attendance_marks m where m.lecture_id = s.lecture_id)) as "wrongSheets"`.execute(server.db)
  expect(rows[0]).toEqual({ days: markedDays, months: markedDays, wrongMonths: 0, wrongSheets: 0 })
}

/** Of a day at most one word stands: every other that a guardian has read was corrected, or ended as leave. */
async function checkWords(students: TestStudent[]): Promise<void> {
  for (const { studentId, guardianId } of students) {
    const messages = await server.db
      .selectFrom('messages')
      .select(['kind', 'cause', 'personId'])
      .where('aboutId', '=', studentId)
      .where('withdrawn', '=', false)
      .execute()
    const words = messages.filter(({ kind }) => kind === 'absence')
    expect(words.every(({ personId }) => personId === guardianId)).toBe(true)
    expect(new Set(words.map(({ cause }) => cause)).size).toBe(words.length)
    const corrected = messages.filter(({ kind }) => kind === 'absence-corrected')
    const causes = new Set(words.map(({ cause }) => `${cause}:corrected`))
    for (const { cause } of corrected) expect(causes).toContain(cause)
    await checkState(studentId)
  }
}

/** A word stands exactly where an absence without leave does. */
async function checkState(studentId: string): Promise<void> {
  const { rows } = await sql<{ state: string; names: string | null; absent: number }>`
    select w.state, m.mark as names, (select count(*) from attendance_marks a where a.student_id = w.student_id
      and a.on_day = w.on_day and a.mark = 'absent') as absent
    from absence_words w left join attendance_marks m
      on m.student_id = w.student_id and m.on_day = w.on_day and m.lecture_id = w.lecture_id
    where w.student_id = ${studentId}`.execute(server.db)
  for (const { state, names, absent } of rows) {
    const stands = ['waiting', 'told', 'known', 'unreachable'].includes(state)
    expect(stands, `${state} with ${absent} absences`).toBe(absent > 0)
    if (stands) expect(names).toBe('absent')
  }
}

test('in any order', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const ground = await makeGround()
      for (const one of steps) await doStep(ground, one)
      await checkAll(ground)
      await wait(ground, 11)
      await checkAll(ground)
    }),
    { numRuns: Number(process.env.ATTENDANCE_RUNS ?? 40) },
  )
})
