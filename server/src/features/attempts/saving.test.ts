// Saving: what the server holds afterwards, in whatever order, how often and from wherever the saves come.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

interface Entry {
  position: number
  kind: 'draft' | 'saved'
  sequence: number
  response: string | null
  marked: boolean
}
const saved = (position: number, sequence: number, response: string | null): Entry => ({
  position,
  kind: 'saved',
  sequence,
  response,
  marked: false,
})

/** A fresh attempt: the student's client and how to save with it. */
async function sit(options: { durationMinutes?: number; questions?: number } = {}) {
  const exam = await makeExam(server, world, world.a, { state: 'open', ...options })
  const client = await server.as(world.a.studentId)
  const { body } = await client.send<{ id: string; endsAt: string }>(
    'POST',
    `/v1/exams/${exam.examId}/attempt`,
    {},
  )
  const save = (answers: Entry[], epoch = 1, by: Client = client) =>
    by.send('POST', `/v1/attempts/${body.id}/answers`, { epoch, answers })
  return { attemptId: body.id, endsAt: new Date(body.endsAt), client, save }
}

const held = (attemptId: string) =>
  server.db
    .selectFrom('answers')
    .select(['position', 'kind', 'sequence', 'response'])
    .where('attemptId', '=', attemptId)
    .orderBy('position')
    .orderBy('kind')
    .execute()
const apart = (attemptId: string) =>
  server.db
    .selectFrom('answersApart')
    .select(['position', 'sequence', 'why', 'epoch'])
    .where('attemptId', '=', attemptId)
    .orderBy('sequence')
    .execute()

test('a save is answered with exactly what is held; repeated, nothing changes', async () => {
  const { attemptId, save } = await sit()
  const entries = [saved(1, 1, '2'), { ...saved(3, 2, '-.5'), kind: 'draft' as const }, saved(4, 3, '12.50')]
  const first = await save(entries)
  expect(first).toMatchObject({
    status: 200,
    body: {
      outcome: 'held',
      epoch: 1,
      closedAt: null,
      held: [
        { position: 1, kind: 'saved', epoch: 1, sequence: 1 },
        { position: 3, kind: 'draft', epoch: 1, sequence: 2 },
        { position: 4, kind: 'saved', epoch: 1, sequence: 3 },
      ],
    },
  })
  const before = await held(attemptId)
  expect((await save(entries)).body).toEqual(first.body)
  expect(await held(attemptId)).toEqual(before)
})

test('within an epoch the highest sequence wins, also twice in one save and when a late one arrives', async () => {
  const { attemptId, save } = await sit()
  await save([saved(1, 5, '1'), saved(1, 7, '3'), saved(1, 6, '0')])
  const late = await save([saved(1, 2, '2'), saved(2, 1, null)])
  expect(late.body).toMatchObject({
    outcome: 'held',
    held: [
      { position: 1, sequence: 7 },
      { position: 2, sequence: 1 },
    ],
  })
  expect(await held(attemptId)).toMatchObject([
    { position: 1, sequence: 7, response: '3' },
    { position: 2, sequence: 1, response: null },
  ])
})

test('any order, any split and any repetition of the same choices ends with the same answers', async () => {
  const choice = fc.record({
    position: fc.constantFrom(1, 2),
    kind: fc.constantFrom('draft' as const, 'saved' as const),
    response: fc.constantFrom('0', '1', '2', '3', null),
    marked: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(choice, { minLength: 1, maxLength: 8 }),
      fc.infiniteStream(fc.nat(1_000)),
      async (choices, draws) => {
        const { attemptId, save } = await sit()
        const entries = choices.map((entry, i) => ({ ...entry, sequence: i + 1 }))
        const sent = [...entries, ...entries].sort(() => (draws.next().value ?? 0) - 500)
        const half = (draws.next().value ?? 0) % sent.length
        await Promise.all([sent.slice(0, half), sent.slice(half)].filter((s) => s.length).map((s) => save(s)))
        const last = new Map(entries.map((entry) => [`${entry.position} ${entry.kind}`, entry]))
        const expected = [...last.values()].map(({ position, kind, sequence, response }) => ({
          position,
          kind,
          sequence,
          response,
        }))
        expect(await held(attemptId)).toEqual(
          expected.sort((a, b) => a.position - b.position || a.kind.localeCompare(b.kind)),
        )
      },
    ),
    { numRuns: 25 },
  )
})

test('what an older epoch sends is kept apart and never mixed in, even with a higher sequence', async () => {
  const { attemptId, save, client } = await sit()
  await save([saved(1, 1, '0')])
  const tablet = await server.as(world.a.studentId)
  expect((await save([saved(1, 2, '1')], 1, tablet)).body).toMatchObject({ code: 'held-elsewhere' })
  await tablet.send('POST', `/v1/attempts/${attemptId}/takeover`)
  await save([saved(1, 1, '3')], 2, tablet)
  const old = await save([saved(1, 99, '1')], 1, client)
  expect(old).toMatchObject({
    status: 200,
    body: { outcome: 'older-epoch', epoch: 2, held: [] },
  })
  expect(await held(attemptId)).toMatchObject([{ position: 1, sequence: 1, response: '3' }])
  expect(await apart(attemptId)).toEqual([{ position: 1, sequence: 99, why: 'older_epoch', epoch: 1 }])
  expect((await save([saved(1, 3, '1')], 9, tablet)).status).toBe(422)
})

test('a save that comes after the end is kept apart, whether the bell has rung or not', async () => {
  const { attemptId, endsAt, save } = await sit({ durationMinutes: 30 })
  await save([saved(1, 1, '0')])
  const before = server.clock.now()
  server.clock.set(new Date(endsAt.getTime() + 1_000))
  const again = await save([saved(1, 1, '0')])
  expect(again.body).toMatchObject({ outcome: 'after-end', closedAt: null, keptApart: 0 })
  expect((await save([saved(1, 2, '1')])).body).toMatchObject({ outcome: 'after-end', keptApart: 1 })
  server.clock.set(before)
  expect(await held(attemptId)).toMatchObject([{ sequence: 1, response: '0' }])
  expect(await apart(attemptId)).toEqual([{ position: 1, sequence: 2, why: 'after_end', epoch: 1 }])
})

test('an answer that cannot be one is named, and nothing of its save is stored', async () => {
  const { attemptId, save } = await sit()
  const reply = await save([
    saved(1, 1, '4'),
    saved(2, 2, '1'),
    saved(3, 3, '1e3'),
    saved(4, 4, '-'),
    { ...saved(4, 5, '-'), kind: 'draft' },
    saved(77, 6, '1'),
  ])
  expect(reply).toMatchObject({
    status: 422,
    body: {
      errors: [
        { field: 'answers.0.response', code: 'not-an-answer' },
        { field: 'answers.2.response', code: 'not-an-answer' },
        { field: 'answers.3.response', code: 'not-an-answer' },
        { field: 'answers.5.position', code: 'not-on-the-paper' },
      ],
    },
  })
  expect(await held(attemptId)).toEqual([])
})

test('another student does not find the attempt', async () => {
  const { save } = await sit()
  const other = await addStudent(server.db, 'Another Kalpit')
  await addConsent(server.db, other, world.a.guardianId, world.ownerId)
  expect((await save([saved(1, 1, '0')], 1, await server.as(other))).status).toBe(404)
})

test('a device that was forgotten for years cannot fill the disk', async () => {
  const { attemptId, save, client } = await sit()
  const tablet = await server.as(world.a.studentId)
  await tablet.send('POST', `/v1/attempts/${attemptId}/takeover`)
  for (let round = 0; round < 9; round++) {
    const entries = Array.from({ length: 300 }, (_, i) => saved(1, round * 300 + i + 1, '1'))
    expect((await save(entries, 1, client)).status).toBe(200)
  }
  expect((await apart(attemptId)).length).toBeLessThan(2_400)
})
