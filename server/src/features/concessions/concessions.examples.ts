// How the operations on concessions are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addPublishedPlan, putOnPlan } from '../../testing/fees.ts'

export const examples: Examples = {
  listConcessions: async (given) => {
    await newConcession(given, 'asked')
    return { query: { state: 'asked', search: 'Kalpit' } }
  },
  getConcession: async (given) => ({ params: { concessionId: await newConcession(given, 'asked') } }),
  previewConcession: async (given) => ({
    params: { studentId: given.side.studentId },
    body: { kind: 'concession', assignmentId: await newAssignment(given), bps: 500 },
  }),
  askConcession: async (given) => ({
    params: { studentId: given.side.studentId },
    body: {
      kind: 'concession',
      assignmentId: await newAssignment(given),
      bps: 500,
      reason: 'The father lost the harvest',
    },
  }),
  decideConcession: async (given) => ({
    params: { concessionId: await newConcession(given, 'asked') },
    body: { decision: 'granted', worth: 35_000_00, answer: 'Yes, for this year' },
  }),
  takeBackConcession: async (given) => ({
    params: { concessionId: await newConcession(given, 'granted') },
    body: { reason: 'It was meant for another student' },
  }),
}

async function newAssignment({ server, world, side }: ExampleGiven): Promise<string> {
  const { planId } = await addPublishedPlan(server.db, { courseId: side.courseId, by: world.ownerId })
  const { studentId, batchId } = side
  const on = { studentId, planId, batchId, by: world.accountsId }
  return (await putOnPlan(server.db, on)).assignmentId
}

/** Half of the plan waits for the owner; a twentieth is granted at once to whoever asks. */
async function newConcession(given: ExampleGiven, state: 'asked' | 'granted'): Promise<string> {
  const { server, world, side, personId } = given
  const isMoney = personId === world.ownerId || personId === world.accountsId
  const asker = await server.as(state === 'granted' && isMoney ? personId : world.accountsId)
  const { body, status } = await asker.send<{ id: string }>(
    'POST',
    `/v1/students/${side.studentId}/concessions`,
    {
      kind: 'concession',
      assignmentId: await newAssignment(given),
      bps: state === 'asked' ? 5000 : 500,
      reason: 'The father lost the harvest',
    },
  )
  if (status !== 201) throw new Error(`no concession: ${JSON.stringify(body)}`)
  return body.id
}
