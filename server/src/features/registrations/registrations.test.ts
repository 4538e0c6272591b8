// Registering on the site: the guardian of a minor first, then the front desk; nothing is given away to a stranger.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { registrationJobs } from './registrations.jobs.ts'

const password = 'marigold over the well'

let server: TestServer
let world: World
let nobody: Client
let desk: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  nobody = await server.as(null)
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.db.deleteFrom('throttles').execute()
  desk = await server.as(world.frontDeskId)
})

let counter = 0
const newPhone = () => `90000 ${40_000 + counter++}`
const asStudent = (more: object = {}) => ({
  role: 'student',
  name: 'Registered Namune',
  phone: newPhone(),
  password,
  locale: 'mr',
  adultOn: '2028-05-01',
  guardian: { name: 'Guardian Kalpit', phone: newPhone(), relation: 'mother' },
  ...more,
})
const register = (body: object) => nobody.send('POST', '/v1/registrations', body)
const latest = async () => {
  const row = await server.db
    .selectFrom('registrations')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...row, url: `/v1/registrations/${row.id}` }
}
const consent = { how: 'in_person', purposes: ['account', 'academics', 'messages'] }

test('a minor waits for the guardian, then for the office, and comes in with a consent on record', async () => {
  const student = asStudent()
  expect(await register(student)).toMatchObject({ status: 201, body: { waitsFor: 'guardian' } })
  const { url } = await latest()
  expect(await desk.send('POST', `${url}/approve`)).toMatchObject({
    status: 409,
    body: { code: 'guardian-first' },
  })
  expect((await desk.send('POST', `${url}/consent`, consent)).status).toBe(204)
  const approved = await desk.send<{ personId: string }>('POST', `${url}/approve`)
  expect(approved.status).toBe(200)
  const signedIn = await nobody.send('POST', '/v1/session', { login: student.phone, password })
  expect(signedIn.status).toBe(200)
  const me = await (await server.as(approved.body.personId)).get('/v1/me')
  expect(me.body).toMatchObject({ person: { role: 'student', locale: 'mr' }, gate: null })
  const given = await server.db
    .selectFrom('consents')
    .innerJoin('people', 'people.id', 'consents.givenBy')
    .select(['people.name', 'people.role', 'consents.how', 'consents.purposes', 'consents.recordedBy'])
    .where('studentId', '=', approved.body.personId)
    .execute()
  expect(given).toEqual([
    {
      name: 'Guardian Kalpit',
      role: 'parent',
      how: 'in_person',
      purposes: consent.purposes,
      recordedBy: world.frontDeskId,
    },
  ])
})

test('a guardian confirms by the link: sees for whom and what, chooses the purposes, once', async () => {
  await register(asStudent())
  const { url } = await latest()
  const { body } = await desk.send<{ url: string }>('POST', `${url}/guardian-link`)
  const token = body.url.split('#')[1]
  const read = await nobody.send('POST', '/v1/links/read', { token })
  expect(read.body).toMatchObject({
    purpose: 'guardian_consent',
    consent: { student: 'Registered Namune', guardian: 'Guardian Kalpit', relation: 'mother' },
  })
  const accept = (purposes: string[]) =>
    nobody.send('POST', '/v1/links/accept', { purpose: 'guardian_consent', token, purposes })
  expect((await accept(['photo'])).body.errors).toEqual([{ field: 'purposes', code: 'purposes-needed' }])
  expect((await accept(['account', 'academics', 'everything'])).status).toBe(400)
  expect(await accept(['account', 'academics'])).toMatchObject({ status: 200, body: { signInName: null } })
  expect((await accept(['account', 'academics'])).status).toBe(404)
  expect(await latest()).toMatchObject({
    state: 'waiting_for_office',
    confirmedHow: 'link',
    confirmedBy: null,
    confirmedPurposes: ['account', 'academics'],
  })
})

test('brothers and sisters get the guardian who is there already', async () => {
  const guardian = { name: 'Shared Kalpit', phone: newPhone(), relation: 'father' }
  const ids: string[] = []
  for (const name of ['Elder Kalpit', 'Little Kalpit']) {
    await register(asStudent({ name, guardian }))
    const { url } = await latest()
    await desk.send('POST', `${url}/consent`, consent)
    ids.push((await desk.send<{ personId: string }>('POST', `${url}/approve`)).body.personId)
  }
  const ties = await server.db
    .selectFrom('guardianships')
    .select('guardianId')
    .where('studentId', 'in', ids)
    .execute()
  expect(new Set(ties.map((tie) => tie.guardianId)).size).toBe(1)
})

test('whoever is of age, and a parent, wait for the office only', async () => {
  const grown = await register(asStudent({ adultOn: '2026-11-24', guardian: undefined }))
  expect(grown.body).toEqual({ waitsFor: 'office' })
  const parent = { role: 'parent', name: 'Parent Namune', email: 'Parent@Example.in', password, locale: 'en' }
  expect((await register(parent)).body).toEqual({ waitsFor: 'office' })
  const { url } = await latest()
  await desk.send('POST', `${url}/approve`)
  const signedIn = await nobody.send('POST', '/v1/session', { login: 'parent@example.in', password })
  expect(signedIn.status).toBe(200)
})

test('an unknown age counts as a minor; a minor names a guardian with a number of their own', async () => {
  const errorOf = async (body: object) => (await register(body)).body.errors
  expect(await errorOf(asStudent({ adultOn: null, guardian: null }))).toEqual([
    { field: 'guardian', code: 'required' },
  ])
  const phone = newPhone()
  const self = { name: 'Self Namune', phone: `+91 ${phone}`, relation: 'guardian' }
  expect(await errorOf(asStudent({ phone, guardian: self }))).toEqual([
    { field: 'guardian.phone', code: 'own-phone' },
  ])
  expect(await errorOf(asStudent({ phone: null }))).toEqual([{ field: 'phone', code: 'phone-or-email' }])
  expect(await errorOf(asStudent({ password: 'Password@123' }))).toEqual([
    { field: 'password', code: 'password-too-common' },
  ])
})

test('the reply is the same for somebody whom the institute knows; the office sees it and cannot take them in twice', async () => {
  const known = await server.db
    .selectFrom('signInNames')
    .select('value')
    .where('personId', '=', world.a.guardianId)
    .executeTakeFirstOrThrow()
  const parent = { role: 'parent', name: 'Again Kalpit', password, locale: 'en' }
  const again = await register({ ...parent, phone: known.value })
  const fresh = await register({ ...parent, phone: newPhone() })
  expect({ status: again.status, body: again.body }).toEqual({ status: fresh.status, body: fresh.body })
  const { body } = await desk.get<{ rows: { id: string; known: boolean; can: string[] }[] }>(
    '/v1/registrations?search=Again&state=waiting_for_office',
  )
  expect(body.rows.map((row) => row.known)).toEqual([true, false])
  expect(body.rows[0]?.can).toContain('approveRegistration')
  const twice = await desk.send('POST', `/v1/registrations/${body.rows[0]?.id}/approve`)
  expect(twice).toMatchObject({ status: 409, body: { code: 'sign-in-taken' } })
})

test('the least age warns the office or refuses, as the institute has set it', async () => {
  const young = asStudent({ name: 'Young Namune', adultOn: '2030-01-01' })
  expect((await register(young)).status).toBe(201)
  const { body } = await desk.get<{ rows: { tooYoung: boolean; minor: boolean }[] }>(
    '/v1/registrations?search=Young',
  )
  expect(body.rows).toMatchObject([{ tooYoung: true, minor: true }])
  await server.db.updateTable('institute').set({ ageGate: 'refuse' }).execute()
  expect((await register(young)).body.errors).toEqual([
    { field: 'adultOn', code: 'below-least-age', params: { age: 16 } },
  ])
  await server.db.updateTable('institute').set({ ageGate: 'warn' }).execute()
})

test('no registration where the institute has closed it', async () => {
  await server.db.updateTable('institute').set({ registrationOpen: false }).execute()
  expect(await register(asStudent())).toMatchObject({ status: 403, body: { code: 'registration-closed' } })
  await server.db.updateTable('institute').set({ registrationOpen: true }).execute()
})

test('a refusal keeps its reason, forgets the password, and is final; two clerks decide once', async () => {
  await register(asStudent())
  const refused = await latest()
  const reason = 'The batch is full.'
  expect((await desk.send('POST', `${refused.url}/refuse`, { reason })).status).toBe(204)
  expect(await latest()).toMatchObject({ state: 'refused', refusalReason: reason, passwordHash: null })
  expect((await desk.send('POST', `${refused.url}/consent`, consent)).status).toBe(409)
  await register(asStudent({ adultOn: '2026-01-01' }))
  const { url } = await latest()
  const both = await Promise.all([desk.send('POST', `${url}/approve`), desk.send('POST', `${url}/approve`)])
  expect(both.map((reply) => reply.status).sort()).toEqual([200, 409])
})

test('what no guardian confirms within seven days is deleted; its link dies with it', async () => {
  await register(asStudent())
  const { id, url } = await latest()
  const { body } = await desk.send<{ url: string }>('POST', `${url}/guardian-link`)
  const run = async () => {
    for (const job of registrationJobs) await job.run({ ...server.app, db: server.db }, {})
    return server.db.selectFrom('registrations').select('id').where('id', '=', id).execute()
  }
  server.clock.advance({ hours: 7 * 24 - 1 })
  expect(await run()).toHaveLength(1)
  server.clock.advance({ hours: 1 })
  const token = body.url.split('#')[1]
  expect((await nobody.send('POST', '/v1/links/read', { token })).status).toBe(404)
  expect(await run()).toHaveLength(0)
})

test('only the front desk sees registrations; to everybody else they do not exist', async () => {
  await register(asStudent())
  const { url } = await latest()
  for (const personId of [world.a.studentId, world.a.teacherId, world.accountsId]) {
    const client = await server.as(personId)
    expect((await client.get('/v1/registrations')).status).toBe(403)
    expect((await client.send('POST', `${url}/approve`)).status).toBe(404)
  }
})
