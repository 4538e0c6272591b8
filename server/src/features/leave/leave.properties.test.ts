// Random sequences of operations on leave by several people: whatever they do, the spans and the story stay true.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LeaveState } from '../../platform/schema.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { LEADS_TO } from './leave.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  await server.db
    .updateTable('batches')
    .set({ classTeacherId: world.a.teacherId })
    .where('id', '=', world.a.batchId)
    .execute()
})
afterAll(() => server.close())

const ACTORS = ['studentId', 'guardianId', 'teacherId'] as const
type Actor = (typeof ACTORS)[number] | 'frontDeskId'
const actor = fc.constantFrom<Actor>(...ACTORS, 'frontDeskId')
/** A leave of at most four days in a week: they meet each other often. */
const asking = fc.record({
  do: fc.constant('apply' as const),
  by: actor,
  first: fc.integer({ min: 1, max: 7 }),
  days: fc.integer({ min: 0, max: 3 }),
  half: fc.constantFrom(undefined, 'first', 'second'),
})
const moving = fc.record({
  do: fc.constantFrom('confirm' as const, 'decide' as const, 'reply' as const, 'cancel' as const),
  by: actor,
  which: fc.nat(20),
  outcome: fc.constantFrom('approved', 'refused', 'asked_back'),
  seen: fc.constantFrom('waiting', 'asked_back'),
})
type Move = typeof asking extends fc.Arbitrary<infer A> ? A : never
type Other = typeof moving extends fc.Arbitrary<infer A> ? A : never

test('no two live leaves overlap, what is approved is leave, and the steps tell the whole story', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(asking, moving), { maxLength: 25 }), async (moves) => {
      await server.db.deleteFrom('leaves').execute()
      const ids: string[] = []
      for (const move of moves) {
        const id = await make(move, ids)
        if (id) ids.push(id)
      }
      await holds()
    }),
    { numRuns: 40 },
  )
})

async function make(move: Move | Other, ids: string[]): Promise<string | undefined> {
  const personId = move.by === 'frontDeskId' ? world.frontDeskId : world.a[move.by]
  const client = await server.as(personId)
  if (move.do === 'apply') {
    const whom = move.by === 'teacherId' ? world.a.teacherId : world.a.studentId
    const { status, body } = await client.send<{ id: string }>('POST', `/v1/people/${whom}/leaves`, {
      time: timeOf(move),
      reason: 'A wedding in the family',
    })
    expect([201, 403, 409]).toContain(status)
    return status === 201 ? body.id : undefined
  }
  const path = `/v1/leaves/${ids[move.which % Math.max(ids.length, 1)] ?? world.ownerId}`
  const note = 'As was said.'
  const sent = {
    confirm: ['confirmation', { confirmed: move.outcome !== 'refused', note }],
    decide: ['decision', { decision: move.outcome, answer: note, seen: move.seen }],
    reply: ['reply', { note }],
    cancel: ['cancellation', { note }],
  } as const
  const [what, body] = sent[move.do]
  const { status } = await client.send('POST', `${path}/${what}`, body)
  expect([200, 403, 404, 409]).toContain(status)
}

function timeOf({ first, days, half }: Move) {
  const fromOn = `2026-12-0${first}`
  if (half) return { extent: 'half_day', fromOn, half }
  return { extent: 'days', fromOn, toOn: `2026-12-${String(first + days).padStart(2, '0')}` }
}

async function holds(): Promise<void> {
  const { rows: overlaps } = await sql`
    select from leave_spans a join leave_spans b on a.person_id = b.person_id and a.during && b.during
      and (a.leave_id, a.during) < (b.leave_id, b.during)
    where a.live and b.live`.execute(server.db)
  expect(overlaps).toHaveLength(0)
  const spans = await server.db
    .selectFrom('leaveSpans as s')
    .innerJoin('leaves as l', 'l.id', 's.leaveId')
    .select(['s.live', 's.approved', 'l.state'])
    .execute()
  for (const { live, approved, state } of spans) {
    expect({ live, approved }).toEqual({
      live: state !== 'refused' && state !== 'cancelled',
      approved: state === 'approved',
    })
  }
  const stories = await server.db
    .selectFrom('leaves as l')
    .innerJoin('leaveSteps as s', 's.leaveId', 'l.id')
    .select(['l.id', 'l.state'])
    .select(sql<LeaveState[]>`array_agg(s.state::text order by s.id)`.as('steps'))
    .groupBy(['l.id', 'l.state'])
    .execute()
  const { count } = await server.db
    .selectFrom('leaves')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(stories).toHaveLength(count)
  for (const { state, steps } of stories) {
    expect(steps.at(-1)).toBe(state)
    expect(['waiting_for_guardian', 'waiting']).toContain(steps[0])
    for (const [i, step] of steps.slice(1).entries()) {
      expect(LEADS_TO[steps[i] as LeaveState]).toContain(step)
    }
  }
}
