// Money of a cheque that its bank has not paid is nobody's to give back, whatever else was paid.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { atCounter, newCheque, owe } from '../feeReceipts/feeReceipts.fixtures.ts'

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
})

test('an advance by an open cheque is not given back out of what was paid in cash; the cheque may still bounce', async () => {
  const { studentId } = world.a
  const counter = atCounter(server, clerk, studentId)
  await owe(server, studentId, 10_000_00)
  expect((await counter.take(10_000_00)).status).toBe(201)
  const { body: receipt } = await counter.take(10_000_00, { parts: [newCheque()] })
  const ask = (paise: number) =>
    clerk.send<{ id: string }>('POST', `/v1/students/${studentId}/refunds`, { paise, reason: 'Paid twice' })
  const asked = await ask(10_000_00)
  if (asked.status === 201) {
    const owner = await server.as(world.ownerId)
    await owner.send('POST', `/v1/refunds/${asked.body.id}/decision`, { decision: 'approved', answer: '' })
    const paid = await clerk.send('POST', `/v1/refunds/${asked.body.id}/payment`, { mode: 'cash' })
    expect(paid.status).toBe(409)
  }
  const cheque = (await counter.read(receipt.documentId)).parts[0]?.id
  const bounced = await clerk.send('POST', `/v1/cheques/${cheque}/bounce`, {
    reason: 'No funds',
    charges: false,
  })
  expect(bounced.status).toBe(200)
})

test('nor is the cash beside an open cheque on one receipt: a bounce takes all of that receipt back first', async () => {
  const { studentId } = world.a
  const counter = atCounter(server, clerk, studentId)
  await owe(server, studentId, 10_000_00)
  await counter.take(10_000_00)
  const cheque = newCheque()
  const { body: receipt } = await counter.take(20_000_00, {
    parts: [cheque, { mode: 'cash', paise: 10_000_00 }],
  })
  const url = `/v1/students/${studentId}/refunds`
  const { status } = await clerk.send('POST', url, { paise: 10_000_00, reason: 'Paid twice' })
  expect(status).toBe(422)
  const part = (await counter.read(receipt.documentId)).parts.find(({ mode }) => mode === 'cheque')
  const body = { reason: 'No funds', charges: false }
  expect((await clerk.send('POST', `/v1/cheques/${part?.id}/bounce`, body)).status).toBe(200)
  expect((await clerk.send('POST', url, { paise: 10_000_00, reason: 'Paid twice' })).status).toBe(201)
})
