// The institute's settings: what the public reads, what only the owner changes, and what a file may not be.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

test('anybody reads the institute; the owner changes it, with a row in the audit log', async () => {
  const owner = await server.as(world.ownerId)
  const changed = await owner.send('PATCH', '/v1/institute', { name: 'Namune Classes', minimumAge: 15 })
  expect(changed).toMatchObject({ status: 200, body: { name: 'Namune Classes', minimumAge: 15 } })
  const nobody = await server.as(null)
  expect((await nobody.get('/v1/institute')).body).toMatchObject({ name: 'Namune Classes' })
  const rows = await server.db
    .selectFrom('auditLog')
    .selectAll()
    .where('operation', '=', 'changeInstitute')
    .execute()
  expect(rows).toMatchObject([{ actorId: world.ownerId, fields: ['name', 'minimumAge'] }])
})

test('other admins may not change it, and a field that does not exist is refused by name', async () => {
  const desk = await server.as(world.frontDeskId)
  expect((await desk.send('PATCH', '/v1/institute', { name: 'X' })).status).toBe(403)
  const owner = await server.as(world.ownerId)
  const refused = await owner.send('PATCH', '/v1/institute', { owner: 'me' })
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid' } })
})

test('a retried write gets the first answer and is done once; the key of another request is refused', async () => {
  const owner = await server.as(world.ownerId)
  const headers = { 'idempotency-key': 'a-key-of-my-own' }
  const first = await owner.send('PATCH', '/v1/institute', { openingHours: '8–20' }, headers)
  const again = await owner.send('PATCH', '/v1/institute', { openingHours: '8–20' }, headers)
  expect(again.body).toEqual(first.body)
  const other = await owner.send('PATCH', '/v1/institute', { openingHours: '9–20' }, headers)
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
  const rows = await server.db.selectFrom('auditLog').select('fields').execute()
  expect(rows.filter((row) => row.fields.includes('openingHours'))).toHaveLength(1)
})

test('the mark is re-encoded and shown by a signed address that nobody can change', async () => {
  const owner = await server.as(world.ownerId)
  const png = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Copyright: 'hidden' } })
    .png()
    .toBuffer()
  const { body } = await owner.send<{ markUrl: string }>('PUT', '/v1/institute/mark', png)
  const nobody = await server.as(null)
  const file = await nobody.get<Buffer>(body.markUrl)
  const shown = await sharp(Buffer.from(file.body)).metadata()
  expect(shown).toMatchObject({ format: 'webp', width: 512 })
  expect(shown.exif).toBeUndefined()
  expect((await nobody.get(body.markUrl.replace(/until=\d/, 'until=9'))).status).toBe(404)
  server.clock.advance({ hours: 3 })
  expect((await nobody.get(body.markUrl)).status).toBe(404)
})

test('what only claims to be a picture is refused', async () => {
  const owner = await server.as(world.ownerId)
  const html = Buffer.from('<html><script>1</script></html>')
  expect(await owner.send('PUT', '/v1/institute/mark', html)).toMatchObject({
    status: 422,
    body: { code: 'not-an-image' },
  })
})
