// Courses and the shipped syllabus.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listTopics, subjects } from '../../content/syllabus.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { listOpenCourses, syncSyllabus } from './courses.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  await syncSyllabus(server.db)
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Subjects {
  rows: {
    id: string
    code: string
    name: { mr: string }
    topics: { id: string; parentId: string | null }[]
  }[]
}

test('the syllabus is there in three languages, units before their chapters, and stays itself when repeated', async () => {
  await Promise.all([syncSyllabus(server.db), syncSyllabus(server.db)])
  const { body } = await (await server.as(world.a.studentId)).get<Subjects>('/v1/subjects')
  expect(body.rows.map((row) => row.code)).toEqual(subjects.map((subject) => subject.code))
  expect(body.rows.flatMap((row) => row.topics)).toHaveLength(listTopics().length)
  for (const { topics } of body.rows) {
    const seen = new Set<string>()
    for (const { id, parentId } of topics) {
      expect(parentId === null || seen.has(parentId)).toBe(true)
      seen.add(id)
    }
  }
  expect(body.rows[0]?.name.mr).toMatch(/\p{Script=Devanagari}/u)
})

test('a course has a name of its own, subjects that exist, and is not archived while batches run', async () => {
  const client = await server.as(world.academicsId)
  const course = { name: 'NEET 2028', target: 'neet', classLevel: 11, subjectIds: [world.physicsId] }
  const { status, body } = await client.send<{ id: string }>('POST', '/v1/courses', course)
  expect(status).toBe(201)
  expect(await client.send('POST', '/v1/courses', course)).toMatchObject({
    status: 409,
    body: { errors: [{ field: 'name', code: 'name-taken' }] },
  })
  const unknown = { ...course, name: 'Other', subjectIds: [world.ownerId] }
  expect((await client.send('POST', '/v1/courses', unknown)).status).toBe(422)
  expect(await client.send('PATCH', `/v1/courses/${world.a.courseId}`, { archived: true })).toMatchObject({
    status: 409,
    body: { code: 'course-has-batches', params: { batches: 1 } },
  })
  const archived = await client.send('PATCH', `/v1/courses/${body.id}`, { archived: true })
  expect(archived.body).toMatchObject({ archived: true })
})

test('the public page gets what is offered, with the seats of a batch', async () => {
  const open = await listOpenCourses(server.db, server.clock.now())
  expect(open.find((course) => course.name.startsWith('Course A'))).toMatchObject({
    mostInBatch: 60,
    media: ['en'],
    subjects: [{ en: 'Physics' }],
  })
  expect(open.find((course) => course.name === 'NEET 2028')).toBeUndefined()
})
