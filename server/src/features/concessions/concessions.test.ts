// Concessions over HTTP: counted before, granted within a limit, decided by the owner, never more than is owed.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPublishedPlan, type OnPlan, type PlanGiven, putOnPlan } from '../../testing/fees.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { verifyLedger } from '../ledger/verifying/verifying.ts'
import { grantSiblingShare } from './granting.ts'
import { shareOut } from './sharing.ts'

let server: TestServer
let world: World
let clerk: Client
let owner: Client
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  owner = await server.as(world.ownerId)
})

async function onPlan(given: Partial<PlanGiven> = {}, studentId = world.a.studentId): Promise<OnPlan> {
  const { courseId, batchId } = world.a
  const { planId } = await addPublishedPlan(server.db, { courseId, by: world.ownerId, ...given })
  return putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })
}

const address = () => `/v1/students/${world.a.studentId}/concessions`
const reason = 'The harvest was lost'

interface Concession {
  id: string
  state: string
  worth: number
  can: string[]
  now: { worth: number } | null
}

const owedBy = async (dueIds: string[]) =>
  (
    await server.db.selectFrom('dueBalances').select(['dueId', 'owed']).where('dueId', 'in', dueIds).execute()
  ).reduce((sum, { owed }) => sum + (owed ?? 0), 0)

const pay = ({ dues }: OnPlan, paise: number) =>
  server.db.transaction().execute((tx) =>
    receivePayment(tx, {
      ...{ studentId: world.a.studentId, at: server.clock.now(), by: world.accountsId },
      ...{ parts: [{ mode: 'cash', paise }], dues: [{ dueId: dues[0]?.id ?? '', paise }] },
    }),
  )

test('what is within the limit is counted first, granted at once, and spread over all that is owed', async () => {
  const { assignmentId, dues } = await onPlan()
  const wish = { kind: 'concession', assignmentId, bps: 700 }
  const preview = await clerk.send('POST', `${address()}/preview`, wish)
  expect(preview.body).toMatchObject({
    worth: 4_900_00,
    charged: 70_000_00,
    owed: 70_000_00,
    needsOwner: false,
  })
  const asked = await clerk.send<Concession>('POST', address(), { ...wish, reason })
  expect(asked).toMatchObject({ status: 201, body: { state: 'granted', worth: 4_900_00 } })
  expect(await owedBy(dues.map(({ id }) => id))).toBe(65_100_00)
  const lowered = await server.db
    .selectFrom('dueBalances')
    .select('conceded')
    .where(
      'dueId',
      'in',
      dues.map(({ id }) => id),
    )
    .execute()
  expect(lowered.every(({ conceded }) => conceded > 0)).toBe(true)
})

test('beyond the limit it waits for the owner, who is told; the asker does not decide it', async () => {
  const { assignmentId, dues } = await onPlan()
  const { body: asked } = await clerk.send<Concession>('POST', address(), {
    ...{ kind: 'scholarship', assignmentId, headId: dues[1]?.headId, bps: 5000, reason },
  })
  expect(asked).toMatchObject({ state: 'asked', worth: 30_000_00, can: [] })
  expect(await owedBy(dues.map(({ id }) => id))).toBe(70_000_00)
  const told = await server.db
    .selectFrom('messages')
    .select(['personId', 'kind'])
    .where('cause', '=', `concession-asked:${asked.id}`)
    .execute()
  expect(told).toContainEqual({ personId: world.ownerId, kind: 'concession-asked' })
  const decision = { decision: 'granted', worth: 30_000_00, answer: 'For this year' }
  const url = `/v1/concessions/${asked.id}/decision`
  expect((await clerk.send('POST', url, decision)).status).toBe(403)
  const granted = await owner.send<Concession>('POST', url, decision)
  expect(granted.body).toMatchObject({ state: 'granted', can: ['takeBackConcession'] })
  expect(await owedBy(dues.map(({ id }) => id))).toBe(40_000_00)
  expect((await owner.send('POST', url, decision)).body).toMatchObject({ code: 'already-decided' })
  const answers = await server.db
    .selectFrom('messages')
    .select('personId')
    .where('cause', '=', `concession-decided:${asked.id}`)
    .execute()
  expect(answers).toEqual([{ personId: world.accountsId }])
})

test('several small ones count together against the limit; the owner’s own has none', async () => {
  const { assignmentId } = await onPlan()
  const ask = (client: Client, paise: number) =>
    client.send<Concession>('POST', address(), { kind: 'concession', assignmentId, paise, reason })
  expect((await ask(clerk, 3_000_00)).body.state).toBe('granted')
  expect((await ask(clerk, 3_000_00)).body.state).toBe('asked')
  expect((await ask(clerk, 2_000_00)).body.state).toBe('granted')
  expect((await ask(owner, 20_000_00)).body.state).toBe('granted')
})

test('never more than is owed: refused when asked, and shown anew when less is owed by the time of the decision', async () => {
  const plan = await onPlan({
    heads: [{ name: 'Tuition', paise: 40_000_00 }],
    instalments: [{ shareBps: 10_000, dueOn: '2026-12-10' }],
  })
  const { assignmentId } = plan
  const tooMuch = await clerk.send('POST', address(), {
    kind: 'concession',
    assignmentId,
    paise: 40_000_01,
    reason,
  })
  expect(tooMuch.body).toMatchObject({
    errors: [{ field: 'paise', code: 'more-than-owed', params: { owed: 40_000_00 } }],
  })
  const { body: asked } = await clerk.send<Concession>('POST', address(), {
    kind: 'concession',
    assignmentId,
    paise: 30_000_00,
    reason,
  })
  await pay(plan, 25_000_00)
  const url = `/v1/concessions/${asked.id}/decision`
  const stale = await owner.send('POST', url, { decision: 'granted', worth: 30_000_00 })
  expect(stale).toMatchObject({ status: 409, body: { code: 'worth-changed', params: { worth: 15_000_00 } } })
  expect((await owner.get<Concession>(`/v1/concessions/${asked.id}`)).body.now?.worth).toBe(15_000_00)
  expect(
    (await owner.send<Concession>('POST', url, { decision: 'granted', worth: 15_000_00 })).body.worth,
  ).toBe(15_000_00)
  const nothing = await clerk.send('POST', address(), {
    kind: 'concession',
    assignmentId,
    paise: 1_00,
    reason,
  })
  expect(nothing.body).toMatchObject({ errors: [{ code: 'nothing-owed' }] })
})

test('two clerks at once never grant more than is owed, nor pass the limit together', async () => {
  const { assignmentId, dues } = await onPlan()
  const replies = await Promise.all(
    Array.from({ length: 6 }, () =>
      clerk.send<Concession>('POST', address(), {
        kind: 'concession',
        assignmentId,
        paise: 2_000_00,
        reason,
      }),
    ),
  )
  expect(replies.map(({ body }) => body.state).sort()).toEqual([
    'asked',
    'asked',
    'asked',
    'asked',
    'granted',
    'granted',
  ])
  expect(await owedBy(dues.map(({ id }) => id))).toBe(66_000_00)
})

test('the owner decides once, however often it is pressed', async () => {
  const { assignmentId } = await onPlan()
  const { body } = await clerk.send<Concession>('POST', address(), {
    kind: 'concession',
    assignmentId,
    bps: 5000,
    reason,
  })
  const given = { decision: 'granted', worth: 35_000_00 }
  const replies = await Promise.all(
    [1, 2, 3].map(() => owner.send('POST', `/v1/concessions/${body.id}/decision`, given)),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('what was granted is taken back by an entry, by whoever granted it or the owner', async () => {
  const { assignmentId, dues } = await onPlan()
  const ids = dues.map(({ id }) => id)
  const { body: own } = await clerk.send<Concession>('POST', address(), {
    kind: 'concession',
    assignmentId,
    bps: 500,
    reason,
  })
  const { body: theirs } = await owner.send<Concession>('POST', address(), {
    kind: 'concession',
    assignmentId,
    bps: 500,
    reason,
  })
  const back = (client: Client, id: string) =>
    client.send<Concession>('POST', `/v1/concessions/${id}/taking-back`, {
      reason: 'Another student was meant',
    })
  expect((await back(clerk, theirs.id)).status).toBe(403)
  expect((await back(clerk, own.id)).body.state).toBe('taken_back')
  expect((await back(clerk, own.id)).body).toMatchObject({ code: 'not-granted' })
  expect((await back(owner, theirs.id)).body.state).toBe('taken_back')
  expect(await owedBy(ids)).toBe(70_000_00)
})

test('the rule for brothers and sisters holds for each child after the first, and asks nobody', async () => {
  await server.db.updateTable('feeSettings').set({ siblingBps: 2000 }).execute()
  const sister = await addStudent(server.db, 'Sister Kalpit')
  await server.db
    .insertInto('guardianships')
    .values({ guardianId: world.a.guardianId, studentId: sister, relation: 'mother' })
    .execute()
  await onPlan()
  const { assignmentId, dues } = await onPlan({}, sister)
  const worth = await server.db.transaction().execute((tx) =>
    grantSiblingShare(tx, {
      studentId: sister,
      assignmentId,
      bps: 2000,
      at: server.clock.now(),
      by: world.accountsId,
    }),
  )
  expect(worth).toBe(14_000_00)
  const { assignmentId: second } = await onPlan({}, sister)
  const ask = (body: object) =>
    clerk.send<Concession>('POST', `/v1/students/${sister}/concessions`, {
      ...{ kind: 'sibling', assignmentId: second, reason },
      ...body,
    })
  expect((await ask({ bps: 2000 })).body.state).toBe('granted')
  expect((await ask({ bps: 2500 })).body.state).toBe('asked')
  expect(await owedBy(dues.map(({ id }) => id))).toBe(56_000_00)
  await server.db.updateTable('feeSettings').set({ siblingBps: 0 }).execute()
})

test('after all that was granted and taken back the books are sound', async () => {
  expect((await verifyLedger(server.db)).faults).toEqual([])
})

test('an amount shared out is met exactly, and no due gets more than it is owed', () => {
  const dues = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(dues, fc.double({ min: 0, max: 1, noNaN: true }), (owed, share) => {
      const rows = owed.map((paise, at) => ({ dueId: String(at), owed: paise }))
      const whole = owed.reduce((sum, one) => sum + one, 0)
      const paise = Math.floor(whole * share)
      const parts = shareOut(paise, rows)
      expect(parts.reduce((sum, part) => sum + part.paise, 0)).toBe(paise)
      for (const part of parts) expect(part.paise).toBeLessThanOrEqual(owed[Number(part.dueId)] ?? 0)
    }),
  )
})
