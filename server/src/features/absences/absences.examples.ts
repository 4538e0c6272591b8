// How absences and tasks are asked for and closed rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeLecture } from '../../testing/timetable.ts'

let days = 0

/** An absence of the student about which a word went out, each on a day of its own. */
async function toldAbsence({ server, world, side }: ExampleGiven) {
  const now = server.clock.now()
  const startsAt = new Date(now.getTime() - days++ * 86_400_000 - 3 * 3_600_000)
  const onDay = startsAt.toISOString().slice(0, 10)
  const { batchId, teacherId } = side
  const lectureId = await makeLecture(server.db, { batchId, teacherId, subjectId: world.physicsId, startsAt })
  await server.db
    .insertInto('absenceWords')
    .values({ studentId: side.studentId, onDay, lectureId, state: 'told', dueAt: now, toldAt: now })
    .execute()
  return { studentId: side.studentId, day: onDay }
}

async function openTask({ server, side }: ExampleGiven) {
  const sinceOn = new Date(server.clock.now().getTime() - days++ * 86_400_000).toISOString().slice(0, 10)
  const row = await server.db
    .insertInto('attendanceTasks')
    .values({
      studentId: side.studentId,
      kind: 'days_in_a_row',
      sinceOn,
      value: 3,
      createdAt: server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { studentId: side.studentId, taskId: row.id }
}

export const examples: Examples = {
  listAbsences: async (given) => {
    const { day } = await toldAbsence(given)
    return { query: { day, batchId: given.side.batchId, state: 'told', page: '1' } }
  },
  knowAbsence: async (given) => ({
    params: await toldAbsence(given),
    body: { note: 'A fever since morning' },
  }),
  listAttendanceTasks: async (given) => {
    await openTask(given)
    return { query: { done: 'false', page: '1' } }
  },
  finishAttendanceTask: async (given) => ({
    params: await openTask(given),
    body: { note: 'Spoke with the father; back on Monday' },
  }),
}
