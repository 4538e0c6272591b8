// How the operations on report cards are called rightly.
import type { Examples } from '../../testing/examples.ts'
import { makeExam } from '../../testing/exams.ts'

export const examples: Examples = {
  printReportCard: ({ side }) => ({ params: { studentId: side.studentId }, query: { locale: 'mr' } }),
  printBatchReports: async ({ server, world, side }) => {
    const { batchId } = await makeExam(server, world, side, { state: 'published' })
    return { params: { batchId }, body: { locale: 'hi' } }
  },
  getReportPrint: ({ side }) => ({ params: { batchId: side.batchId } }),
}
