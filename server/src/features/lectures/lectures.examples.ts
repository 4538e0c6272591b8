// How changes of single lectures are called rightly.
import type { Example, ExampleGiven, Examples } from '../../testing/examples.ts'
import { addTestRoom, makeLecture } from '../../testing/timetable.ts'

const HOUR = 3_600_000
let days = 0

/** Ten in the morning of another day each time. */
const nextMorning = () => Date.parse('2026-12-01T04:30:00Z') + ++days * 24 * HOUR
const at = (moment: number) => new Date(moment).toISOString()

async function lectureOf({ server, world, side }: ExampleGiven) {
  const start = nextMorning()
  const { batchId, teacherId } = side
  const lecture = { batchId, teacherId, subjectId: world.physicsId, startsAt: new Date(start) }
  return { lectureId: await makeLecture(server.db, lecture), start }
}

const onLecture =
  (body?: (given: ExampleGiven, start: number) => object): Example =>
  async (given) => {
    const { lectureId, start } = await lectureOf(given)
    return { params: { lectureId }, ...(body && { body: body(given, start) }) }
  }

export const examples: Examples = {
  addLecture: async ({ server, world, side }) => {
    const start = nextMorning()
    return {
      params: { batchId: side.batchId },
      body: {
        subjectId: world.physicsId,
        teacherId: side.teacherId,
        roomId: await addTestRoom(server.db),
        startsAt: at(start),
        endsAt: at(start + HOUR),
        note: 'Revision',
      },
    }
  },
  moveLecture: onLecture((_, start) => ({
    startsAt: at(start + 2 * HOUR),
    endsAt: at(start + 3 * HOUR),
    roomId: null,
  })),
  cancelLecture: onLecture(() => ({ why: 'teacher_away', note: 'Back tomorrow' })),
  restoreLecture: async (given) => {
    const { lectureId } = await lectureOf(given)
    await given.server.db
      .updateTable('lectures')
      .set({ state: 'cancelled', cancelledWhy: 'other' })
      .where('id', '=', lectureId)
      .execute()
    return { params: { lectureId } }
  },
  substituteTeacher: onLecture(({ world }) => ({ teacherId: world.b.teacherId })),
  previewLecture: ({ side }) => ({
    params: { batchId: side.batchId },
    query: { teacherId: side.teacherId, startsAt: '2026-12-01T04:30:00Z', endsAt: '2026-12-01T05:30:00Z' },
  }),
  listFreeSlots: ({ side }) => ({
    params: { batchId: side.batchId },
    query: {
      teacherId: side.teacherId,
      from: '2026-12-01',
      to: '2026-12-07',
      minutes: '60',
      near: '10:00',
    },
  }),
  listFree: ({ side, world }) => ({
    query: {
      batchId: side.batchId,
      subjectId: world.physicsId,
      startsAt: '2026-12-01T04:30:00Z',
      endsAt: '2026-12-01T05:30:00Z',
    },
  }),
  listSubstitutions: () => ({}),
}
