// What every route gets from the house: one error shape, limits, headers, keys that hold under concurrency, no leaks.
import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { addStudent, createWorld, type World } from '../testing/world.ts'
import { RequestThrottle } from './throttle.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

test('an error is problem details with a stable code and the request id', async () => {
  const nobody = await server.as(null)
  const { status, body, headers } = await nobody.get('/v1/nothing-here')
  expect(status).toBe(404)
  expect(headers['content-type']).toContain('application/problem+json')
  expect(body).toEqual({
    type: 'urn:integrate:problem:not-found',
    title: 'Not Found',
    status: 404,
    code: 'not-found',
    requestId: headers['x-request-id'],
  })
})

test('the policy for scripts is strict, and replies of the API are not kept by caches', async () => {
  const { headers } = await (await server.as(null)).get('/v1/institute')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers['cache-control']).toBe('no-store')
})

test('ten requests at once under one key are done once and get one answer', async () => {
  const owner = await server.as(world.ownerId)
  const headers = { 'idempotency-key': randomUUID() }
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => owner.send('PATCH', '/v1/institute', { address: 'Latur' }, headers)),
  )
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
  const rows = await server.db
    .selectFrom('auditLog')
    .selectAll()
    .where('operation', '=', 'changeInstitute')
    .execute()
  expect(rows).toHaveLength(1)
})

test('a write without a key is refused before anything happens', async () => {
  const owner = await server.as(world.ownerId)
  const reply = await owner.send('PATCH', '/v1/institute', { address: 'Pune' }, { 'idempotency-key': '' })
  expect(reply).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } })
})

test('the kept reply of a write cannot be read from the table', async () => {
  const owner = await server.as(world.ownerId)
  await owner.send('PATCH', '/v1/institute', { address: 'A street that is invented' })
  const rows = await server.db.selectFrom('idempotencyKeys').select('reply').execute()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.reply?.toString('latin1') ?? '').not.toContain('invented')
})

test.each(['none', 'HS512', 'expired', 'audience', 'issuer', 'key'])(
  'a token with the wrong %s is refused',
  async (fault) => {
    const { sessionId } = await server.as(world.ownerId)
    const reply = await server.app.http.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${await forge(fault, sessionId)}` },
    })
    expect(reply.statusCode).toBe(401)
  },
)

async function forge(fault: string, sid: string): Promise<string> {
  const now = Math.floor(server.clock.now().getTime() / 1000)
  const claims = {
    sid,
    sub: world.ownerId,
    iat: now,
    exp: now + 900,
    iss: 'integrate-classes',
    aud: 'integrate-classes-app',
  }
  if (fault === 'none') {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    return `${part({ alg: 'none' })}.${part(claims)}.`
  }
  const changed = {
    ...claims,
    ...(fault === 'expired' && { exp: now - 1 }),
    ...(fault === 'audience' && { aud: 'another' }),
    ...(fault === 'issuer' && { iss: 'another' }),
  }
  const key = fault === 'key' ? new Uint8Array(32).fill(1) : server.app.config.keys.accessToken
  return new SignJWT(changed).setProtectedHeader({ alg: fault === 'HS512' ? 'HS512' : 'HS256' }).sign(key)
}

test('a session that was ended and a person who was suspended are out at once', async () => {
  const teacher = await server.as(world.a.teacherId)
  expect((await teacher.get('/v1/exams')).status).not.toBe(401)
  await server.db
    .updateTable('people')
    .set({ status: 'suspended' })
    .where('id', '=', world.a.teacherId)
    .execute()
  expect(await teacher.get('/v1/exams')).toMatchObject({ status: 401, body: { code: 'session-ended' } })
})

test('a minor without a guardian’s consent gets no further than what says so', async () => {
  const child = await server.as(await addStudent(server.db, 'Nova Namune'))
  expect(await child.get('/v1/exams')).toMatchObject({ status: 403, body: { code: 'consent-missing' } })
  expect((await child.get('/v1/me')).status).toBe(200)
  const grownUp = await server.as(await addStudent(server.db, 'Prauda Namune', { adultOn: '2026-11-24' }))
  expect((await grownUp.get('/v1/exams')).status).toBe(200)
})

test('who asks too often waits, and nobody else does', () => {
  const throttle = new RequestThrottle(2, 5)
  for (let i = 0; i < 5; i++) throttle.take('a', 0)
  expect(() => throttle.take('a', 0)).toThrow('too-many-requests')
  expect(() => throttle.take('b', 0)).not.toThrow()
  expect(() => throttle.take('a', 1000)).not.toThrow()
})
