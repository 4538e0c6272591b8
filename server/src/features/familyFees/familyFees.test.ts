// A family's fees over HTTP: what is due and when, what was granted and comes back, and for that family only.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { makeDue, makePayment } from '../../testing/receipts.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const given = () => ({ server, world, side: world.a })

interface Fees {
  owed: number
  advance: number
  dueNow: number
  lateSince: string | null
  next: { dueOn: string; paise: number } | null
  instalments: {
    instalment: number | null
    dueOn: string
    plannedOn: string
    owed: number
    paid: number
    charged: number
    dues: { head: Record<string, string> }[]
  }[]
  concessions: { kind: string; paise: number }[]
  refunds: { paise: number; state: string }[]
  years: number[]
}

const read = async (personId = world.a.guardianId, studentId = world.a.studentId) =>
  (await server.as(personId)).get<Fees>(`/v1/students/${studentId}/fees`)

test('before anything is charged there is nothing to pay', async () => {
  const { status, body } = await read()
  expect(status).toBe(200)
  expect(body).toMatchObject({ owed: 0, advance: 0, dueNow: 0, lateSince: null, next: null, instalments: [] })
})

test('what has fallen due, since when it is late, and what comes next', async () => {
  await makeDue(given(), 1_000_00, '2026-11-10')
  await makeDue(given(), 2_000_00, '2026-11-24')
  await makeDue(given(), 3_000_00, '2026-12-15')
  await makeDue(given(), 4_000_00, '2026-12-15')
  await makeDue(given(), 5_000_00, '2027-02-15')
  const { body } = await read()
  expect(body).toMatchObject({
    ...{ owed: 15_000_00, dueNow: 3_000_00, lateSince: '2026-11-10' },
    next: { dueOn: '2026-12-15', paise: 7_000_00 },
  })
  await makePayment(given(), 1_500_00)
  expect((await read()).body).toMatchObject({
    dueNow: 1_500_00,
    lateSince: null,
    owed: 13_500_00,
    years: [2026],
  })
})

test('an instalment is one row with its heads; what is paid ahead is said', async () => {
  const { accountsId: by, a } = world
  const { planId } = await addPublishedPlan(server.db, { courseId: a.courseId, by })
  await putOnPlan(server.db, { studentId: a.studentId, planId, batchId: a.batchId, by })
  const first = (await read()).body
  expect(first.instalments.map(({ instalment, dueOn, owed }) => [instalment, dueOn, owed])).toEqual([
    [1, '2026-11-10', 35_000_00],
    [2, '2027-01-10', 35_000_00],
  ])
  expect(first.instalments[0]?.dues).toHaveLength(2)
  await makePayment(given(), 75_000_00)
  const after = (await read()).body
  expect(after).toMatchObject({ owed: 0, dueNow: 0, next: null, advance: 5_000_00 })
  expect(after.instalments.every(({ owed, paid, charged }) => owed === 0 && paid === charged)).toBe(true)
})

test('a later day that was agreed on holds, and the planned one is still told', async () => {
  const dueId = await makeDue(given(), 1_000_00, '2026-11-10')
  await server.db
    .insertInto('postponements')
    .values({
      ...{ dueId, until: '2026-12-31', reason: 'Agreed at the office' },
      ...{ byId: world.accountsId, at: server.clock.now() },
    })
    .execute()
  const { body } = await read()
  expect(body).toMatchObject({ dueNow: 0, lateSince: null, next: { dueOn: '2026-12-31' } })
  expect(body.instalments[0]).toMatchObject({ dueOn: '2026-12-31', plannedOn: '2026-11-10' })
})

test('a refund shows while it is on its way and for sixty days after', async () => {
  await makePayment(given(), 5_000_00)
  const at = server.clock.now()
  await server.db
    .insertInto('refunds')
    .values({
      ...{ studentId: world.a.studentId, paise: 2_000_00, reason: 'Left the course', state: 'asked' },
      ...{ askedBy: world.accountsId, askedAt: at, dueBy: '2026-12-04' },
    })
    .execute()
  expect((await read()).body.refunds).toMatchObject([{ paise: 2_000_00, state: 'asked' }])
  const paidAt = new Date(at.getTime() - 61 * 86_400_000)
  await server.db
    .updateTable('refunds')
    .set({ state: 'paid', decidedBy: world.ownerId, decidedAt: paidAt, paidBy: world.accountsId, paidAt })
    .execute()
  expect((await read()).body.refunds).toEqual([])
})

test('a student and their guardians read it; a guardian sees their own children only', async () => {
  const sibling = await addStudent(server.db, 'Vihaan Kalpit')
  await server.db
    .insertInto('guardianships')
    .values({ guardianId: world.a.guardianId, studentId: sibling, relation: 'mother' })
    .execute()
  for (const [person, student, status] of [
    [world.a.guardianId, world.a.studentId, 200],
    [world.a.guardianId, sibling, 200],
    [world.a.studentId, world.a.studentId, 200],
    [world.a.guardianId, world.b.studentId, 404],
    [world.b.guardianId, world.a.studentId, 404],
    [world.a.studentId, sibling, 404],
    [world.a.teacherId, world.a.studentId, 403],
    [world.frontDeskId, world.a.studentId, 403],
    [world.academicsId, world.a.studentId, 403],
  ] as const)
    expect((await read(person, student)).status).toBe(status)
})
