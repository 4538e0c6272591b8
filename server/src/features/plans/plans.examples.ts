// How the operations on a batch's week are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addLine } from './plans.ts'

let count = 0

/** A line at another time each: every quarter of an hour of every day of the week. */
function nextLine({ world, side }: ExampleGiven) {
  const [weekday, quarter] = [(count % 7) + 1, Math.floor(count / 7) % 60]
  count += 1
  const clock = (minutes: number) =>
    `${String(6 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return {
    subjectId: world.physicsId,
    teacherId: side.teacherId,
    roomId: null,
    weekday,
    startsAt: clock(quarter * 15),
    endsAt: clock(quarter * 15 + 15),
  }
}

async function planOf(given: ExampleGiven): Promise<Record<string, string>> {
  const { server, world, side } = given
  const by = { personId: world.ownerId, now: server.clock.now() }
  const { id } = await server.db.transaction().execute((tx) => addLine(tx, side.batchId, nextLine(given), by))
  return { batchId: side.batchId, planId: id }
}

export const examples: Examples = {
  getPlan: ({ side }) => ({ params: { batchId: side.batchId }, query: { on: '2026-12-01' } }),
  previewPlan: ({ side }) => ({
    params: { batchId: side.batchId },
    query: { teacherId: side.teacherId, weekday: '1', startsAt: '08:00', endsAt: '09:30' },
  }),
  addPlan: (given) => ({ params: { batchId: given.side.batchId }, body: nextLine(given) }),
  changePlan: async (given) => ({
    params: await planOf(given),
    body: { roomId: null, fromOn: '2026-12-01' },
  }),
  endPlan: async (given) => ({ params: await planOf(given), body: { on: '2026-12-15' } }),
}
