// Tests on paper over HTTP: files of responses by every set, marks in a grid and from files, and all of it taken back.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importKinds } from '../../importKinds.ts'
import { type MadeExam, type MadeSection, makeAttempt, makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { untilWaiting } from '../../testing/waiting.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'
import { writeImport } from '../imports/imports.ts'
import { makePaperSets } from '../papers/paperSets.ts'
import { computeMissingResults } from '../results/computing.ts'
import { publishExam } from '../results/publishing.ts'

let server: TestServer
let world: World
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
})
afterAll(() => server.close())

const sections: MadeSection[] = [
  { kind: 'single', questions: 5 },
  { kind: 'numerical', questions: 2 },
  { kind: 'multiple', questions: 2 },
  { kind: 'matching', questions: 1 },
  { kind: 'true_false', questions: 1 },
]

interface Hall {
  exam: MadeExam
  students: { id: string; roll: string }[]
}

async function hall(
  count: number,
  state: 'closed' | 'published' | 'scheduled' = 'closed',
  sets = 4,
): Promise<Hall> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push(await addStudent(server.db, `Sitter ${i} Namune`))
  const exam = await makeExam(server, world, world.a, { state, sections, studentIds: ids })
  const wanted = { count: sets, shuffleQuestions: true, shuffleOptions: true }
  if (sets > 0)
    await server.db.transaction().execute((tx) => makePaperSets(tx, exam.examId, wanted, server.clock.now()))
  const rolls = await server.db
    .selectFrom('students')
    .select(['personId as id', 'rollNumber as roll'])
    .where('personId', 'in', ids)
    .orderBy('rollNumber')
    .execute()
  return { exam, students: rolls }
}

const setsOf = (examId: string) =>
  server.db.selectFrom('paperSets').selectAll().where('examId', '=', examId).orderBy('code').execute()

/** What somebody fills in who answers so by the paper's positions, having this set before them. */
function fillIn(
  exam: MadeExam,
  set: { questionOrder: number[]; optionOrders: unknown },
  answers: Record<number, string>,
) {
  const orders = set.optionOrders as Record<string, number[]>
  return set.questionOrder.map((position) => {
    const answer = answers[position]
    const kind = sections[(exam.questions.find((one) => one.position === position)?.section ?? 1) - 1]?.kind
    if (answer === undefined) return ''
    if (kind === 'true_false') return answer === 'true' ? 'A' : 'B'
    if (kind === 'numerical') return answer
    const letter = (option: string) =>
      option === '-' ? '-' : 'ABCDEF'[(orders[position] ?? []).indexOf(Number(option))]
    return answer.split(',').map(letter).join('')
  })
}

const rightAnswers = (exam: MadeExam) =>
  Object.fromEntries(exam.questions.map(({ position, right }) => [position, right]))

const heads = (exam: MadeExam) => ['Roll No', 'Set', ...exam.questions.map((_, i) => `Q${i + 1}`)].join(',')

interface Preview {
  importId: string | null
  from: string
  columns: { questions: (number | null)[] }
  code?: string
}

const upload = (examId: string, csv: string, kind = 'omr', more = '') =>
  teacher.send<Preview>(
    'POST',
    `/v1/exams/${examId}/paper-imports?fileName=hall.csv&kind=${kind}${more}`,
    Buffer.from(csv),
  )

async function takeIn(importId: string | null, body: object = {}) {
  const reply = await teacher.send('POST', `/v1/imports/${importId}/confirm`, body)
  if (reply.status === 202) await writeImport(server.db, importKinds, importId ?? '', server.clock.now())
  return reply
}

const look = async (importId: string | null) =>
  (
    await teacher.get<{
      state: string
      problemCount: number
      rows: { cells: Record<string, string>; problems: { field: string; code: string; params?: object }[] }[]
    }>(`/v1/imports/${importId}`)
  ).body

const counted = (examId: string) =>
  server.db
    .selectFrom('countedResults')
    .innerJoin('attempts', 'attempts.id', 'countedResults.attemptId')
    .select(['countedResults.studentId', 'score', 'medium', 'setCode', 'closedHow', 'attemptId'])
    .where('countedResults.examId', '=', examId)
    .execute()

test('the same answers earn the same by every set, and as much as on a screen', async () => {
  const { exam, students } = await hall(5)
  const answers = { ...rightAnswers(exam), 2: '1', 7: '5.5' }
  delete (answers as Record<number, string>)[4]
  const sets = await setsOf(exam.examId)
  const lines = sets.map((set, i) => [students[i]?.roll, set.code, ...fillIn(exam, set, answers)].join(','))
  const screen = students[4]?.id ?? ''
  await makeAttempt(server, world.a, exam, { studentId: screen, answers, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  const { status, body } = await upload(exam.examId, [heads(exam), ...lines].join('\n'))
  expect(status).toBe(201)
  expect(await look(body.importId)).toMatchObject({ state: 'previewed', problemCount: 0 })
  expect((await takeIn(body.importId)).status).toBe(202)
  const results = await counted(exam.examId)
  expect(results).toHaveLength(5)
  expect(new Set(results.map(({ score }) => score)).size, 'one score for all').toBe(1)
  expect(
    results
      .filter(({ medium }) => medium === 'omr')
      .map(({ setCode }) => setCode)
      .sort(),
  ).toEqual(['A', 'B', 'C', 'D'])
  const marks = await server.db
    .selectFrom('resultMarks')
    .select(['position', 'response', 'outcome', 'attemptId'])
    .where(
      'attemptId',
      'in',
      results.map(({ attemptId }) => attemptId),
    )
    .execute()
  const told = Map.groupBy(marks, ({ attemptId }) => attemptId)
  const [first, ...others] = [...told.values()].map((own) =>
    own.map(({ position, response, outcome }) => `${position} ${response} ${outcome}`).sort(),
  )
  for (const other of others) expect(other, 'responses by the options of the paper').toEqual(first)
})

test('two bubbles for one question are wrong, and blanks are blank', async () => {
  const { exam, students } = await hall(1, 'closed', 0)
  const { body } = await upload(exam.examId, `${heads(exam)}\n${students[0]?.roll},,*,AB,,-,0\n`)
  await takeIn(body.importId)
  const [result] = await counted(exam.examId)
  expect(result).toMatchObject({ score: '-2.00', closedHow: 'paper', setCode: null })
})

test('each row says what keeps it from being taken', async () => {
  const { exam, students } = await hall(3)
  const [one, two, three] = students
  await makeAttempt(server, world.a, exam, { studentId: three?.id ?? '', closed: 'submitted' })
  const csv = [
    heads(exam),
    `${one?.roll},A,Z`,
    `${one?.roll},A`,
    `${two?.roll},E`,
    `999,A`,
    `${three?.roll},A`,
    `,B,A`,
  ]
  const { body } = await upload(exam.examId, csv.join('\n'))
  const { rows } = await look(body.importId)
  expect(rows.map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([
    ['answer answer-unreadable'],
    ['rollNumber twice-in-file'],
    ['set unknown-set'],
    ['rollNumber not-a-sitter'],
    ['rollNumber sat-computer'],
    ['rollNumber missing'],
  ])
  expect(rows[0]?.problems[0]?.params).toEqual({ question: 1, said: 'Z' })
  expect((await takeIn(body.importId)).body).toMatchObject({ code: 'rows-with-problems' })
  expect(await counted(exam.examId)).toEqual([])
})

test('columns that nobody can guess are named once, and remembered for files with the same heads', async () => {
  const { exam, students } = await hall(1, 'closed', 1)
  const odd = ['Who', ...exam.questions.map((_, i) => `Item-${i + 1}x`)].join(',')
  const csv = `${odd}\n${students[0]?.roll},A\n`
  const unread = await upload(exam.examId, csv)
  expect(unread.body).toMatchObject({ importId: null, from: 'guessed', columns: { roll: null } })
  const columns = { kind: 'omr', roll: 0, set: null, questions: exam.questions.map((_, i) => i + 1) }
  const named = await upload(
    exam.examId,
    csv,
    'omr',
    `&columns=${encodeURIComponent(JSON.stringify(columns))}`,
  )
  expect(named.body).toMatchObject({ from: 'given', importId: expect.any(String) })
  expect((await upload(exam.examId, csv)).body).toMatchObject({ from: 'remembered', columns })
  const wrong = { ...columns, questions: [99] }
  const refused = await upload(
    exam.examId,
    csv,
    'omr',
    `&columns=${encodeURIComponent(JSON.stringify(wrong))}`,
  )
  expect(refused.status).toBe(422)
})

test('a file is taken back: its attempts are voided and count nowhere, and the file may come again', async () => {
  const { exam, students } = await hall(2)
  const [set] = await setsOf(exam.examId)
  const line = (roll = '') => [roll, 'A', ...fillIn(exam, set as never, rightAnswers(exam))].join(',')
  const csv = [heads(exam), ...students.map(({ roll }) => line(roll.replace('-', '')))].join('\n')
  const first = (await upload(exam.examId, csv)).body
  await takeIn(first.importId)
  expect(await counted(exam.examId)).toHaveLength(2)
  expect((await teacher.send('POST', `/v1/imports/${first.importId}/undo`)).body).toMatchObject({
    state: 'undone',
  })
  expect(await counted(exam.examId)).toEqual([])
  const again = (await upload(exam.examId, csv)).body
  expect(await look(again.importId)).toMatchObject({ problemCount: 0 })
  await takeIn(again.importId)
  expect(await counted(exam.examId)).toHaveLength(2)
})

test('sets that were drawn anew after the preview hold the list back', async () => {
  const { exam, students } = await hall(1)
  const { body } = await upload(exam.examId, `${heads(exam)}\n${students[0]?.roll},A,A\n`)
  server.clock.advance({ seconds: 1 })
  const wanted = { count: 4, shuffleQuestions: true, shuffleOptions: true }
  await server.db.transaction().execute((tx) => makePaperSets(tx, exam.examId, wanted, server.clock.now()))
  await takeIn(body.importId)
  expect(await look(body.importId)).toMatchObject({
    state: 'previewed',
    failure: { code: 'paper-sets-changed' },
  })
})

interface Grid {
  maxMarks: string
  sections: { maxMarks: string }[]
  rows: { studentId: string; medium: string | null; total: string | null; sections: string[] | null }[]
}
const grid = async (examId: string) => (await teacher.get<Grid>(`/v1/exams/${examId}/paper-marks`)).body
const type = (examId: string, rows: object[]) =>
  teacher.send('PUT', `/v1/exams/${examId}/paper-marks`, { rows })

test('marks are typed by section or in all, changed, cleared and brought back', async () => {
  const { exam, students } = await hall(3)
  const [one, two] = students
  const bySection = ['20', '-1', '4.5', '0', '4']
  expect(
    await type(exam.examId, [
      { studentId: one?.id, total: null, sections: bySection },
      { studentId: two?.id, total: '12.25' },
    ]),
  ).toMatchObject({ status: 204 })
  const { rows, sections: asked } = await grid(exam.examId)
  expect(asked.map(({ maxMarks }) => maxMarks)).toEqual(['20', '8', '8', '4', '4'])
  expect(rows).toMatchObject([
    { studentId: one?.id, medium: 'marks', total: '27.5', sections: bySection },
    { studentId: two?.id, medium: 'marks', total: '12.25', sections: null },
    { medium: null, total: null },
  ])
  await type(exam.examId, [{ studentId: two?.id, total: null }])
  expect(await counted(exam.examId)).toHaveLength(1)
  expect((await grid(exam.examId)).rows[1]).toMatchObject({ medium: null, total: null })
  await type(exam.examId, [{ studentId: two?.id, total: '13' }])
  expect((await grid(exam.examId)).rows[1]).toMatchObject({ medium: 'marks', total: '13' })
  const tries = await server.db
    .selectFrom('attempts')
    .select('number')
    .where('studentId', '=', two?.id ?? '')
    .execute()
  expect(tries, 'one attempt all along').toHaveLength(1)
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  expect((await grid(exam.examId)).rows[1], 'no job grades what has no answers').toMatchObject({
    total: '13',
  })
})

test('marks that cannot be are named, and whoever sat otherwise is left alone', async () => {
  const { exam, students } = await hall(2)
  const [one, two] = students
  await makeAttempt(server, world.a, exam, { studentId: two?.id ?? '', closed: 'submitted' })
  const refused = await type(exam.examId, [
    { studentId: one?.id, total: null, sections: ['21', '-3', '0', '0', '0'] },
    { studentId: two?.id, total: '3' },
    { studentId: world.b.studentId, total: '3' },
    { studentId: one?.id, total: null, sections: ['1'] },
  ])
  expect(refused).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'rows.0.sections.0', code: 'marks-too-many', params: { max: '20' } },
        { field: 'rows.0.sections.1', code: 'marks-too-few', params: { min: '-2' } },
        { field: 'rows.1.total', code: 'sat-otherwise' },
        { field: 'rows.2.studentId', code: 'not-a-sitter' },
        { field: 'rows.3.sections', code: 'sections-missing' },
      ],
    },
  })
  expect(await counted(exam.examId)).toHaveLength(0)
})

test('nothing is entered before the hour of the test', async () => {
  const { exam, students } = await hall(1, 'scheduled')
  expect(await type(exam.examId, [{ studentId: students[0]?.id, total: '1' }])).toMatchObject({
    status: 409,
    body: { code: 'exam-not-begun' },
  })
  expect((await upload(exam.examId, `${heads(exam)}\n1,A\n`)).body.code).toBe('exam-not-begun')
})

test('a file of marks is read by its heads: absent rows are passed over, typed marks are replaced', async () => {
  const { exam, students } = await hall(3)
  const [one, two, three] = students
  await type(exam.examId, [{ studentId: one?.id, total: '1' }])
  const csv = `हजेरी क्रमांक;नाव;एकूण गुण\n${one?.roll};x;३१.५\n${two?.roll};y;AB\n${three?.roll};z;7\n`
  const { body } = await upload(exam.examId, csv, 'marks')
  expect(await look(body.importId)).toMatchObject({
    examId: exam.examId,
    problemCount: 0,
    rows: [{ cells: { marks: '31.5' } }, {}],
  })
  await takeIn(body.importId)
  expect((await grid(exam.examId)).rows.map(({ total }) => total)).toEqual(['31.5', null, '7'])
  await teacher.send('POST', `/v1/imports/${body.importId}/undo`)
  expect(await counted(exam.examId)).toEqual([])
})

test('marks of a published test are ranked anew', async () => {
  const { exam, students } = await hall(1, 'published')
  await type(exam.examId, [{ studentId: students[0]?.id, total: '9' }])
  const jobs = await server.db
    .selectFrom('auditLog')
    .select('operation')
    .where('subjectId', '=', exam.examId)
    .execute()
  expect(jobs.map(({ operation }) => operation)).toContain('setPaperMarks')
})

const jobsOf = async (examId: string) => {
  const { rows } = await sql<{ key: string }>`
    select key from graphile_worker.jobs where key = ${`rankExam:${examId}`}`.execute(server.db)
  return rows.length
}

test('a list that is taken back while the test is published is ranked anew', async () => {
  const { exam, students } = await hall(2)
  const csv = `Roll No,Total\n${students[0]?.roll},10\n${students[1]?.roll},7\n`
  const { importId } = (await upload(exam.examId, csv, 'marks')).body
  await takeIn(importId)
  const { undoing } = await server.db.transaction().execute(async (tx) => {
    await publishExam(tx, exam.examId, world.a.teacherId, server.clock.now())
    const taking = teacher.send('POST', `/v1/imports/${importId}/undo`)
    await untilWaiting(server.db)
    return { undoing: taking }
  })
  expect((await undoing).body).toMatchObject({ state: 'undone' })
  expect(await jobsOf(exam.examId)).toBe(1)
})

test('who no longer teaches the batch neither confirms a list of its exam nor takes one back', async () => {
  const { exam, students } = await hall(2)
  const csv = (roll = '') => `Roll No,Total\n${roll},10\n`
  const written = (await upload(exam.examId, csv(students[0]?.roll), 'marks')).body.importId
  await takeIn(written)
  const waiting = (await upload(exam.examId, csv(students[1]?.roll), 'marks')).body.importId
  await server.db.deleteFrom('batchTeachers').where('batchId', '=', exam.batchId).execute()
  await server.db
    .updateTable('exams')
    .set({ createdBy: world.academicsId })
    .where('id', '=', exam.examId)
    .execute()
  expect(await takeIn(waiting)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  expect((await teacher.send('POST', `/v1/imports/${written}/undo`)).status).toBe(403)
  expect((await counted(exam.examId)).map(({ score }) => Number(score))).toEqual([10])
  const academics = await server.as(world.academicsId)
  expect((await academics.send('POST', `/v1/imports/${written}/undo`)).status).toBe(200)
})
