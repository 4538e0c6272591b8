// How the operations on leaving and refunds are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'
import { makePayment } from '../../testing/receipts.ts'
import type { Client } from '../../testing/server.ts'
import { addStudent } from '../../testing/world.ts'

export const examples: Examples = {
  getLeaving: async (given) => ({
    params: { assignmentId: await newAssignment(given) },
    query: { leftOn: '2026-11-20' },
  }),
  settleLeaving: async (given) => {
    const assignmentId = await newAssignment(given)
    return { params: { assignmentId }, body: await leavingOf(given, assignmentId) }
  },
  carryOverFees: async (given) => {
    const { server, world, side } = given
    const studentId = await addStudent(server.db, 'Changing Kalpit')
    const assignmentId = await newAssignment({ ...given, side: { ...side, studentId } })
    const { askRefund: _, ...leaving } = await leavingOf(given, assignmentId)
    const { planId } = await addPublishedPlan(server.db, {
      ...{ courseId: side.courseId, by: world.ownerId, year: 2027 },
    })
    const next = { planId, batchId: side.batchId, startsOn: '2026-11-25', placeOfSupply: '27' }
    return { params: { assignmentId }, body: { ...leaving, ...next } }
  },
  listRefunds: async (given) => {
    await newRefund(given)
    return { query: { state: 'open', search: 'Kalpit' } }
  },
  getRefund: async (given) => ({ params: { refundId: await newRefund(given) } }),
  askRefund: async (given) => ({
    params: { studentId: await withAdvance(given) },
    body: { paise: 1_000_00, reason: 'Paid twice by mistake' },
  }),
  decideRefund: async (given) => ({
    params: { refundId: await newRefund(given) },
    body: { decision: 'approved', answer: '' },
  }),
  payRefund: async (given) => ({
    params: { refundId: await approved(given) },
    body: { mode: 'upi', reference: '632812345678' },
  }),
}

async function newAssignment({ server, world, side }: ExampleGiven): Promise<string> {
  const { planId } = await addPublishedPlan(server.db, { courseId: side.courseId, by: world.ownerId })
  const { studentId, batchId } = side
  return (await putOnPlan(server.db, { studentId, planId, batchId, by: world.accountsId })).assignmentId
}

/** The sums as the screen shows them. */
async function leavingOf({ server, world }: ExampleGiven, assignmentId: string) {
  const clerk = await server.as(world.accountsId)
  const { body } = await clerk.get<{ cancelled: number; credited: number }>(
    `/v1/fee-assignments/${assignmentId}/leaving?leftOn=2026-11-20`,
  )
  const { cancelled, credited } = body
  return { leftOn: '2026-11-20', reason: 'Moves to Pune', cancelled, credited, askRefund: true }
}

/** Asked by somebody else than the one who tries. */
async function newRefund(given: ExampleGiven): Promise<string> {
  const { server, world, personId } = given
  const studentId = await withAdvance(given)
  const asker = await server.as(personId === world.accountsId ? world.ownerId : world.accountsId)
  return idOf(asker, `/v1/students/${studentId}/refunds`, { paise: 1_000_00, reason: 'Paid twice' })
}

/** A student who owes nothing and has paid all the same. */
async function withAdvance(given: ExampleGiven): Promise<string> {
  const studentId = await addStudent(given.server.db, 'Generous Kalpit')
  await makePayment({ ...given, side: { ...given.side, studentId } }, 5_000_00)
  return studentId
}

async function approved(given: ExampleGiven): Promise<string> {
  const { server, world } = given
  const refundId = await newRefund({ ...given, personId: world.ownerId })
  await idOf(await server.as(world.ownerId), `/v1/refunds/${refundId}/decision`, { decision: 'approved' })
  return refundId
}

async function idOf(client: Client, url: string, body: object): Promise<string> {
  const reply = await client.send<{ id: string }>('POST', url, body)
  if (reply.status >= 300) throw new Error(`${url}: ${JSON.stringify(reply.body)}`)
  return reply.body.id
}
