// Passages over HTTP: written together with their questions, never changed, kept by the exams that hold them.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const single = (stem: string, more: object = {}) => ({
  subjectId: world.physicsId,
  topicId: world.topicId,
  texts: { en: { stem, options: ['one', 'two'] } },
  key: { kind: 'single', right: 0 },
  ...more,
})

interface Saved {
  id: string
  questionIds: string[]
  examsWithEarlierKey: number
}
const add = async (passage: object) => (await teacher.send<Saved>('POST', '/v1/passages', passage)).body
const change = (id: string, passage: object) => teacher.send<Saved>('PUT', `/v1/passages/${id}`, passage)
interface Shown {
  id: string
  texts: object
  questions: { id: string; version: number; texts: { en: { stem: string } } }[]
}
const show = async (id: string) => (await teacher.get<Shown>(`/v1/passages/${id}`)).body
const held = ({ id, version, texts }: Shown['questions'][number], more: object = {}) =>
  single(texts.en.stem, { held: { id, version }, ...more })

test('a passage comes back with its questions in their order, and each of them names it', async () => {
  const texts = { en: 'A <b>wheel</b> rolls: $a<b$.', mr: 'एक चाक घरंगळते.' }
  const number = {
    texts: { en: { stem: 'How many?' } },
    key: { kind: 'integer', ranges: [{ low: '3', high: '3' }] },
  }
  const saved = await add({ texts, questions: [single('First?'), single('', number), single('Third?')] })
  const shown = await show(saved.id)
  expect(shown.texts).toEqual({ en: 'A &lt;b>wheel&lt;/b> rolls: $a\\lt b$.', mr: 'एक चाक घरंगळते.' })
  expect(shown.questions.map(({ id }) => id)).toEqual(saved.questionIds)
  expect(shown.questions.map(({ texts: { en } }) => en.stem)).toEqual(['First?', 'How many?', 'Third?'])
  const one = await teacher.get(`/v1/questions/${saved.questionIds[1]}`)
  expect(one.body).toMatchObject({ passage: { id: saved.id, questionIds: saved.questionIds } })
  const listed = await teacher.get<{ rows: { id: string; passageId: string | null }[] }>(
    '/v1/questions?search=Third',
  )
  expect(listed.body.rows).toMatchObject([{ passageId: saved.id }])
})

test('every part of every question that is not right is named, and nothing is written', async () => {
  const before = await server.db.selectFrom('passages').select('id').execute()
  const refused = await teacher.send('POST', '/v1/passages', {
    texts: { en: 'A text.' },
    questions: [
      single(' '),
      single('Fine?'),
      single('Which?', { texts: { hi: { stem: 'कौन?', options: ['एक', 'एक'] } } }),
    ],
  })
  expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } })
  expect(refused.body.errors).toEqual([
    { field: 'questions.0.texts.en.stem', code: 'stem-empty' },
    { field: 'questions.2.texts.hi.stem', code: 'passage-missing' },
    { field: 'questions.2.texts.hi.options.1', code: 'options-equal' },
  ])
  expect(await server.db.selectFrom('passages').select('id').execute()).toEqual(before)
  const empty = await teacher.send('POST', '/v1/passages', { texts: { en: '  ' }, questions: [single('A?')] })
  expect(empty.body.errors).toEqual([{ field: 'texts', code: 'passage-empty' }])
  const strange = `![x](picture:${randomUUID()})`
  const pictured = await teacher.send('POST', '/v1/passages', {
    texts: { en: strange },
    questions: [single('B?')],
  })
  expect(pictured.body.errors).toEqual([{ field: 'texts.en', code: 'picture-unknown' }])
})

test('questions of two subjects do not share a passage', async () => {
  const { id } = await server.db
    .insertInto('subjects')
    .values({ code: 'botany-b', nameEn: 'Botany', nameMr: 'वनस्पतिशास्त्र', nameHi: 'वनस्पति', position: 91 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const questions = [single('C?'), single('D?', { subjectId: id, topicId: null })]
  const refused = await teacher.send('POST', '/v1/passages', { texts: { en: 'A text.' }, questions })
  expect(refused.body.errors).toEqual([{ field: 'questions.1.subjectId', code: 'subject-differs' }])
})

test('the same question under another passage is another question', async () => {
  const questions = [single('What does the author mean?')]
  const one = await add({ texts: { en: 'One text.' }, questions })
  const other = await add({ texts: { en: 'Another text.' }, questions })
  expect(other.questionIds).not.toEqual(one.questionIds)
  const again = await teacher.send('POST', '/v1/passages', { texts: { en: 'One  text.' }, questions })
  expect(again).toMatchObject({ status: 409, body: { code: 'question-already-there' } })
})

test('a new text is a new passage and a new version of each question; the exam keeps what it took', async () => {
  const saved = await add({ texts: { en: 'The first text.' }, questions: [single('E?'), single('F?')] })
  const [first = '', second = ''] = saved.questionIds
  await approve(first)
  const exam = await makeExam(server, world, world.a, { state: 'draft', questions: 1 })
  await server.db
    .updateTable('examQuestions')
    .set({ questionId: first })
    .where('examId', '=', exam.examId)
    .execute()
  const { questions } = await show(saved.id)
  const changed = await change(saved.id, {
    texts: { en: 'The second text.' },
    questions: questions.map((question) => held(question)),
  })
  expect(changed.body).toMatchObject({ questionIds: [first, second], examsWithEarlierKey: 0 })
  expect(changed.body.id).not.toBe(saved.id)
  const now = await teacher.get(`/v1/questions/${first}`)
  expect(now.body).toMatchObject({
    version: 2,
    review: 'waiting',
    passage: { id: changed.body.id, texts: { en: 'The second text.' } },
  })
  const then = await teacher.get(`/v1/questions/${first}?version=1`)
  expect(then.body).toMatchObject({ passage: { id: saved.id, texts: { en: 'The first text.' } } })
  expect((await show(saved.id)).questions).toEqual([])
  const late = await change(saved.id, {
    texts: { en: 'The third text.' },
    questions: questions.map((question) => held(question)),
  })
  expect(late).toMatchObject({ status: 409, body: { code: 'passage-changed-meanwhile' } })
})

async function approve(id: string): Promise<void> {
  const academics = await server.as(world.academicsId)
  const reviews = [{ review: 'approved', questions: [{ id, version: 1 }] }]
  expect((await academics.send('POST', '/v1/questions/reviews', { reviews })).status).toBe(200)
}

test('the passage stays where its text stays: only the question that changed has a new version', async () => {
  const saved = await add({
    texts: { en: 'It stays.' },
    questions: [single('G?'), single('H?'), single('I?')],
  })
  const { questions } = await show(saved.id)
  const [g, h, i] = questions
  if (!g || !h || !i) throw new Error('three questions')
  const changed = await change(saved.id, {
    texts: { en: 'It  stays.' },
    questions: [
      held(i),
      held(g, { texts: { en: { stem: 'G now?', options: ['one', 'two'] } } }),
      single('J?'),
    ],
  })
  expect(changed.body.id).toBe(saved.id)
  const now = (await show(saved.id)).questions
  expect(now.map(({ version, texts: { en } }) => [version, en.stem])).toEqual([
    [1, 'I?'],
    [2, 'G now?'],
    [1, 'J?'],
  ])
  const away = await teacher.get(`/v1/questions/${h.id}`)
  expect(away.body).toMatchObject({ archivedAt: expect.any(String) })
  const audit = await server.db
    .selectFrom('auditLog')
    .select(['noun', 'subjectId', 'fields'])
    .where('operation', '=', 'changePassage')
    .where('subjectId', 'in', [g.id, h.id, i.id])
    .execute()
  expect(audit.toSorted((one, other) => (one.fields[0] ?? '').localeCompare(other.fields[0] ?? ''))).toEqual([
    { noun: 'question', subjectId: h.id, fields: ['archived'] },
    { noun: 'question', subjectId: g.id, fields: ['texts'] },
  ])
})

test('a question under a passage keeps it when it is changed by itself', async () => {
  const saved = await add({ texts: { en: 'By itself.' }, questions: [single('K?')] })
  const id = saved.questionIds[0]
  await teacher.send('PUT', `/v1/questions/${id}`, single('K now?', { version: 1 }))
  expect((await teacher.get(`/v1/questions/${id}`)).body).toMatchObject({ passage: { id: saved.id } })
  const stale = await change(saved.id, {
    texts: { en: 'By itself.' },
    questions: [single('K late?', { held: { id, version: 1 } })],
  })
  expect(stale).toMatchObject({ status: 409, body: { code: 'question-changed-meanwhile' } })
})

test('a question that stands elsewhere is not taken in', async () => {
  const saved = await add({ texts: { en: 'Here.' }, questions: [single('L?')] })
  const { body } = await teacher.send('POST', '/v1/questions', single('Elsewhere?'))
  const questions = [single('Elsewhere?', { held: { id: body.id, version: 1 } })]
  const refused = await change(saved.id, { texts: { en: 'Here.' }, questions })
  expect(refused).toMatchObject({ status: 409, body: { code: 'passage-changed-meanwhile' } })
})
