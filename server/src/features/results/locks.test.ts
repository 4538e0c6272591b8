// In what order results are locked: the exam, its group, then attempts; whoever keeps to it waits for nobody in a circle.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../platform/database.ts'
import { type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { untilWaiting } from '../../testing/waiting.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { holdExam } from '../exams/publication.ts'
import { computeGroup, computeMissingResults, computeResults } from './computing.ts'
import { computeRest } from './publishing.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

const now = () => server.clock.now()
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => server.db.transaction().execute(work)

async function sat(): Promise<{ exam: MadeExam; attemptId: string }> {
  const exam = await makeExam(server, world, world.a, { state: 'closed' })
  const attemptId = await makeAttempt(server, world.a, exam, { answers: { 1: '2' }, closed: 'submitted' })
  return { exam, attemptId }
}

async function keepApart(attemptId: string) {
  const answer = { epoch: 1, position: 2, kind: 'saved' as const, sequence: 9 }
  await server.db
    .insertInto('answersApart')
    .values({ ...answer, attemptId, response: '1', marked: false, why: 'after_end', receivedAt: now() })
    .execute()
  return answer
}

test('late answers are accepted only once nobody changes the key, and hold nothing while they wait', async () => {
  const { exam, attemptId } = await sat()
  await computeMissingResults(server.db, now(), exam.examId)
  const answer = await keepApart(attemptId)
  const teacher = await server.as(world.a.teacherId)
  const accepted = await inTransaction(async (tx) => {
    await holdExam(tx, exam.examId, now())
    const body = { answers: [answer], reason: 'The hall was without network.' }
    const accepting = teacher.send('POST', `/v1/attempts/${attemptId}/late-answers`, body)
    await untilWaiting(server.db)
    const mine = sql`select from attempts where id = ${attemptId} for update nowait`
    expect((await mine.execute(tx)).rows).toHaveLength(1)
    // Not awaited here: it waits for this transaction.
    return { accepting }
  })
  expect(await accepted.accepting).toMatchObject({ status: 200, body: { accepted: [2] } })
})

test('a result that is computed while its exam is held waits before it writes', async () => {
  const { exam, attemptId } = await sat()
  const computing = await inTransaction(async (tx) => {
    await holdExam(tx, exam.examId, now())
    const other = computeGroup(server.db, [attemptId], now())
    await untilWaiting(server.db)
    expect(await computeResults(tx, [attemptId], now())).toBe(1)
    return { other }
  })
  expect(await computing.other).toEqual({ computed: 0, failed: [] })
})

test('a database that refuses is no result that cannot be graded', async () => {
  const { exam, attemptId } = await sat()
  await inTransaction(async (tx) => {
    await computeResults(tx, [attemptId], now())
    const publishing = inTransaction(async (other) => {
      await sql`set local lock_timeout = 50`.execute(other)
      await computeRest(other, exam.examId, now())
    })
    await expect(publishing).rejects.toMatchObject({ code: '55P03' })
  })
})
