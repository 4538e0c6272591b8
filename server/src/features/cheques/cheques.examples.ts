// How the operations on cheques are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { newCheque, pay } from '../feeReceipts/feeReceipts.fixtures.ts'

const receive = async ({ server, side }: ExampleGiven) => {
  const { documentId } = await pay(server, side.studentId, { parts: [newCheque()] })
  const part = await server.db
    .selectFrom('paymentParts')
    .select('id')
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  return { chequeId: part.id }
}

export const examples: Examples = {
  listCheques: async (given) => {
    await receive(given)
    return { query: { show: 'open' } }
  },
  depositCheque: async (given) => ({ params: await receive(given) }),
  clearCheque: async (given) => ({ params: await receive(given) }),
  bounceCheque: async (given) => ({
    params: await receive(given),
    body: { reason: 'Funds insufficient', charges: true },
  }),
  giveBackCheque: async (given) => ({
    params: await receive(given),
    body: { reason: 'The family pays by UPI instead' },
  }),
}
