// How a receipt is asked for and checked rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { issueReceipt } from './receipts.ts'

async function closed({ server, world, side }: ExampleGiven): Promise<string> {
  const exam = await makeExam(server, world, side, { state: 'closed' })
  return makeAttempt(server, side, exam, { answers: { 1: '2' }, closed: 'submitted' })
}

export const examples: Examples = {
  getReceipt: async (given) => ({ params: { attemptId: await closed(given) } }),
  checkReceipt: async (given) => {
    const attemptId = await closed(given)
    const seed = given.server.app.config.keys.receipt
    const receipt = await given.server.db.transaction().execute((tx) => issueReceipt(tx, seed, attemptId))
    return { body: { receipt } }
  },
}
