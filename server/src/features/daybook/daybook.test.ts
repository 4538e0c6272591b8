// The day book over HTTP: what came in, the drawers that are counted, the lock, and who may open it again.
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { addAdmin, createWorld, type World } from '../../testing/world.ts'
import { type Received, receivePayment } from '../feeReceipts/receiving.ts'
import { takeBack } from '../feeReceipts/takingBack.ts'
import { postEntry } from '../ledger/ledger.ts'
import { closeDay } from './daybook.ts'

interface Drawer {
  state: string
  opening: number
  cashIn: number
  cashOut: number
  expected: number
  counts: { counted: number; expected: number; difference: number; note: string | null; by: string }[]
}
interface Book {
  locked: { by: string } | null
  net: number
  modes: { mode: string; received: number; givenBack: number; net: number }[]
  cashiers: { id: string | null; name: string | null; isMe: boolean; net: number; drawer: Drawer }[]
  closings: { did: string; reason: string | null; by: string }[]
  openDays: string[]
  can: string[]
  code?: string
}

let server: TestServer
let world: World
let clerk: Client
let owner: Client
/** Each test has a day of its own, so that none sees another's money. */
let day = '2026-11-24'
let tests = 0

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  const { planId } = await addPublishedPlan(server.db, { courseId: world.a.courseId, by: world.accountsId })
  for (const { studentId, batchId } of [world.a, world.b])
    await putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })
})
afterAll(() => server.close())
beforeEach(async () => {
  const start = new Date(START)
  start.setUTCDate(start.getUTCDate() + ++tests)
  server.clock.set(start)
  day = start.toISOString().slice(0, 10)
  clerk = await server.as(world.accountsId)
  owner = await server.as(world.ownerId)
})

const pay = (
  paise: number,
  {
    by = world.accountsId as string | null,
    mode = 'cash' as 'cash' | 'upi',
    studentId = world.a.studentId,
  } = {},
): Promise<Received> =>
  server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      studentId,
      at: server.clock.now(),
      by,
      parts: [{ mode, paise, ...(mode === 'upi' && { reference: String(randomInt(1e11, 9e11)) }) }],
    }),
  )
const book = async (client = clerk, of = day) => (await client.get<Book>(`/v1/day-books/${of}`)).body
const mine = ({ cashiers }: Book) => cashiers.find(({ isMe }) => isMe)
const open = (opening: number, client = clerk, cashierId = world.accountsId) =>
  client.send<Book>('PUT', `/v1/day-books/${day}/drawers/${cashierId}`, { opening })
const count = (notes: Record<string, number>, note = '', client = clerk, cashierId = world.accountsId) =>
  client.send<Book>('POST', `/v1/day-books/${day}/drawers/${cashierId}/counts`, { count: notes, note })
const close = (client = clerk) => client.send<Book>('POST', `/v1/day-books/${day}/closing`)
const reopen = (reason: string, client = owner) =>
  client.send<Book>('POST', `/v1/day-books/${day}/reopening`, { reason })

describe('the day', () => {
  test('adds up by mode and cashier, less what was taken back', async () => {
    const { documentId } = await pay(500_00)
    await pay(1_000_00)
    await pay(2_500_00, { mode: 'upi' })
    await pay(700_00, { by: world.ownerId, studentId: world.b.studentId })
    await pay(100_00, { by: null, mode: 'upi' })
    await server.db
      .transaction()
      .execute((tx) =>
        takeBack(tx, documentId, { at: server.clock.now(), by: world.ownerId, reason: 'The wrong student' }),
      )
    const { net, modes, cashiers, can } = await book()
    expect(net).toBe(4_300_00)
    expect(modes).toEqual([
      { mode: 'cash', received: 2_200_00, givenBack: 500_00, net: 1_700_00 },
      { mode: 'upi', received: 2_600_00, givenBack: 0, net: 2_600_00 },
    ])
    expect(cashiers.map((one) => [one.id, one.net])).toEqual(
      expect.arrayContaining([
        [world.accountsId, 4_000_00],
        [world.ownerId, 200_00],
        [null, 100_00],
      ]),
    )
    expect(can).toEqual(['openDrawer', 'closeDay'])
  })

  test('lists its documents, by mode, cashier, name and number, with what takes one back', async () => {
    const { documentId, fullNumber } = await pay(500_00)
    await pay(250_00, { mode: 'upi', studentId: world.b.studentId })
    server.clock.advance({ minutes: 5 })
    await server.db
      .transaction()
      .execute((tx) =>
        takeBack(tx, documentId, { at: server.clock.now(), by: world.ownerId, reason: 'Typed twice' }),
      )
    const list = async (query: string) =>
      (
        await clerk.get<{
          total: number
          rows: { kind: string; paise: number; cites: string | null; takenBack: boolean; number: string }[]
        }>(`/v1/day-books/${day}/documents?${query}`)
      ).body
    const all = await list('pageSize=2')
    expect(all.total).toBe(3)
    expect(all.rows[0]).toMatchObject({ kind: 'credit_note', paise: -500_00, cites: fullNumber })
    expect((await list('mode=cash')).rows.map(({ kind }) => kind)).toEqual(['credit_note', 'receipt'])
    expect((await list('mode=upi')).rows).toMatchObject([{ paise: 250_00, takenBack: false }])
    expect((await list(`cashierId=${world.ownerId}`)).total).toBe(1)
    expect((await list('cashierId=none')).total).toBe(0)
    expect((await list(`search=${fullNumber}`)).rows).toMatchObject([{ number: fullNumber, takenBack: true }])
  })
})

describe('a drawer', () => {
  test('is counted by notes and coins against its opening and what came and went', async () => {
    expect((await open(1_000_00)).status).toBe(200)
    await pay(12_345_00)
    const before = mine(await book())?.drawer
    expect(before).toMatchObject({ state: 'open', opening: 1_000_00, cashIn: 12_345_00, expected: 13_345_00 })
    const unexplained = await count({ 50000: 26, 10000: 3 })
    expect(unexplained.status).toBe(422)
    expect(unexplained.body).toMatchObject({ errors: [{ field: 'note', code: 'difference-unexplained' }] })
    const counted = await count({ 50000: 26, 10000: 3, 2000: 2 }, 'Five rupees of change were short')
    expect(counted.status).toBe(201)
    const drawer = mine(counted.body)?.drawer
    expect(drawer).toMatchObject({ state: 'counted' })
    expect(drawer?.counts).toMatchObject([
      {
        counted: 13_340_00,
        expected: 13_345_00,
        difference: -5_00,
        note: 'Five rupees of change were short',
      },
    ])
  })

  test('that has been counted keeps its opening, and a second count stands beside the first', async () => {
    await open(0)
    await pay(100_00)
    await count({ 10000: 1 })
    expect((await open(50_00)).body.code).toBe('drawer-counted')
    await pay(200_00)
    expect(mine(await book())?.drawer.state).toBe('changed')
    const again = await count({ 10000: 3 })
    expect(mine(again.body)?.drawer).toMatchObject({
      state: 'counted',
      counts: [{ counted: 300_00 }, { counted: 100_00 }],
    })
    await expect(
      server.db.updateTable('drawerCounts').set({ counted: 1 }).execute(),
      'the serving role changes no count',
    ).rejects.toThrow(/permission denied/)
  })

  test("is one's own; the owner counts for whoever is away, and only for cashiers", async () => {
    const other = await addAdmin(server.db, 'Second Namune', 'accounts')
    expect((await open(0, clerk, other)).status).toBe(403)
    expect((await count({}, '', clerk, other)).status).toBe(403)
    expect((await open(500_00, owner, other)).status).toBe(200)
    expect((await count({ 50000: 1 }, '', owner, other)).status).toBe(201)
    expect((await open(0, owner, world.frontDeskId)).body).toMatchObject({
      errors: [{ field: 'cashierId', code: 'not-a-cashier' }],
    })
  })

  test('takes only notes and coins that there are', async () => {
    expect((await count({ 30000: 1 })).status).toBe(400)
    expect((await count({ 50000: -1 })).status).toBe(400)
    expect((await count({ 50000: 1.5 })).status).toBe(400)
  })
})

describe('closing', () => {
  test('waits for every drawer that held or took cash, as it is now', async () => {
    await open(0)
    await pay(100_00)
    await pay(900_00, { by: world.ownerId })
    const early = await close()
    expect(early.status).toBe(409)
    expect(early.body).toMatchObject({
      code: 'drawers-not-counted',
      params: { drawers: 'Accounts Namune, Owner Namune' },
    })
    await count({ 10000: 1 })
    await count({ 50000: 2 }, 'A note of a hundred too many', owner, world.ownerId)
    await pay(50_00)
    expect((await close()).body.code).toBe('drawers-not-counted')
    await count({ 10000: 1, 5000: 1 })
    const closed = await close()
    expect(closed.status).toBe(200)
    expect(closed.body).toMatchObject({ locked: { by: 'Accounts Namune' }, can: [] })
    expect(closed.body.closings).toMatchObject([{ did: 'closed', by: 'Accounts Namune' }])
  })

  test('a closed day takes nothing more from people; what comes by itself goes on the next', async () => {
    await close()
    await expect(pay(100_00)).rejects.toMatchObject({ code: 'IC012' })
    expect((await open(0)).body.code).toBe('day-locked')
    expect((await count({})).body.code).toBe('day-locked')
    expect((await close()).body.code).toBe('day-locked')
    await pay(100_00, { by: null, mode: 'upi' })
    expect((await book()).net).toBe(0)
    const next = new Date(`${day}T12:00:00Z`)
    next.setUTCDate(next.getUTCDate() + 1)
    expect((await book(clerk, next.toISOString().slice(0, 10))).net).toBe(100_00)
  })

  test('a day that has not begun is neither opened nor closed', async () => {
    day = '2027-12-31'
    expect((await close()).body.code).toBe('day-not-begun')
    expect((await open(0)).body.code).toBe('day-not-begun')
  })

  test('of two who close at once one is refused', async () => {
    const answers = await Promise.all([close(), close(owner)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('only the owner opens it again, and says why', async () => {
    await close()
    expect((await reopen('I forgot one', clerk)).status).toBe(403)
    expect((await reopen('')).status).toBe(400)
    const opened = await reopen('A receipt of the evening was forgotten')
    expect(opened.status).toBe(200)
    expect(opened.body).toMatchObject({
      locked: null,
      closings: [{ did: 'opened', reason: 'A receipt of the evening was forgotten' }, { did: 'closed' }],
    })
    await pay(10_00)
    expect((await book()).net).toBe(10_00)
    expect((await reopen('Once more, please')).body.code).toBe('day-not-closed')
  })

  test('a day with money that nobody closed is shown on the next', async () => {
    await pay(10_00)
    const past = day
    server.clock.advance({ hours: 24 })
    expect((await book(clerk, '2026-12-31')).openDays).toContain(past)
  })
})

describe('closing against a payment that runs', () => {
  test('waits for it, and then finds the drawer uncounted', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { promise: booked, resolve: sayBooked } = Promise.withResolvers<void>()
    const payment = server.db.transaction().execute(async (tx) => {
      await receivePayment(tx, {
        ...{ studentId: world.a.studentId, at: server.clock.now(), by: world.accountsId },
        parts: [{ mode: 'cash', paise: 100_00 }],
      })
      sayBooked()
      await held
    })
    await booked
    const closing = close()
    expect(await Promise.race([closing, wait(150).then(() => 'waits')])).toBe('waits')
    release()
    await payment
    expect((await closing).body).toMatchObject({ code: 'drawers-not-counted' })
  })

  test('a payment that comes while it closes is refused', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { promise: closed, resolve: sayClosed } = Promise.withResolvers<void>()
    const closing = server.db.transaction().execute(async (tx) => {
      const viewer = {
        ...{ personId: world.ownerId, sessionId: '', gate: null },
        ...{ role: 'admin' as const, powers: ['owner' as const] },
      }
      await closeDay(tx, { day, viewer, now: server.clock.now() })
      sayClosed()
      await held
    })
    await closed
    const payment = pay(100_00).catch((error: { code: string }) => error.code)
    expect(await Promise.race([payment, wait(150).then(() => 'waits')])).toBe('waits')
    release()
    await closing
    expect(await payment).toBe('IC012')
    expect((await book()).net).toBe(0)
  })

  test('thirty payments and a closing at once: whatever is booked stands on the open day', async () => {
    const students = [world.a.studentId, world.b.studentId]
    const tries = Array.from({ length: 30 }, (_, i) =>
      pay(1_00, { mode: 'upi', studentId: students[i % 2] as string }).then(
        () => 1,
        (error: { code: string }) => {
          expect(error.code).toBe('IC012')
          return 0
        },
      ),
    )
    const [closed, ...taken] = await Promise.all([close(), ...tries])
    expect(closed.status).toBe(200)
    const paid = taken.reduce<number>((sum, one) => sum + one, 0)
    expect((await book()).net).toBe(paid * 1_00)
  })
})

test('a line that is booked by hand is in the sums that the database keeps', async () => {
  await server.db.transaction().execute((tx) =>
    postEntry(tx, {
      ...{ kind: 'refund', cause: `refund:test-${day}`, at: server.clock.now(), by: world.accountsId },
      lines: [
        { kind: 'bank', paise: -5_00 },
        { kind: 'cash', paise: 5_00 },
      ],
    }),
  )
  expect((await book()).modes).toEqual([
    { mode: 'cash', received: 0, givenBack: -5_00, net: 5_00 },
    { mode: 'bank', received: 0, givenBack: 5_00, net: -5_00 },
  ])
})
