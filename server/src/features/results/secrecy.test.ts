// Before publishing, nobody but staff reads a key, a solution or a mark in any reply. Made from the route table, so
// that a new route is read too: everybody who is not staff asks everything that can be asked, in every state.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '../../permissions.ts'
import type { ServedRoute } from '../../platform/serve.ts'
import type { Example } from '../../testing/examples.ts'
import { type ExamOptions, type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
import { type Client, type Reply, startTestServer, type TestServer } from '../../testing/server.ts'
import { addressOf, readExamples } from '../../testing/standing/requests.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from './computing.ts'

const SOLUTION = 'The planted solution 8f3a'
const MARKS = { right: '33.71', wrong: '-1.21', blank: '0' }
/** Two right and one wrong. Above 60, so that the seconds of no time of day look like it. */
const SCORE = '66.21'
const ANSWERS = { 1: '2', 2: '0', 3: '731.25' }
// The solution, the score, the key of a numerical and of a single-correct question.
const SECRETS = [
  SOLUTION,
  SCORE,
  '731.20',
  '731.30',
  /"kind":"single","right"/,
  /"ranges"/,
  /"solution"/,
  /"outcome":"(right|partial|wrong|blank)"/,
  /"reason":"(right|partial|wrong|blank|several-right|all-right|dropped|beyond-limit)"/,
]
/** What a key that is shown for objections may hold of them. */
const KEY_ALONE = ['731.20', '731.30', String(/"kind":"single","right"/), String(/"ranges"/)]

let server: TestServer
let world: World
let examples: Map<Operation, Example>
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  examples = await readExamples()
})
afterAll(() => server.close())

// Not teachers: the question bank, with its keys, is shared by all of them.
const outsiders: [string, (world: World) => string | null][] = [
  ['the student', (w) => w.a.studentId],
  ['the guardian', (w) => w.a.guardianId],
  ["a stranger's student", (w) => w.b.studentId],
  ["a stranger's guardian", (w) => w.b.guardianId],
  ['accounts', (w) => w.accountsId],
  ['the front desk', (w) => w.frontDeskId],
  ['nobody', () => null],
]

function secretsIn(reply: Reply<unknown>): string[] {
  const text = Buffer.isBuffer(reply.body) ? reply.body.toString() : JSON.stringify(reply.body ?? '')
  return SECRETS.filter((secret) =>
    secret instanceof RegExp ? secret.test(text) : text.includes(secret),
  ).map(String)
}

async function sitExam(state: ExamOptions['state']) {
  const exam = await makeExam(server, world, world.a, {
    state,
    marks: MARKS,
    solution: SOLUTION,
    draftsCount: true,
  })
  const over = state === 'closed' || state === 'published'
  const sat = state !== 'scheduled'
  const attemptId = sat
    ? await makeAttempt(server, world.a, exam, {
        answers: ANSWERS,
        ...(over && { closed: 'submitted' as const }),
      })
    : exam.examId
  await computeMissingResults(server.db, server.clock.now())
  return { exam, attemptId }
}

// What this exam's people and things are called in addresses; another parameter is taken from the route's example.
function ownIds(exam: MadeExam, attemptId: string): Record<string, string> {
  return {
    examId: exam.examId,
    attemptId,
    studentId: world.a.studentId,
    personId: world.a.studentId,
    batchId: exam.batchId,
    questionId: exam.questions[2]?.questionId ?? '',
    courseId: world.a.courseId,
  }
}

async function readAll(client: Client, personId: string | null, ids: Record<string, string>) {
  const leaks: string[] = []
  let read = 0
  for (const route of server.app.routes.filter(isReadable)) {
    for (const address of await addressesOf(route, client, personId, ids)) {
      const reply = await client.get(address)
      if (reply.status === 200) read++
      for (const secret of secretsIn(reply)) leaks.push(`${route.operation} ${address}: ${secret}`)
    }
  }
  return { read, leaks }
}

// The live stream never ends; it says names and ids only, by the type of its events.
const isReadable = (route: ServedRoute) => route.method === 'GET' && route.operation !== 'followLive'

async function addressesOf(
  route: ServedRoute,
  client: Client,
  personId: string | null,
  ids: Record<string, string>,
) {
  const names = [...route.url.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  const known = names.every((name) => ids[name])
  const example = await examples.get(route.operation)?.({
    server,
    world,
    side: world.a,
    personId,
    sessionId: client.sessionId,
  })
  const params = { ...example?.params, ...ids }
  const bare = addressOf(route, { params })
  return known || example ? [bare, addressOf(route, { ...example, params })] : [bare]
}

describe.each(['scheduled', 'open', 'closed'] as const)('while an exam is %s', (state) => {
  test.each(outsiders)('%s reads no key, no solution and no mark anywhere', async (_, who) => {
    const { exam, attemptId } = await sitExam(state)
    const personId = who(world)
    const client = await server.as(personId)
    const { read, leaks } = await readAll(client, personId, ownIds(exam, attemptId))
    expect(leaks).toEqual([])
    expect(read).toBeGreaterThan(personId ? 4 : 0)
  })
})

describe('while the provisional key is shown', () => {
  test.each(outsiders)(
    '%s reads no solution, no mark and no rank, and the key only if they sat',
    async (name, who) => {
      const { exam, attemptId } = await sitExam('closed')
      await server.db
        .updateTable('exams')
        .set({ keyShownAt: exam.closesAt, objectionsUntil: new Date(server.clock.now().getTime() + 1) })
        .where('id', '=', exam.examId)
        .execute()
      const personId = who(world)
      const { leaks } = await readAll(await server.as(personId), personId, ownIds(exam, attemptId))
      const address = `getExamKey /v1/exams/${exam.examId}/key`
      const allowed = name === 'the student' ? KEY_ALONE.map((secret) => `${address}: ${secret}`) : []
      expect([...new Set(leaks)].sort()).toEqual(allowed.sort())
    },
  )
})

test('what a student gets by starting, saving, taking over and submitting holds none either', async () => {
  const exam = await makeExam(server, world, world.a, { state: 'open', marks: MARKS, solution: SOLUTION })
  const phone = await server.as(world.a.studentId)
  const laptop = await server.as(world.a.studentId)
  const started = await phone.send('POST', `/v1/exams/${exam.examId}/attempt`)
  const path = `/v1/attempts/${started.body.id}`
  const entry = { kind: 'saved', marked: false }
  const answers = Object.entries(ANSWERS).map(([position, response], i) => {
    return { ...entry, position: Number(position), sequence: i + 1, response }
  })
  const replies = [
    started,
    await phone.get(path),
    await phone.send('POST', `${path}/answers`, { epoch: 1, answers }),
    await laptop.send('POST', `${path}/takeover`),
    await phone.send('POST', `${path}/answers`, { epoch: 1, answers: answers.slice(0, 1) }),
    await laptop.send('POST', `${path}/submission`, { epoch: 2, answers: [] }),
    await laptop.send('POST', `${path}/submission`, { epoch: 2, answers: [] }),
    await laptop.get(path),
    await laptop.get(`${path}/result`),
  ]
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 409])
  expect(replies.flatMap(secretsIn)).toEqual([])
})

test('the search would find them: staff read the key before, the student all of it after publishing', async () => {
  const closed = await sitExam('closed')
  const teacher = await server.as(world.a.teacherId)
  expect(secretsIn(await teacher.get(`/v1/exams/${closed.exam.examId}/paper`))).toHaveLength(6)
  const published = await sitExam('published')
  const student = await server.as(world.a.studentId)
  expect(secretsIn(await student.get(`/v1/attempts/${published.attemptId}/result`))).toHaveLength(
    SECRETS.length,
  )
})
