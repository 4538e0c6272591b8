// Fee heads, plans and the rules about money over HTTP.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTestHead, addTestPlan, assignTestPlan, draftOf, TEST_GSTIN } from '../../testing/feePlans.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { checkDigitOf, isGstin } from './gst.ts'
import { scheduleOf } from './schedule.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const clerk = () => server.as(world.accountsId)
const draft = async () => ({ courseId: world.a.courseId, year: 2027, ...(await draftOf(server.db)) })
interface Plan {
  id: string
  state: string
  name: string
  heads: { headId: string; paise: number }[]
  instalments: { number: number; shareBps: number; dueOn: string | null }[]
}

test('a draft is kept half written; only a whole one is published, and then its money stays', async () => {
  const client = await clerk()
  const whole = await draft()
  const half = { ...whole, instalments: whole.instalments.slice(0, 2) }
  const { status, body: plan } = await client.send<Plan>('POST', '/v1/fee-plans', half)
  expect([status, plan.state]).toEqual([201, 'draft'])
  const url = `/v1/fee-plans/${plan.id}`
  expect(await client.send('POST', `${url}/publication`)).toMatchObject({
    status: 409,
    body: { code: 'plan-not-whole' },
  })
  expect((await client.send('PUT', url, whole)).status).toBe(200)
  expect((await client.send('POST', `${url}/publication`)).body).toMatchObject({ state: 'published' })
  for (const [method, at, body] of [
    ['PUT', url, whole],
    ['DELETE', url, undefined],
    ['POST', `${url}/publication`, undefined],
  ] as const) {
    expect(await client.send(method, at, body)).toMatchObject({
      status: 409,
      body: { code: 'plan-published' },
    })
  }
  expect((await client.send('PUT', `${url}/archiving`, { archived: true })).body).toMatchObject({
    state: 'archived',
  })
})

test('the database itself keeps a published plan as it is', async () => {
  const planId = await addTestPlan(server.db, world.a.courseId)
  const change = (set: object) =>
    server.db.updateTable('feePlanHeads').set(set).where('planId', '=', planId).execute()
  await expect(change({ paise: 1 })).rejects.toMatchObject({ code: 'IC015' })
  const terms = server.db.updateTable('feePlans').set({ finePaise: 1 }).where('id', '=', planId)
  await expect(terms.execute()).rejects.toMatchObject({ code: 'IC015' })
})

test('every field of a draft that is wrong is named', async () => {
  const client = await clerk()
  const whole = await draft()
  const [head] = whole.heads
  const { body } = await client.send('POST', '/v1/fee-plans', {
    ...whole,
    courseId: world.ownerId,
    heads: [head, head],
    fine: 'flat',
    finePaise: 0,
    instalments: [
      { shareBps: 6000, dueOn: '2026-12-15' },
      { shareBps: 6000, dueOn: '2026-12-01' },
      { shareBps: 1 },
    ],
  })
  expect(body).toMatchObject({
    errors: [
      { field: 'courseId', code: 'unknown-course' },
      { field: 'heads.1.headId', code: 'head-twice' },
      { field: 'finePaise', code: 'required' },
      { field: 'instalments.1.dueOn', code: 'not-in-order' },
      { field: 'instalments.1.shareBps', code: 'over-the-whole' },
      { field: 'instalments.2.daysAfter', code: 'one-day' },
      { field: 'instalments.2.shareBps', code: 'over-the-whole' },
    ],
  })
})

test('a copy for the next year moves its days and raises its prices to whole rupees', async () => {
  const client = await clerk()
  const planId = await addTestPlan(server.db, world.a.courseId, {
    instalments: [
      { shareBps: 4000, dueOn: '2028-02-29', daysAfter: null },
      { shareBps: 6000, dueOn: '2028-06-01', daysAfter: null },
    ],
  })
  const copy = { courseId: world.a.courseId, year: 2028, name: 'Next year', raiseBps: 333 }
  const { body } = await client.send<Plan>('POST', `/v1/fee-plans/${planId}/copies`, copy)
  expect(body).toMatchObject({ state: 'draft', name: 'Next year' })
  expect(body.heads.map(({ paise }) => paise)).toEqual([6_199_800, 155_000])
  expect(body.instalments.map(({ dueOn }) => dueOn)).toEqual(['2029-02-28', '2029-06-01'])
  expect(await client.send('POST', `/v1/fee-plans/${planId}/copies`, copy)).toMatchObject({
    status: 409,
    body: { code: 'name-taken' },
  })
})

test('what is typed is shown as it would fall due; nothing while it is not whole', async () => {
  const client = await clerk()
  const { heads, instalments } = await draft()
  const shown = { heads, instalments, priceIncludesTax: false, startsOn: '2026-12-20' }
  await server.db.updateTable('feeSettings').set({ gstin: TEST_GSTIN }).execute()
  const { body } = await client.send('POST', '/v1/fee-plan-previews', shown)
  expect(body).toMatchObject({
    taxed: true,
    schedule: {
      total: 7_257_000,
      tax: 1_107_000,
      instalments: [
        { number: 1, dueOn: '2026-12-20', paise: 3_628_500 },
        { number: 2, dueOn: '2026-12-20', paise: 2_177_100 },
        { number: 3, dueOn: '2027-02-15', paise: 1_451_400 },
      ],
    },
  })
  await server.db.updateTable('feeSettings').set({ gstin: null }).execute()
  const untaxed = await client.send('POST', '/v1/fee-plan-previews', shown)
  expect(untaxed.body).toMatchObject({ taxed: false, schedule: { total: 6_150_000, tax: 0 } })
  const half = { ...shown, instalments: instalments.slice(0, 1) }
  expect((await client.send('POST', '/v1/fee-plan-previews', half)).body).toMatchObject({ schedule: null })
})

test('a schedule adds up to its heads, and nothing falls due before joining or being asked for', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const days = day.map((date) => date.toISOString().slice(0, 10))
  const heads = fc.array(
    fc.record({ paise: fc.integer({ min: 1, max: 99_999_999 }), taxBps: fc.constantFrom(0, 500, 1800) }),
    { minLength: 1, maxLength: 6 },
  )
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 8 })
  fc.assert(
    fc.property(
      fc.record({ heads, cuts, days: fc.array(days, { minLength: 9, maxLength: 9 }), startsOn: days }),
      fc.record({ assignedOn: days, taxed: fc.boolean(), priceIncludesTax: fc.boolean() }),
      (plan, { assignedOn, taxed, priceIncludesTax }) => {
        const edges = [0, ...plan.cuts.sort((a, b) => a - b), 10_000]
        const instalments = edges.slice(1).map((edge, at) => ({
          number: at + 1,
          shareBps: edge - (edges[at] ?? 0),
          ...(at % 2 ? { dueOn: plan.days[at] ?? null, daysAfter: null } : { dueOn: null, daysAfter: at }),
        }))
        const priced = plan.heads.map((head, at) => ({ headId: `head ${at}`, ...head }))
        const {
          dues,
          heads: gross,
          total,
          instalments: falling,
        } = scheduleOf(
          { heads: priced, instalments, priceIncludesTax },
          { startsOn: plan.startsOn, assignedOn, taxed },
        )
        const sum = (rows: { paise: number }[]) => rows.reduce((all, { paise }) => all + paise, 0)
        expect(sum(dues)).toBe(total)
        expect(sum(falling)).toBe(total)
        for (const head of gross)
          expect(sum(dues.filter((due) => due.headId === head.headId))).toBe(head.paise)
        for (const { dueOn } of dues) expect(dueOn >= plan.startsOn && dueOn >= assignedOn).toBe(true)
        if (priceIncludesTax || !taxed) expect(total).toBe(sum(priced))
      },
    ),
  )
})

test('a head in use is not taken away, nor one that the product charges; names are taken once', async () => {
  const client = await clerk()
  const planId = await addTestPlan(server.db, world.a.courseId)
  const { body: plan } = await client.get<Plan>(`/v1/fee-plans/${planId}`)
  const archive = (id: string | undefined) => client.send('PATCH', `/v1/fee-heads/${id}`, { archived: true })
  expect(await archive(plan.heads[0]?.headId)).toMatchObject({
    status: 409,
    body: { code: 'head-in-use', params: { plans: 1 } },
  })
  const { body } = await client.get<{ rows: { id: string; use: string | null; name: string }[] }>(
    '/v1/fee-heads',
  )
  expect(await archive(body.rows.find(({ use }) => use === 'fine')?.id)).toMatchObject({
    body: { code: 'head-of-product' },
  })
  const free = await addTestHead(server.db, { name: 'Hostel' })
  expect((await archive(free)).body).toMatchObject({ archived: true })
  expect(await client.send('POST', '/v1/fee-heads', { name: 'Hostel' })).toMatchObject({
    status: 409,
    body: { errors: [{ field: 'name', code: 'name-taken' }] },
  })
})

test('a GSTIN proves itself by its last character and its state; series of numbers differ', async () => {
  expect(isGstin('27AAPFU0939F1ZV')).toBe(true)
  expect(isGstin('27AAPFU0939F1ZW')).toBe(false)
  expect(`27AAAAA0000A1Z${checkDigitOf('27AAAAA0000A1Z')}`).toBe(TEST_GSTIN)
  const owner = await server.as(world.ownerId)
  const faults = async (change: object) =>
    (await owner.send<{ errors?: { field: string; code: string }[] }>('PATCH', '/v1/fee-settings', change))
      .body.errors
  expect(await faults({ gstin: '27AAPFU0939F1ZW' })).toEqual([{ field: 'gstin', code: 'not-a-gstin' }])
  expect(await faults({ gstin: TEST_GSTIN, stateCode: '29' })).toEqual([
    { field: 'gstin', code: 'gstin-of-another-state' },
  ])
  expect(await faults({ stateCode: '28' })).toEqual([{ field: 'stateCode', code: 'unknown-state' }])
  expect(await faults({ refundSeries: 'IC' })).toEqual([{ field: 'refundSeries', code: 'same-series' }])
  const changed = await owner.send('PATCH', '/v1/fee-settings', {
    gstin: TEST_GSTIN,
    remindBefore: [0, 3, 7, 3],
  })
  expect(changed.body).toMatchObject({ gstin: TEST_GSTIN, remindBefore: [7, 3, 0] })
  const byClerk = await (await clerk()).send('PATCH', '/v1/fee-settings', { limitBps: 10_000 })
  expect(byClerk.status).toBe(403)
})

test('the list counts who is on a plan now', async () => {
  const { planId } = await assignTestPlan(server.db, world.b)
  const client = await clerk()
  const { body } = await client.get<{
    years: number[]
    rows: { id: string; students: number; paise: number }[]
  }>(`/v1/fee-plans?courseId=${world.b.courseId}&year=2027`)
  expect(body.rows.find(({ id }) => id === planId)).toMatchObject({ students: 1, paise: 6_150_000 })
  expect(body.years).toContain(2027)
})
