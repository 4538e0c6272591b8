// How the homes are asked for rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getStudentHome: () => ({}),
  getParentHome: ({ side }) => ({ params: { studentId: side.studentId } }),
  getTeacherHome: () => ({}),
  getOfficeHome: () => ({}),
}
