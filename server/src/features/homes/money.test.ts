// Money on the homes: the owner and the accounts clerk see what came in and what waits, a parent what is due, others none.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  const { planId } = await addPublishedPlan(server.db, {
    ...{ courseId: world.a.courseId, by: world.accountsId, fine: 'daily', finePaise: 50_00 },
  })
  const { studentId, batchId } = world.a
  await putOnPlan(server.db, { studentId, batchId, planId, by: world.accountsId })
})
afterAll(() => server.close())

interface Money {
  money: { today: number; left: number; concessions: number; openDay: string | null } | null
}
const office = async (personId: string) =>
  (await (await server.as(personId)).get<Money>('/v1/homes/office')).body.money
const pay = (paise: number) =>
  server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: world.a.studentId, at: server.clock.now(), by: world.accountsId },
      parts: [{ mode: 'cash', paise }],
    }),
  )

test('the owner and the accounts clerk read what came in today and what of the month is still due', async () => {
  await pay(5_000_00)
  const expected = { today: 5_000_00, left: 30_000_00, concessions: 0, openDay: null }
  expect(await office(world.accountsId)).toMatchObject(expected)
  expect(await office(world.ownerId)).toMatchObject(expected)
  expect(await office(world.academicsId)).toBeNull()
  expect(await office(world.frontDeskId)).toBeNull()
  server.clock.advance({ hours: 24 })
  expect(await office(world.accountsId)).toMatchObject({ today: 0, openDay: '2026-11-24' })
})

interface Due {
  due: { paise: number; dueOn: string; isLate: boolean; instalment: number | null; hasFine: boolean } | null
}

test('a parent reads what is late, then what is next, then nothing', async () => {
  const guardian = await server.as(world.a.guardianId)
  const due = async () => (await guardian.get<Due>(`/v1/homes/parent/${world.a.studentId}`)).body.due
  expect(await due()).toEqual({
    ...{ paise: 30_000_00, dueOn: '2026-11-10', isLate: true, instalment: 1, hasFine: true },
  })
  await pay(30_000_00)
  expect(await due(), 'the next is more than six weeks away').toBeNull()
  server.clock.set('2026-12-05T04:30:00Z')
  const later = await server.as(world.a.guardianId)
  const next = (await later.get<Due>(`/v1/homes/parent/${world.a.studentId}`)).body.due
  expect(next).toMatchObject({ paise: 35_000_00, dueOn: '2027-01-10', isLate: false, instalment: 2 })
})
