// How the operations on papers about money are called rightly.
import type { Examples } from '../../testing/examples.ts'
import { makeReceipt } from '../../testing/receipts.ts'

export const examples: Examples = {
  getFeePaper: async (given) => ({ params: { feeDocumentId: await makeReceipt(given) } }),
  printFeeDocument: async (given) => ({
    params: { feeDocumentId: await makeReceipt(given) },
    query: { locale: 'mr', paper: 'roll' },
  }),
  printFeeStatement: async (given) => {
    await makeReceipt(given)
    return { params: { studentId: given.side.studentId, year: '2026' }, query: { locale: 'hi' } }
  },
}
