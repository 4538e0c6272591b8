// The key after the exam, over HTTP on a real database: shown, objected to, tried, changed.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import { questionKinds } from '../questions/question.ts'
import { computeMissingResults } from '../results/computing.ts'
import { regradeExam } from './changing.ts'

let server: TestServer
let world: World
let mates: string[]
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  mates = []
  for (const name of ['Asha Namune', 'Bela Namune', 'Chitra Namune', 'Dinesh Namune', 'Esha Namune']) {
    const id = await addStudent(server.db, name)
    await addConsent(server.db, id, world.a.guardianId, world.ownerId)
    mates.push(id)
  }
})
afterAll(() => server.close())

const teacher = () => server.as(world.a.teacherId)
const student = () => server.as(world.a.studentId)
const keyOf = (exam: MadeExam) => `/v1/exams/${exam.examId}/key`
const tomorrow = () => new Date(server.clock.now().getTime() + 86_400_000)

interface Entry {
  position: number
  key: object
  ruling?: object | null
}
const single = (position: number, right: number, ruling: object | null = null): Entry => ({
  position,
  key: { kind: 'single', right },
  ruling,
})
const change = (client: Client, exam: MadeExam, entries: Entry[], version = 1, reason = 'Checked again.') =>
  client.send('POST', keyOf(exam), { version, entries, reason })
const preview = <Reply = Record<string, unknown>>(
  client: Client,
  exam: MadeExam,
  entries: Entry[],
  version = 1,
) => client.send<Reply>('POST', `${keyOf(exam)}/preview`, { version, entries })

/** An exam of four questions that is over, sat by the side's student and, with other answers, by others. */
async function sat(state: 'closed' | 'published' = 'closed', others: Record<number, string | null>[] = []) {
  const exam = await makeExam(server, world, world.a, {
    state,
    studentIds: [world.a.studentId, ...mates],
  })
  const attemptId = await makeAttempt(server, world.a, exam, {
    answers: { 1: '1', 2: '2', 3: '731.35' },
    closed: 'submitted',
  })
  for (const [i, answers] of others.entries())
    await makeAttempt(server, world.a, exam, {
      studentId: mates[i] ?? '',
      answers,
      closed: 'submitted',
    })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  return { exam, attemptId }
}

const resultsOf = (examId: string) =>
  server.db
    .selectFrom('results')
    .select(['attemptId', 'studentId', 'keyVersion', 'score'])
    .where('examId', '=', examId)
    .orderBy('attemptId')
    .execute()

/** Everything that grading writes about an exam. */
async function everythingOf(examId: string) {
  const attempts = server.db.selectFrom('attempts').select('id').where('examId', '=', examId)
  const read = (table: 'resultMarks' | 'resultChanges' | 'earlierResults' | 'resultRanks') =>
    server.db
      .selectFrom(table)
      .selectAll()
      .where('attemptId', 'in', attempts)
      .orderBy('attemptId')
      .execute()
      .then((rows) => rows.map((row) => JSON.stringify({ ...row, computedAt: null })).sort())
  return {
    results: await resultsOf(examId),
    marks: await read('resultMarks'),
    changes: await read('resultChanges'),
    earlier: await read('earlierResults'),
    ranks: await read('resultRanks'),
    keys: (await server.db.selectFrom('examKeys').selectAll().where('examId', '=', examId).execute()).length,
  }
}

describe('showing the key', () => {
  test('staff read it at any time; the student only once it is shown, beside their own answers, without marks', async () => {
    const { exam } = await sat()
    const [staff, own] = [await teacher(), await student()]
    expect(await own.get(keyOf(exam))).toMatchObject({ status: 409, body: { code: 'key-not-shown' } })
    expect(await staff.get(keyOf(exam))).toMatchObject({
      status: 200,
      body: {
        version: 1,
        questions: [
          { position: 1, key: { kind: 'single', right: 2 }, ruling: null, answered: 1, right: 0 },
          { position: 2, answered: 1, right: 1 },
          { position: 3 },
          { position: 4, answered: 0 },
        ],
      },
    })
    const objectionsUntil = tomorrow().toISOString()
    expect((await staff.send('POST', `${keyOf(exam)}/showing`, { objectionsUntil })).status).toBe(204)
    const seen = await own.get(keyOf(exam))
    expect(seen).toMatchObject({
      status: 200,
      body: {
        objectionsUntil,
        versions: [{ version: 1, by: null }],
        questions: [
          { response: '1', key: { right: 2 }, answered: null, questionId: null, objections: null },
          { response: '2' },
          { response: '731.35', key: { ranges: [{ low: '731.20', high: '731.30' }] } },
          { response: null },
        ],
      },
    })
    expect(JSON.stringify(seen.body)).not.toMatch(/score|outcome|solution|Udahare/)
    expect((await (await server.as(world.b.studentId)).get(keyOf(exam))).status).toBe(404)
  })

  test('not while it can be sat or is still open for somebody, not for a practice, not into the past', async () => {
    const staff = await teacher()
    const show = (exam: MadeExam, objectionsUntil: string | null = null) =>
      staff.send('POST', `${keyOf(exam)}/showing`, { objectionsUntil })
    const open = await makeExam(server, world, world.a, { state: 'open' })
    expect(await show(open)).toMatchObject({ status: 409, body: { code: 'exam-not-over' } })
    const sitting = await makeExam(server, world, world.a, { state: 'closed' })
    await makeAttempt(server, world.a, sitting)
    expect(await show(sitting)).toMatchObject({ status: 409, body: { code: 'attempts-still-open' } })
    const practice = await makeExam(server, world, world.a, {
      state: 'closed',
      settings: { mode: 'practice' },
    })
    expect(await show(practice)).toMatchObject({ status: 409, body: { code: 'is-practice' } })
    const { exam } = await sat()
    expect((await show(exam, server.clock.now().toISOString())).status).toBe(422)
    expect((await show(exam, '2031-01-01T00:00:00Z')).status).toBe(422)
    expect((await show(exam)).status).toBe(204)
  })
})

describe('objections', () => {
  test('one a question, worded anew until it is answered; the student reads the answer; nobody after the window', async () => {
    const { exam } = await sat()
    const [staff, own] = [await teacher(), await student()]
    const object = (reason: string, position = 1) =>
      own.send('PUT', `${keyOf(exam)}/objections/${position}`, { reason })
    expect(await object('B too.')).toMatchObject({ status: 409, body: { code: 'objections-closed' } })
    const objectionsUntil = tomorrow().toISOString()
    await staff.send('POST', `${keyOf(exam)}/showing`, { objectionsUntil })
    expect((await object('B too.')).status).toBe(204)
    expect((await object('B is right as well, see page 3.')).status).toBe(204)
    expect((await object('No such question.', 9)).status).toBe(404)
    const absent = await server.as(mates[0] ?? '')
    expect(await absent.send('PUT', `${keyOf(exam)}/objections/1`, { reason: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'did-not-sit' },
    })
    const list = await staff.get<{ questions: { objections: { id: string }[] }[] }>(
      `${keyOf(exam)}/objections`,
    )
    expect(list.body).toMatchObject({
      questions: [
        {
          position: 1,
          open: 1,
          objections: [
            {
              student: { name: 'Student A Kalpit' },
              response: '1',
              reason: 'B is right as well, see page 3.',
              state: 'open',
            },
          ],
        },
      ],
    })
    const objectionIds = list.body.questions[0]?.objections.map(({ id }) => id) ?? []
    const answer = { objectionIds, state: 'accepted', answer: 'Both B and C count.' }
    expect(await staff.send('POST', `${keyOf(exam)}/answers`, answer)).toMatchObject({
      status: 200,
      body: { answered: 1 },
    })
    const elsewhere = await sat()
    expect((await staff.send('POST', `${keyOf(elsewhere.exam)}/answers`, answer)).status).toBe(404)
    const noted = await server.db
      .selectFrom('auditLog')
      .select(['noun', 'subjectId'])
      .where('operation', '=', 'answerObjections')
      .execute()
    expect(noted).toEqual(objectionIds.map((subjectId) => ({ noun: 'objection', subjectId })))
    expect((await own.get(keyOf(exam))).body).toMatchObject({
      questions: [{ objection: { state: 'accepted', answer: 'Both B and C count.' } }, {}, {}, {}],
    })
    expect(await object('And D.')).toMatchObject({ status: 409, body: { code: 'objection-answered' } })
    server.clock.advance({ hours: 25 })
    expect(await object('Too late.', 2)).toMatchObject({ status: 409, body: { code: 'objections-closed' } })
  })
})

describe('a change of the key', () => {
  test('several right, all right, dropped, a range widened: each mark moves by its rule, and says why', async () => {
    const { exam, attemptId } = await sat('published')
    const staff = await teacher()
    const entries = [
      single(1, 2, { is: 'several', options: [1, 2] }),
      single(2, 2, { is: 'all-right' }),
      { position: 3, key: { kind: 'numerical', ranges: [{ low: '७३१.२', high: '731.4' }] } },
      {
        position: 4,
        key: { kind: 'numerical', ranges: [{ low: '731.20', high: '731.30' }] },
        ruling: { is: 'dropped' },
      },
    ]
    const reason = 'The book gives two values.'
    expect(await change(staff, exam, entries, 1, reason)).toMatchObject({
      status: 200,
      body: { version: 2, regraded: 1 },
    })
    const { body } = await (await student()).get(`/v1/attempts/${attemptId}/result`)
    expect(body).toMatchObject({
      score: '16',
      keyVersion: 2,
      standing: { rank: 1, percentile: '100.0000000', appeared: 1, atOrBelow: 1 },
      questions: [
        { reason: 'several-right', marks: '4', ruling: { is: 'several', options: [1, 2] } },
        { reason: 'all-right', marks: '4' },
        { reason: 'right', marks: '4', key: { ranges: [{ low: '731.2', high: '731.4' }] } },
        { reason: 'dropped', marks: '4', response: null },
      ],
      changes: [
        {
          version: 2,
          why: reason,
          before: { score: '2' },
          after: { score: '16', rank: 1 },
          moved: 1,
          lost: 0,
          questions: [
            { position: 1, marksBefore: '-1', marksAfter: '4', reasonAfter: 'several-right' },
            { position: 3, marksBefore: '-1', marksAfter: '4' },
            { position: 4, marksBefore: '0', marksAfter: '4', reasonBefore: 'blank' },
          ],
        },
      ],
    })
    const history = await (await student()).get(`/v1/students/${world.a.studentId}/results`)
    expect(history.body).toMatchObject({ rows: [{ score: '16', rank: 1, movedAt: expect.any(String) }] })
  })

  test('what does not fit the question is named, and nothing is written', async () => {
    const { exam } = await sat()
    const staff = await teacher()
    const refuse = async (...entries: Entry[]) => {
      const { status, body } = await change(staff, exam, entries)
      return { status, errors: (body.errors as { field: string; code: string }[])?.map((one) => one.code) }
    }
    expect(await refuse(single(9, 1))).toEqual({ status: 422, errors: ['question-missing'] })
    expect(await refuse(single(1, 1), single(1, 3))).toEqual({ status: 422, errors: ['twice'] })
    expect(await refuse(single(3, 1))).toEqual({ status: 422, errors: ['kind-mismatch'] })
    expect(await refuse(single(1, 7))).toEqual({ status: 422, errors: ['no-right-answer'] })
    expect(await refuse(single(1, 2, { is: 'several', options: [2, 6] }))).toEqual({
      status: 422,
      errors: ['ruling-mismatch'],
    })
    const range = (low: string, high: string): Entry => ({
      position: 3,
      key: { kind: 'numerical', ranges: [{ low, high }] },
    })
    expect(await refuse(range('2', '1'))).toEqual({ status: 422, errors: ['range-reversed'] })
    expect(await refuse(range('two', '3'))).toEqual({ status: 422, errors: ['number-invalid'] })
    expect(await change(staff, exam, [single(1, 2)])).toMatchObject({
      status: 409,
      body: { code: 'key-unchanged' },
    })
    expect(await everythingOf(exam.examId)).toMatchObject({ keys: 1, changes: [] })
  })

  test('the student and the guardian hear of it, before publication as well as after', async () => {
    for (const state of ['closed', 'published'] as const) {
      const { exam } = await sat(state)
      const heard: string[] = []
      const stops = [world.a.studentId, world.a.guardianId, world.b.studentId].map((id, i) =>
        server.app.live.follow(id, (event) => {
          if (event.id === exam.examId) heard.push(`${i}: ${event.kind}`)
        }),
      )
      await change(await teacher(), exam, [single(1, 1)])
      await vi.waitFor(() => expect(heard.sort()).toEqual(['0: exam-changed', '1: exam-changed']))
      for (const stop of stops) stop()
    }
  })

  test('of two at once one counts, and the other is told', async () => {
    const { exam } = await sat('published')
    const staff = [await teacher(), await server.as(world.academicsId)]
    const replies = await Promise.all(staff.map((client, i) => change(client, exam, [single(1, i)])))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'key-changed',
      params: { version: 2 },
    })
    const won = replies.findIndex(({ status }) => status === 200)
    const { keys, results, changes } = await everythingOf(exam.examId)
    expect({ keys, versions: results.map((row) => row.keyVersion) }).toEqual({ keys: 2, versions: [2] })
    expect(changes).toHaveLength(won === 1 ? 1 : 0)
  })

  test('publishing while everybody is graded again leaves one key, one result and one rank each', async () => {
    for (let round = 0; round < 5; round++) {
      const { exam } = await sat('closed', [{ 1: '2' }, { 1: '1', 2: '2' }, { 1: '2', 2: '2' }])
      const staff = await teacher()
      const [changed, published] = await Promise.all([
        change(staff, exam, [single(1, 1)]),
        staff.send('POST', `/v1/exams/${exam.examId}/publish`),
      ])
      expect([changed.status, published.status]).toEqual([200, 200])
      const { results, ranks, keys } = await everythingOf(exam.examId)
      expect({ keys, versions: new Set(results.map((row) => row.keyVersion)) }).toEqual({
        keys: 2,
        versions: new Set([2]),
      })
      expect(results.map((row) => row.score).sort()).toEqual(['-1.00', '3.00', '7.00', '8.00'])
      expect(ranks.map((row) => JSON.parse(row).rank).sort()).toEqual([1, 2, 3, 4])
    }
  })

  test('a result that was computed by the old key meanwhile is found and graded again, once', async () => {
    const { exam } = await sat('published', [{ 1: '1' }])
    await change(await teacher(), exam, [single(1, 1)])
    const [late] = await resultsOf(exam.examId)
    for (const table of ['resultMarks', 'results'] as const)
      await server.db
        .deleteFrom(table)
        .where('attemptId', '=', late?.attemptId ?? '')
        .execute()
    await server.db.updateTable('exams').set({ keyVersion: 1 }).where('id', '=', exam.examId).execute()
    await computeMissingResults(server.db, server.clock.now(), exam.examId)
    await server.db.updateTable('exams').set({ keyVersion: 2 }).where('id', '=', exam.examId).execute()
    const again = () => regradeExam(server.db, exam.examId, server.clock.now())
    expect(await again()).toBe(1)
    const once = await everythingOf(exam.examId)
    expect(once.results.map((row) => row.keyVersion)).toEqual([2, 2])
    expect(once.ranks).toHaveLength(2)
    expect(await again()).toBe(0)
    expect(await everythingOf(exam.examId)).toEqual(once)
  })

  test('a practice takes another key while it is open: its results need no publishing', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'open', settings: { mode: 'practice' } })
    const attemptId = await makeAttempt(server, world.a, exam, { answers: { 1: '1' }, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now(), exam.examId)
    const read = async () => (await student()).get(`/v1/attempts/${attemptId}/result`)
    expect(await read()).toMatchObject({ status: 200, body: { score: '-1', standing: null } })
    const staff = await teacher()
    expect((await change(staff, exam, [single(1, 1)])).status).toBe(200)
    expect(await read()).toMatchObject({ body: { score: '4', changes: [{ version: 2 }] } })
    expect(await staff.send('POST', `/v1/exams/${exam.examId}/publish`)).toMatchObject({
      status: 409,
      body: { code: 'is-practice' },
    })
  })
})

interface Preview {
  students: number
  moved: number
  gained: number
  lost: number
  average: { before: string; after: string }
  rows: { studentId: string; before: string; after: string; rankAfter: number }[]
  distribution: { before: number[]; after: number[] }
  questions: { position: number; gained: number; lost: number }[]
}

describe('the dry run', () => {
  test('writes nothing, and is what the change then does: for any answers and any change of the key', async () => {
    const staff = await teacher()
    await fc.assert(
      fc.asyncProperty(anySitting, anyChange, async (sitting, changed) => {
        const exam = await makeMixedExam(sitting)
        const entries = exam.questions.flatMap((question, i) => toEntry(question, changed[i]))
        const before = await everythingOf(exam.examId)
        const dry = await preview<Preview>(staff, exam, entries)
        expect(await everythingOf(exam.examId)).toEqual(before)
        const real = await change(staff, exam, entries)
        expect(real.status).toBe(dry.status)
        if (dry.status !== 200) return expect(real.body.code).toBe((dry.body as { code?: string }).code)
        await expectSame(dry.body, before, exam)
      }),
      { numRuns: 15 },
    )
  })
})

// Every kind of question, sat by up to six with any answers.
const anyAnswers = fc.array(fc.constantFrom('right', 'wrong', null), { minLength: 7, maxLength: 7 })
const anySitting = fc.array(anyAnswers, { minLength: 1, maxLength: 6 })
const anyChange = fc.array(
  fc.constantFrom('stays', 'wrongIsRight', 'all-right', 'dropped', 'several' as const),
  { minLength: 7, maxLength: 7 },
)

async function makeMixedExam(sitting: ('right' | 'wrong' | null)[][]): Promise<MadeExam> {
  const sitters = [world.a.studentId, ...mates].slice(0, sitting.length)
  const exam = await makeExam(server, world, world.a, {
    state: 'published',
    studentIds: sitters,
    sections: questionKinds.map((kind) => ({
      kind,
      questions: 1,
      marks: { right: '4', wrong: '-2', blank: '0', partial: '1' },
    })),
  })
  for (const [i, studentId] of sitters.entries()) {
    const answers = exam.questions.flatMap((question, at) => {
      const answered = sitting[i]?.[at]
      return answered ? [[question.position, question[answered]] as const] : []
    })
    await makeAttempt(server, world.a, exam, {
      studentId,
      answers: Object.fromEntries(answers),
      closed: 'submitted',
    })
  }
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  return exam
}

function toEntry({ position, key, wrong }: MadeExam['questions'][number], how = 'stays'): Entry[] {
  if (how === 'stays') return []
  if (how === 'all-right' || how === 'dropped') return [{ position, key, ruling: { is: how } }]
  if (how === 'several')
    return key.kind === 'single' ? [{ position, key, ruling: { is: 'several', options: [0, 2] } }] : []
  return [{ position, key: keyedBy(key, wrong) }]
}

/** The key by which the wrong answer is the right one. */
function keyedBy(key: ExamKeyEntry, wrong: string): object {
  const options = wrong.split(',').map(Number)
  if (key.kind === 'single') return { kind: key.kind, right: Number(wrong) }
  if (key.kind === 'multiple' || key.kind === 'matching') return { kind: key.kind, right: options }
  if (key.kind === 'true_false') return { kind: key.kind, right: wrong === 'true' }
  if (key.kind === 'short') return { kind: key.kind, accepted: [...key.accepted, wrong] }
  return { kind: key.kind, ranges: [...key.ranges, { low: wrong, high: wrong }] }
}

async function expectSame(
  dry: Preview,
  before: Awaited<ReturnType<typeof everythingOf>>,
  exam: MadeExam,
): Promise<void> {
  const after = await everythingOf(exam.examId)
  const was = new Map(before.results.map((row) => [row.studentId, Number(row.score)]))
  const moved = after.results.filter((row) => Number(row.score) !== was.get(row.studentId))
  const ranks = new Map(after.ranks.map((row) => [JSON.parse(row).attemptId, JSON.parse(row).rank]))
  expect(dry).toMatchObject({ students: before.results.length, moved: moved.length })
  expect(dry.gained + dry.lost).toBe(moved.length)
  expect(sorted(dry.rows)).toEqual(
    sorted(
      moved.map((row) => ({
        studentId: row.studentId,
        before: String(was.get(row.studentId)),
        after: String(Number(row.score)),
        rankAfter: ranks.get(row.attemptId),
      })),
    ),
  )
  // What each student's questions moved adds up to what their score did, and everybody is somewhere.
  const sums = new Map<string, number>()
  for (const row of after.changes.map((text) => JSON.parse(text)))
    sums.set(row.attemptId, (sums.get(row.attemptId) ?? 0) + Number(row.marksAfter) - Number(row.marksBefore))
  for (const row of after.results)
    expect(Number(row.score) - (was.get(row.studentId) ?? 0)).toBe(sums.get(row.attemptId) ?? 0)
  const { distribution, questions } = dry
  for (const columns of [distribution.before, distribution.after])
    expect(columns.reduce((sum, count) => sum + count, 0)).toBe(dry.students)
  expect(questions.reduce((sum, { gained, lost }) => sum + gained + lost, 0)).toBe(after.changes.length)
}

const sorted = (rows: { studentId: string; before: string; after: string; rankAfter?: number }[]) =>
  rows
    .map(({ studentId, before, after, rankAfter }) => ({ studentId, before, after, rankAfter }))
    .sort((one, other) => one.studentId.localeCompare(other.studentId))
