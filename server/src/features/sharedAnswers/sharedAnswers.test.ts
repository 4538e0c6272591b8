// Shared answers over HTTP: who finds what, and that nothing in them leads to who asked.
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeQuery } from '../../testing/queries.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let student: Client
let teacher: Client
let mate: Client
let stranger: Client
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  await server.db.deleteFrom('sharedAnswers').execute()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
  teacher = await server.as(world.a.teacherId)
  const mateId = await addStudent(server.db, 'Mate Kalpit', { adultOn: '2026-01-01' })
  await server.db
    .insertInto('enrolments')
    .values({ studentId: mateId, batchId: world.a.batchId, fromOn: '2026-06-15' })
    .execute()
  mate = await server.as(mateId)
  stranger = await server.as(world.b.studentId)
})
afterAll(() => server.close())

const words = {
  audience: 'batch',
  title: 'Why is the torque zero at the axis?',
  question: 'When a force goes through the axis, is there a torque?',
  answer: 'No: the arm is zero, so $\\tau = 0$.',
  pictures: [] as string[],
}
const answered = () => makeQuery(server, world, world.a, { topic: 'subject', answered: true })
const share = (client: Client, queryId: string, more: object = {}) =>
  client.send<{ id: string }>('PUT', `/v1/queries/${queryId}/shared`, { ...words, ...more })
interface Answers {
  rows: { id: string; title: string; helpedCount: number; helpedMe: boolean; pictures: { id: string }[] }[]
  total: number
}
const find = async (client: Client, query = '') =>
  (await client.get<Answers>(`/v1/shared-answers?${query}`)).body

describe('who finds it', () => {
  test('the batch alone, or everybody who learns the subject; guardians with their children', async () => {
    const queryId = await answered()
    expect((await share(teacher, queryId)).status).toBe(200)
    for (const client of [student, mate, teacher, await server.as(world.a.guardianId)])
      expect((await find(client)).total).toBe(1)
    for (const personId of [world.b.studentId, world.b.guardianId, world.b.teacherId])
      expect((await find(await server.as(personId))).total).toBe(0)
    await share(teacher, queryId, { audience: 'everybody' })
    expect((await find(stranger)).total).toBe(1)
    expect((await find(stranger, 'search=torque')).total).toBe(1)
  })

  test('what the office shares is for everybody, and never for a batch', async () => {
    const queryId = await makeQuery(server, world, world.a, {
      topic: 'fees',
      asker: 'guardian',
      answered: true,
    })
    const accounts = await server.as(world.accountsId)
    expect((await share(teacher, queryId)).status).toBe(404)
    expect(await share(accounts, queryId)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'audience', code: 'belongs-to-no-batch' }] },
    })
    await share(accounts, queryId, { audience: 'everybody', title: 'How do I pay by UPI?' })
    expect((await find(stranger, 'search=pay UPI')).rows).toMatchObject([{ title: 'How do I pay by UPI?' }])
  })

  test('nobody once it was taken back', async () => {
    const queryId = await answered()
    await share(teacher, queryId)
    expect((await student.send('DELETE', `/v1/queries/${queryId}/shared`)).status).toBe(403)
    expect((await teacher.send('DELETE', `/v1/queries/${queryId}/shared`)).status).toBe(204)
    expect((await find(mate)).total).toBe(0)
    expect((await teacher.send('DELETE', `/v1/queries/${queryId}/shared`)).status).toBe(404)
  })

  test('what has no answer is not shared', async () => {
    const queryId = await makeQuery(server, world, world.a, { topic: 'subject' })
    expect(await share(teacher, queryId)).toMatchObject({ status: 409, body: { code: 'not-answered' } })
  })
})

describe('without the asker', () => {
  test('no name, no id and no query in the reply', async () => {
    const queryId = await answered()
    await share(teacher, queryId)
    const reply = JSON.stringify(await find(mate))
    for (const secret of [world.a.studentId, 'Student A', queryId, 'asker'])
      expect(reply).not.toContain(secret)
  })

  test('no photo but the chosen one, and that as a copy', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const ids: string[] = []
    for (let i = 0; i < 2; i++)
      ids.push((await student.send<{ id: string }>('POST', '/v1/query-pictures', bytes)).body.id)
    const asked = {
      topic: 'subject',
      subjectId: world.physicsId,
      title: 'What is drawn here?',
      pictures: ids,
    }
    const { id } = (await student.send<{ id: string }>('POST', '/v1/queries', asked)).body
    await teacher.send('POST', `/v1/queries/${id}/answers`, { body: 'A wheel.' })
    await share(teacher, id)
    expect((await find(mate)).rows[0]?.pictures).toEqual([])
    await share(teacher, id, { pictures: [ids[1]] })
    const pictures = (await find(mate)).rows[0]?.pictures ?? []
    expect(pictures).toHaveLength(1)
    expect(ids).not.toContain(pictures[0]?.id)
    const file = await server.db
      .selectFrom('files')
      .select('ownerId')
      .where('id', '=', pictures[0]?.id ?? '')
      .executeTakeFirst()
    expect(file).toEqual({ ownerId: null })
    const foreign = await share(teacher, await answered(), { pictures: [ids[1]] })
    expect(foreign).toMatchObject({ status: 422, body: { errors: [{ code: 'picture-gone' }] } })
  })

  test('it stays when the query goes', async () => {
    const queryId = await answered()
    await share(teacher, queryId)
    await server.db.deleteFrom('queries').where('id', '=', queryId).execute()
    expect((await find(mate)).total).toBe(1)
  })
})

test('“this answered it” counts a person once, and only who finds it', async () => {
  const { id } = (await share(teacher, await answered())).body
  const help = (client: Client) => client.send('POST', `/v1/shared-answers/${id}/helps`)
  expect((await help(mate)).status).toBe(204)
  expect((await help(mate)).status).toBe(204)
  expect((await help(stranger)).status).toBe(404)
  expect((await find(mate)).rows[0]).toMatchObject({ helpedCount: 1, helpedMe: true })
  expect((await find(student)).rows[0]).toMatchObject({ helpedCount: 1, helpedMe: false })
})
