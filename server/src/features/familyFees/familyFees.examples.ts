// How the operation on a family's fees is called rightly.
import type { Examples } from '../../testing/examples.ts'
import { makeReceipt } from '../../testing/receipts.ts'

export const examples: Examples = {
  getMyFees: async (given) => {
    await makeReceipt(given)
    return { params: { studentId: given.side.studentId } }
  },
}
