// One-time links over HTTP: what each does, once, in time, and only as what it was made for.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { givePassword, PASSWORD } from '../../testing/passwords.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, createWorld, type World } from '../../testing/world.ts'
import { createLink, firstOwnerLink, type NewLink } from '../signin/links.ts'

const password = 'marigold over the well'
const token = (url: string | null) => url?.split('#')[1] ?? ''

let server: TestServer
let world: World
let nobody: Client
let ownerToken: string
beforeAll(async () => {
  server = await startTestServer()
  nobody = await server.as(null)
  ownerToken = token(await firstOwnerLink(server.db, server.app.config, server.clock))
})
afterAll(() => server.close())
beforeEach(async () => void (await server.db.deleteFrom('throttles').execute()))

const read = (secret: string) => nobody.send('POST', '/v1/links/read', { token: secret })
const accept = (body: object) => nobody.send('POST', '/v1/links/accept', body)
const hand = async (link: Partial<NewLink> & Pick<NewLink, 'purpose' | 'personId'>) => {
  const row = { createdBy: world.frontDeskId, hours: 24, ...link }
  return token((await server.db.transaction().execute((tx) => createLink(server.app, tx, row))).url)
}
const notGood = { status: 404, body: { code: 'link-not-good' } }

test('on an empty database the first owner begins by a link, once, even when two try at the same moment', async () => {
  expect((await read(ownerToken)).body).toMatchObject({ purpose: 'first_owner', name: null, consent: null })
  const owner = (name: string, phone: string) =>
    accept({ purpose: 'first_owner', token: ownerToken, password, name, phone, locale: 'mr' })
  const replies = await Promise.all([owner('First Namune', '9000000001'), owner('Next Namune', '9000000002')])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 404])
  const signInName = replies.find((reply) => reply.status === 200)?.body.signInName
  const { body } = await nobody.send('POST', '/v1/session', { login: String(signInName), password })
  const me = await server.app.http.inject({
    url: '/v1/me',
    headers: { authorization: `Bearer ${body.accessToken}` },
  })
  expect(me.json()).toMatchObject({ person: { role: 'admin', powers: ['owner'], locale: 'mr' } })
  expect(await firstOwnerLink(server.db, server.app.config, server.clock)).toBeNull()
  world = await createWorld(server.db)
})

test('an invitation names its person, sets their password, verifies their phone and lets them in', async () => {
  const personId = await addPerson(server.db, 'teacher', 'Invited Namune')
  await server.db.updateTable('people').set({ status: 'invited' }).where('id', '=', personId).execute()
  const secret = await hand({ purpose: 'invitation', personId })
  expect((await read(secret)).body).toMatchObject({
    purpose: 'invitation',
    name: 'Invited Namune',
    institute: 'Integrate Classes',
  })
  const { status, body } = await accept({ purpose: 'invitation', token: secret, password })
  expect(status).toBe(200)
  const signedIn = await nobody.send('POST', '/v1/session', { login: String(body.signInName), password })
  expect(signedIn.status).toBe(200)
  const person = await server.db
    .selectFrom('people')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  expect(person).toMatchObject({
    status: 'active',
    phoneVerifiedHow: 'invitation',
    phoneVerifiedBy: world.frontDeskId,
  })
  expect(await read(secret)).toMatchObject(notGood)
  expect(await accept({ purpose: 'invitation', token: secret, password })).toMatchObject(notGood)
})

test('a reset ends the sessions that are open, and a retry of the same request gets the same answer', async () => {
  const phone = await givePassword(server, world.a.teacherId)
  const open = await server.as(world.a.teacherId)
  const body = {
    purpose: 'reset',
    token: await hand({ purpose: 'reset', personId: world.a.teacherId }),
    password,
  }
  const headers = { 'idempotency-key': 'a-reset-of-my-own' }
  const first = await nobody.send('POST', '/v1/links/accept', body, headers)
  const again = await nobody.send('POST', '/v1/links/accept', body, headers)
  expect([first.status, again.status]).toEqual([200, 200])
  expect(again.body).toEqual(first.body)
  expect((await open.get('/v1/me')).status).toBe(401)
  expect((await nobody.send('POST', '/v1/session', { login: phone, password: PASSWORD })).status).toBe(401)
  expect((await nobody.send('POST', '/v1/session', { login: phone, password })).status).toBe(200)
})

test('a refused password does not use the link up', async () => {
  const secret = await hand({ purpose: 'reset', personId: world.b.teacherId })
  const refused = await accept({ purpose: 'reset', token: secret, password: 'Password@123' })
  expect(refused.body.errors).toEqual([{ field: 'password', code: 'password-too-common' }])
  expect((await accept({ purpose: 'reset', token: secret, password })).status).toBe(200)
})

test('a link is good in its time only, as what it was made for only, and until a newer one', async () => {
  const late = await hand({ purpose: 'reset', personId: world.b.studentId })
  server.clock.advance({ hours: 24 })
  expect(await read(late)).toMatchObject(notGood)
  expect(await accept({ purpose: 'reset', token: late, password })).toMatchObject(notGood)
  const reset = await hand({ purpose: 'reset', personId: world.b.studentId })
  expect(await accept({ purpose: 'invitation', token: reset, password })).toMatchObject(notGood)
  const newer = await hand({ purpose: 'reset', personId: world.b.studentId })
  expect(await read(reset)).toMatchObject(notGood)
  expect((await read(newer)).status).toBe(200)
  expect(await read('x'.repeat(43))).toMatchObject(notGood)
})

test('whoever was suspended does not come back by an old link', async () => {
  const personId = await addPerson(server.db, 'teacher', 'Suspended Namune')
  const secret = await hand({ purpose: 'reset', personId })
  await server.db.updateTable('people').set({ status: 'suspended' }).where('id', '=', personId).execute()
  expect(await read(secret)).toMatchObject(notGood)
  expect(await accept({ purpose: 'reset', token: secret, password })).toMatchObject(notGood)
})

test('the secret stands behind the # of the address, and lies nowhere as it is', async () => {
  const link = { purpose: 'reset' as const, personId: world.a.studentId, createdBy: null, hours: 1 }
  const { url } = await server.db.transaction().execute((tx) => createLink(server.app, tx, link))
  expect(url).toMatch(/^http:\/\/localhost:3000\/link#[\w-]{43}$/)
  const rows = await server.db.selectFrom('oneTimeLinks').select('tokenHash').execute()
  expect(rows.some((row) => row.tokenHash.toString('base64url') === token(url))).toBe(false)
})
