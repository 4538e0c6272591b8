// Signing in over HTTP: one answer for every failure, tries that are counted, and tokens that cannot be forged.
import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { givePassword, PASSWORD } from '../../testing/passwords.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let nobody: Client
let phone: string
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  nobody = await server.as(null)
  phone = await givePassword(server, world.a.studentId)
})
afterAll(() => server.close())
beforeEach(async () => void (await server.db.deleteFrom('throttles').execute()))

const signIn = (login: string, password = PASSWORD, headers = {}) =>
  nobody.send('POST', '/v1/session', { login, password }, headers)

const asBearer = (token: unknown) =>
  server.app.http.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } })

test('signs in by a phone typed in any way and by an e-mail in any case; the token says who it is', async () => {
  const personId = await addPerson(server.db, 'teacher', 'Typed Namune')
  const own = await givePassword(server, personId)
  await server.db
    .insertInto('signInNames')
    .values({ value: 'typed@example.in', kind: 'email', personId })
    .execute()
  const digits = own.slice(3)
  const ways = [digits, `0${digits}`, `+91 ${digits.slice(0, 5)}-${digits.slice(5)}`, ' Typed@Example.IN ']
  for (const login of ways) {
    const reply = await signIn(login)
    expect(reply.status, login).toBe(200)
    const me = await asBearer(reply.body.accessToken)
    expect(me.json()).toMatchObject({ person: { id: personId, name: 'Typed Namune', secondStep: false } })
  }
})

test('the refresh cookie is out of reach of scripts, other sites and other addresses', async () => {
  const { headers } = await signIn(phone)
  const cookies = [headers['set-cookie']].flat().map(String)
  const refresh = cookies.find((cookie) => cookie.startsWith('refresh='))
  expect(refresh).toMatch(/HttpOnly/)
  expect(refresh).toMatch(/SameSite=Strict/)
  expect(refresh).toMatch(/Path=\/v1\/session;/)
})

test('answers the same for an unknown name, a wrong password, and people who may not come in', async () => {
  const statusOf = { suspended: 'suspended', left: 'left', invited: 'invited' } as const
  const refused = await Promise.all(
    Object.values(statusOf).map(async (status) => {
      const personId = await addPerson(server.db, 'teacher', `Teacher ${status}`)
      const name = await givePassword(server, personId)
      await server.db.updateTable('people').set({ status }).where('id', '=', personId).execute()
      return signIn(name)
    }),
  )
  const replies = [
    ...refused,
    await signIn('+919000099999'),
    await signIn('nobody@example.in'),
    await signIn('neither a phone nor an e-mail'),
    await signIn(phone, 'wrong password'),
  ]
  for (const { status, body } of replies) {
    expect({ status, body: { ...body, requestId: '' } }).toEqual({
      status: 401,
      body: {
        type: 'urn:integrate:problem:sign-in-failed',
        title: 'Unauthorized',
        status: 401,
        code: 'sign-in-failed',
        requestId: '',
      },
    })
  }
})

test('takes as long for a name that nobody has as for one that somebody has', {
  timeout: 90_000,
}, async () => {
  const passwordless = await addPerson(server.db, 'teacher', 'Passwordless Namune')
  const name = await server.db
    .selectFrom('signInNames')
    .select('value')
    .where('personId', '=', passwordless)
    .executeTakeFirstOrThrow()
  const logins = [phone, '+919000099998', name.value]
  const times = [Infinity, Infinity, Infinity]
  // In turn, and the fastest of each, so that a busy machine slows all of them alike.
  for (let round = 0; round < 3; round++) {
    for (const [i, login] of logins.entries()) times[i] = Math.min(times[i] ?? 0, await timeOf(login))
  }
  const [known = 0, unknown = 0, without = 0] = times
  for (const time of [unknown, without]) {
    expect(time).toBeGreaterThan(known * 0.5)
    expect(time).toBeLessThan(known * 2)
  }
})

async function timeOf(login: string): Promise<number> {
  const start = performance.now()
  await signIn(login, 'wrong password')
  return performance.now() - start
}

test('ten tries for an account, then 429 also for the right password, until the window has passed', async () => {
  const name = '+919000099997'
  await signIn(name, 'first guess')
  await server.db.updateTable('throttles').set({ tries: 9 }).execute()
  expect((await signIn(name, 'tenth guess')).status).toBe(401)
  const held = await signIn(name, 'guess')
  expect(held).toMatchObject({ status: 429, body: { code: 'too-many-tries' } })
  expect(Number(held.headers['retry-after'])).toBeGreaterThan(0)
  server.clock.advance({ minutes: 15 })
  expect((await signIn(name, 'guess')).status).toBe(401)
})

test('a device that has signed in before is not locked out by whoever guesses elsewhere', async () => {
  const first = await signIn(phone)
  const cookie = [first.headers['set-cookie']]
    .flat()
    .map(String)
    .find((one) => one.startsWith('device='))
  await server.db.updateTable('throttles').set({ tries: 10 }).execute()
  expect((await signIn(phone)).status).toBe(429)
  const mark = cookie?.split(';')[0] ?? ''
  expect((await signIn(phone, PASSWORD, { cookie: mark })).status).toBe(200)
  expect((await signIn(phone, PASSWORD, { cookie: `${mark.slice(0, -1)}_` })).status).toBe(429)
})

test('a hall of 300 behind one address signs in, and an address that guesses on and on is held back', async () => {
  await signIn(phone)
  await server.db.updateTable('throttles').set({ tries: 400 }).where('tries', '=', 1).execute()
  const other = await givePassword(server, world.b.studentId)
  expect((await signIn(other)).status).toBe(200)
  await server.db.updateTable('throttles').set({ tries: 600 }).where('tries', '>', 400).execute()
  const third = await givePassword(server, world.a.teacherId)
  expect((await signIn(third)).status).toBe(429)
})

test('a token is taken only with our algorithm, key, issuer, audience and within its time', async () => {
  const { sessionId } = await server.as(world.a.studentId)
  const { keys } = server.app.config
  const now = Math.floor(server.clock.now().getTime() / 1000)
  const make = (change: { alg?: string; key?: Uint8Array; iss?: string; aud?: string; exp?: number }) =>
    new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: change.alg ?? 'HS256' })
      .setSubject(world.a.studentId)
      .setIssuer(change.iss ?? 'integrate-classes')
      .setAudience(change.aud ?? 'integrate-classes-app')
      .setIssuedAt(now)
      .setExpirationTime(change.exp ?? now + 60)
      .sign(change.key ?? keys.accessToken)
  expect((await asBearer(await make({}))).statusCode).toBe(200)
  const [, payload] = (await make({})).split('.')
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const forged = [
    `${part({ alg: 'none' })}.${payload}.`,
    `${part({ alg: 'none', typ: 'JWT' })}.${payload}.x`,
    await make({ alg: 'HS512', key: Buffer.concat([keys.accessToken, keys.accessToken]) }),
    await make({ alg: 'HS384', key: Buffer.concat([keys.accessToken, keys.accessToken]) }),
    await make({ key: keys.password }),
    await make({ iss: 'somebody-else' }),
    await make({ aud: 'another-app' }),
    await make({ exp: now - 1 }),
  ]
  for (const token of forged) expect((await asBearer(token)).statusCode, token).toBe(401)
})

test('signing out ends the session at once, by the token or by the cookie alone', async () => {
  const { body, headers } = await signIn(phone)
  const cookie = [headers['set-cookie']].flat().join('; ')
  const out = await server.app.http.inject({
    method: 'DELETE',
    url: '/v1/session',
    headers: { cookie, 'idempotency-key': randomUUID() },
  })
  expect(out.statusCode).toBe(204)
  expect((await asBearer(body.accessToken)).json()).toMatchObject({ code: 'session-ended' })
  const student = await server.as(world.a.studentId)
  expect((await student.send('DELETE', '/v1/session')).status).toBe(204)
  expect((await student.get('/v1/me')).status).toBe(401)
})

test('signing in again on a device replaces its session, so that the list of devices stays true', async () => {
  const first = await signIn(phone)
  const cookie = [first.headers['set-cookie']]
    .flat()
    .map(String)
    .find((one) => one.startsWith('refresh='))
  const second = await signIn(phone, PASSWORD, { cookie: cookie?.split(';')[0] })
  expect((await asBearer(first.body.accessToken)).statusCode).toBe(401)
  expect((await asBearer(second.body.accessToken)).statusCode).toBe(200)
})

test('a suspended person is out with their next request', async () => {
  const personId = await addPerson(server.db, 'teacher', 'Suspended Namune')
  const teacher = await server.as(personId)
  expect((await teacher.get('/v1/me')).status).toBe(200)
  await server.db.updateTable('people').set({ status: 'suspended' }).where('id', '=', personId).execute()
  expect((await teacher.get('/v1/me')).status).toBe(401)
})

test('nothing of a password or name is written to the throttle, the audit log or a session', async () => {
  await signIn(phone)
  const tables = await Promise.all([
    server.db.selectFrom('throttles').selectAll().execute(),
    server.db.selectFrom('auditLog').selectAll().where('operation', '=', 'signIn').execute(),
  ])
  expect(tables[1].length).toBeGreaterThan(0)
  const text = JSON.stringify(tables)
  expect(text).not.toContain(phone)
  expect(text).not.toContain(PASSWORD)
})
