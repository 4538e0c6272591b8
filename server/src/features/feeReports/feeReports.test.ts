// The reports of fees over HTTP: every sum is the sum of its rows, and agrees with the ledger.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPublishedPlan, type OnPlan, putOnPlan } from '../../testing/fees.ts'
import { addDue } from '../../testing/ledger.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { takeBack } from '../feeReceipts/takingBack.ts'
import { postEntry } from '../ledger/ledger.ts'

let server: TestServer
let world: World
let clerk: Client
let headIds: string[]
let onA: OnPlan

const pay = (
  studentId: string,
  paise: number,
  mode: 'cash' | 'card' = 'cash',
  by: string | null = world.accountsId,
) =>
  server.db
    .transaction()
    .execute((tx) => receivePayment(tx, { studentId, at: server.clock.now(), by, parts: [{ mode, paise }] }))
const get = async <T>(url: string) => (await clerk.get<T>(`/v1/fee-reports/${url}`)).body

// In Tuition 60,000 and Admission 10,000: half on 10 November, half on 10 January. Today is 24 November.
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  const plan = await addPublishedPlan(server.db, { courseId: world.a.courseId, by: world.accountsId })
  headIds = plan.headIds
  const base = { planId: plan.planId, by: world.accountsId }
  onA = await putOnPlan(server.db, { ...base, studentId: world.a.studentId, batchId: world.a.batchId })
  await putOnPlan(server.db, { ...base, studentId: world.b.studentId, batchId: world.b.batchId })
  server.clock.set('2026-10-30T06:00:00Z')
  await pay(world.b.studentId, 15_000_00, 'card', world.ownerId)
  server.clock.set('2026-11-12T06:00:00Z')
  await pay(world.b.studentId, 20_000_00)
  const wrong = await pay(world.b.studentId, 5_000_00)
  await server.db.transaction().execute((tx) =>
    takeBack(tx, wrong.documentId, {
      at: server.clock.now(),
      by: world.ownerId,
      reason: 'The wrong child',
    }),
  )
  server.clock.set('2026-11-24T06:00:00Z')
  await pay(world.a.studentId, 10_000_00)
  await server.db.transaction().execute((tx) =>
    addDue(tx, {
      ...{ studentId: world.a.studentId, headId: headIds[0] as string, paise: 500_00, dueOn: '2026-08-20' },
      ...{ at: server.clock.now(), by: world.accountsId },
    }),
  )
})
afterAll(() => server.close())

interface Owed {
  owed: number
  students: number
  lateStudents: number
  ages: Record<string, number>
}
interface Dues {
  all: Owed
  before: number
  batches: (Owed & { batch: { id: string } | null })[]
  expected: { month: string; net: number; paid: number; left: number }[]
}
interface Debtors {
  total: number
  owed: number
  rows: {
    student: { id: string }
    owed: number
    owedInAll: number
    oldestDueOn: string
    batches: string[]
    contact: { name: string; phone: string } | null
    lastRemindedAt: string | null
  }[]
}

describe('what is due', () => {
  test('by batch and age, what is late the longest first', async () => {
    const { all, batches, before } = await get<Dues>('dues')
    expect(all).toEqual({
      ...{ owed: 95_500_00, students: 2, lateStudents: 1 },
      ages: { ahead: 70_000_00, d30: 25_000_00, d60: 0, d90: 0, older: 500_00 },
    })
    expect(batches.map(({ batch, owed }) => [batch?.id ?? null, owed])).toEqual([
      [null, 500_00],
      [world.a.batchId, 60_000_00],
      [world.b.batchId, 35_000_00],
    ])
    expect(before).toBe(500_00)
  })

  test('what is expected in each month is what its open dues come to', async () => {
    const { expected } = await get<Dues>('dues')
    expect(expected).toHaveLength(12)
    expect(expected.filter(({ net }) => net > 0)).toEqual([
      { month: '2026-11', net: 70_000_00, paid: 45_000_00, left: 25_000_00 },
      { month: '2027-01', net: 70_000_00, paid: 0, left: 70_000_00 },
    ])
    for (const { month, left } of expected)
      expect((await get<Debtors>(`debtors?month=${month}`)).owed, month).toBe(left)
  })

  test('every figure of a batch and age is the sum of its debtors', async () => {
    const { batches } = await get<Dues>('dues')
    for (const { batch, ages } of batches)
      for (const [age, owed] of Object.entries(ages)) {
        const rows = await get<Debtors>(`debtors?batchId=${batch?.id ?? 'none'}&age=${age}`)
        expect(rows.owed, `${age} of ${batch?.id}`).toBe(owed)
        expect(rows.rows.reduce((sum, row) => sum + row.owed, 0)).toBe(owed)
      }
  })

  test('a debtor comes with whom to ask, and when they were reminded', async () => {
    const told = new Date('2026-11-20T04:00:00Z')
    await server.db
      .insertInto('feeReminders')
      .values({ studentId: world.a.studentId, dueOn: '2026-11-10', offsetDays: 7, toldAt: told, paise: 1 })
      .execute()
    const { rows } = await get<Debtors>('debtors?age=late&sort=oldest')
    expect(rows).toMatchObject([
      {
        student: { id: world.a.studentId },
        ...{ owed: 25_500_00, owedInAll: 60_500_00, oldestDueOn: '2026-08-20' },
        contact: { name: 'Guardian A Kalpit', phone: expect.stringMatching(/^\+91/) },
        lastRemindedAt: told.toISOString(),
      },
    ])
    expect((await get<Debtors>('debtors?search=Student B')).rows).toHaveLength(1)
    expect((await get<Debtors>('debtors?search=nobody')).total).toBe(0)
  })
})

interface Collected {
  net: number
  received: number
  givenBack: number
  rows: { key: string; name: string | null; received: number; givenBack: number; net: number }[]
}

describe('what came in', () => {
  const span = 'from=2026-10-01&to=2026-11-30'

  test('is the same by days, months, modes, cashiers and heads', async () => {
    for (const by of ['day', 'month', 'mode', 'cashier', 'head'])
      expect(await get<Collected>(`collections?${span}&by=${by}`), by).toMatchObject({
        ...{ received: 50_000_00, givenBack: 5_000_00, net: 45_000_00 },
      })
  })

  test('is told apart by whom, by what and for what', async () => {
    const { rows } = await get<Collected>(`collections?${span}&by=cashier`)
    expect(rows.map(({ name, net }) => [name, net])).toEqual([
      ['Accounts Namune', 35_000_00],
      ['Owner Namune', 10_000_00],
    ])
    expect((await get<Collected>(`collections?${span}&by=day&mode=card`)).rows).toMatchObject([
      { key: '2026-10-30', net: 15_000_00 },
    ])
    const heads = await get<Collected>(`collections?${span}&by=head`)
    expect(heads.rows.map(({ key, net }) => [key, net])).toEqual([
      [headIds[0], 10_000_00],
      [headIds[1], 35_000_00],
    ])
    expect((await get<Collected>(`collections?${span}&by=month&headId=${headIds[0]}`)).net).toBe(10_000_00)
    expect((await get<Collected>(`collections?${span}&headId=ahead`)).net).toBe(0)
  })

  test('a span is in order and not endless', async () => {
    const asked = async (query: string) => (await clerk.get(`/v1/fee-reports/collections?${query}`)).status
    expect(await asked('from=2026-11-02&to=2026-11-01')).toBe(422)
    expect(await asked('from=2020-01-01&to=2026-11-01')).toBe(422)
    expect(await asked(`${span}&by=head&mode=cash`)).toBe(422)
  })
})

interface Granted {
  total: number
  paise: number
  sums: { by: { name: string } | null; kind: string; count: number; paise: number }[]
  rows: { paise: number; grantedBy: string | null; kind: string }[]
}

test('what was granted, and by whom, as it was booked', async () => {
  const due = onA.dues.find(({ instalment }) => instalment === 2)
  const at = new Date('2026-11-24T07:00:00Z')
  await server.db.transaction().execute(async (tx) => {
    const entryId = await postEntry(tx, {
      ...{ kind: 'concession', cause: 'concession:test', at, by: world.ownerId },
      lines: [
        { kind: 'concession', headId: due?.headId as string, paise: 1_000_00 },
        { kind: 'student', studentId: world.a.studentId, dueId: due?.id as string, paise: -1_000_00 },
      ],
    })
    await tx
      .insertInto('concessions')
      .values({
        ...{
          studentId: world.a.studentId,
          kind: 'scholarship',
          assignmentId: onA.assignmentId,
          worth: 1_000_00,
        },
        ...{ paise: 1_000_00, reason: 'First in the town', state: 'granted', entryId },
        ...{ askedBy: world.accountsId, askedAt: at, decidedBy: world.ownerId, decidedAt: at },
      })
      .execute()
  })
  const span = 'from=2026-11-24&to=2026-11-24'
  const granted = await get<Granted>(`concessions?${span}`)
  expect(granted).toMatchObject({
    ...{ total: 1, paise: 1_000_00 },
    sums: [{ by: { name: 'Owner Namune' }, kind: 'scholarship', count: 1, paise: 1_000_00 }],
    rows: [{ paise: 1_000_00, grantedBy: 'Owner Namune', kind: 'scholarship' }],
  })
  expect((await get<Granted>(`concessions?${span}&kind=waiver`)).total).toBe(0)
  expect((await get<Granted>(`concessions?${span}&byId=${world.accountsId}`)).rows).toEqual([])
  expect((await get<Granted>('concessions?from=2026-11-25&to=2026-11-30')).paise).toBe(0)
})

interface Picture {
  month: string
  net: number
  paid: number
  left: number
  today: number
  days: { due: number; paid: number | null }[]
  lastByNow: { month: string; byNow: number; net: number }
  months: { month: string; net: number; paid: number }[]
  atRisk: { owed: number; students: number }
}

test("the owner's picture adds up day by day, and says what is at risk", async () => {
  const picture = await get<Picture>('picture')
  expect(picture).toMatchObject({
    ...{ month: '2026-11', net: 70_000_00, paid: 45_000_00, left: 25_000_00, today: 10_000_00 },
    lastByNow: { month: '2026-10', net: 0, byNow: 0 },
    atRisk: { owed: 500_00, students: 1 },
  })
  expect(picture.months.map(({ month }) => month)).toEqual([
    ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
  ])
  const [first, tenth, twelfth, last] = [0, 9, 11, 29].map((i) => picture.days[i])
  expect(first).toEqual({ due: 0, paid: 15_000_00 })
  expect(tenth).toEqual({ due: 70_000_00, paid: 15_000_00 })
  expect(twelfth).toEqual({ due: 70_000_00, paid: 35_000_00 })
  expect(last).toEqual({ due: 70_000_00, paid: null })
  expect(picture.days[23]?.paid).toBe(45_000_00)
})

test('a postponed instalment moves to its later day in every sum', async () => {
  const dueId = onA.dues.find(({ instalment, headId }) => instalment === 1 && headId === headIds[1])
    ?.id as string
  await server.db
    .insertInto('postponements')
    .values({
      dueId,
      until: '2026-12-20',
      reason: 'The harvest is late',
      byId: world.ownerId,
      at: server.clock.now(),
    })
    .execute()
  const { expected, all } = await get<Dues>('dues')
  const monthOf = (wanted: string) => expected.find(({ month }) => month === wanted)
  expect(monthOf('2026-11')).toMatchObject({ net: 40_000_00, left: 0 })
  expect(monthOf('2026-12')).toMatchObject({ left: 25_000_00, paid: 5_000_00 })
  expect(all.ages).toMatchObject({ d30: 0 })
  expect((await get<Picture>('picture')).paid).toBe(40_000_00)
  expect((await get<Debtors>('debtors?month=2026-12')).owed).toBe(25_000_00)
})

test('the sums that the database keeps are the sums of the ledger', async () => {
  const { rows } = await sql<{ wrong: number }>`
    select (select count(*) from (
      select e.booked_on, l.account_id, sum(l.paise) from ledger_lines l join ledger_entries e on e.id = l.entry_id
        group by 1, 2
      except select on_day, account_id, sum(taken + back) from account_days group by 1, 2) a)
      + (select count(*) from (
        select id, due_on, owed from open_dues except select due_id, due_on, owed from dues_owed) b)
      + (select count(*) from (
        select sum(charged - conceded), sum(paid) from due_balances
        except select sum(charged - conceded), sum(paid) from due_days) c)
      + (select count(*) from (
        select sum(paid) from due_balances except select sum(paise) from due_payments) d) as wrong`.execute(
    server.db,
  )
  expect(rows[0]?.wrong).toBe(0)
})
