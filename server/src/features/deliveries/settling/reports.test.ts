// Reports in any order, as often as they like: a delivery ends in the greatest state that was proved, and never goes back.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeliveryState } from '../../../platform/schema.ts'
import { startTestServer, type TestServer } from '../../../testing/server.ts'
import { createWorld } from '../../../testing/world.ts'
import { tell } from '../../messages/messages.ts'
import { heedReport, markSent, markUnknown, type Report } from './settling.queries.ts'

let server: TestServer
let messageId: string
let personId: string
beforeAll(async () => {
  server = await startTestServer()
  personId = (await createWorld(server.db)).ownerId
  await server.db.transaction().execute((tx) =>
    tell(tx, server.clock.now(), {
      kind: 'test',
      to: [personId],
      cause: 'test',
      params: {},
      link: '/inbox',
    }),
  )
  messageId = (await server.db.selectFrom('messages').select('id').executeTakeFirstOrThrow()).id
})
afterAll(() => server.close())

const ORDER: DeliveryState[] = ['sending', 'unknown', 'sent', 'failed', 'delivered', 'read']

/** What the sender itself finds out, or what the provider reports. */
type Step = 'answered' | 'silence' | Report['status']
const steps: Step[] = ['answered', 'silence', 'sent', 'delivered', 'read', 'failed']
const proved: Record<Step, DeliveryState> = {
  ...{ answered: 'sent', silence: 'unknown' },
  ...{ sent: 'sent', delivered: 'delivered', read: 'read', failed: 'failed' },
}

async function freshDelivery(): Promise<string> {
  const callbackId = randomUUID()
  await server.db.deleteFrom('deliveries').execute()
  await server.db
    .insertInto('deliveries')
    .values({
      ...{ messageId, personId, channel: 'whatsapp', state: 'sending', callbackId, tries: 1 },
      ...{ dueAt: server.clock.now(), createdAt: server.clock.now(), sendingAt: server.clock.now() },
    })
    .execute()
  return callbackId
}

async function take(step: Step, callbackId: string, byOwnName: boolean): Promise<void> {
  const now = server.clock.now()
  const providerId = `wamid.${callbackId}`
  if (step === 'answered') return markSent(server.db, [{ callbackId, providerId, billed: true }], now)
  if (step === 'silence') return markUnknown(server.db, [callbackId])
  const report = {
    status: step,
    callbackId: byOwnName ? null : callbackId,
    providerId,
    at: now,
    reason: '131026',
  }
  await server.db.transaction().execute((tx) => heedReport(tx, report))
}

const read = () =>
  server.db
    .selectFrom('deliveries')
    .select(['state', 'deliveredAt', 'readAt', 'reason', 'providerId'])
    .executeTakeFirstOrThrow()

test('the state is the greatest that was proved, whatever the order and however often', async () => {
  const history = fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(history, async (taken) => {
      const callbackId = await freshDelivery()
      let greatest = 0
      for (const step of taken) {
        await take(step, callbackId, false)
        greatest = Math.max(greatest, ORDER.indexOf(proved[step]))
        const { state, reason } = await read()
        expect(state).toBe(ORDER[greatest])
        expect(reason).toBe(state === 'failed' ? '131026' : null)
      }
      const { deliveredAt, readAt } = await read()
      expect(deliveredAt !== null).toBe(taken.some((step) => step === 'delivered' || step === 'read'))
      expect(readAt !== null).toBe(taken.includes('read'))
    }),
    { numRuns: 150 },
  )
})

test('a report finds its message by either name: what we called it, or what the provider does', async () => {
  const callbackId = await freshDelivery()
  await take('read', callbackId, true)
  expect((await read()).state).toBe('sending')
  await take('answered', callbackId, true)
  await take('delivered', callbackId, true)
  expect((await read()).state).toBe('delivered')
})

test('one that is back in line, or was left out, hears of no late report', async () => {
  const callbackId = await freshDelivery()
  await take('answered', callbackId, false)
  for (const state of ['waiting', 'skipped'] as const) {
    await server.db.updateTable('deliveries').set({ state, reason: 'opted-out' }).execute()
    await take('read', callbackId, false)
    expect((await read()).state).toBe(state)
  }
})
