// How the operation on a student's week is called rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getDigest: ({ side }) => ({ params: { studentId: side.studentId }, query: { week: '2026-11-25' } }),
}
