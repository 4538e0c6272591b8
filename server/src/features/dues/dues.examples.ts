// How the operations on assignments, charges and postponements are called rightly.
import { dayInIndia } from '../../platform/clock.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addTestDue, addTestHead, addTestPlan, assignTestPlan } from '../../testing/feePlans.ts'
import { addStudent } from '../../testing/world.ts'
import { previewBatch } from './assigning.ts'

/** A student of the side's batch who is on no plan yet. */
async function addNewcomer({ server, side }: ExampleGiven): Promise<string> {
  const studentId = await addStudent(server.db, 'Newcomer Kalpit')
  const { batchId } = side
  const fromOn = dayInIndia(server.clock.now())
  await server.db.insertInto('enrolments').values({ studentId, batchId, fromOn }).execute()
  return studentId
}

/** The side's student, off every plan that an earlier example has put them on. */
async function freeStudent({ server, side: { studentId } }: ExampleGiven): Promise<string> {
  await server.db
    .updateTable('feeAssignments')
    .set({ endedOn: dayInIndia(server.clock.now()), endedHow: 'mistake' })
    .where('studentId', '=', studentId)
    .where('endedOn', 'is', null)
    .execute()
  return studentId
}

export const examples: Examples = {
  listBatchesToAssign: () => ({}),
  previewBatchFees: async ({ server, side: { batchId, courseId } }) => ({
    params: { batchId },
    query: { planId: await addTestPlan(server.db, courseId) },
  }),
  assignBatchFees: async (given) => {
    const { server, side } = given
    const planId = await addTestPlan(server.db, side.courseId)
    const studentId = await addNewcomer(given)
    const { rows } = await previewBatch(server.db, side.batchId, planId, server.clock.now())
    const seal = rows.find((row) => row.studentId === studentId)?.seal
    return { params: { batchId: side.batchId }, body: { planId, rows: [{ studentId, seal }] } }
  },
  previewStudentFees: async ({ server, side: { studentId, batchId, courseId } }) => ({
    params: { studentId },
    query: { planId: await addTestPlan(server.db, courseId), batchId },
  }),
  assignStudentFees: async (given) => {
    const { batchId, courseId } = given.side
    const planId = await addTestPlan(given.server.db, courseId)
    return {
      params: { studentId: await freeStudent(given) },
      body: { planId, batchId, startsOn: '2026-06-15', placeOfSupply: '27' },
    }
  },
  undoFeeAssignment: async (given) => {
    const studentId = await freeStudent(given)
    const { assignmentId } = await assignTestPlan(given.server.db, given.side)
    return { params: { studentId, assignmentId }, body: { reason: 'Another plan was meant' } }
  },
  chargeStudent: async ({ server, side: { studentId } }) => ({
    params: { studentId },
    body: { headId: await addTestHead(server.db), paise: 35_000, dueOn: '2026-12-01', note: 'Lost book' },
  }),
  takeBackCharge: async ({ server, side: { studentId } }) => ({
    params: { studentId, dueId: await addTestDue(server.db, studentId) },
    body: { reason: 'Charged to the wrong student' },
  }),
  postponeInstalment: async ({ server, side: { studentId } }) => ({
    params: { studentId },
    body: {
      dueId: await addTestDue(server.db, studentId),
      until: '2027-01-10',
      reason: 'Father’s salary comes on the tenth',
    },
  }),
}
