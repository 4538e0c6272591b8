// Guardians and consents over HTTP: who may act for whom, and what holds a minor back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Consents {
  rows: {
    id: string
    withdrawnAt: string | null
    givenByName: string
    recordedByName: string
    purposes: string[]
  }[]
}

test('brothers and sisters share the guardian whom the phone finds', async () => {
  const desk = await server.as(world.frontDeskId)
  const guardian = { name: 'Sunita Namune', phone: '90000 04444', locale: 'mr' }
  const [first, second] = [await addStudent(server.db, 'Ira'), await addStudent(server.db, 'Neel')]
  const link = (studentId: string) =>
    desk.send<{ guardianId: string; added: boolean }>('POST', `/v1/students/${studentId}/guardians`, {
      relation: 'mother',
      guardian,
    })
  const [one, two] = [await link(first), await link(second)]
  expect(one.body.added).toBe(true)
  expect(two.body).toEqual({ guardianId: one.body.guardianId, added: false })
  const parent = await desk.get(`/v1/people/${one.body.guardianId}`)
  expect(parent.body).toMatchObject({ children: [{ name: 'Ira' }, { name: 'Neel' }] })
})

test('a phone that a teacher signs in with makes no guardian', async () => {
  const desk = await server.as(world.frontDeskId)
  const teacher = await server.db
    .selectFrom('people')
    .select('phone')
    .where('id', '=', world.a.teacherId)
    .executeTakeFirstOrThrow()
  const guardian = { name: 'X', phone: teacher.phone, locale: 'mr' }
  const path = `/v1/students/${world.a.studentId}/guardians`
  expect(await desk.send('POST', path, { relation: 'father', guardian })).toMatchObject({
    status: 409,
    body: { code: 'sign-in-taken' },
  })
  const byId = { relation: 'father', guardian: { id: world.a.teacherId } }
  expect(await desk.send('POST', path, byId)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'guardianId', code: 'not-a-guardian' }] },
  })
})

test('a minor comes in when a guardian has consented, and is out when it is withdrawn', async () => {
  const desk = await server.as(world.frontDeskId)
  const studentId = await addStudent(server.db, 'Minor Kalpit')
  const guardianId = await addPerson(server.db, 'parent', 'Mother Kalpit')
  await server.db.insertInto('guardianships').values({ guardianId, studentId, relation: 'mother' }).execute()
  const student = await server.as(studentId)
  expect(await student.get('/v1/subjects')).toMatchObject({ status: 403, body: { code: 'consent-missing' } })
  const consents = `/v1/students/${studentId}/consents`
  const given = { givenBy: guardianId, how: 'signed_form', purposes: ['account'], givenOn: '2026-11-20' }
  const { body } = await desk.send<Consents>('POST', consents, given)
  expect(body.rows).toMatchObject([{ givenByName: 'Mother Kalpit', recordedByName: 'Desk Namune' }])
  expect((await student.get('/v1/subjects')).status).toBe(200)
  const guardian = await server.as(guardianId)
  const withdrawn = await guardian.send<Consents>('POST', `${consents}/${body.rows[0]?.id}/withdrawal`)
  expect(withdrawn.body.rows[0]?.withdrawnAt).toBe('2026-11-24T04:30:00.000Z')
  expect((await student.get('/v1/subjects')).status).toBe(403)
  expect(await guardian.send('POST', `${consents}/${body.rows[0]?.id}/withdrawal`)).toMatchObject({
    status: 409,
    body: { code: 'already-withdrawn' },
  })
})

test('consent comes from a guardian of that student, not before its time, for a purpose that exists', async () => {
  const desk = await server.as(world.frontDeskId)
  const path = `/v1/students/${world.a.studentId}/consents`
  const given = { givenBy: world.a.guardianId, how: 'in_person', purposes: ['account'] }
  const tries = [
    { ...given, givenBy: world.b.guardianId },
    { ...given, givenBy: world.a.studentId },
    { ...given, givenOn: '2026-11-25' },
  ]
  for (const body of tries) expect((await desk.send('POST', path, body)).status).toBe(422)
  expect((await desk.send('POST', path, { ...given, purposes: ['everything'] })).status).toBe(400)
  expect((await desk.send('POST', path, { ...given, purposes: [] })).status).toBe(400)
})

test('a student of age consents for themselves', async () => {
  const desk = await server.as(world.frontDeskId)
  const studentId = await addStudent(server.db, 'Adult Kalpit', { adultOn: '2026-01-01' })
  const given = { givenBy: studentId, how: 'in_person', purposes: ['photo'] }
  expect((await desk.send('POST', `/v1/students/${studentId}/consents`, given)).status).toBe(201)
})

test('a guardian whose consent stands is not untied', async () => {
  const desk = await server.as(world.frontDeskId)
  const { studentId, guardianId } = world.b
  const path = `/v1/students/${studentId}/guardians`
  expect(await desk.send('DELETE', `${path}/${guardianId}`)).toMatchObject({
    status: 409,
    body: { code: 'guardian-gave-consent' },
  })
  const aunt = await addPerson(server.db, 'parent', 'Aunt Kalpit')
  await desk.send('POST', path, { relation: 'relative', guardian: { id: aunt } })
  const asAunt = await server.as(aunt)
  expect((await asAunt.get(`/v1/people/${studentId}`)).status).toBe(200)
  expect((await desk.send('DELETE', `${path}/${aunt}`)).status).toBe(204)
  expect((await asAunt.get(`/v1/people/${studentId}`)).status).toBe(404)
})
