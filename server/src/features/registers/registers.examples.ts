// How the registers are asked for rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getStudentAttendance: ({ side }) => ({
    params: { studentId: side.studentId },
    query: { month: '2026-11' },
  }),
  getBatchMonth: ({ side }) => ({ params: { batchId: side.batchId }, query: { month: '2026-11' } }),
  getBatchDay: ({ side }) => ({ params: { batchId: side.batchId, day: '2026-11-24' } }),
  exportBatchMonth: ({ side }) => ({
    params: { batchId: side.batchId },
    query: { month: '2026-11', format: 'xlsx', locale: 'mr' },
  }),
  getHeatMap: () => ({ query: { from: '2026-11-01', to: '2026-11-24' } }),
  listLowAttendance: ({ side }) => ({ query: { month: '2026-11', batchId: side.batchId, page: '1' } }),
}
