// Whatever weeks are written, in whatever order: nobody and no room is in two places, and a refusal is a true one.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../../platform/problems.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addTestRoom } from '../../testing/timetable.ts'
import { createWorld } from '../../testing/world.ts'
import '../../testing/properties.ts'
import { clockOf } from '../../platform/days.ts'
import { addLine, changeLine, endLine } from './plans.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const wish = fc.record({
  does: fc.constantFrom('add', 'add', 'add', 'change', 'end'),
  which: fc.nat(20),
  batch: fc.nat(1),
  teacher: fc.nat(1),
  room: fc.option(fc.nat(1)),
  weekday: fc.integer({ min: 1, max: 3 }),
  start: fc.integer({ min: 0, max: 5 }),
  length: fc.integer({ min: 1, max: 3 }),
  fromWeek: fc.nat(3),
})

test('no two planned lectures of a teacher, a room or a batch overlap, and a refusal names one that does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 12 }), async (wishes) => {
      const world = await createWorld(server.db)
      const rooms = [await addTestRoom(server.db), await addTestRoom(server.db)]
      const sides = [world.a, world.b] as const
      const by = { personId: world.ownerId, now: server.clock.now() }
      const plans: { id: string; batchId: string }[] = []
      for (const one of wishes) {
        const line = {
          subjectId: world.physicsId,
          teacherId: sides[one.teacher]?.teacherId ?? '',
          roomId: one.room === null ? null : (rooms[one.room] ?? null),
          weekday: one.weekday,
          startsAt: clockOf(480 + one.start * 30),
          endsAt: clockOf(480 + (one.start + one.length) * 30),
          fromOn: `2026-12-${String(1 + one.fromWeek * 7).padStart(2, '0')}`,
        }
        const old = plans[one.which % (plans.length || 1)]
        const batchId = sides[one.batch]?.batchId ?? ''
        try {
          await server.db.transaction().execute(async (tx) => {
            if (one.does === 'add' || !old) {
              const { id } = await addLine(tx, batchId, { ...line, untilOn: '2027-01-31' }, by)
              plans.push({ id, batchId })
            } else if (one.does === 'change') {
              const { id } = await changeLine(tx, old.batchId, old.id, line, by)
              plans.splice(plans.indexOf(old), 1, { id, batchId: old.batchId })
            } else await endLine(tx, old.batchId, old.id, line.fromOn, by)
          })
        } catch (error) {
          await expectTrueClash(error, {
            batchId: one.does === 'add' || !old ? batchId : old.batchId,
            ...line,
          })
        }
      }
      expect(await overlaps(world.a.batchId, world.b.batchId)).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 120_000)

/** The lecture that the problem names lies there, on such a day, and takes what it is said to take. */
async function expectTrueClash(
  error: unknown,
  line: { batchId: string; teacherId: string; roomId: string | null; startsAt: string; endsAt: string },
) {
  if (!(error instanceof Problem)) throw error
  if (error.code === 'not-found' || error.code === 'plan-over') return
  expect(error.code).toMatch(/^clash-(batch|teacher|room)$/)
  const { startsAt, endsAt } = error.extra.params ?? {}
  const rows = await server.db
    .selectFrom('lectures')
    .selectAll()
    .where('state', '=', 'planned')
    .where('startsAt', '=', new Date(String(startsAt)))
    .where('endsAt', '=', new Date(String(endsAt)))
    .execute()
  const takes = rows.some((row) =>
    error.code === 'clash-batch'
      ? row.batchId === line.batchId
      : error.code === 'clash-teacher'
        ? row.teacherId === line.teacherId
        : row.roomId === line.roomId,
  )
  expect(takes).toBe(true)
  const day = String(startsAt).slice(0, 10)
  expect(new Date(String(startsAt)) < new Date(`${day}T${line.endsAt}:00+05:30`)).toBe(true)
  expect(new Date(String(endsAt)) > new Date(`${day}T${line.startsAt}:00+05:30`)).toBe(true)
}

async function overlaps(...batchIds: string[]) {
  const lectures = await server.db
    .selectFrom('lectures')
    .selectAll()
    .where('batchId', 'in', batchIds)
    .where('state', '=', 'planned')
    .execute()
  return lectures.flatMap((one) =>
    lectures
      .filter(
        (other) =>
          other.id > one.id &&
          other.startsAt < one.endsAt &&
          one.startsAt < other.endsAt &&
          (other.batchId === one.batchId ||
            other.teacherId === one.teacherId ||
            (one.roomId !== null && other.roomId === one.roomId)),
      )
      .map((other) => [one.id, other.id]),
  )
}
