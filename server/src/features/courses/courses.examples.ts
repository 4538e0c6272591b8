// How the operations on courses are called rightly.
import { randomUUID } from 'node:crypto'
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  listSubjects: () => ({}),
  listCourses: () => ({}),
  addCourse: ({ world }) => ({
    body: {
      name: `Course ${randomUUID().slice(0, 8)}`,
      target: 'neet',
      classLevel: 12,
      description: 'Two years to the examination',
      subjectIds: [world.physicsId],
    },
  }),
  changeCourse: ({ side, world }) => ({
    params: { courseId: side.courseId },
    body: { description: 'Evenings', classLevel: 13, subjectIds: [world.physicsId] },
  }),
}
