// Results over HTTP, on a real database: computed once, published by staff, and not before.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { addBatch, type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import { rankExam } from '../ranks/standings.ts'
import { computeMissingResults, computeResult } from './computing.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const compute = (examId?: string) => computeMissingResults(server.db, server.clock.now(), examId)
const scoreOf = (attemptId: string) =>
  server.db.selectFrom('results').selectAll().where('attemptId', '=', attemptId).executeTakeFirst()
const asTeacher = () => server.as(world.a.teacherId)

interface Result {
  score: string
  maxScore: string
  right: number
  wrong: number
  blank: number
  batch: { appeared: number; average: string; best: string }
  standing: { rank: number; appeared: number; atOrBelow: number; percentile: string }
  sections: object[]
  subjects: object[]
  topics: object[]
  questions: { position: number; response: string | null; outcome: string; marks: string; key: object }[]
}

describe('computing', () => {
  test('every outcome, kind and section, with the key version on it; nothing while the attempt runs', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'closed', questions: 6 })
    const answers = { 1: '2', 2: '0', 4: ' 731.25', 5: '731.31', 6: null }
    const attemptId = await makeAttempt(server, world.a, exam, { answers, closed: 'submitted' })
    const open = await makeExam(server, world, world.a, { state: 'open' })
    const running = await makeAttempt(server, world.a, open, { answers: { 1: '2' } })
    await compute()
    expect(await scoreOf(running)).toBeUndefined()
    expect(await scoreOf(attemptId)).toMatchObject({
      score: '6.00',
      maxScore: '24.00',
      keyVersion: 1,
      sections: [
        { section: 1, score: '3', max: '12', right: 1, wrong: 1, blank: 1 },
        { section: 2, score: '3', max: '12', right: 1, wrong: 1, blank: 1 },
      ],
      subjects: [{ subject: world.physicsId, score: '6', max: '24', right: 2, wrong: 2, blank: 2 }],
    })
    const marks = await server.db
      .selectFrom('resultMarks')
      .selectAll()
      .where('attemptId', '=', attemptId)
      .execute()
    expect(marks.map((mark) => mark.outcome)).toEqual(['right', 'wrong', 'blank', 'right', 'wrong', 'blank'])
  })

  test('drafts count at the bell where the exam says so, and only if newer than what was saved', async () => {
    const attempt = { answers: { 1: '0', 2: '2' }, drafts: { 1: '2', 3: '731.25' } }
    const scores = []
    for (const draftsCount of [true, false])
      for (const closed of ['bell', 'submitted'] as const) {
        const exam = await makeExam(server, world, world.a, { state: 'closed', draftsCount })
        const id = await makeAttempt(server, world.a, exam, { ...attempt, closed })
        await compute(exam.examId)
        scores.push((await scoreOf(id))?.score)
      }
    expect(scores).toEqual(['12.00', '3.00', '3.00', '3.00'])
  })

  test('of many at once one computes, and a second run does nothing', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'closed' })
    const id = await makeAttempt(server, world.a, exam, { answers: { 1: '2' }, closed: 'bell' })
    const now = server.clock.now()
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => server.db.transaction().execute((tx) => computeResult(tx, id, now))),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await compute(exam.examId)).toEqual({ computed: 0, failed: 0 })
    const marks = await server.db.selectFrom('resultMarks').selectAll().where('attemptId', '=', id).execute()
    expect(marks).toHaveLength(4)
  })

  test('one attempt that cannot be graded stops no other, and nothing is published by halves', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const bad = await makeExam(server, world, world.a, { state: 'closed' })
    await makeAttempt(server, world.a, bad, { closed: 'bell' })
    await server.db.updateTable('exams').set({ keyVersion: 2 }).where('id', '=', bad.examId).execute()
    await server.db
      .insertInto('examKeys')
      .values({ examId: bad.examId, version: 2, key: JSON.stringify({ 1: { kind: 'single', right: 0 } }) })
      .execute()
    const good = await makeExam(server, world, world.a, { state: 'closed' })
    const id = await makeAttempt(server, world.a, good, { closed: 'bell' })
    expect(await compute()).toMatchObject({ computed: 1, failed: 1 })
    expect(await scoreOf(id)).toMatchObject({ score: '0.00' })
    const refused = await (await asTeacher()).send('POST', `/v1/exams/${bad.examId}/publish`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'results-missing', params: { count: 1 } } })
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    await server.db.updateTable('exams').set({ keyVersion: 1 }).where('id', '=', bad.examId).execute()
    expect(await compute()).toEqual({ computed: 1, failed: 0 })
  })

  test('the serving role cannot change a result afterwards', async () => {
    await expect(server.db.updateTable('results').set({ score: '999' }).execute()).rejects.toThrow(
      /permission denied/,
    )
    await expect(server.db.updateTable('resultMarks').set({ marks: '9' }).execute()).rejects.toThrow(
      /permission denied/,
    )
    await expect(server.db.updateTable('examKeys').set({ version: 7 }).execute()).rejects.toThrow(
      /permission denied/,
    )
  })
})

async function addMates(names: string[]): Promise<string[]> {
  const ids = []
  for (const name of names) {
    const id = await addStudent(server.db, name)
    await addConsent(server.db, id, world.a.guardianId, world.ownerId)
    ids.push(id)
  }
  return ids
}

describe('publishing', () => {
  test('waits for the window and the bell, computes what is missing, happens once', async () => {
    const teacher = await asTeacher()
    const open = await makeExam(server, world, world.a, { state: 'open' })
    const publish = (exam: MadeExam) => teacher.send('POST', `/v1/exams/${exam.examId}/publish`)
    expect(await publish(open)).toMatchObject({ status: 409, body: { code: 'exam-not-closed' } })
    const closed = await makeExam(server, world, world.a, { state: 'closed' })
    const id = await makeAttempt(server, world.a, closed, { answers: { 1: '2' } })
    expect(await publish(closed)).toMatchObject({
      status: 409,
      body: { code: 'attempts-still-open', params: { count: 1 } },
    })
    await server.db
      .updateTable('attempts')
      .set({ closedAt: closed.closesAt, closedHow: 'bell' })
      .where('id', '=', id)
      .execute()
    expect(await publish(closed)).toMatchObject({ status: 200, body: { results: 1 } })
    expect(await publish(closed)).toMatchObject({ status: 409, body: { code: 'already-published' } })
    expect(await scoreOf(id)).toMatchObject({ score: '4.00' })
    const rows = await server.db
      .selectFrom('auditLog')
      .selectAll()
      .where('subjectId', '=', closed.examId)
      .execute()
    expect(rows).toMatchObject([
      { operation: 'publishExam', actorId: world.a.teacherId, fields: ['publishedAt'] },
    ])
  })

  test('open screens of the student and the guardian hear of it, a stranger does not', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'closed' })
    const heard: string[] = []
    const people = { student: world.a.studentId, guardian: world.a.guardianId, stranger: world.b.studentId }
    const stops = Object.entries(people).map(([who, id]) =>
      server.app.live.follow(id, (event) => {
        if (event.id === exam.examId) heard.push(`${who}: ${event.kind}`)
      }),
    )
    await (await asTeacher()).send('POST', `/v1/exams/${exam.examId}/publish`)
    await vi.waitFor(() =>
      expect(heard.sort()).toEqual(['guardian: exam-published', 'student: exam-published']),
    )
    for (const stop of stops) stop()
  })

  test('the list tells who has not begun, who sits, who is done, with scores and what is kept apart', async () => {
    const mates = await addMates(['Absent Namune', 'Sitting Namune', 'Rung Namune'])
    const exam = await makeExam(server, world, world.a, {
      state: 'closed',
      studentIds: [world.a.studentId, ...mates],
    })
    const [, sitting = '', rung = ''] = mates
    const done = await makeAttempt(server, world.a, exam, {
      answers: { 1: '2', 2: '2' },
      closed: 'submitted',
    })
    await makeAttempt(server, world.a, exam, { studentId: sitting, answers: { 1: '1', 3: null } })
    await makeAttempt(server, world.a, exam, { studentId: rung, answers: { 1: '0' }, closed: 'bell' })
    await server.db
      .insertInto('answersApart')
      .values({
        attemptId: done,
        epoch: 1,
        position: 3,
        kind: 'saved',
        sequence: 9,
        why: 'after_end',
        response: '1',
        marked: false,
        receivedAt: exam.closesAt,
      })
      .execute()
    await compute(exam.examId)
    const { body } = await (await asTeacher()).get(`/v1/exams/${exam.examId}/attempts`)
    expect(body).toMatchObject({
      state: 'closed',
      maxMarks: '16',
      batches: [{ students: 4, started: 3, closed: 2, average: '3.5', best: '8' }],
      rows: [
        { name: 'Absent Namune', state: 'not-started', attemptId: null, score: null },
        { name: 'Rung Namune', state: 'closed', answered: 1, score: '-1' },
        { name: 'Sitting Namune', state: 'in-progress', answered: 1, score: null },
        { name: 'Student A Kalpit', state: 'submitted', answered: 2, apart: 1, score: '8' },
      ],
    })
  })
})

describe('reading', () => {
  test('a published result: score, parts, each question, and the batch without a name', async () => {
    const [mate = '', other = ''] = await addMates(['Mate Udahare', 'Elsewhere Udahare'])
    const exam = await makeExam(server, world, world.a, {
      state: 'published',
      studentIds: [world.a.studentId, mate],
    })
    const elsewhere = await server.db.transaction().execute((tx) => addBatch(tx, world, world.a, [other]))
    await server.db.insertInto('examBatches').values({ examId: exam.examId, batchId: elsewhere }).execute()
    const attemptId = await makeAttempt(server, world.a, exam, {
      answers: { 1: '2', 2: '1', 3: '731.2' },
      closed: 'submitted',
    })
    await makeAttempt(server, world.a, exam, {
      studentId: mate,
      answers: { 1: '2', 2: '2', 3: '731.3', 4: '731.3' },
      closed: 'bell',
    })
    await makeAttempt(server, world.a, exam, { studentId: other, answers: { 1: '1' }, closed: 'bell' })
    await compute(exam.examId)
    await server.db.transaction().execute((tx) => rankExam(tx, exam.examId, server.clock.now()))
    for (const personId of [world.a.studentId, world.a.guardianId, world.a.teacherId, world.academicsId]) {
      const reply = await (await server.as(personId)).get<Result>(`/v1/attempts/${attemptId}/result`)
      expect(reply).toMatchObject({
        status: 200,
        body: {
          score: '7',
          maxScore: '16',
          right: 2,
          wrong: 1,
          blank: 1,
          batch: { appeared: 2, average: '11.5', best: '16' },
          standing: { rank: 2, appeared: 3, atOrBelow: 2, percentile: '66.6666666', groupRank: null },
          sections: [
            { position: 1, name: { en: 'Section 1' }, score: '3', maxScore: '8' },
            { position: 2, score: '4', maxScore: '8' },
          ],
          subjects: [{ subject: { code: 'physics' }, score: '7', maxScore: '16', batchAverage: '11.5' }],
          topics: [{ name: { mr: 'घूर्णन गती' }, asked: 4, right: 50, batchRight: 75 }],
        },
      })
      expect(reply.body.questions[1]).toMatchObject({
        position: 2,
        response: '1',
        outcome: 'wrong',
        marks: '-1',
        reason: 'wrong',
        ruling: null,
        objection: null,
        key: { kind: 'single', right: 2 },
        texts: { en: { solution: 'Because it is so.' } },
        batchRight: 50,
      })
      expect(JSON.stringify(reply.body)).not.toMatch(/Udahare/)
    }
    for (const personId of [world.b.studentId, world.b.guardianId, world.b.teacherId, world.frontDeskId])
      expect((await (await server.as(personId)).get(`/v1/attempts/${attemptId}/result`)).status).toBe(404)
  })

  test('before publishing: staff yes, the student and the guardian no', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'closed' })
    const attemptId = await makeAttempt(server, world.a, exam, { answers: { 1: '2' }, closed: 'submitted' })
    const read = async (personId: string) =>
      (await server.as(personId)).get(`/v1/attempts/${attemptId}/result`)
    expect(await read(world.a.teacherId)).toMatchObject({ status: 409, body: { code: 'result-not-ready' } })
    await compute(exam.examId)
    expect((await read(world.a.teacherId)).status).toBe(200)
    for (const personId of [world.a.studentId, world.a.guardianId])
      expect(await read(personId)).toMatchObject({ status: 409, body: { code: 'not-published' } })
  })

  test('the history: published for the family, all that is over for staff; who was away has no zero', async () => {
    const { a } = await createWorld(server.db)
    const sat = await makeExam(server, world, a, { state: 'published' })
    await makeAttempt(server, a, sat, { answers: { 1: '2' }, closed: 'submitted' })
    await makeExam(server, world, a, { state: 'published' })
    await makeExam(server, world, a, { state: 'closed' })
    await makeExam(server, world, a, { state: 'open' })
    await compute(sat.examId)
    const list = async (personId: string) =>
      (
        await (
          await server.as(personId)
        ).get<{ rows: { attemptId: string | null }[]; total: number }>(`/v1/students/${a.studentId}/results`)
      ).body
    for (const personId of [a.studentId, a.guardianId]) {
      const { rows, total } = await list(personId)
      expect(total).toBe(2)
      expect(rows.find((row) => row.attemptId)).toMatchObject({
        score: '4',
        maxScore: '16',
        batchAverage: '4',
        subjects: [{ subject: { code: 'physics' }, score: '4' }],
      })
      expect(rows.find((row) => !row.attemptId)).toMatchObject({
        score: null,
        maxScore: '16',
        batchAverage: null,
      })
    }
    expect((await list(a.teacherId)).total).toBe(3)
  })

  test('several attempts: each is read by itself, one counts, and the others have no rank', async () => {
    const { a } = await createWorld(server.db)
    const exam = await makeExam(server, world, a, {
      state: 'closed',
      settings: { attemptsAllowed: 2, attemptCounts: 'best' },
    })
    const best = await makeAttempt(server, a, exam, { answers: { 1: '2', 2: '2' }, closed: 'submitted' })
    await server.db.updateTable('attempts').set({ number: 2 }).where('id', '=', best).execute()
    const first = await makeAttempt(server, a, exam, { answers: { 1: '2' }, closed: 'submitted' })
    await compute(exam.examId)
    const teacher = await server.as(a.teacherId)
    expect((await teacher.send('POST', `/v1/exams/${exam.examId}/publish`)).body).toMatchObject({
      results: 1,
    })
    const read = async (attemptId: string) =>
      (await (await server.as(a.studentId)).get(`/v1/attempts/${attemptId}/result`)).body
    const attempts = [
      { number: 1, score: '4', counts: false },
      { number: 2, score: '8', counts: true },
    ]
    expect(await read(first)).toMatchObject({ score: '4', standing: null, attempts })
    expect(await read(best)).toMatchObject({ score: '8', standing: { rank: 1, appeared: 1 }, attempts })
    const list = await (await server.as(a.studentId)).get(`/v1/students/${a.studentId}/results`)
    expect(list.body).toMatchObject({ total: 1, rows: [{ attemptId: best, score: '8', rank: 1 }] })
  })

  test('what only has marks is read without questions; a voided attempt says so and counts nowhere', async () => {
    const { a } = await createWorld(server.db)
    const exam = await makeExam(server, world, a, { state: 'published' })
    const attemptId = await makeAttempt(server, a, exam, { closed: 'submitted' })
    await server.db
      .updateTable('attempts')
      .set({ medium: 'marks', sessionId: null, closedHow: 'paper' })
      .where('id', '=', attemptId)
      .execute()
    const none = { right: 0, partial: 0, wrong: 0, blank: 0 }
    await server.db
      .insertInto('results')
      .values({
        ...{ attemptId, examId: exam.examId, studentId: a.studentId, keyVersion: 1 },
        ...{ score: '9.5', maxScore: '16', computedAt: server.clock.now() },
        sections: JSON.stringify([{ section: 1, score: '9.5', max: '8', ...none }]),
        subjects: JSON.stringify([{ subject: world.physicsId, score: '9.5', max: '16', ...none }]),
      })
      .execute()
    const read = async () =>
      (await (await server.as(a.studentId)).get(`/v1/attempts/${attemptId}/result`)).body
    expect(await read()).toMatchObject({ medium: 'marks', score: '9.5', questions: [], topics: [] })
    await server.db
      .updateTable('attempts')
      .set({ voidedAt: server.clock.now() })
      .where('id', '=', attemptId)
      .execute()
    const ruling = { ruling: 'void' as const, reason: 'Seen.', ruledBy: a.teacherId }
    await server.db
      .insertInto('attemptRulings')
      .values({ attemptId, ...ruling, at: server.clock.now() })
      .execute()
    expect(await read()).toMatchObject({ voidedAt: expect.any(String), batch: null })
    const list = await (await server.as(a.studentId)).get(`/v1/students/${a.studentId}/results`)
    expect(list.body).toMatchObject({ rows: [{ attemptId, isVoided: true, score: null, rank: null }] })
  })
})
