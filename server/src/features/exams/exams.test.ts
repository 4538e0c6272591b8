// Setting an exam up over HTTP: from a pattern, by hand, by drawing; who may, and what each state allows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBankQuestion } from '../../testing/bankQuestions.ts'
import { makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
})
afterAll(() => server.close())

interface Exam {
  id: string
  state: string
  title: string
  questionCount: number
  maxMarks: string
  durationMinutes: number
  sections: { position: number; chosenCount: number; questionCount: number; kind: string | null }[]
  batches: { id: string; name: string }[]
  sittings: { studentId: string; attemptId: string | null; score: string | null }[]
  readiness: object | null
  can: string[]
  createdBy: string | null
}
const getExam = async (client: Client, examId: string) => (await client.get<Exam>(`/v1/exams/${examId}`)).body
const getPaper = async (examId: string) => {
  const { body } = await teacher.get<{
    questions: { questionId: string; section: number; position: number }[]
  }>(`/v1/exams/${examId}/paper`)
  return body.questions
}
const ownSection = (questionCount: number, kind: 'single' | 'numerical' | null = null) => ({
  name: { en: 'Physics', mr: 'भौतिकशास्त्र' },
  subjectId: world.physicsId,
  kind,
  questionCount,
  marks: { right: '4', wrong: '-1', blank: '0' },
})

describe('making a draft', () => {
  test('NEET comes from its template: 180 questions, 720 marks, three hours', async () => {
    for (const [i, code] of ['chemistry', 'biology'].entries())
      await server.db
        .insertInto('subjects')
        .values({ code, nameEn: code, nameMr: code, nameHi: code, position: 10 + i })
        .execute()
    const made = await teacher.send<{ id: string }>('POST', '/v1/exams', {
      title: 'Mock 1',
      patternCode: 'neet-ug',
      batchIds: [world.a.batchId],
    })
    expect(made.status).toBe(201)
    const exam = await getExam(teacher, made.body.id)
    expect(exam).toMatchObject({ state: 'draft', questionCount: 180, maxMarks: '720', durationMinutes: 180 })
    expect(exam.sections.map((section) => [section.questionCount, section.kind])).toEqual([
      [45, 'single'],
      [45, 'single'],
      [90, 'single'],
    ])
    expect(exam.batches.map((batch) => batch.id)).toEqual([world.a.batchId])
  })

  test('own sections ask for a duration; pattern and sections exclude each other', async () => {
    const send = (body: object) => teacher.send('POST', '/v1/exams', { title: 'Own', ...body })
    const field = (code: string, name: string) => ({ status: 422, body: { errors: [{ field: name, code }] } })
    expect(await send({ sections: [ownSection(5)] })).toMatchObject(field('missing', 'durationMinutes'))
    expect(await send({ durationMinutes: 30 })).toMatchObject(field('pattern-or-sections', 'sections'))
    expect(await send({ patternCode: 'no-such' })).toMatchObject(field('unknown-pattern', 'patternCode'))
    expect((await send({ durationMinutes: 30, sections: [ownSection(5)] })).status).toBe(201)
  })

  test('marks are what they say: right above zero, wrong and blank not', async () => {
    const section = { ...ownSection(5), marks: { right: '0', wrong: '1', blank: '2' } }
    const refused = await teacher.send('POST', '/v1/exams', {
      title: 'X',
      durationMinutes: 9,
      sections: [section],
    })
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'not-above-zero' }, { code: 'above-zero' }, { code: 'above-zero' }] },
    })
  })

  test('a teacher takes batches of their own, academics any', async () => {
    const body = { title: 'Y', durationMinutes: 30, sections: [ownSection(5)], batchIds: [world.b.batchId] }
    expect(await teacher.send('POST', '/v1/exams', body)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'batchIds', code: 'not-your-batch' }] },
    })
    const academics = await server.as(world.academicsId)
    expect((await academics.send('POST', '/v1/exams', body)).status).toBe(201)
  })

  test('students, guardians and other admins make none', async () => {
    const body = { title: 'Z', durationMinutes: 30, sections: [ownSection(5)] }
    for (const id of [world.a.studentId, world.a.guardianId, world.frontDeskId, world.accountsId])
      expect((await (await server.as(id)).send('POST', '/v1/exams', body)).status).toBe(403)
  })
})

describe('the paper', () => {
  test('is set by hand in the order given, numbered through by section', async () => {
    const { examId, questions } = await makeExam(server, world, world.a, { state: 'draft' })
    const chosen = questions.toReversed().map(({ questionId, section }) => ({ questionId, section }))
    expect((await teacher.send('PUT', `/v1/exams/${examId}/questions`, { questions: chosen })).status).toBe(
      204,
    )
    const [one, two, three, four] = questions.map((question) => question.questionId)
    expect((await getPaper(examId)).map((row) => [row.position, row.questionId])).toEqual([
      [1, two],
      [2, one],
      [3, four],
      [4, three],
    ])
  })

  test('says for each question why it does not fit', async () => {
    const { examId, questions } = await makeExam(server, world, world.a, { state: 'draft' })
    const [single, , numerical] = questions.map((question) => question.questionId)
    const refused = await teacher.send('PUT', `/v1/exams/${examId}/questions`, {
      questions: [
        { questionId: single, section: 1 },
        { questionId: single, section: 1 },
        { questionId: numerical, section: 1 },
        { questionId: world.topicId, section: 1 },
        { questionId: questions[1]?.questionId, section: 9 },
      ],
    })
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [
          { field: 'questions.1', code: 'twice' },
          { field: 'questions.2', code: 'kind-mismatch' },
          { field: 'questions.3', code: 'question-missing' },
          { field: 'questions.4', code: 'section-missing' },
        ],
      },
    })
  })

  test('is drawn by topic, kind and count; says where the bank is short; never twice the same', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'draft', questions: 2 })
    const child = await server.db
      .insertInto('topics')
      .values({
        subjectId: world.physicsId,
        parentId: world.topicId,
        code: 'phy-rotation-torque',
        nameEn: 'Torque',
        nameMr: 'टॉर्क',
        nameHi: 'टॉर्क',
        position: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const under = await server.db.transaction().execute((tx) => addBankQuestion(tx, world, 'single'))
    await server.db
      .updateTable('questions')
      .set({ topicId: child.id, difficulty: 3 })
      .where('id', '=', under.questionId)
      .execute()
    const draw = (picks: object[], replace = true) =>
      teacher.send('POST', `/v1/exams/${examId}/questions/draw`, { section: 1, picks, replace })
    expect((await draw([{ topicId: child.id, difficulty: null, count: 3 }])).body).toEqual({
      added: 1,
      short: [{ pick: 0, wanted: 3, found: 1 }],
    })
    const both = await draw([
      { topicId: world.topicId, difficulty: 3, count: 1 },
      { topicId: null, difficulty: 2, count: 4 },
    ])
    expect(both.body).toEqual({ added: 5, short: [] })
    const paper = await getPaper(examId)
    const inFirst = paper.filter((row) => row.section === 1).map((row) => row.questionId)
    expect(inFirst).toContain(under.questionId)
    expect(new Set(inFirst).size).toBe(5)
    expect(paper.filter((row) => row.section === 2)).toHaveLength(1)
    const row = await server.db
      .selectFrom('exams')
      .select('drawSeed')
      .where('id', '=', examId)
      .executeTakeFirst()
    expect(row?.drawSeed).toBeGreaterThan(0)
  })

  test('a draw prefers what these batches have not sat lately', async () => {
    const sat = await makeExam(server, world, world.a, { state: 'closed', questions: 2 })
    const { examId } = await makeExam(server, world, world.a, { state: 'draft', questions: 2 })
    await server.db.insertInto('examBatches').values({ examId, batchId: sat.batchId }).execute()
    const { count } = await server.db
      .selectFrom('questions')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('kind', '=', 'single')
      .executeTakeFirstOrThrow()
    const picks = [{ topicId: null, difficulty: null, count: count - 1 }]
    await teacher.send('POST', `/v1/exams/${examId}/questions/draw`, { section: 1, picks, replace: true })
    const ids = (await getPaper(examId)).map((row) => row.questionId)
    expect(ids).not.toContain(sat.questions[0]?.questionId)
  })
})

describe('what the state allows', () => {
  test('once scheduled only the words change; from opening on nothing goes back', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'scheduled' })
    const path = `/v1/exams/${examId}`
    const draftOnly = { status: 409, body: { code: 'exam-not-draft' } }
    expect(await teacher.send('PATCH', path, { durationMinutes: 10 })).toMatchObject(draftOnly)
    expect(await teacher.send('PUT', `${path}/questions`, { questions: [] })).toMatchObject(draftOnly)
    expect(await teacher.send('DELETE', path)).toMatchObject(draftOnly)
    const renamed = await teacher.send<Exam>('PATCH', path, {
      title: 'New words',
      instructions: { mr: 'शांत राहा.' },
    })
    expect(renamed).toMatchObject({
      status: 200,
      body: { title: 'New words', instructions: { mr: 'शांत राहा.' } },
    })
    expect(renamed.body.can).toContain('unscheduleExam')
    server.clock.advance({ hours: 24 })
    const late = await server.as(world.a.teacherId)
    expect(await late.send('POST', `${path}/unschedule`)).toMatchObject({
      body: { code: 'exam-not-scheduled' },
    })
    server.clock.advance({ hours: -24 })
  })

  test('a draft goes away with its sections, questions and batches', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'draft' })
    expect((await teacher.send('DELETE', `/v1/exams/${examId}`)).status).toBe(204)
    expect((await teacher.get(`/v1/exams/${examId}`)).status).toBe(404)
    const left = await server.db
      .selectFrom('examQuestions')
      .selectAll()
      .where('examId', '=', examId)
      .execute()
    expect(left).toEqual([])
  })
})

describe('lists', () => {
  test('what runs comes first, then what comes, then drafts; filters and pages', async () => {
    const side = (await createWorld(server.db)).b
    const colleague = await server.as(side.teacherId)
    const made: Record<string, string> = {}
    for (const state of ['published', 'draft', 'closed', 'scheduled', 'open'] as const)
      made[(await makeExam(server, world, side, { state })).examId] = state
    const list = async (query = '') =>
      (await colleague.get<{ rows: Exam[]; total: number }>(`/v1/exams?${query}`)).body
    const all = await list()
    expect(all.rows.map((row) => made[row.id])).toMatchObject([
      'open',
      'scheduled',
      'draft',
      expect.any(String),
      expect.any(String),
    ])
    expect(all.total).toBe(5)
    expect(all.rows[0]).toMatchObject({ questionCount: 4, maxMarks: '16' })
    expect((await list('state=closed')).rows).toMatchObject([{ state: 'closed' }])
    expect(await list('pageSize=2&page=3')).toMatchObject({ total: 5, rows: [{ title: expect.any(String) }] })
    expect((await list('search=%25')).total).toBe(0)
    const batchId = all.rows[0]?.batches[0]?.id
    expect((await list(`batchId=${batchId}`)).total).toBe(1)
  })

  test('a student and a guardian see their own sitting, never a draft', async () => {
    const { examId } = await makeExam(server, world, world.b, { state: 'open' })
    const student = await server.as(world.b.studentId)
    const guardian = await server.as(world.b.guardianId)
    for (const client of [student, guardian]) {
      const { body } = await client.get<{ rows: Exam[] }>('/v1/exams')
      expect(body.rows.map((row) => row.state)).not.toContain('draft')
      const sitting = { studentId: world.b.studentId, attemptId: null, score: null }
      expect(body.rows.find((row) => row.id === examId)?.sittings).toMatchObject([sitting])
    }
    const seen = await getExam(student, examId)
    expect(seen).toMatchObject({ readiness: null, createdBy: null, accommodations: [] })
    expect(seen.can).toEqual(expect.arrayContaining(['getExam', 'startAttempt']))
    expect(seen.can).not.toContain('changeExam')
    expect((await guardian.get(`/v1/exams/${examId}`)).status).toBe(403)
    expect((await student.get(`/v1/exams/${examId}/paper`)).status).toBe(403)
  })
})
