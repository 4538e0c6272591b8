// People over HTTP: who comes in, what they sign in with, what each viewer is told, and who may not be touched.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Person {
  id: string
  name: string
  status: string
  contact: {
    phone: string
    phoneSignsIn: boolean
    emailSignsIn: boolean
    phoneVerified: object | null
  } | null
  student: { rollNumber: string; guardians: { phone: string | null }[] } | null
  access: object | null
  can: string[]
}
interface List {
  rows: { id: string; name: string; phone: string | null; guardianPhone: string | null }[]
  total: number
  ofAll: number
}

const desk = () => server.as(world.frontDeskId)
const newStudent = (name: string, fields = {}) => ({ role: 'student', name, locale: 'mr', ...fields })

test('a phone as people type it becomes one form, and is signed in with; the roll number counts on', async () => {
  const client = await desk()
  const { status, body } = await client.send<{ id: string; rollNumber: string }>(
    'POST',
    '/v1/people',
    newStudent('Advik Namune', { phone: '090000-०१२३४', email: 'Advik@Example.IN' }),
  )
  expect(status).toBe(201)
  expect(body.rollNumber).toMatch(/^2026-\d{4}$/)
  const person = await client.get<Person>(`/v1/people/${body.id}`)
  expect(person.body).toMatchObject({
    status: 'invited',
    contact: { phone: '+919000001234', email: 'advik@example.in', phoneSignsIn: true, emailSignsIn: true },
  })
})

test('what one signs in with is unique; a contact phone on a child may repeat', async () => {
  const client = await desk()
  const phone = '90000 01111'
  await client.send('POST', '/v1/people', { role: 'parent', name: 'Sunita Namune', locale: 'mr', phone })
  const twin = { role: 'parent', name: 'Somebody Else', locale: 'mr', phone }
  expect(await client.send('POST', '/v1/people', twin)).toMatchObject({
    status: 409,
    body: { code: 'sign-in-taken', errors: [{ field: 'phone', code: 'sign-in-taken' }] },
  })
  for (const name of ['Ira Namune', 'Neel Namune']) {
    const { status, body } = await client.send<{ id: string }>(
      'POST',
      '/v1/people',
      newStudent(name, { phone }),
    )
    expect(status).toBe(201)
    const person = await client.get<Person>(`/v1/people/${body.id}`)
    expect(person.body.contact).toMatchObject({ phone: '+919000001111', phoneSignsIn: false })
  }
  const insisting = newStudent('Kabir Namune', { phone, phoneSignsIn: true })
  expect((await client.send('POST', '/v1/people', insisting)).status).toBe(409)
})

test('ten people who claim one phone at once: one gets it', async () => {
  const client = await desk()
  const body = { role: 'teacher', name: 'Teacher Namune', locale: 'en', phone: '90000 02222' }
  const replies = await Promise.all(Array.from({ length: 10 }, () => client.send('POST', '/v1/people', body)))
  expect(replies.map((reply) => reply.status).sort()).toEqual([201, ...Array(9).fill(409)])
})

test('a student’s fields are for students, powers for admins', async () => {
  const owner = await server.as(world.ownerId)
  const base = { name: 'Udahare', locale: 'en' }
  const refused = { status: 422, body: { code: 'invalid' } }
  const teacher = { ...base, role: 'teacher' }
  expect(await owner.send('POST', '/v1/people', { ...teacher, powers: ['owner'] })).toMatchObject(refused)
  expect(await owner.send('POST', '/v1/people', { ...teacher, adultOn: '2020-01-01' })).toMatchObject(refused)
})

test('search finds two letters of any word, a roll number, the last digits of a phone', async () => {
  const client = await desk()
  const id = await addStudent(server.db, 'चारुलता वैद्यकुलकर्णी')
  await server.db.updateTable('people').set({ phone: '+919000077321' }).where('id', '=', id).execute()
  await server.db
    .updateTable('students')
    .set({ rollNumber: '2027-0987' })
    .where('personId', '=', id)
    .execute()
  for (const search of ['चा', 'वै', 'वै चा', '321', '९००००७७३२१', '+91 90000 77321', '0987', '2027-09']) {
    const found = await client.get<List>(`/v1/people?search=${encodeURIComponent(search)}`)
    expect(
      found.body.rows.map((row) => row.id),
      search,
    ).toContain(id)
  }
  for (const search of ['रुल', '%', '_', '\\', '777', "'"]) {
    const found = await client.get<List>(`/v1/people?search=${encodeURIComponent(search)}`)
    expect(
      found.body.rows.map((row) => row.id),
      search,
    ).not.toContain(id)
  }
})

test('filters, sorting and paging agree with the counts', async () => {
  const client = await desk()
  const held = await addStudent(server.db, 'Without Consent')
  const list = await client.get<List>('/v1/people?role=student&withoutConsent=true&pageSize=200')
  expect(list.body.rows.map((row) => row.id)).toContain(held)
  expect(list.body.rows.map((row) => row.id)).not.toContain(world.a.studentId)
  expect(list.body.total).toBe(list.body.rows.length)
  expect(list.body.ofAll).toBeGreaterThan(list.body.total)
  const inBatch = await client.get<List>(`/v1/people?role=student&batchId=${world.a.batchId}`)
  expect(inBatch.body).toMatchObject({ total: 1, rows: [{ id: world.a.studentId }] })
  const first = await client.get<List>('/v1/people?sort=name&pageSize=2&page=1')
  const second = await client.get<List>('/v1/people?sort=name&pageSize=2&page=2')
  const names = [...first.body.rows, ...second.body.rows].map((row) => row.id)
  expect(new Set(names).size).toBe(4)
})

test('a teacher sees the students of their batches and nobody’s contacts', async () => {
  const teacher = await server.as(world.a.teacherId)
  const { body } = await teacher.get<List>('/v1/people?role=student')
  expect(body.rows).toMatchObject([{ id: world.a.studentId, phone: null, guardianPhone: null }])
  const { body: student } = await teacher.get<Person>(`/v1/people/${world.a.studentId}`)
  expect(student).toMatchObject({ contact: null, access: null, student: { guardians: [{ phone: null }] } })
  expect((await teacher.get(`/v1/people/${world.b.studentId}`)).status).toBe(404)
  const phone = await server.db
    .selectFrom('people')
    .select('phone')
    .where('id', '=', world.a.studentId)
    .executeTakeFirstOrThrow()
  const byPhone = await teacher.get<List>(`/v1/people?search=${phone.phone?.slice(-5)}`)
  expect(byPhone.body.total, 'a phone cannot be guessed by searching').toBe(0)
})

test('of two guardians neither is told the other’s phone, noted at admission or their own', async () => {
  const studentId = await addStudent(server.db, 'Child Udahare')
  const phones = ['+919000000731', '+919000000732'] as const
  const guardians: string[] = []
  for (const [i, phone] of phones.entries()) {
    const id = await addPerson(server.db, 'parent', `Guardian ${i} Udahare`)
    await server.db.updateTable('people').set({ phone }).where('id', '=', id).execute()
    const tie = { guardianId: id, studentId, relation: i === 0 ? ('mother' as const) : ('father' as const) }
    await server.db.insertInto('guardianships').values(tie).execute()
    guardians.push(id)
  }
  await server.db
    .updateTable('students')
    .set({ parentPhone: phones[0] })
    .where('personId', '=', studentId)
    .execute()
  const seenBy = async (personId: string) => {
    const { body } = await (await server.as(personId)).get<{
      contact: { parentPhone: string | null }
      student: { guardians: { id: string; phone: string | null }[] }
    }>(`/v1/people/${studentId}`)
    const { guardians: seen } = body.student
    return {
      noted: body.contact.parentPhone,
      phones: guardians.map((id) => seen.find((one) => one.id === id)?.phone),
    }
  }
  expect(await seenBy(guardians[0] ?? '')).toEqual({ noted: phones[0], phones: [phones[0], null] })
  expect(await seenBy(guardians[1] ?? '')).toEqual({ noted: null, phones: [null, phones[1]] })
  expect(await seenBy(world.frontDeskId)).toEqual({ noted: phones[0], phones: [...phones] })
})

test('a new phone is not verified; the office says so, and it is recorded who', async () => {
  const client = await desk()
  const personId = world.b.studentId
  expect((await client.send('POST', `/v1/people/${personId}/phone/verification`)).status).toBe(200)
  const verified = await client.get<Person>(`/v1/people/${personId}`)
  expect(verified.body.contact?.phoneVerified).toMatchObject({ how: 'office' })
  const changed = await client.send<Person>('PATCH', `/v1/people/${personId}`, { phone: '90000 03333' })
  expect(changed.body.contact).toMatchObject({
    phone: '+919000003333',
    phoneVerified: null,
    phoneSignsIn: true,
  })
  const names = server.db.selectFrom('signInNames').select('value').where('personId', '=', personId)
  expect(await names.execute()).toEqual([{ value: '+919000003333' }])
})

test('an invitation is due to whoever has no password and something to sign in with', async () => {
  const client = await desk()
  const invited = await addStudent(server.db, 'Invited Kalpit')
  const nameless = await addStudent(server.db, 'Nameless Kalpit')
  await server.db.deleteFrom('signInNames').where('personId', '=', nameless).execute()
  const active = await addStudent(server.db, 'Active Kalpit')
  await server.db.updateTable('people').set({ passwordHash: 'x' }).where('id', '=', active).execute()
  const one = await client.send<{ url: string }>('POST', `/v1/people/${invited}/invitation`)
  expect(one).toMatchObject({ status: 201, body: { url: expect.stringContaining('/link#') } })
  const personIds = [invited, nameless, active]
  const { body } = await client.send<{ rows: object[] }>('POST', '/v1/people/invitations', { personIds })
  expect(body.rows).toHaveLength(3)
  expect(body.rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: invited, url: expect.stringContaining('/link#'), why: null }),
      expect.objectContaining({ id: nameless, url: null, why: 'no-sign-in-name' }),
      expect.objectContaining({ id: active, url: null, why: 'already-active' }),
    ]),
  )
})

test('a clerk cannot touch an admin: not their status, phone, photo, invitation or reset', async () => {
  const client = await desk()
  const path = `/v1/people/${world.ownerId}`
  const tries = await Promise.all([
    client.send('PATCH', path, { email: 'mine@example.in' }),
    client.send('POST', `${path}/reset`),
    client.send('POST', `${path}/invitation`),
    client.send('PUT', `${path}/status`, { status: 'suspended' }),
    client.send('POST', '/v1/people/statuses', { personIds: [world.ownerId], status: 'suspended' }),
    client.send('DELETE', `${path}/photo`),
    client.send('POST', '/v1/people', { role: 'admin', name: 'X', locale: 'en', powers: ['owner'] }),
    client.send('PUT', `/v1/people/${world.frontDeskId}/powers`, { powers: ['owner'] }),
  ])
  expect(tries.map((reply) => reply.status)).toEqual(Array(8).fill(403))
  const { body } = await client.get<Person>(path)
  expect(body.can).toEqual(['getPerson'])
})

test('status and powers end the sessions at once', async () => {
  const owner = await server.as(world.ownerId)
  const clerkId = await addAdmin(server.db, 'Clerk Udahare', 'front_desk')
  const clerk = await server.as(clerkId)
  expect((await clerk.get('/v1/people')).status).toBe(200)
  await owner.send('PUT', `/v1/people/${clerkId}/powers`, { powers: ['accounts'] })
  expect((await clerk.get('/v1/people')).status).toBe(401)
  const studentId = await addStudent(server.db, 'Suspended Kalpit', { adultOn: '2020-01-01' })
  const student = await server.as(studentId)
  expect((await student.get('/v1/subjects')).status).toBe(200)
  await owner.send('PUT', `/v1/people/${studentId}/status`, { status: 'suspended' })
  expect((await student.get('/v1/subjects')).status).toBe(401)
  const left = await owner.send('PUT', `/v1/people/${studentId}/status`, { status: 'left' })
  expect(left, 'whoever leaves does so for a reason').toMatchObject({ status: 400 })
})

test('whoever leaves is out of their batches, with the reason', async () => {
  const owner = await server.as(world.ownerId)
  const studentId = await addStudent(server.db, 'Leaving Kalpit')
  const { batchId } = world.b
  await owner.send('POST', `/v1/batches/${batchId}/enrolments`, { studentIds: [studentId] })
  const leaving = { status: 'left', reason: 'Moved to Pune' }
  expect((await owner.send('PUT', `/v1/people/${studentId}/status`, leaving)).status).toBe(200)
  const { body } = await owner.get(`/v1/students/${studentId}/enrolments`)
  expect(body).toMatchObject({ rows: [{ endedHow: 'dropped', reason: 'Moved to Pune' }] })
})

test('the last owner stays: not suspended, not stripped, not by themselves and not by two at once', async () => {
  const secondId = await addAdmin(server.db, 'Second Owner', 'owner')
  const [first, second] = [await server.as(world.ownerId), await server.as(secondId)]
  expect(
    await first.send('PUT', `/v1/people/${world.ownerId}/status`, { status: 'suspended' }),
  ).toMatchObject({
    status: 422,
  })
  const replies = await Promise.all([
    first.send('PUT', `/v1/people/${secondId}/powers`, { powers: ['academics'] }),
    second.send('PUT', `/v1/people/${world.ownerId}/powers`, { powers: ['academics'] }),
  ])
  const owners = await server.db.selectFrom('adminPowers').selectAll().where('power', '=', 'owner').execute()
  expect(owners).toHaveLength(1)
  expect(replies.map((reply) => reply.status)).toContain(200)
  const lastId = owners[0]?.personId ?? ''
  const last = await server.as(lastId)
  expect(await last.send('PUT', `/v1/people/${lastId}/powers`, { powers: ['academics'] })).toMatchObject({
    status: 409,
    body: { code: 'last-owner' },
  })
  await server.db
    .insertInto('adminPowers')
    .values({ personId: world.ownerId, power: 'owner' })
    .onConflict((c) => c.doNothing())
    .execute()
})

test('a photo loses its EXIF, is square, and replaces the one before', async () => {
  const student = await server.as(world.a.studentId)
  const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Copyright: 'hidden', ImageDescription: '18.4088 N 76.5604 E' } })
    .jpeg()
    .toBuffer()
  const path = `/v1/people/${world.a.studentId}/photo`
  await student.send('PUT', path, jpeg)
  const { body } = await student.send<{ photoUrl: string }>('PUT', path, jpeg)
  const file = await student.get<Buffer>(body.photoUrl)
  const shown = await sharp(Buffer.from(file.body)).metadata()
  expect(shown).toMatchObject({ width: 320, height: 320, format: 'webp' })
  expect(shown.exif).toBeUndefined()
  const files = server.db.selectFrom('files').select('id').where('ownerId', '=', world.a.studentId)
  expect(await files.execute()).toHaveLength(1)
  expect((await student.send('DELETE', path)).status).toBe(204)
  expect(await files.execute()).toHaveLength(0)
})

test('below the least age: a warning, a refusal, or nothing, as the institute has set it', async () => {
  const owner = await server.as(world.ownerId)
  const young = newStudent('Young Kalpit', { adultOn: '2030-01-01' })
  const warned = await owner.send('POST', '/v1/people', young)
  expect(warned.body).toMatchObject({ warning: 'below-least-age' })
  await owner.send('PATCH', '/v1/institute', { ageGate: 'refuse' })
  expect(await owner.send('POST', '/v1/people', young)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'adultOn', code: 'below-least-age', params: { age: 16 } }] },
  })
  await owner.send('PATCH', '/v1/institute', { ageGate: 'off' })
  expect((await owner.send('POST', '/v1/people', young)).body).toMatchObject({ warning: null })
  await owner.send('PATCH', '/v1/institute', { ageGate: 'warn' })
})

test('a person changes their own address and language, and nothing else', async () => {
  const parent = await server.as(world.a.guardianId)
  const changed = await parent.send('PATCH', '/v1/me/profile', { address: 'Ausa Road', locale: 'mr' })
  expect(changed).toMatchObject({ status: 200, body: { locale: 'mr', contact: { address: 'Ausa Road' } } })
  expect((await parent.send('PATCH', '/v1/me/profile', { name: 'Somebody' })).status).toBe(400)
})

test('every change leaves its fields in the audit log, and no value', async () => {
  const client = await desk()
  const personId = await addPerson(server.db, 'teacher', 'Audited Udahare')
  await client.send('PATCH', `/v1/people/${personId}`, { address: 'A secret lane', locale: 'hi' })
  const rows = await server.db.selectFrom('auditLog').selectAll().where('subjectId', '=', personId).execute()
  expect(rows).toMatchObject([
    { actorId: world.frontDeskId, operation: 'changePerson', fields: ['address', 'locale'] },
  ])
  expect(JSON.stringify(rows)).not.toContain('secret lane')
})
