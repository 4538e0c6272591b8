// Papers for the hall over HTTP: sets that stay what they are, and PDFs that say what they should.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { readPdf } from '../../testing/pdfs.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { answerInSet } from './answers.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const everyKind = [
  { kind: 'single', questions: 6 },
  { kind: 'multiple', questions: 3 },
  { kind: 'numerical', questions: 3 },
  { kind: 'matching', questions: 2 },
  { kind: 'true_false', questions: 2 },
  { kind: 'short', questions: 2 },
] as const

const wanted = { count: 4, shuffleQuestions: true, shuffleOptions: true }

async function scheduled() {
  const exam = await makeExam(server, world, world.a, { state: 'scheduled', sections: [...everyKind] })
  return { ...exam, teacher: await server.as(world.a.teacherId) }
}

const setRows = (examId: string) =>
  server.db.selectFrom('paperSets').selectAll().where('examId', '=', examId).orderBy('code').execute()

test('sets keep every question in its section, and stay the same until they are made anew', async () => {
  const { examId, teacher, questions } = await scheduled()
  const made = await teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, wanted)
  expect(made).toMatchObject({ status: 200, body: { changeable: true, oneSheet: true } })
  const sets = await setRows(examId)
  expect(sets.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D'])
  const sectionOf = new Map(questions.map(({ position, section }) => [position, section]))
  for (const { questionOrder } of sets) {
    expect(questionOrder.toSorted((a, b) => a - b)).toEqual(questions.map(({ position }) => position))
    const sections = questionOrder.map((position) => sectionOf.get(position) ?? 0)
    expect(sections, 'sections keep their order').toEqual(sections.toSorted((a, b) => a - b))
  }
  await teacher.get(`/v1/exams/${examId}/paper-sets/B/file`)
  expect(await setRows(examId)).toEqual(sets)
})

test('a draft has no sets, and responses on paper hold them', async () => {
  const teacher = await server.as(world.a.teacherId)
  const draft = await makeExam(server, world, world.a, { state: 'draft' })
  const refused = await teacher.send('PUT', `/v1/exams/${draft.examId}/paper-sets`, wanted)
  expect(refused).toMatchObject({ status: 409, body: { code: 'exam-not-scheduled' } })
  const { examId, opensAt, closesAt } = await scheduled()
  const put = () => teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, { ...wanted, count: 2 })
  expect((await put()).status).toBe(200)
  const onPaper = {
    ...{ examId, studentId: world.a.studentId, medium: 'omr' as const, startedAt: opensAt, endsAt: closesAt },
    ...{ partEnds: [closesAt], questionOrder: [1], optionOrders: '{}', setCode: 'A' },
    ...{ closedAt: closesAt, closedHow: 'paper' as const },
  }
  await server.db.insertInto('attempts').values(onPaper).execute()
  expect(await put()).toMatchObject({ status: 409, body: { code: 'paper-sets-in-use' } })
  expect((await teacher.get(`/v1/exams/${examId}/paper-sets`)).body).toMatchObject({ changeable: false })
})

test('the paper says its set on every page, and every question under its own number', async () => {
  const { examId, teacher, questions } = await scheduled()
  await teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, wanted)
  const file = await teacher.get<Buffer>(`/v1/exams/${examId}/paper-sets/C/file?locale=en`)
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="paper-C-en.pdf"',
  })
  const { pages, width } = await readPdf(file.body)
  expect(width, 'A4').toBeCloseTo(595.28, 1)
  for (const [i, page] of pages.entries()) expect(squeeze(page)).toContain(`SetC·${i + 1}/${pages.length}`)
  const all = squeeze(pages.join(' '))
  expect(all).toContain('EndofthepaperSet'.slice(0, 13))
  const order = (await setRows(examId))[2]?.questionOrder ?? []
  for (const [i, position] of order.entries()) {
    const number = all.indexOf(`${i + 1}.`)
    expect(number, `question ${position}`).toBeGreaterThan(-1)
  }
  expect(questions).toHaveLength(order.length)
})

/** PDFs hold words apart from the spaces between them. */
const squeeze = (text: string) => text.replace(/\s+/g, '')

test('the key of a set follows its order, in the three languages', async () => {
  const { examId, teacher, questions } = await scheduled()
  await teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, wanted)
  const set = (await setRows(examId))[1]
  const orders = (set?.optionOrders ?? {}) as Record<string, number[]>
  const { body } = await teacher.get<Buffer>(`/v1/exams/${examId}/paper-sets/B/file?what=key`)
  const all = squeeze((await readPdf(body)).pages.join(' '))
  for (const [i, position] of (set?.questionOrder ?? []).entries()) {
    const right = questions.find((question) => question.position === position)
    if (right?.section !== 1) continue
    const order = orders[position] ?? []
    expect(all).toContain(`${i + 1}${'ABCD'[order.indexOf(Number(right.right))]}`)
  }
  for (const [locale, word] of [
    ['mr', 'उत्तरतालिका'],
    ['hi', 'उत्तर'],
  ] as const) {
    const { title } = await readPdf(
      (await teacher.get<Buffer>(`/v1/exams/${examId}/paper-sets/B/file?what=key&locale=${locale}`)).body,
    )
    expect(title).toContain(word)
  }
})

test('the answer sheet has the digits of the roll numbers, the sets, and a line for each question', async () => {
  const { examId, teacher } = await scheduled()
  await teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, wanted)
  const { body } = await teacher.get<Buffer>(`/v1/exams/${examId}/answer-sheet?locale=mr`)
  const { pages, title } = await readPdf(body)
  expect(title).toContain('उत्तरपत्रिका')
  const words = pages.join(' ').split(/\s+/)
  expect(words.filter((word) => word === 'E').length, 'no fifth option').toBe(0)
  for (let number = 1; number <= 9; number++) expect(words).toContain(String(number))
})

test('sets that differ in what stands at a number ask for the set of the sheet', async () => {
  const { examId, teacher } = await scheduled()
  await teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, { ...wanted, count: 2 })
  const [a] = await setRows(examId)
  await server.db
    .updateTable('paperSets')
    .set({ questionOrder: (a?.questionOrder ?? []).toReversed() })
    .where('examId', '=', examId)
    .where('code', '=', 'B')
    .execute()
  const refused = await teacher.get(`/v1/exams/${examId}/answer-sheet`)
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'set', code: 'set-needed' }] } })
  expect((await teacher.get(`/v1/exams/${examId}/answer-sheet?set=B`)).status).toBe(200)
})

test('a key is called by the letters of the set', () => {
  const order = [2, 0, 3, 1]
  expect(answerInSet({ kind: 'single', right: 0 }, order, 'en')).toBe('B')
  expect(answerInSet({ kind: 'multiple', right: [0, 1] }, order, 'en')).toBe('B, D')
  expect(answerInSet({ kind: 'matching', right: [2, 0] }, order, 'en')).toBe('P→A, Q→B')
  expect(
    answerInSet({ kind: 'single', right: 0, ruling: { is: 'several', options: [0, 2] } }, order, 'en'),
  ).toBe('A, B')
  expect(answerInSet({ kind: 'single', right: 0, ruling: { is: 'dropped' } }, order, 'mr')).toBe('सर्वांना गुण')
  expect(answerInSet({ kind: 'numerical', ranges: [{ low: '2', high: '2.5' }] }, undefined, 'en')).toBe(
    '2 – 2.5',
  )
  expect(answerInSet({ kind: 'true_false', right: false }, undefined, 'hi')).toBe('B (असत्य)')
})

test('a stranger and a student get no paper', async () => {
  const { examId, teacher } = await scheduled()
  await teacher.send('PUT', `/v1/exams/${examId}/paper-sets`, wanted)
  const paper = `/v1/exams/${examId}/paper-sets/A/file`
  expect((await (await server.as(world.b.teacherId)).get(paper)).status).toBe(404)
  expect((await (await server.as(world.a.studentId)).get(paper)).status).toBe(403)
})
