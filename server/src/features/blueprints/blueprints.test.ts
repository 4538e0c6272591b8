// Blueprints over HTTP: kept under a name, each cell once, topics of their subject; what the bank holds for them.
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const pick = (more: object = {}) => ({
  subjectId: world.physicsId,
  topicId: world.topicId,
  difficulty: 2,
  kind: 'single',
  count: 10,
  ...more,
})
const add = (name: string, picks: object[]) =>
  teacher.send<{ id: string }>('POST', '/v1/blueprints', { name, picks })

test('a blueprint comes back as it was kept, is changed, and goes', async () => {
  const picks = [pick(), pick({ difficulty: null, kind: null, topicId: null, count: 5 })]
  const { body } = await add(' Weekly test ', picks)
  const path = `/v1/blueprints/${body.id}`
  expect((await teacher.get(path)).body).toMatchObject({
    name: 'Weekly test',
    picks,
    createdByName: 'Teacher A Udahare',
  })
  const changed = { name: 'Weekly test, long', picks: [pick({ count: 30 })] }
  await (await server.as(world.b.teacherId)).send('PUT', path, changed)
  const listed = await teacher.get<{ rows: object[] }>('/v1/blueprints')
  expect(listed.body.rows).toMatchObject([{ id: body.id, ...changed }])
  expect((await teacher.send('DELETE', path)).status).toBe(204)
  expect((await teacher.get(path)).status).toBe(404)
  expect((await teacher.send('PUT', path, changed)).status).toBe(404)
})

test('a name is taken once; a cell comes once; a topic is of its subject', async () => {
  await add('Taken', [pick()])
  const again = await add('Taken', [pick()])
  expect(again).toMatchObject({ status: 422, body: { errors: [{ field: 'name', code: 'name-taken' }] } })
  const { id: other } = await server.db
    .insertInto('subjects')
    .values({ code: 'geology', nameEn: 'Geology', nameMr: 'भूशास्त्र', nameHi: 'भूविज्ञान', position: 90 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const wrong = await add('Wrong', [pick(), pick({ subjectId: other }), pick({ count: 1 })])
  expect(wrong).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'picks.1.topicId', code: 'topic-of-other-subject' },
        { field: 'picks.2', code: 'pick-twice' },
      ],
    },
  })
})

test('the stock counts what is in use by topic, difficulty and kind, and what was approved', async () => {
  const question = (stem: string) => ({
    subjectId: world.physicsId,
    topicId: world.topicId,
    texts: { en: { stem } },
    key: { kind: 'short', accepted: ['x'] },
    difficulty: 1,
  })
  const ids: string[] = []
  for (const stem of ['One?', 'Two?', 'Three?'])
    ids.push((await teacher.send<{ id: string }>('POST', '/v1/questions', question(stem))).body.id)
  const academics = await server.as(world.academicsId)
  const reviews = [{ review: 'approved', questions: [{ id: ids[0], version: 1 }] }]
  await academics.send('POST', '/v1/questions/reviews', { reviews })
  await teacher.send('PUT', `/v1/questions/${ids[2]}/archived`, { archived: true })
  const stock = await teacher.get<{ rows: { kind: string }[] }>(
    `/v1/question-stock?subjectId=${world.physicsId}`,
  )
  expect(stock.body.rows.filter(({ kind }) => kind === 'short')).toEqual([
    { topicId: world.topicId, difficulty: 1, kind: 'short', count: 2, approved: 1 },
  ])
})
