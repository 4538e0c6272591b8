// Analyses over HTTP: figures that can be counted by hand, and who may read them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from '../results/computing.ts'
import { exportExam } from './examAnalysis.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

/** An exam of four questions; student k of ten answers the first k % 5 rightly, the rest with option 0 or nothing. */
async function makeSat(state: 'closed' | 'published') {
  const studentIds: string[] = []
  for (let i = 0; i < 10; i++) {
    const id = await addStudent(server.db, `Student ${i} Namune`)
    await addConsent(server.db, id, world.a.guardianId, world.ownerId)
    studentIds.push(id)
  }
  const absentId = await addStudent(server.db, 'Absent Namune')
  const exam = await makeExam(server, world, world.a, { state, studentIds: [...studentIds, absentId] })
  const attempts: string[] = []
  for (const [i, studentId] of studentIds.entries()) {
    const answers: Record<number, string> = {}
    for (const { position, right } of exam.questions) {
      if (position <= i % 5) answers[position] = right
      else if (position === 2) answers[position] = '0'
    }
    attempts.push(await makeAttempt(server, world.a, exam, { studentId, answers, closed: 'submitted' }))
  }
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  return { exam, studentIds, attempts }
}

interface Analysis {
  appeared: number
  absent: number
  average: number
  highest: number
  items: {
    position: number
    right: number
    wrong: number
    blank: number
    facility: number
    averageSeconds: number | null
    options: { option: number; count: number; isRight: boolean }[]
    typed: { response: string; count: number }[]
  }[]
}

test('an exam’s figures can be counted by hand', async () => {
  const { exam, attempts } = await makeSat('closed')
  await server.db
    .insertInto('attemptTimes')
    .values(
      attempts.slice(0, 2).map((attemptId, i) => ({
        attemptId,
        seconds: JSON.stringify({ 1: 30 + 10 * i }),
        updatedAt: server.clock.now(),
      })),
    )
    .execute()
  const teacher = await server.as(world.a.teacherId)
  const { status, body } = await teacher.get<Analysis>(`/v1/exams/${exam.examId}/analysis`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ appeared: 10, absent: 1, highest: 16 })
  const [first, second] = body.items
  // i % 5 ≥ 1 has the first right: 8 of 10; ≥ 2 the second: 6, and the other four chose option 0.
  expect(first).toMatchObject({ right: 8, wrong: 0, blank: 2, facility: 0.8, averageSeconds: 35 })
  expect(second).toMatchObject({ right: 6, wrong: 4, blank: 0, facility: 0.6 })
  expect(second?.options.map(({ count }) => count)).toEqual([4, 0, 6, 0])
  expect(body.items[3]?.typed).toEqual([{ response: '731.25', count: 2 }])
  // Scores: −1, 3, 8, 12, 16, twice each.
  expect(body.average).toBeCloseTo(7.6)
})

test('nothing is told before the end', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open' })
  const teacher = await server.as(world.a.teacherId)
  const reply = await teacher.get<{ code: string }>(`/v1/exams/${exam.examId}/analysis`)
  expect([reply.status, reply.body.code]).toEqual([409, 'exam-not-closed'])
})

test('the workbook holds everybody, the absent one too', async () => {
  const { exam } = await makeSat('published')
  const teacher = await server.as(world.a.teacherId)
  const reply = await teacher.get(`/v1/exams/${exam.examId}/export`)
  expect(reply.status).toBe(200)
  expect(reply.headers['content-type']).toContain('spreadsheetml')
  const now = server.clock.now()
  for (const [locale, heads, absent] of [
    ['en', ['Roll number', 'Name', 'Batch', 'Score', 'Rank', 'Percentile', 'Physics'], 'absent'],
    ['mr', ['हजेरी क्रमांक', 'नाव', 'बॅच', 'गुण', 'क्रमांक', 'पर्सेंटाइल', 'भौतिकशास्त्र'], 'गैरहजर'],
    ['hi', ['रोल नंबर', 'नाम', 'बैच', 'अंक', 'रैंक', 'पर्सेंटाइल', 'भौतिकी'], 'अनुपस्थित'],
  ] as const) {
    const [students, questions] = await exportExam(server.db, exam.examId, locale, now)
    expect(students?.rows[0]).toEqual(heads)
    expect(students?.rows.map((row) => row[3])).toContain(absent)
    expect(questions?.rows[0]).toHaveLength(questions?.rows[1]?.length ?? 0)
  }
})

test('a batch’s tests, topics and whoever slipped', async () => {
  const { exam, studentIds } = await makeSat('published')
  const [studentId = ''] = studentIds.slice(4)
  const analysis = async () => {
    const teacher = await server.as(world.a.teacherId)
    return (
      await teacher.get<{
        tests: { examId: string; average: number }[]
        topics: { asked: number }[]
        slipped: { studentId: string }[]
      }>(`/v1/batches/${exam.batchId}/analysis`)
    ).body
  }
  const before = await analysis()
  expect(before.tests).toHaveLength(1)
  expect(before.topics[0]).toMatchObject({ asked: 4 })
  expect(before.slipped).toEqual([])
  for (const [day, answers] of [
    [1, { 1: '2', 2: '2', 3: '731.25', 4: '731.25' }],
    [2, { 1: '0' }],
  ] as const) {
    const next = await makeExam(server, world, world.a, { state: 'published', studentIds: [studentId] })
    const shift = day * 86_400_000
    await server.db
      .updateTable('exams')
      .set({
        opensAt: new Date(next.opensAt.getTime() + shift),
        closesAt: new Date(next.closesAt.getTime() + shift),
      })
      .where('id', '=', next.examId)
      .execute()
    await server.db.deleteFrom('examBatches').where('examId', '=', next.examId).execute()
    await server.db.insertInto('examBatches').values({ examId: next.examId, batchId: exam.batchId }).execute()
    await makeAttempt(server, world.a, next, { studentId, answers, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now(), next.examId)
  }
  const after = await analysis()
  expect(after.tests).toHaveLength(3)
  expect(after.slipped.map((one) => one.studentId)).toEqual([studentId])
})

test('a student’s progress is read by them and by nobody else’s guardian', async () => {
  const { studentIds } = await makeSat('published')
  const [studentId = ''] = studentIds.slice(3)
  const own = await server.as(studentId)
  const { body } = await own.get<{ tests: { share: number }[]; topics: unknown[] }>(
    `/v1/students/${studentId}/analysis`,
  )
  expect(body.tests).toHaveLength(1)
  expect(body.tests[0]?.share).toBeCloseTo(12 / 16)
  expect(body.topics).toHaveLength(1)
  const stranger = await server.as(world.b.guardianId)
  expect((await stranger.get(`/v1/students/${studentId}/analysis`)).status).toBe(404)
})

test('a teacher reads a student’s progress in the tests of their own batches only', async () => {
  const studentId = await addStudent(server.db, 'Shared Udahare')
  await addConsent(server.db, studentId, world.a.guardianId, world.ownerId)
  for (const side of [world.a, world.b]) {
    const exam = await makeExam(server, world, side, { state: 'published', studentIds: [studentId] })
    await makeAttempt(server, side, exam, { studentId, answers: { 1: '2' }, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now(), exam.examId)
  }
  for (const [person, tests] of [
    [world.a.teacherId, 1],
    [world.b.teacherId, 1],
    [world.academicsId, 2],
    [studentId, 2],
  ] as const) {
    const { body } = await (await server.as(person)).get<{ tests: unknown[] }>(
      `/v1/students/${studentId}/analysis`,
    )
    expect(body.tests, person).toHaveLength(tests)
  }
})

test('whoever has marks or a paper written to a file is written down', async () => {
  const { exam, studentIds } = await makeSat('published')
  const teacher = await server.as(world.a.teacherId)
  const sets = { count: 1, shuffleQuestions: false, shuffleOptions: false }
  await teacher.send('PUT', `/v1/exams/${exam.examId}/paper-sets`, sets)
  const [studentId = ''] = studentIds
  const files = {
    exportExam: [`/v1/exams/${exam.examId}/export`, exam.examId],
    exportRanks: [`/v1/exams/${exam.examId}/ranks/file?format=csv`, exam.examId],
    printPaper: [`/v1/exams/${exam.examId}/paper-sets/A/file?what=key`, exam.examId],
    printReportCard: [`/v1/students/${studentId}/report-card?locale=mr`, studentId],
  } as const
  for (const [operation, [url, subjectId]] of Object.entries(files)) {
    expect((await teacher.get(url)).status, operation).toBe(200)
    const rows = await server.db
      .selectFrom('auditLog')
      .select('actorId')
      .where('operation', '=', operation)
      .where('subjectId', '=', subjectId)
      .execute()
    expect(rows, operation).toEqual([{ actorId: world.a.teacherId }])
  }
})
