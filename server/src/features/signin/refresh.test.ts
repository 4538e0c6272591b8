// Staying signed in: tokens rotate, a lost reply or a second tab signs nobody out, a copied token ends the session.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, createWorld, type World } from '../../testing/world.ts'
import { openSession } from './sessions.ts'
import { signInJobs } from './signin.jobs.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const start = (personId = world.a.studentId) =>
  server.db
    .transaction()
    .execute((tx) => openSession(tx, server.clock, personId, { device: 'Chrome · Android', address: null }))

/** Renews with a token; returns the next token, or the status of the refusal. */
async function renew(token: string, headers: Record<string, string> = { 'idempotency-key': randomUUID() }) {
  const reply = await server.app.http.inject({
    method: 'POST',
    url: '/v1/session/refresh',
    headers: { ...headers, cookie: `refresh=${token}` },
  })
  const next = reply.cookies.find((cookie) => cookie.name === 'refresh')?.value
  return { status: reply.statusCode, next: next ?? '', accessToken: reply.json().accessToken }
}

const endOf = (sessionId: string) =>
  server.db.selectFrom('sessions').select('endedWhy').where('id', '=', sessionId).executeTakeFirstOrThrow()

test('each renewal gives a new token and an access token that works', async () => {
  const { refreshToken } = await start()
  const first = await renew(refreshToken)
  expect(first.status).toBe(200)
  expect(first.next).not.toBe(refreshToken)
  const me = await server.app.http.inject({
    url: '/v1/me',
    headers: { authorization: `Bearer ${first.accessToken}` },
  })
  expect(me.json()).toMatchObject({ person: { id: world.a.studentId } })
  expect((await renew(first.next)).status).toBe(200)
})

test('a lost reply signs nobody out: the token that the device still has is good', async () => {
  const { refreshToken, sessionId } = await start()
  await renew(refreshToken)
  await renew(refreshToken)
  const third = await renew(refreshToken)
  expect(third.status).toBe(200)
  expect((await renew(third.next)).status).toBe(200)
  expect(await endOf(sessionId)).toEqual({ endedWhy: null })
})

test('two tabs that renew with one token both go on; the one that is used first stays', async () => {
  const { refreshToken, sessionId } = await start()
  const [a, b] = await Promise.all([renew(refreshToken), renew(refreshToken)])
  expect([a.status, b.status]).toEqual([200, 200])
  // Both tabs share one cookie jar: it holds what arrived last, here b's.
  const later = await renew(b.next)
  expect(later.status).toBe(200)
  expect(await endOf(sessionId)).toEqual({ endedWhy: null })
})

test('twenty renewals at the same moment, again and again, sign nobody out', async () => {
  const { refreshToken, sessionId } = await start()
  let token = refreshToken
  for (let round = 0; round < 3; round++) {
    const replies = await Promise.all(Array.from({ length: 20 }, () => renew(token)))
    expect(replies.map((reply) => reply.status)).toEqual(Array(20).fill(200))
    expect(new Set(replies.map((reply) => reply.next)).size).toBe(20)
    token = replies[round]?.next ?? ''
  }
  expect(await endOf(sessionId)).toEqual({ endedWhy: null })
})

test('a successor used and its predecessor renewed at the same moment: never two living lines', async () => {
  for (let i = 0; i < 5; i++) {
    const { refreshToken } = await start()
    const { next } = await renew(refreshToken)
    const [used, old] = await Promise.all([renew(next), renew(refreshToken)])
    // Either the old one came first and both are good, or it came second, was retired, and ended the session.
    const lines = await Promise.all(
      [used, old].filter((one) => one.status === 200).map((one) => renew(one.next)),
    )
    expect(lines.filter((line) => line.status === 200).length).toBeLessThanOrEqual(1)
  }
})

test('a retired token ends the whole session, for the thief and for the owner', async () => {
  const { refreshToken, sessionId } = await start()
  const stolen = refreshToken
  const second = await renew(refreshToken)
  const third = await renew(second.next)
  expect((await renew(stolen)).status).toBe(401)
  expect(await endOf(sessionId)).toEqual({ endedWhy: 'token_reuse' })
  expect((await renew(third.next)).status).toBe(401)
  const me = await server.app.http.inject({
    url: '/v1/me',
    headers: { authorization: `Bearer ${third.accessToken}` },
  })
  expect(me.statusCode).toBe(401)
})

test('an unused sibling is retired by the first use of the other, and its use ends the session', async () => {
  const { refreshToken, sessionId } = await start()
  const a = await renew(refreshToken)
  const b = await renew(refreshToken)
  expect((await renew(a.next)).status).toBe(200)
  expect((await renew(b.next)).status).toBe(401)
  expect(await endOf(sessionId)).toEqual({ endedWhy: 'token_reuse' })
})

test('one session of a person ends, their others stay', async () => {
  const stolen = await start()
  const other = await start()
  const { next } = await renew(stolen.refreshToken)
  await renew(next)
  await renew(stolen.refreshToken)
  expect((await renew(other.refreshToken)).status).toBe(200)
})

test('without the header that only our own page can send, the cookie is worth nothing', async () => {
  const { refreshToken } = await start()
  expect((await renew(refreshToken, {})).status).toBe(400)
  expect((await renew(refreshToken)).status).toBe(200)
})

test('a token is good for 60 days without use; then the device leaves the list', async () => {
  const personId = await addPerson(server.db, 'teacher', 'Away Namune')
  const { refreshToken, sessionId } = await start(personId)
  server.clock.advance({ hours: 24 * 59 })
  const { next } = await renew(refreshToken)
  server.clock.advance({ hours: 24 * 61 })
  expect((await renew(next)).status).toBe(401)
  for (const job of signInJobs) await job.run({ ...server.app, db: server.db }, {})
  expect(await endOf(sessionId)).toEqual({ endedWhy: 'expired' })
  const tokens = await server.db
    .selectFrom('refreshTokens')
    .select('sessionId')
    .where('sessionId', '=', sessionId)
    .execute()
  expect(tokens).toEqual([])
})

test('no token lies in the database as it is', async () => {
  const { refreshToken } = await start()
  const rows = await server.db.selectFrom('refreshTokens').select('tokenHash').execute()
  expect(rows.some((row) => row.tokenHash.toString('base64url') === refreshToken)).toBe(false)
})

test('a copied token and a sign-out leave a row in the log', async () => {
  const rowsOf = (sessionId: string) =>
    server.db
      .selectFrom('auditLog')
      .select(['operation', 'fields'])
      .where('noun', '=', 'session')
      .where('subjectId', '=', sessionId)
      .execute()
  const copied = await start()
  const { next } = await renew(copied.refreshToken)
  await renew(next)
  expect((await renew(copied.refreshToken)).status).toBe(401)
  expect((await renew(copied.refreshToken)).status).toBe(401)
  expect(await rowsOf(copied.sessionId)).toEqual([{ operation: 'refreshSession', fields: ['ended'] }])
  const left = await start()
  const signOut = () =>
    server.app.http.inject({
      method: 'DELETE',
      url: '/v1/session',
      headers: { 'idempotency-key': randomUUID(), cookie: `refresh=${left.refreshToken}` },
    })
  expect([(await signOut()).statusCode, (await signOut()).statusCode]).toEqual([204, 204])
  expect(await rowsOf(left.sessionId), 'once').toEqual([{ operation: 'signOut', fields: ['ended'] }])
})
