// What is refused at the counter, and leaves no trace.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { atCounter, cash, newUtr, owe, pay, register, type Taken } from './feeReceipts.fixtures.ts'

let server: TestServer
let world: World
let clerk: Client
let studentId: string
let at: ReturnType<typeof atCounter>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  world = await createWorld(server.db)
  studentId = world.a.studentId
  clerk = await server.as(world.accountsId)
  at = atCounter(server, clerk, studentId)
  await register(server, null)
})
afterEach(async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})
const countDocuments = async () => {
  const { n } = await server.db
    .selectFrom('feeDocuments')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

describe('what is refused', () => {
  const cheque = { mode: 'cheque', paise: 100_00, reference: '000123', bank: 'Bank', datedOn: '2026-11-20' }
  test.each([
    ['nothing', { paise: 0, parts: [cash(0)] }, 'paise'],
    ['less than nothing', { paise: -100, parts: [cash(-100)] }, 'paise'],
    ['half a paisa', { paise: 100.5, parts: [cash(100.5)] }, 'paise'],
    ['more than ten crore', { paise: 10_000_000_001, parts: [cash(10_000_000_001)] }, 'paise'],
    ['no part', { paise: 100_00, parts: [] }, 'parts'],
    ['parts that do not sum', { paise: 100_00, parts: [cash(50_00), cash(49_99)] }, 'parts'],
    ['no due by hand', { paise: 100_00, parts: [cash(100_00)], dues: [] }, 'dues'],
    [
      'the gateway at the counter',
      { paise: 100_00, parts: [{ mode: 'gateway', paise: 100_00 }] },
      'parts.0.mode',
    ],
    [
      'an advance at the counter',
      { paise: 100_00, parts: [{ mode: 'advance', paise: 100_00 }] },
      'parts.0.mode',
    ],
    ['UPI without a UTR', { paise: 100_00, parts: [{ mode: 'upi', paise: 100_00 }] }, 'parts.0.reference'],
    [
      'eleven digits',
      { paise: 100_00, parts: [{ mode: 'upi', paise: 100_00, reference: '12345678901' }] },
      'parts.0.reference',
    ],
    [
      'letters in a UTR',
      { paise: 100_00, parts: [cash(1_00), { mode: 'upi', paise: 99_00, reference: '12345678901O' }] },
      'parts.1.reference',
    ],
    [
      'a short transfer',
      { paise: 100_00, parts: [{ mode: 'bank', paise: 100_00, reference: 'N123' }] },
      'parts.0.reference',
    ],
    [
      'a cheque without its number',
      { paise: 100_00, parts: [{ ...cheque, reference: '' }] },
      'parts.0.reference',
    ],
    [
      'a cheque without a date',
      { paise: 100_00, parts: [{ ...cheque, datedOn: undefined }] },
      'parts.0.datedOn',
    ],
    ['a cheque without a bank', { paise: 100_00, parts: [{ ...cheque, bank: ' ' }] }, 'parts.0.bank'],
    [
      'a cheque of last summer',
      { paise: 100_00, parts: [{ ...cheque, datedOn: '2026-08-23' }] },
      'parts.0.datedOn',
    ],
    [
      'one transfer twice',
      {
        paise: 2_00,
        parts: [
          { mode: 'upi', paise: 1_00, reference: '000000000001' },
          { mode: 'bank', paise: 1_00, reference: '000000000001' },
        ],
      },
      'parts.1.reference',
    ],
  ])('%s', async (_, body, field) => {
    const before = await countDocuments()
    const reply = await clerk.send<Taken>('POST', `/v1/students/${studentId}/receipts`, body)
    expect([400, 422]).toContain(reply.status)
    expect(reply.body.errors?.map((error) => error.field)).toContain(field)
    expect(await countDocuments()).toBe(before)
  })

  test('a transfer that was counted, with the receipt’s number, until that is taken back', async () => {
    const reference = newUtr()
    const parts = [{ mode: 'upi', paise: 100_00, reference }]
    const first = (await at.take(100_00, { parts })).body
    expect((await at.take(100_00, { parts })).body.errors).toEqual([
      { field: 'parts.0.reference', code: 'utr-used', params: { number: first.fullNumber } },
    ])
    const check = async (typed: string) =>
      (await clerk.get(`/v1/fee-references?reference=${encodeURIComponent(typed)}`)).body
    expect(await check(reference)).toEqual({ reference, problem: 'utr-used', usedBy: first.fullNumber })
    expect(await check('1234')).toMatchObject({ problem: 'utr-malformed' })
    await at.takeBack(first.documentId)
    expect(await check(reference)).toEqual({ reference, problem: null, usedBy: null })
    expect((await at.take(100_00, { parts })).status).toBe(201)
  })

  test('a transfer that a family has told of: it is confirmed as theirs, and not taken again', async () => {
    const reference = newUtr()
    const claim = await server.db
      .insertInto('upiClaims')
      .values({
        ...{ studentId, paise: 100_00, utr: reference, paidOn: '2026-11-23' },
        ...{ madeBy: world.a.guardianId, madeAt: server.clock.now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await server.db
      .insertInto('usedReferences')
      .values({ reference, claimId: claim.id, at: server.clock.now() })
      .execute()
    const parts = [{ mode: 'upi' as const, paise: 100_00, reference }]
    expect((await at.take(100_00, { parts })).body.errors?.[0]?.code).toBe('utr-claimed')
    const cause = `upi-claim:${claim.id}`
    const received = await pay(server, studentId, { parts, claimId: claim.id, cause })
    expect(await pay(server, studentId, { parts, claimId: claim.id, cause })).toEqual(received)
    expect((await at.take(100_00, { parts })).body.errors?.[0]?.code).toBe('utr-used')
    await server.db
      .updateTable('upiClaims')
      .set({ state: 'confirmed', documentId: received.documentId, decidedAt: server.clock.now() })
      .where('id', '=', claim.id)
      .execute()
  })

  test('another due than the student’s', async () => {
    const dueId = await owe(server, world.b.studentId, 1_000_00)
    expect((await at.take(100_00, { dues: [{ dueId, paise: 100_00 }] })).body.code).toBe('paid-meanwhile')
  })

  test('anything on a day that is closed; no number is used up', async () => {
    const lock = { onDay: '2026-11-24', lockedBy: world.ownerId, lockedAt: server.clock.now() }
    await owe(server, studentId, 500_00)
    const before = (await at.take(100_00)).body
    await server.db.insertInto('lockedDays').values(lock).execute()
    expect((await at.take(100_00)).body.code).toBe('day-locked')
    expect((await at.takeBack(before.documentId)).body.code).toBe('day-locked')
    await server.db.deleteFrom('lockedDays').execute()
    const after = (await at.take(100_00)).body
    expect(Number(after.fullNumber.slice(-6))).toBe(Number(before.fullNumber.slice(-6)) + 1)
  })
})
