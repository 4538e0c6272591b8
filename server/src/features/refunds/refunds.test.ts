// Leaving and refunds over HTTP: the arithmetic, a second person, never more than was paid.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPublishedPlan, type OnPlan, type PlanGiven, putOnPlan } from '../../testing/fees.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { useFallenDue } from '../feeReceipts/advance.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { settle } from '../feeRules/settlement.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { chooseCancelled, chooseCredited, type LeftDue } from './shares.ts'

let server: TestServer
let world: World
let clerk: Client
let owner: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clock.set('2026-11-24T04:30:00Z')
  await server.db.updateTable('feeSettings').set({ gstin: null }).execute()
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  owner = await server.as(world.ownerId)
})

async function onPlan(given: Partial<PlanGiven> = {}): Promise<OnPlan> {
  const { courseId, batchId, studentId } = world.a
  const { planId } = await addPublishedPlan(server.db, { courseId, by: world.ownerId, ...given })
  return putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })
}

const pay = (paise: number, part: object = { mode: 'cash' }) =>
  server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: world.a.studentId, at: server.clock.now(), by: world.accountsId },
      parts: [{ mode: 'cash', paise, ...part }],
    }),
  )

interface Leaving {
  rule: string
  units: number
  used: number
  net: number
  refundable: number
  paid: number
  earned: number
  cancelled: number
  credited: number
  stillOwed: number
  available: number
  refundBy: string
  openCheques: number
  settled: { how: string } | null
  refund: { id: string; state: string } | null
}
interface Refund {
  id: string
  state: string
  paise: number
  advance: number
  dueBy: string
  can: string[]
  vouchers: { paise: number; voucher: { id: string; fullNumber: string }; receipt: { id: string } }[]
}

const leavingOf = ({ assignmentId }: OnPlan, leftOn: string) =>
  clerk.get<Leaving>(`/v1/fee-assignments/${assignmentId}/leaving?leftOn=${leftOn}`)

async function leave(plan: OnPlan, leftOn: string, more: object = {}) {
  const { cancelled, credited } = (await leavingOf(plan, leftOn)).body
  const body = { leftOn, reason: 'Moves to Pune', cancelled, credited, ...more }
  return clerk.send<Leaving>('POST', `/v1/fee-assignments/${plan.assignmentId}/leaving`, body)
}

const account = async () =>
  server.db
    .selectFrom('feeAccounts')
    .select(['owed', 'advance', 'advanceTax'])
    .where('studentId', '=', world.a.studentId)
    .executeTakeFirstOrThrow()

const decide = (client: Client, id: string, decision = 'approved') =>
  client.send<Refund>('POST', `/v1/refunds/${id}/decision`, { decision, answer: 'Seen' })
const payOut = (id: string, payout: object = { mode: 'cash' }) =>
  clerk.send<Refund>('POST', `/v1/refunds/${id}/payment`, payout)
const ask = (paise: number) =>
  clerk.send<Refund>('POST', `/v1/students/${world.a.studentId}/refunds`, { paise, reason: 'Paid twice' })

test('leaving by days: the arithmetic is shown, confirmed as seen, and booked to the paisa', async () => {
  const plan = await onPlan()
  await pay(70_000_00)
  // 15 June 2026 to 31 May 2027 is 351 days; until 20 November it is 159.
  const { body } = await leavingOf(plan, '2026-11-20')
  expect(body).toMatchObject({
    ...{ rule: 'by_days', units: 351, used: 159, net: 70_000_00, refundable: 60_000_00, paid: 70_000_00 },
    ...{ earned: 37_179_49, cancelled: 0, credited: 32_820_51, stillOwed: 0, refundBy: '2026-11-30' },
  })
  const stale = await leave(plan, '2026-11-20', { credited: 1 })
  expect(stale).toMatchObject({ status: 409, body: { code: 'arithmetic-changed' } })
  const settled = await leave(plan, '2026-11-20')
  expect(settled).toMatchObject({
    status: 201,
    body: { settled: { how: 'left' }, refund: { state: 'asked' } },
  })
  expect(await account()).toEqual({ owed: 0, advance: 32_820_51, advanceTax: 0 })
  expect((await leave(plan, '2026-11-20')).body).toMatchObject({ code: 'already-ended' })
})

test('who has paid less than was used keeps owing that; the rest is no longer asked for', async () => {
  const plan = await onPlan()
  await pay(10_000_00)
  expect((await leave(plan, '2026-11-20')).body).toMatchObject({
    ...{ earned: 37_179_49, cancelled: 32_820_51, credited: 0, stillOwed: 27_179_49, refund: null },
  })
  expect(await account()).toMatchObject({ owed: 27_179_49, advance: 0 })
})

test('a plan that gives nothing back keeps all of it; a day in the future is refused', async () => {
  const plan = await onPlan({ refund: 'none' })
  await pay(70_000_00)
  expect((await leavingOf(plan, '2026-11-20')).body).toMatchObject({
    refundable: 0,
    credited: 0,
    cancelled: 0,
  })
  expect((await leavingOf(plan, '2026-11-25')).body).toMatchObject({
    errors: [{ field: 'leftOn', code: 'in-the-future' }],
  })
})

test('by lectures: those that are held count, those that are cancelled do not', async () => {
  const plan = await onPlan({ refund: 'by_lectures' })
  await pay(70_000_00)
  expect((await leavingOf(plan, '2026-11-20')).body.rule).toBe('by_days')
  const { batchId, teacherId } = world.a
  for (const day of ['2026-07-01', '2026-08-01', '2026-09-01', '2026-12-01', '2027-02-01']) {
    const lecture = { batchId, teacherId, subjectId: world.physicsId, startsAt: `${day}T04:30:00Z` }
    const id = await makeLecture(server.db, lecture)
    if (day !== '2026-09-01') continue
    const cancelled = { state: 'cancelled', cancelledWhy: 'other' } as const
    await server.db.updateTable('lectures').set(cancelled).where('id', '=', id).execute()
  }
  expect((await leavingOf(plan, '2026-11-20')).body).toMatchObject({
    ...{ rule: 'by_lectures', units: 4, used: 2, earned: 40_000_00, credited: 30_000_00 },
  })
})

test('one asks, another approves, then it is paid: a voucher for each receipt, the latest first, and the family hears', async () => {
  const plan = await onPlan()
  await pay(35_000_00)
  server.clock.advance({ hours: 1 })
  await pay(35_000_00)
  server.clock.advance({ hours: 1 })
  const { body: left } = await leave(plan, '2026-09-01')
  const id = left.refund?.id as string
  expect((await payOut(id)).body).toMatchObject({ code: 'not-approved' })
  expect((await decide(clerk, id)).body).toMatchObject({ code: 'second-person-needed' })
  expect((await decide(owner, id)).body).toMatchObject({ state: 'approved', can: ['payRefund'] })
  const { body: paid } = await payOut(id, { mode: 'upi', reference: '6328 1234 5678' })
  expect(paid).toMatchObject({ state: 'paid', advance: 0, can: [] })
  expect(paid.vouchers.map(({ paise }) => paise)).toEqual([35_000_00, left.credited - 35_000_00])
  expect(paid.vouchers[0]?.voucher.fullNumber).toMatch(/^RV\/26-27\/\d{6}$/)
  expect((await payOut(id)).body).toMatchObject({ code: 'not-approved' })
  const told = await server.db
    .selectFrom('messages')
    .select(['personId', 'kind'])
    .where('cause', '=', `refund-paid:${id}`)
    .execute()
  expect(told).toEqual([{ personId: world.a.guardianId, kind: 'refund-paid' }])
  const guardian = await server.as(world.a.guardianId)
  const voucher = await guardian.get(`/v1/fee-documents/${paid.vouchers[0]?.voucher.id}`)
  expect(voucher.status).toBe(200)
})

test('with GST the tax goes back with the money, and the vouchers carry it', async () => {
  await server.db.updateTable('feeSettings').set({ gstin: '27AAAAA0000A1Z5' }).execute()
  const plan = await onPlan()
  await pay(70_000_00)
  const { body: left } = await leave(plan, '2026-11-20')
  const { advance, advanceTax } = await account()
  expect(advance).toBe(left.credited)
  // 18 % in 32,820.51, of two dues, each half rounded.
  expect(Math.abs(advanceTax - Math.round((advance * 18) / 118))).toBeLessThanOrEqual(2)
  expect(advanceTax % 2).toBe(0)
  const id = left.refund?.id as string
  await decide(owner, id)
  const { body: paid } = await payOut(id)
  expect(await account()).toMatchObject({ advance: 0, advanceTax: 0 })
  const voucher = await server.db
    .selectFrom('feeDocuments')
    .selectAll()
    .where('id', '=', paid.vouchers[0]?.voucher.id ?? '')
    .executeTakeFirstOrThrow()
  expect(voucher).toMatchObject({ paise: advance, taxable: advance - advanceTax, cgst: advanceTax / 2 })
})

test('money from before the GSTIN goes back without tax, the rest with all of its own', async () => {
  await pay(1_000_00)
  await server.db.updateTable('feeSettings').set({ gstin: '27AAAAA0000A1Z5' }).execute()
  server.clock.advance({ hours: 1 })
  await pay(1_180_00)
  expect(await account()).toMatchObject({ advance: 2_180_00, advanceTax: 180_00 })
  const { body } = await ask(2_180_00)
  await decide(owner, body.id)
  const { body: paid } = await payOut(body.id)
  expect(paid.vouchers.map(({ paise }) => paise)).toEqual([1_180_00, 1_000_00])
  expect(await account()).toMatchObject({ advance: 0, advanceTax: 0 })
})

test('never more than was paid: an advance is asked back once, also by twenty at once', async () => {
  await pay(10_000_00)
  expect((await ask(10_000_01)).body).toMatchObject({
    errors: [{ field: 'paise', code: 'more-than-available', params: { available: 10_000_00 } }],
  })
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask(3_000_00)))
  const asked = replies.filter(({ status }) => status === 201).map(({ body }) => body.id)
  expect(asked).toHaveLength(3)
  await Promise.all(asked.map((id) => decide(owner, id)))
  const paid = await Promise.all([...asked, ...asked].map((id) => payOut(id)))
  expect(paid.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409, 409])
  expect(await account()).toMatchObject({ advance: 1_000_00 })
  const given = await server.db.selectFrom('givenBack').select(['received', 'given']).execute()
  for (const row of given) expect(row.given).toBeLessThanOrEqual(row.received)
})

test('one clerk pays many refunds of several receipts at once: all are paid, no two wait for each other', async () => {
  const sides = [world.a, world.b]
  const ids: string[] = []
  for (const { studentId } of sides) {
    for (const paise of [1_000_00, 1_000_00, 1_000_00]) {
      await server.db.transaction().execute((tx) =>
        receivePayment(tx, {
          ...{ studentId, at: server.clock.now(), by: world.accountsId },
          parts: [{ mode: 'cash', paise }],
        }),
      )
    }
    const { body } = await clerk.send<Refund>('POST', `/v1/students/${studentId}/refunds`, {
      ...{ paise: 2_500_00, reason: 'Paid twice' },
    })
    await decide(owner, body.id)
    ids.push(body.id)
  }
  const paid = await Promise.all(ids.map((id) => payOut(id)))
  expect(paid.map(({ status }) => status)).toEqual([200, 200])
  expect(paid.map(({ body }) => body.vouchers.length)).toEqual([3, 3])
})

test('two approve and refuse at once: one of them decides', async () => {
  await pay(10_000_00)
  const { body } = await ask(3_000_00)
  const replies = await Promise.all([decide(owner, body.id), decide(owner, body.id, 'refused')])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a cheque that the bank has not paid gives nothing back, and nobody leaves while it is open', async () => {
  const plan = await onPlan()
  await pay(80_000_00, { mode: 'cheque', reference: '123456', bank: 'Namune Bank', datedOn: '2026-11-24' })
  expect((await leavingOf(plan, '2026-11-20')).body.openCheques).toBe(1)
  expect((await leave(plan, '2026-11-20')).body).toMatchObject({ code: 'cheque-open' })
  expect((await ask(1_00)).body).toMatchObject({ errors: [{ code: 'more-than-available' }] })
  await pay(2_000_00)
  expect((await ask(2_000_01)).status).toBe(422)
  const { body } = await ask(2_000_00)
  await decide(owner, body.id)
  expect((await payOut(body.id)).body.state).toBe('paid')
  expect(await account()).toMatchObject({ advance: 10_000_00 })
})

test('what is asked back is not used by night for what has fallen due', async () => {
  await pay(10_000_00)
  const { body } = await ask(10_000_00)
  await onPlan()
  await useFallenDue(server.db, server.clock.now())
  expect(await account()).toMatchObject({ advance: 10_000_00 })
  await decide(owner, body.id, 'refused')
  await useFallenDue(server.db, server.clock.now())
  expect(await account()).toMatchObject({ advance: 0 })
})

test('the list is by urgency, and names who left without a refund being asked for', async () => {
  const plan = await onPlan()
  await pay(70_000_00)
  await leave(plan, '2026-11-20', { askRefund: false })
  const { body } = await clerk.get<{
    rows: Refund[]
    unasked: { paise: number; dueBy: string; student: { id: string } }[]
  }>('/v1/refunds?state=open')
  expect(body.unasked.find(({ student }) => student.id === world.a.studentId)).toMatchObject({
    ...{ paise: 32_820_51, dueBy: '2026-11-30' },
  })
  expect(body.rows.map(({ dueBy }) => dueBy)).toEqual(body.rows.map(({ dueBy }) => dueBy).sort())
})

test('carried over to another course, what was not used pays there', async () => {
  const plan = await onPlan()
  await pay(70_000_00)
  const { courseId, batchId, studentId } = world.a
  const { planId } = await addPublishedPlan(server.db, { courseId, by: world.ownerId, year: 2027 })
  const { cancelled, credited } = (await leavingOf(plan, '2026-11-20')).body
  const { status, body } = await clerk.send<{ assignmentId: string }>(
    'POST',
    `/v1/fee-assignments/${plan.assignmentId}/carry-over`,
    {
      ...{ leftOn: '2026-11-20', reason: 'Changes to another course', cancelled, credited },
      ...{ planId, batchId, startsOn: '2026-11-24', placeOfSupply: '27' },
    },
  )
  expect({ status, body }).toMatchObject({ status: 201, body: { studentId } })
  expect(await account()).toMatchObject({ advance: 0, owed: 70_000_00 - 32_820_51 })
  const { body: left } = await leavingOf(plan, '2026-11-20')
  expect(left.settled?.how).toBe('carried_over')
})

test('after all that was settled and paid back the books are sound', async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})

test('what is cancelled and credited is found exactly, and never beyond what was owed, paid and refundable', () => {
  const amount = fc.integer({ min: 0, max: 1e8 })
  const due = fc.record({
    charged: amount,
    granted: fc.double({ min: 0, max: 1, noNaN: true }),
    paidShare: fc.double({ min: 0, max: 1, noNaN: true }),
    refundable: fc.boolean(),
    month: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(due, { minLength: 1, maxLength: 12 }), fc.nat(300), (given, usedWish) => {
      const dues = given.map((one, at): LeftDue => {
        const conceded = Math.floor(one.charged * one.granted)
        const paid = Math.floor((one.charged - conceded) * one.paidShare)
        const half = Math.round((paid * 9) / 118)
        return {
          ...{ dueId: String(at), headId: String(at % 3), refundable: one.refundable, position: at % 3 },
          ...{ dueOn: `2026-0${one.month}-10`, charged: one.charged, conceded, paid },
          ...{ owed: one.charged - conceded - paid, cgst: half, sgst: half, igst: 0 },
        }
      })
      const sum = (of: (due: LeftDue) => number) => dues.reduce((all, one) => all + of(one), 0)
      const net = sum((one) => one.charged - one.conceded)
      const refundable = sum((one) => (one.refundable ? one.charged - one.conceded : 0))
      const { cancelled, credited } = settle({
        net,
        refundable,
        paid: sum(({ paid }) => paid),
        units: 300,
        used: usedWish,
      })
      const cuts = chooseCancelled(dues, cancelled)
      expect(cuts.reduce((all, { paise }) => all + paise, 0)).toBe(cancelled)
      const credits = chooseCredited(dues, credited)
      expect(credits.reduce((all, { paise }) => all + paise, 0)).toBe(credited)
      for (const { tax, paise } of credits) expect(tax).toBeLessThanOrEqual(paise)
    }),
  )
})

test('what is typed into the search is looked for as it stands', async () => {
  await pay(5_000_00)
  await clerk.send('POST', `/v1/students/${world.a.studentId}/refunds`, {
    ...{ paise: 1_000_00, reason: 'Paid twice' },
  })
  const found = async (search: string) => {
    const url = `/v1/refunds?state=open&search=${encodeURIComponent(search)}`
    return (await clerk.get<{ total: number }>(url)).body.total
  }
  expect(await found('Kalpit')).toBeGreaterThan(0)
  expect(await found('%')).toBe(0)
  expect(await found('K_lpit')).toBe(0)
})
