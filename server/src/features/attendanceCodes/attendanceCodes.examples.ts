// How the code of the room is made, ended and entered rightly.
import { pastLecture } from '../../testing/attendance.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttendanceCode } from './attendanceCodes.ts'

const lecture = async ({ server, world, side }: ExampleGiven) =>
  pastLecture(server.db, world, side, server.clock.now())

async function shownCode(given: ExampleGiven) {
  const lectureId = await lecture(given)
  const { server, side } = given
  const making = { minutes: 5, by: side.teacherId, now: server.clock.now() }
  const { code } = await server.db.transaction().execute((tx) => makeAttendanceCode(tx, lectureId, making))
  return { lectureId, code }
}

export const examples: Examples = {
  makeAttendanceCode: async (given) => ({
    params: { lectureId: await lecture(given) },
    body: { minutes: 3 },
  }),
  endAttendanceCode: async (given) => ({ params: { lectureId: (await shownCode(given)).lectureId } }),
  enterAttendanceCode: async (given) => ({ body: { code: (await shownCode(given)).code } }),
}
