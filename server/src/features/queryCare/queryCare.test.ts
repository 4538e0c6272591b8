// Reported posts and pauses over HTTP.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeQuery } from '../../testing/queries.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

const DAY = 86_400_000

let server: TestServer
let world: World
let student: Client
let teacher: Client
let academics: Client
let queryId: string
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  server.clock.set(new Date(START))
  await server.db.deleteFrom('queries').execute()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
  teacher = await server.as(world.a.teacherId)
  academics = await server.as(world.academicsId)
  queryId = await makeQuery(server, world, world.a, { topic: 'subject', answered: true })
})
afterAll(() => server.close())

interface Post {
  id: string
  kind: string
  body: string
  hidden: boolean
  reported: boolean
}
const posts = async (client: Client) =>
  (await client.get<{ posts: Post[] }>(`/v1/queries/${queryId}`)).body.posts
const postOf = async (kind: string) => (await posts(teacher)).find((post) => post.kind === kind)?.id ?? ''
const report = async (client: Client, kind: string) =>
  client.send('POST', `/v1/queries/${queryId}/posts/${await postOf(kind)}/reports`, { reason: 'Rude words.' })
interface Reports {
  rows: { id: string; queryId: string | null; body: string; reportedBy: string }[]
  total: number
}
const reports = async (decided = false) =>
  (await academics.get<Reports>(`/v1/query-reports?decided=${decided}`)).body
const ask = (client: Client) =>
  client.send<{ code: string; params: object }>('POST', '/v1/queries', {
    topic: 'subject',
    subjectId: world.physicsId,
    title: 'Why is the torque zero?',
  })

test('either side reports the other’s post, once, and not their own', async () => {
  expect((await report(student, 'answer')).status).toBe(204)
  expect((await report(teacher, 'question')).status).toBe(204)
  expect(await report(student, 'answer')).toMatchObject({ status: 409, body: { code: 'reported-already' } })
  expect(await report(student, 'question')).toMatchObject({ status: 409, body: { code: 'own-post' } })
  expect((await reports()).total).toBe(2)
  expect((await posts(student)).map(({ reported }) => reported)).toEqual([false, true])
})

test('a post of another query is not reported through this one', async () => {
  const other = await makeQuery(server, world, world.b, { topic: 'subject' })
  const stranger = (await (await server.as(world.b.studentId)).get<{ posts: Post[] }>(`/v1/queries/${other}`))
    .body
  const address = `/v1/queries/${queryId}/posts/${stranger.posts[0]?.id}/reports`
  expect((await student.send('POST', address, { reason: 'Rude words.' })).status).toBe(404)
})

test('what academics hide nobody reads any more, and every report of it is decided', async () => {
  await report(student, 'answer')
  await report(await server.as(world.ownerId), 'answer')
  const [first] = (await reports()).rows
  expect(first).toMatchObject({ body: 'The arm is zero.', queryId })
  const decide = () =>
    academics.send('POST', `/v1/query-reports/${first?.id}/decision`, { outcome: 'hidden' })
  expect((await decide()).status).toBe(204)
  expect(await reports()).toMatchObject({ total: 0 })
  expect(await reports(true)).toMatchObject({ total: 2 })
  for (const client of [student, teacher, academics])
    expect((await posts(client)).find(({ kind }) => kind === 'answer')).toMatchObject({
      hidden: true,
      body: '',
    })
  expect(await decide()).toMatchObject({ status: 409, body: { code: 'decided-already' } })
  expect(await report(student, 'answer')).toMatchObject({ status: 409, body: { code: 'hidden-already' } })
})

test('of a thread about fees academics see the reported post alone', async () => {
  queryId = await makeQuery(server, world, world.a, { topic: 'fees', asker: 'guardian' })
  const accounts = await server.as(world.accountsId)
  const { posts: thread } = (await accounts.get<{ posts: Post[] }>(`/v1/queries/${queryId}`)).body
  const address = `/v1/queries/${queryId}/posts/${thread[0]?.id}/reports`
  expect((await accounts.send('POST', address, { reason: 'Rude words.' })).status).toBe(204)
  expect((await reports()).rows).toMatchObject([{ queryId: null }])
  expect((await academics.get(`/v1/queries/${queryId}`)).status).toBe(404)
})

test('who is paused reads, but neither asks nor adds until it is over or lifted', async () => {
  const mute = { personId: world.a.studentId, days: 3, reason: 'Rude words.' }
  expect((await teacher.send('POST', '/v1/query-mutes', mute)).status).toBe(403)
  const { id } = (await academics.send<{ id: string }>('POST', '/v1/query-mutes', mute)).body
  const refused = { status: 409, body: { code: 'asking-muted', params: { days: 3, reason: 'Rude words.' } } }
  expect(await ask(student)).toMatchObject(refused)
  const addition = await student.send('POST', `/v1/queries/${queryId}/additions`, { body: 'More.' })
  expect(addition).toMatchObject(refused)
  expect(await posts(student)).toHaveLength(2)
  server.clock.set(new Date(Date.parse(START) + 3 * DAY))
  expect((await ask(student)).status).toBe(201)
  server.clock.set(new Date(Date.parse(START) + DAY))
  expect((await ask(student)).body).toMatchObject({ params: { days: 2 } })
  expect((await academics.get<{ total: number }>('/v1/query-mutes')).body.total).toBe(1)
  expect((await academics.send('DELETE', `/v1/query-mutes/${id}`)).status).toBe(204)
  expect((await academics.send('DELETE', `/v1/query-mutes/${id}`)).status).toBe(404)
  expect((await ask(student)).status).toBe(201)
})

test('only who asks can be paused, and it is in the audit log', async () => {
  const mute = (personId: string) =>
    academics.send('POST', '/v1/query-mutes', { personId, days: 1, reason: 'Rude words.' })
  expect(await mute(world.a.teacherId)).toMatchObject({
    status: 422,
    body: { errors: [{ code: 'asks-nothing' }] },
  })
  await mute(world.a.guardianId)
  const rows = await server.db
    .selectFrom('auditLog')
    .select(['actorId', 'fields'])
    .where('operation', '=', 'muteAsker')
    .where('subjectId', '=', world.a.guardianId)
    .execute()
  expect(rows).toEqual([{ actorId: world.academicsId, fields: ['queryMutes'] }])
})
