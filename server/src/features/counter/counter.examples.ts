// How the operations of the counter are called rightly.
import type { Examples } from '../../testing/examples.ts'
import { owe, pay } from '../feeReceipts/feeReceipts.fixtures.ts'

export const examples: Examples = {
  findAtCounter: async ({ server, side }) => {
    await owe(server, side.studentId, 12_500_00)
    return { query: { find: 'ka' } }
  },
  getFeeAccount: async ({ server, side }) => {
    await owe(server, side.studentId, 12_500_00)
    await pay(server, side.studentId, { paise: 5_000_00 })
    return { params: { studentId: side.studentId } }
  },
  listLastReceipts: async ({ server, side, personId }) => {
    await pay(server, side.studentId, { by: personId })
    return {}
  },
  getTodayAtCounter: async ({ server, side, personId }) => {
    await pay(server, side.studentId, { by: personId })
    return {}
  },
}
