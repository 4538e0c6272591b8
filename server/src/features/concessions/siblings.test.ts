// The rule for brothers and sisters against whoever stretches it: its share once a plan, and one child of a family
// always pays in full.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let clerk: Client
let sister: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.db.updateTable('feeSettings').set({ siblingBps: 2000 }).execute()
  world = await createWorld(server.db)
  clerk = await server.as(world.accountsId)
  sister = await addStudent(server.db, 'Sister Kalpit')
  const tie = { guardianId: world.a.guardianId, studentId: sister, relation: 'mother' as const }
  await server.db.insertInto('guardianships').values(tie).execute()
})

/** On a plan of ₹70,000. */
async function onPlan(studentId: string): Promise<string> {
  const { courseId, batchId } = world.a
  const { planId } = await addPublishedPlan(server.db, { courseId, by: world.ownerId })
  return (await putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })).assignmentId
}

const ask = (studentId: string, assignmentId: string, share: object) =>
  clerk.send<{ state: string; code: string }>('POST', `/v1/students/${studentId}/concessions`, {
    ...{ kind: 'sibling', assignmentId, reason: 'A sister is here' },
    ...share,
  })

test('asked for again, in parts or as an amount, the share is granted once and the rest waits for the owner', async () => {
  await onPlan(world.a.studentId)
  const assignmentId = await onPlan(sister)
  expect((await ask(sister, assignmentId, { bps: 1500 })).body.state).toBe('granted')
  expect((await ask(sister, assignmentId, { bps: 500 })).body.state).toBe('granted')
  expect((await ask(sister, assignmentId, { bps: 2000 })).body.state).toBe('asked')
  expect((await ask(sister, assignmentId, { paise: 1_000_00 })).body.state).toBe('asked')
})

test('the first child pays in full, also once the second has the share', async () => {
  const first = await onPlan(world.a.studentId)
  expect((await ask(sister, await onPlan(sister), { bps: 2000 })).body.state).toBe('granted')
  expect(await ask(world.a.studentId, first, { bps: 2000 })).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'kind', code: 'not-a-sibling' }] },
  })
})
