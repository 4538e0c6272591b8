// Money at the counter, over HTTP: what is taken, what is written for it, what is refused, and what many at once do.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { newUtr, owe, register } from './feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  await register(server, null)
})

test('smoke', async () => {
  const dueId = await owe(server, world.a.studentId, 12_500_00)
  const reply = await clerk.send('POST', `/v1/students/${world.a.studentId}/receipts`, {
    paise: 13_000_00,
    parts: [
      { mode: 'cash', paise: 3_000_00 },
      { mode: 'upi', paise: 10_000_00, reference: newUtr() },
    ],
  })
  console.log(reply.body)
  console.log(JSON.stringify((await clerk.get(`/v1/fee-documents/${reply.body.documentId}`)).body, null, 1))
  console.log(
    (await clerk.send('POST', `/v1/fee-documents/${reply.body.documentId}/credit-note`, { reason: 'wrong' }))
      .body,
    dueId,
    randomUUID,
  )
})
