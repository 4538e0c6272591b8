// How the operations on attendance are called rightly.
import { pastLecture } from '../../testing/attendance.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeLecture } from '../../testing/timetable.ts'
import { takeAttendance } from './marking/taking.ts'

const lecture = async ({ server, world, side }: ExampleGiven) => ({
  lectureId: await pastLecture(server.db, world, side, server.clock.now()),
})

/** A lecture that was taken with the student absent. */
async function takenLecture(given: ExampleGiven) {
  const { lectureId } = await lecture(given)
  const { server, side } = given
  const now = server.clock.now()
  const marks = [{ studentId: side.studentId, mark: 'absent' as const, minutes: null }]
  const sent = { base: 0, takenAt: now, default: 'present' as const, marks }
  const marker = { personId: side.teacherId, source: 'teacher' as const }
  await server.db.transaction().execute((tx) => takeAttendance(tx, lectureId, marker, sent, now))
  return { lectureId }
}

let frozenDays = 0

async function frozenLecture({ server, world, side }: ExampleGiven) {
  const startsAt = new Date(server.clock.now().getTime() - (20 + frozenDays++) * 86_400_000)
  const { batchId, teacherId } = side
  return {
    lectureId: await makeLecture(server.db, { batchId, teacherId, subjectId: world.physicsId, startsAt }),
  }
}

export const examples: Examples = {
  listMarkableLectures: async (given) => {
    await lecture(given)
    return { query: { day: '2026-11-24', mine: 'false' } }
  },
  listNotTaken: async (given) => {
    await lecture(given)
    return { query: { from: '2026-11-20', to: '2026-11-24' } }
  },
  getAttendance: async (given) => ({ params: await lecture(given) }),
  takeAttendance: async (given) => ({
    params: await lecture(given),
    body: {
      base: 0,
      takenAt: given.server.clock.now().toISOString(),
      default: 'present',
      marks: [{ studentId: given.side.studentId, mark: 'late', minutes: 12 }],
    },
  }),
  undoAttendance: async (given) => ({ params: await takenLecture(given) }),
  correctMark: async (given) => ({
    params: await takenLecture(given),
    body: { studentId: given.side.studentId, mark: 'late', minutes: 5, reason: 'Came after the bell' },
  }),
  openFrozenSheet: async (given) => ({
    params: await frozenLecture(given),
    body: { reason: 'The list came on paper', hours: 4 },
  }),
}
