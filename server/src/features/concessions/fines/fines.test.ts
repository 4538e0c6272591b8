// Fines by night: once for each day, by the plan's rule, never for who has paid; and their waiver.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPublishedPlan, type OnPlan, type PlanGiven, putOnPlan } from '../../../testing/fees.ts'
import { type Client, startTestServer, type TestServer } from '../../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../../testing/world.ts'
import { receivePayment } from '../../feeReceipts/receiving.ts'
import { verifyLedger } from '../../ledger/verifying/verifying.ts'
import { addFines } from './fines.ts'

let server: TestServer
let world: World
let clerk: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
})
afterAll(() => server.close())

let studentId: string
let day = Date.parse('2026-11-24T20:00:00Z')
// Days only go forward, as they do: each test begins a fortnight after the one before.
beforeEach(async () => {
  day += 14 * 86_400_000
  server.clock.set(new Date(day))
  await addFines(server.db, server.clock.now())
  studentId = await addStudent(server.db, 'Late Udahare')
})

/** Days of the calendar from the one that is over, as the night of the test begins. */
const from = (days: number) =>
  new Date(day - 86_400_000 + 5.5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

async function late(given: Partial<PlanGiven>, dueOn = from(0)): Promise<OnPlan> {
  const { courseId, batchId } = world.a
  const heads = [{ name: 'Tuition', paise: 10_000_00 }]
  const plan = { courseId, by: world.ownerId, heads, instalments: [{ shareBps: 10_000, dueOn }] }
  const { planId } = await addPublishedPlan(server.db, { ...plan, ...given })
  return putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })
}

async function nights(count: number) {
  for (let i = 0; i < count; i++) {
    server.clock.advance({ hours: 24 })
    await addFines(server.db, server.clock.now())
  }
}

async function fined(): Promise<number> {
  const rows = await server.db
    .selectFrom('dues')
    .innerJoin('dueBalances', 'dueBalances.dueId', 'dues.id')
    .select('dueBalances.charged')
    .where('dues.studentId', '=', studentId)
    .where('dues.kind', '=', 'fine')
    .execute()
  return rows.reduce((sum, { charged }) => sum + charged, 0)
}

const daily = { fine: 'daily', finePaise: 50_00 } as const

test('so much for each day that is over, after grace, once however often it is asked', async () => {
  await late({ ...daily, graceDays: 2 })
  await nights(2)
  expect(await fined()).toBe(0)
  await nights(1)
  expect(await fined()).toBe(50_00)
  await Promise.all([1, 2, 3].map(() => addFines(server.db, server.clock.now())))
  expect(await fined()).toBe(50_00)
  await nights(2)
  expect(await fined()).toBe(150_00)
})

test('nights that were missed are caught up', async () => {
  await late(daily)
  server.clock.advance({ hours: 24 * 5 })
  await addFines(server.db, server.clock.now())
  expect(await fined()).toBe(250_00)
})

test('a flat fine comes once; a cap holds', async () => {
  await late({ fine: 'flat', finePaise: 300_00 })
  await nights(4)
  expect(await fined()).toBe(300_00)
  studentId = await addStudent(server.db, 'Capped Udahare')
  await late({ ...daily, fineCap: 120_00 })
  await nights(5)
  expect(await fined()).toBe(120_00)
})

test('who has paid is not fined, and nobody is fined for days before they were late again', async () => {
  const { dues } = await late(daily)
  const { documentId } = await server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId, at: server.clock.now(), by: world.accountsId },
      parts: [{ mode: 'cash', paise: 10_000_00 }],
      dues: [{ dueId: dues[0]?.id ?? '', paise: 10_000_00 }],
    }),
  )
  await nights(3)
  expect(await fined()).toBe(0)
  await clerk.send('POST', `/v1/fee-documents/${documentId}/credit-note`, { reason: 'Counted twice' })
  await nights(1)
  expect(await fined()).toBe(50_00)
})

test('a later day that was agreed on is kept', async () => {
  const { dues } = await late(daily)
  await server.db
    .insertInto('postponements')
    .values({
      ...{ dueId: dues[0]?.id ?? '', until: from(3), reason: 'Salary comes late' },
      ...{ byId: world.accountsId, at: server.clock.now() },
    })
    .execute()
  await nights(3)
  expect(await fined()).toBe(0)
  await nights(1)
  expect(await fined()).toBe(50_00)
})

test('a fine is waived within the limit, and the days go on', async () => {
  await late(daily)
  await nights(3)
  const { dueId } = await server.db
    .selectFrom('fines')
    .innerJoin('dues', 'dues.id', 'fines.dueId')
    .select('fines.dueId')
    .where('dues.studentId', '=', studentId)
    .executeTakeFirstOrThrow()
  const waiver = { kind: 'waiver', dueId, bps: 10_000, reason: 'The father was in hospital' }
  const reply = await clerk.send('POST', `/v1/students/${studentId}/concessions`, waiver)
  expect(reply.body).toMatchObject({ state: 'granted', worth: 150_00 })
  await nights(1)
  const { owed } = await server.db
    .selectFrom('dueBalances')
    .select('owed')
    .where('dueId', '=', dueId)
    .executeTakeFirstOrThrow()
  expect(owed).toBe(50_00)
})

test('after all that was fined and waived the books are sound', async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})
