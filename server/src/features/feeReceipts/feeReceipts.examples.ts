// How the operations on documents for money are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { newUtr, owe, pay } from './feeReceipts.fixtures.ts'

const ofStudent = ({ side }: ExampleGiven) => ({ studentId: side.studentId })
const newReceipt = async ({ server, side }: ExampleGiven) => ({
  feeDocumentId: (await pay(server, side.studentId)).documentId,
})

export const examples: Examples = {
  previewReceipt: async (given) => {
    await owe(given.server, given.side.studentId, 12_500_00)
    return { params: ofStudent(given), body: { paise: 10_000_00 } }
  },
  takePayment: async (given) => {
    const dueId = await owe(given.server, given.side.studentId, 12_500_00)
    return {
      params: ofStudent(given),
      body: {
        paise: 10_000_00,
        dues: [{ dueId, paise: 9_000_00 }],
        parts: [
          { mode: 'cash', paise: 4_000_00 },
          { mode: 'upi', paise: 6_000_00, reference: newUtr() },
        ],
        note: 'The father came',
      },
    }
  },
  useAdvance: async (given) => {
    await pay(given.server, given.side.studentId, { paise: 5_000_00 })
    await owe(given.server, given.side.studentId, 2_000_00)
    return { params: ofStudent(given), body: {} }
  },
  listFeeDocuments: async (given) => {
    await pay(given.server, given.side.studentId)
    return { params: ofStudent(given), query: { page: '1' } }
  },
  getFeeDocument: async (given) => ({ params: await newReceipt(given) }),
  takeBackDocument: async (given) => ({
    params: await newReceipt(given),
    body: { reason: 'Taken for the wrong student' },
  }),
  checkReference: () => ({ query: { reference: newUtr() } }),
}
