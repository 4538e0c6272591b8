// How the operations on lectures are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeLecture } from '../../testing/timetable.ts'

let hours = 0

/** A lecture of the side's batch, each at another time. */
const lectureOf = ({ server, world, side }: ExampleGiven) =>
  makeLecture(server.db, {
    batchId: side.batchId,
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    startsAt: new Date(Date.parse('2026-12-01T02:30:00Z') + ++hours * 3_600_000),
  })

export const examples: Examples = {
  getTimetable: ({ side }) => ({ query: { from: '2026-11-23', to: '2026-11-29', batchId: side.batchId } }),
  getLecture: async (given) => ({ params: { lectureId: await lectureOf(given) } }),
}
