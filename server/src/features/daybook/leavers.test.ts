// A cashier who keeps the accounts no more: the drawer is still counted, and the day still closes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, createWorld, type World } from '../../testing/world.ts'
import { pay } from '../feeReceipts/feeReceipts.fixtures.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

test('the owner counts the drawer of somebody who has lost the power since, and closes the day', async () => {
  const leaver = await addAdmin(server.db, 'Leaver Namune', 'accounts')
  await pay(server, world.a.studentId, { paise: 500_00, by: leaver })
  await server.db.deleteFrom('adminPowers').where('personId', '=', leaver).execute()
  const owner = await server.as(world.ownerId)
  const day = '/v1/day-books/2026-11-24'
  const count = (cashierId: string) =>
    owner.send('POST', `${day}/drawers/${cashierId}/counts`, { count: { 50000: 1 }, note: '' })
  expect(await count(world.a.guardianId)).toMatchObject({ status: 422 })
  expect((await count(leaver)).status).toBe(201)
  expect((await owner.send('POST', `${day}/closing`)).status).toBe(200)
})
