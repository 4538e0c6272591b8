// Enrolments over HTTP: the last seat under concurrency, moves with their history, and what a batch refuses.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const academics = () => server.as(world.academicsId)

async function someBatch(capacity: number): Promise<string> {
  const { body } = await (await academics()).send<{ id: string }>('POST', '/v1/batches', {
    courseId: world.a.courseId,
    name: `Batch ${randomUUID().slice(0, 8)}`,
    year: 2027,
    capacity,
    medium: 'en',
    startsOn: '2026-06-15',
    endsOn: '2027-05-31',
    classTeacherId: null,
  })
  return body.id
}

const someStudents = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => addStudent(server.db, `Student ${i} Kalpit`)))

const enrolments = async (studentId: string) =>
  (await (await academics()).get<{ rows: Record<string, unknown>[] }>(`/v1/students/${studentId}/enrolments`))
    .body.rows

test('twenty ask for the last three seats at once: three get in', async () => {
  const client = await academics()
  const batchId = await someBatch(3)
  const students = await someStudents(20)
  const replies = await Promise.all(
    students.map((id) => client.send('POST', `/v1/batches/${batchId}/enrolments`, { studentIds: [id] })),
  )
  expect(replies.filter((reply) => reply.status === 201)).toHaveLength(3)
  for (const refused of replies.filter((reply) => reply.status !== 201))
    expect(refused).toMatchObject({ status: 409, body: { code: 'batch-full', params: { seats: 0 } } })
  const { body } = await client.get(`/v1/batches/${batchId}`)
  expect(body).toMatchObject({ enrolled: 3, seatsTaken: 3, capacity: 3 })
})

test('the database itself keeps the seats, whoever writes', async () => {
  const batchId = await someBatch(1)
  const [one, two] = await someStudents(2)
  const rows = [one, two].map((studentId) => ({ studentId: studentId ?? '', batchId, fromOn: '2026-11-24' }))
  await expect(server.db.insertInto('enrolments').values(rows).execute()).rejects.toMatchObject({
    code: 'IC002',
  })
})

test('enrolling many is all or none, and says how many seats there are', async () => {
  const client = await academics()
  const batchId = await someBatch(2)
  const studentIds = await someStudents(3)
  expect(await client.send('POST', `/v1/batches/${batchId}/enrolments`, { studentIds })).toMatchObject({
    status: 409,
    body: { code: 'batch-full', params: { seats: 2 } },
  })
  expect((await client.get(`/v1/batches/${batchId}`)).body).toMatchObject({ enrolled: 0 })
})

test('whoever begins later holds a seat today; whoever has left holds none', async () => {
  const client = await academics()
  const batchId = await someBatch(1)
  const [later, now] = await someStudents(2)
  const path = `/v1/batches/${batchId}/enrolments`
  await client.send('POST', path, { studentIds: [later], fromOn: '2027-01-01' })
  expect((await client.send('POST', path, { studentIds: [now] })).status).toBe(409)
  const dropped = { batchId, reason: 'Chose another batch' }
  expect((await client.send('POST', `/v1/students/${later}/drop`, dropped)).status).toBe(200)
  expect((await client.send('POST', path, { studentIds: [now] })).status).toBe(201)
  expect((await client.send('POST', path, { studentIds: [now] })).status, 'once at a time').toBe(409)
})

test('a move keeps the history and frees the seat; the reason stays with it', async () => {
  const client = await academics()
  const [from, to] = [await someBatch(1), await someBatch(1)]
  const [student] = await someStudents(1)
  await client.send('POST', `/v1/batches/${from}/enrolments`, { studentIds: [student], fromOn: '2026-07-01' })
  const move = { toBatchId: to, on: '2026-11-24', reason: 'Evenings fit better' }
  expect((await client.send('POST', `/v1/students/${student}/transfer`, move)).status).toBe(200)
  expect(await enrolments(student ?? '')).toMatchObject([
    { batchId: to, fromOn: '2026-11-24', toOn: null },
    { batchId: from, toOn: '2026-11-24', endedHow: 'transferred', reason: 'Evenings fit better' },
  ])
  expect((await client.get(`/v1/batches/${from}`)).body).toMatchObject({ seatsTaken: 0 })
  expect(await client.send('POST', `/v1/students/${student}/transfer`, move)).toMatchObject({
    status: 409,
    body: { code: 'same-batch' },
  })
})

test('a move into a full batch leaves the student where they were', async () => {
  const client = await academics()
  const [from, full] = [await someBatch(5), await someBatch(1)]
  const [student, other] = await someStudents(2)
  await client.send('POST', `/v1/batches/${from}/enrolments`, { studentIds: [student] })
  await client.send('POST', `/v1/batches/${full}/enrolments`, { studentIds: [other] })
  expect((await client.send('POST', `/v1/students/${student}/transfer`, { toBatchId: full })).status).toBe(
    409,
  )
  expect(await enrolments(student ?? '')).toMatchObject([{ batchId: from, toOn: null }])
})

test('two batches that swap many students at once do not lock each other out', async () => {
  const client = await academics()
  const [a, b] = [await someBatch(40), await someBatch(40)]
  const [inA, inB] = [await someStudents(10), await someStudents(10)]
  await client.send('POST', `/v1/batches/${a}/enrolments`, { studentIds: inA })
  await client.send('POST', `/v1/batches/${b}/enrolments`, { studentIds: inB })
  const moves = [...inA, ...inB].map((id, i) =>
    client.send('POST', `/v1/students/${id}/transfer`, { toBatchId: i < 10 ? b : a }),
  )
  expect((await Promise.all(moves)).map((reply) => reply.status)).toEqual(Array(20).fill(200))
})

test('many are moved in one go, or none where one of them is in no batch', async () => {
  const client = await academics()
  const [from, to] = [await someBatch(10), await someBatch(10)]
  const studentIds = await someStudents(4)
  const [homeless] = await someStudents(1)
  await client.send('POST', `/v1/batches/${from}/enrolments`, { studentIds })
  const path = `/v1/batches/${to}/transfers`
  expect(await client.send('POST', path, { studentIds: [...studentIds, homeless] })).toMatchObject({
    status: 409,
    body: { code: 'not-enrolled', params: { students: 1 } },
  })
  expect(await client.send('POST', path, { studentIds })).toMatchObject({
    status: 201,
    body: { students: 4 },
  })
  expect((await client.get(`/v1/batches/${to}`)).body).toMatchObject({ enrolled: 4 })
})

test('dropping needs a reason, and a day that is not before the first', async () => {
  const client = await academics()
  const [student] = await someStudents(1)
  const batchId = await someBatch(5)
  await client.send('POST', `/v1/batches/${batchId}/enrolments`, { studentIds: [student] })
  const path = `/v1/students/${student}/drop`
  expect((await client.send('POST', path, { batchId })).status).toBe(400)
  expect((await client.send('POST', path, { batchId, reason: 'Ill', on: '2026-11-24' })).status).toBe(200)
  expect(await enrolments(student ?? '')).toMatchObject([
    { endedHow: 'dropped', toOn: '2026-11-24', reason: 'Ill' },
  ])
  expect((await client.send('POST', path, { batchId, reason: 'Ill' })).status).toBe(409)
})

test('a batch is not made smaller than it is full, and its end completes the enrolments', async () => {
  const client = await academics()
  const batchId = await someBatch(5)
  const studentIds = await someStudents(3)
  await client.send('POST', `/v1/batches/${batchId}/enrolments`, { studentIds })
  expect(await client.send('PATCH', `/v1/batches/${batchId}`, { capacity: 2 })).toMatchObject({
    status: 409,
    body: { code: 'batch-too-small', params: { students: 3 } },
  })
  expect((await client.send('PATCH', `/v1/batches/${batchId}`, { archived: true })).status).toBe(200)
  expect(await enrolments(studentIds[0] ?? '')).toMatchObject([{ endedHow: 'completed', toOn: '2026-11-24' }])
  const again = { studentIds: studentIds.slice(0, 1) }
  expect(await client.send('POST', `/v1/batches/${batchId}/enrolments`, again)).toMatchObject({
    status: 409,
    body: { code: 'batch-archived' },
  })
})

test('only teachers teach, only subjects of the course, and only in its own days', async () => {
  const client = await academics()
  const batchId = await someBatch(5)
  const teachers = (teacherId: string, subjectId: string) =>
    client.send('PUT', `/v1/batches/${batchId}/teachers`, { teachers: [{ teacherId, subjectId }] })
  expect((await teachers(world.a.teacherId, world.physicsId)).status).toBe(200)
  expect((await teachers(world.a.studentId, world.physicsId)).status).toBe(422)
  expect((await teachers(world.a.teacherId, randomUUID())).status).toBe(422)
  const turned = { startsOn: '2027-06-01', endsOn: '2027-05-01' }
  expect((await client.send('PATCH', `/v1/batches/${batchId}`, turned)).status).toBe(422)
  const student = { classTeacherId: world.a.studentId }
  expect((await client.send('PATCH', `/v1/batches/${batchId}`, student)).status).toBe(422)
})

test('a teacher, a student and a parent see their own batches; a stranger’s is not there', async () => {
  const names = async (personId: string) => {
    const { body } = await (await server.as(personId)).get<{ rows: { id: string }[] }>('/v1/batches')
    return body.rows.map((row) => row.id)
  }
  for (const id of [world.b.teacherId, world.b.studentId, world.b.guardianId])
    expect(await names(id)).toEqual([world.b.batchId])
  const student = await server.as(world.a.studentId)
  expect((await student.get(`/v1/batches/${world.b.batchId}`)).status).toBe(404)
  expect((await student.get(`/v1/batches/${world.a.batchId}/students`)).status).toBe(403)
})
