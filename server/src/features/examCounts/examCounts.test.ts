// What is kept of an exam's answers against the answers themselves, whatever happens to the results.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import { sumItem, sumResponses } from '../analysis/itemSums.ts'
import { rankExam } from '../ranks/standings.ts'
import { computeMissingResults } from '../results/computing.ts'
import { batchCounts } from './batchCounts.ts'
import { countNow, findKept } from './examCounts.queries.ts'
import { keepMissingCounts, readExamCounts } from './examCounts.ts'

let server: TestServer
let world: World
let studentIds: string[]
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  studentIds = []
  for (let i = 0; i < 24; i++) {
    const id = await addStudent(server.db, `Student ${i} Namune`)
    await addConsent(server.db, id, world.a.guardianId, world.ownerId)
    studentIds.push(id)
  }
})
afterAll(() => server.close())

/** Everybody answers something, nobody quite as their neighbour; the last questions are typed, in many ways. */
async function makeSat(): Promise<{ exam: MadeExam; attempts: string[] }> {
  const exam = await makeExam(server, world, world.a, { state: 'closed', studentIds, questions: 6 })
  const attempts: string[] = []
  for (const [i, studentId] of studentIds.entries()) {
    const answers: Record<number, string> = {}
    for (const { position, right } of exam.questions) {
      const turn = (i * 7 + position * 5) % 11
      if (turn < 4 + (i % 3)) answers[position] = right
      else if (turn < 10) answers[position] = position <= 3 ? String(turn % 4) : String(i % 13)
    }
    attempts.push(await makeAttempt(server, world.a, exam, { studentId, answers, closed: 'submitted' }))
  }
  return { exam, attempts }
}

async function publish({ examId }: MadeExam) {
  const teacher = await server.as(world.a.teacherId)
  expect((await teacher.send('POST', `/v1/exams/${examId}/publish`)).status).toBe(200)
}

const rank = (examId: string) =>
  server.db.transaction().execute((tx) => rankExam(tx, examId, server.clock.now()))

test('publishing keeps the counts; they are never read once they are no longer true', async () => {
  const { exam, attempts } = await makeSat()
  const { examId } = exam
  const isTrue = async () => {
    const now = await countNow(server.db, examId)
    expect(await readExamCounts(server.db, examId)).toEqual(now)
    const kept = await findKept(server.db, examId)
    if (kept) expect(kept).toEqual(now)
    return kept !== undefined
  }
  const [first = '', second = ''] = attempts
  await computeMissingResults(server.db, server.clock.now(), examId)
  expect(await isTrue()).toBe(false)
  await publish(exam)
  expect(await isTrue()).toBe(true)

  const changes: Record<string, () => Promise<unknown>> = {
    'an attempt is voided': () =>
      server.db.updateTable('attempts').set({ voidedAt: exam.closesAt }).where('id', '=', first).execute(),
    'a phone tells its times late': () =>
      server.db
        .insertInto('attemptTimes')
        .values({ attemptId: second, seconds: JSON.stringify({ 1: 41, 2: 7 }), updatedAt: exam.closesAt })
        .execute(),
    'a student turns out to have been in no batch': () =>
      server.db
        .deleteFrom('enrolments')
        .where('studentId', '=', studentIds[3] ?? '')
        .where('batchId', '=', exam.batchId)
        .execute(),
    'a result is gone': () => server.db.deleteFrom('results').where('attemptId', '=', second).execute(),
    'and comes again': async () => {
      await server.db.deleteFrom('resultMarks').where('attemptId', '=', second).execute()
      await computeMissingResults(server.db, server.clock.now(), examId)
    },
  }
  for (const [what, change] of Object.entries(changes)) {
    await change()
    expect(await isTrue(), what).toBe(false)
    await rank(examId)
    expect(await isTrue(), what).toBe(true)
  }
})

test('the job counts what is over once every attempt has its result, before it is published and once', async () => {
  const { exam } = await makeSat()
  const count = () => keepMissingCounts(server.db, server.clock.now())
  const kept = () => findKept(server.db, exam.examId)
  await count()
  expect(await kept()).toBeUndefined()
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  expect(await count()).toBe(1)
  expect(await count()).toBe(0)
  expect(await kept()).toEqual(await countNow(server.db, exam.examId))
})

test('a batch’s share is the same from what is kept as from the marks', async () => {
  const { exam } = await makeSat()
  await publish(exam)
  const read = async () =>
    (
      await sql`select * from (${batchCounts(exam.batchId, [exam.examId])}) c order by position`.execute(
        server.db,
      )
    ).rows
  const kept = await read()
  expect(kept).toHaveLength(6)
  await sql`delete from exam_counts where exam_id = ${exam.examId}`.execute(server.db)
  expect(await read()).toEqual(kept)
})

test('the figures of each question are those that PostgreSQL reckons from the marks', async () => {
  const { exam } = await makeSat()
  await publish(exam)
  const { rows } = await sql<Record<string, number | null>>`
    with sitters as (
      select attempt_id, score::float8 as score,
        row_number() over (order by score desc, attempt_id) <= ceil(0.27 * count(*) over ()) as top,
        row_number() over (order by score, attempt_id desc) <= ceil(0.27 * count(*) over ()) as bottom
      from counted_results where exam_id = ${exam.examId})
    select count(*)::int as "answeredBy", count(*) filter (where m.outcome = 'right')::int as right,
      count(*) filter (where m.outcome = 'partial')::int as partial,
      count(*) filter (where m.outcome = 'wrong')::int as wrong,
      count(*) filter (where m.outcome = 'blank')::int as blank,
      avg(greatest(m.marks, 0))::float8 / 4 as facility,
      (avg(greatest(m.marks, 0)) filter (where s.top))::float8 / 4 as "facilityTop",
      (avg(greatest(m.marks, 0)) filter (where s.bottom))::float8 / 4 as "facilityBottom",
      corr(case when m.outcome = 'right' then 1 else 0 end, s.score - m.marks::float8) as "pointBiserial",
      var_pop(m.marks)::float8 as variance
    from sitters s join result_marks m on m.attempt_id = s.attempt_id group by m.position order by m.position`.execute(
    server.db,
  )
  expect(rows).toHaveLength(6)
  const { items } = await readExamCounts(server.db, exam.examId)
  for (const [i, expected] of rows.entries()) {
    const own = items.filter(({ position }) => position === i + 1)
    for (const [figure, value] of Object.entries(sumItem(own, 4)))
      if (value === null) expect(expected[figure], figure).toBeNull()
      else expect(value, figure).toBeCloseTo(expected[figure] ?? Number.NaN, 10)
    expect(sumResponses(own).length).toBeLessThanOrEqual(10)
  }
})
