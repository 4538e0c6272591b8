// One's own account over HTTP: the password, the devices, and the second step with its recovery codes.
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findViewer } from '../../platform/viewer.ts'
import { givePassword, PASSWORD } from '../../testing/passwords.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, addPerson, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let nobody: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  nobody = await server.as(null)
})
afterAll(() => server.close())
beforeEach(async () => void (await server.db.deleteFrom('throttles').execute()))

let counter = 0
async function newTeacher() {
  const personId = await addPerson(server.db, 'teacher', `Teacher ${counter++} Namune`)
  const phone = await givePassword(server, personId)
  return { personId, phone, client: await server.as(personId) }
}

const signIn = (login: string, password: string, code?: string) =>
  nobody.send('POST', '/v1/session', { login, password, ...(code && { code }) })

test('a changed password ends every other session at once, and only the new one signs in', async () => {
  const { personId, phone, client } = await newTeacher()
  const other = await server.as(personId)
  const stranger = await server.as(world.a.teacherId)
  const change = { current: PASSWORD, password: 'marigold over the well' }
  expect((await client.send('PUT', '/v1/me/password', change)).status).toBe(204)
  expect((await client.get('/v1/me')).status).toBe(200)
  expect(await other.get('/v1/me')).toMatchObject({ status: 401, body: { code: 'session-ended' } })
  expect((await stranger.get('/v1/me')).status).toBe(200)
  expect((await signIn(phone, PASSWORD)).status).toBe(401)
  expect((await signIn(phone, change.password)).status).toBe(200)
})

test('a retried change gets the answer of the first, although the old password is the old one now', async () => {
  const { client } = await newTeacher()
  const change = { current: PASSWORD, password: 'marigold over the well' }
  const headers = { 'idempotency-key': `change-${counter}-of-password` }
  expect((await client.send('PUT', '/v1/me/password', change, headers)).status).toBe(204)
  expect((await client.send('PUT', '/v1/me/password', change, headers)).status).toBe(204)
})

test('a wrong current password, a short, a common and one’s own phone as a password are refused by field', async () => {
  const { phone, client } = await newTeacher()
  const put = (current: string, password: string) =>
    client.send('PUT', '/v1/me/password', { current, password })
  expect((await put('wrong', 'marigold over the well')).body).toMatchObject({
    code: 'invalid',
    errors: [{ field: 'current', code: 'password-wrong' }],
  })
  expect((await put(PASSWORD, 'short')).body.errors).toEqual([
    { field: 'password', code: 'password-too-short' },
  ])
  for (const password of ['Password@123', phone]) {
    expect((await put(PASSWORD, password)).body.errors).toEqual([
      { field: 'password', code: 'password-too-common' },
    ])
  }
})

test('guessing the current password from an open screen is held back', async () => {
  const { client } = await newTeacher()
  const guess = () =>
    client.send('PUT', '/v1/me/password', { current: 'guess', password: 'marigold over it' })
  await guess()
  await server.db.updateTable('throttles').set({ tries: 9 }).execute()
  const replies = await Promise.all([guess(), guess(), guess()])
  expect(replies.map((reply) => reply.status).sort()).toEqual([422, 429, 429])
})

test('thirty changes at the same moment do not hold all connections', async () => {
  const { client } = await newTeacher()
  const change = { current: 'wrong', password: 'marigold over the well' }
  const all = Array.from({ length: 30 }, () => client.send('PUT', '/v1/me/password', change))
  const [quick] = await Promise.all([client.get('/v1/me'), ...all])
  expect(quick.status).toBe(200)
})

test('people see their devices and end any of them, never somebody else’s', async () => {
  const { personId, client } = await newTeacher()
  const other = await server.as(personId)
  const { body } = await client.get<{ rows: { id: string; current: boolean }[] }>('/v1/me/sessions')
  expect(body.rows.map((row) => [row.id, row.current]).sort()).toEqual(
    [
      [client.sessionId, true],
      [other.sessionId, false],
    ].sort(),
  )
  const stranger = await server.as(world.a.studentId)
  expect((await stranger.send('DELETE', `/v1/sessions/${other.sessionId}`)).status).toBe(404)
  expect((await client.send('DELETE', `/v1/sessions/${other.sessionId}`)).status).toBe(204)
  expect((await other.get('/v1/me')).status).toBe(401)
  expect((await client.get<{ rows: object[] }>('/v1/me/sessions')).body.rows).toHaveLength(1)
})

/** Sets a second step up as the screen does; returns what the authenticator app holds. */
async function setUp(client: Client) {
  const { body } = await client.send<{ secret: string; address: string }>('POST', '/v1/me/totp', {
    password: PASSWORD,
  })
  const totp = new TOTP({ secret: Secret.fromBase32(body.secret) })
  const now = (steps = 0) => totp.generate({ timestamp: server.clock.now().getTime() + steps * 30_000 })
  const confirmed = await client.send<{ recoveryCodes: string[] }>('POST', '/v1/me/totp/confirm', {
    code: now(),
  })
  return { now, address: body.address, recoveryCodes: confirmed.body.recoveryCodes, status: confirmed.status }
}

test('the second step: set up with a code, asked for at each sign-in, each code once', async () => {
  const { phone, client } = await newTeacher()
  const { now, address, recoveryCodes, status } = await setUp(client)
  expect(status).toBe(200)
  expect(address).toMatch(/^otpauth:\/\/totp\/.+&algorithm=SHA1&digits=6&period=30$/)
  expect(recoveryCodes).toHaveLength(10)
  expect(await signIn(phone, PASSWORD)).toMatchObject({ status: 401, body: { code: 'second-step-needed' } })
  expect(await signIn(phone, PASSWORD, now())).toMatchObject({
    status: 401,
    body: { code: 'second-step-wrong' },
  })
  server.clock.advance({ seconds: 30 })
  expect((await signIn(phone, PASSWORD, now())).status).toBe(200)
  expect((await signIn(phone, PASSWORD, now())).status).toBe(401)
  expect((await client.get('/v1/me')).body).toMatchObject({ person: { secondStep: true } })
})

test('a code one step early or late is right, two steps are not; with the wrong password nothing is said of it', async () => {
  const { phone, client } = await newTeacher()
  const { now } = await setUp(client)
  server.clock.advance({ minutes: 5 })
  expect((await signIn(phone, PASSWORD, now(-2))).status).toBe(401)
  expect((await signIn(phone, PASSWORD, now(2))).status).toBe(401)
  expect((await signIn(phone, PASSWORD, now(-1))).status).toBe(200)
  expect((await signIn(phone, PASSWORD, now(1))).status).toBe(200)
  expect((await signIn(phone, 'wrong', now(1))).body).toMatchObject({ code: 'sign-in-failed' })
})

test('one code used at the same moment on two devices signs one of them in', async () => {
  const { phone, client } = await newTeacher()
  const { now } = await setUp(client)
  server.clock.advance({ minutes: 5 })
  const both = await Promise.all([signIn(phone, PASSWORD, now()), signIn(phone, PASSWORD, now())])
  expect(both.map((reply) => reply.status).sort()).toEqual([200, 401])
})

test('five tries at a code, then 429, however many addresses they come from', async () => {
  const { phone, client } = await newTeacher()
  await setUp(client)
  await server.db.deleteFrom('throttles').execute()
  expect((await signIn(phone, PASSWORD, '000000')).status).toBe(401)
  await server.db.updateTable('throttles').set({ tries: 4 }).where('bucket', '=', 'totp').execute()
  expect((await signIn(phone, PASSWORD, '000000')).status).toBe(401)
  expect((await signIn(phone, PASSWORD, '000000')).status).toBe(429)
})

test('a recovery code signs in once, however it is typed', async () => {
  const { phone, client } = await newTeacher()
  const { recoveryCodes } = await setUp(client)
  const typed = recoveryCodes[0]?.toLowerCase().replaceAll('-', ' ')
  expect((await signIn(phone, PASSWORD, typed)).status).toBe(200)
  expect((await signIn(phone, PASSWORD, typed)).status).toBe(401)
  const kept = await server.db.selectFrom('recoveryCodes').select('codeHash').execute()
  expect(JSON.stringify(kept)).not.toContain(recoveryCodes[1])
})

test('setting up asks for the password, counts only when confirmed, and is not begun twice', async () => {
  const { phone, client } = await newTeacher()
  expect((await client.send('POST', '/v1/me/totp', { password: 'wrong' })).status).toBe(422)
  await client.send('POST', '/v1/me/totp', { password: PASSWORD })
  expect((await client.send('POST', '/v1/me/totp/confirm', { code: '000000' })).status).toBe(422)
  expect((await signIn(phone, PASSWORD)).status).toBe(200)
  await setUp(client)
  const again = await client.send('POST', '/v1/me/totp', { password: PASSWORD })
  expect(again).toMatchObject({ status: 409, body: { code: 'second-step-set' } })
})

test('removing it asks for the password and a code; afterwards the password is enough', async () => {
  const { phone, client } = await newTeacher()
  const { recoveryCodes } = await setUp(client)
  const remove = (password: string, code = '') =>
    client.send('POST', '/v1/me/totp/remove', { password, code })
  expect((await remove(PASSWORD, '000000')).body.errors).toEqual([
    { field: 'code', code: 'second-step-wrong' },
  ])
  expect((await remove('wrong', recoveryCodes[0])).status).toBe(422)
  expect((await remove(PASSWORD, recoveryCodes[1])).status).toBe(204)
  expect((await signIn(phone, PASSWORD)).status).toBe(200)
})

test('in production an owner without a second step is held back, and one with it cannot take it away', async () => {
  const ownerId = await addAdmin(server.db, 'Second Owner Namune', 'owner')
  await givePassword(server, ownerId)
  const client = await server.as(ownerId)
  const gate = async () => (await findViewer(server.db, client.sessionId, server.clock, true))?.gate
  expect(await gate()).toBe('second-step-missing')
  const { recoveryCodes } = await setUp(client)
  expect(await gate()).toBeNull()
  server.app.config.mode = 'production'
  try {
    const body = { password: PASSWORD, code: recoveryCodes[0] }
    expect(await client.send('POST', '/v1/me/totp/remove', body)).toMatchObject({
      status: 409,
      body: { code: 'second-step-required' },
    })
  } finally {
    server.app.config.mode = 'test'
  }
})

test('the secret lies sealed in the database, bound to its person', async () => {
  const { personId, client } = await newTeacher()
  const { body } = await client.send<{ secret: string }>('POST', '/v1/me/totp', { password: PASSWORD })
  const row = await server.db
    .selectFrom('totpSecrets')
    .select('secret')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  expect(row.secret.includes(Buffer.from(Secret.fromBase32(body.secret).buffer))).toBe(false)
})
