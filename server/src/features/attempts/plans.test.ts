// How PostgreSQL runs what an exam asks of it: never by reading all attempts or all answers of the institute's years.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { analyse, scannedBy, statementsOf } from '../../testing/plans.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from '../results/computing.ts'
import { closeExpired } from './closing.ts'

let server: TestServer
let world: World
let student: Client
let path: string
let endsAt: Date
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  await fillYears()
  const exam = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 30 })
  student = await server.as(world.a.studentId)
  const url = `/v1/exams/${exam.examId}/attempt`
  const { body } = await student.send<{ id: string; endsAt: string }>('POST', url, {})
  path = `/v1/attempts/${body.id}`
  endsAt = new Date(body.endsAt)
})
afterAll(() => server.close())

/** Six thousand attempts of earlier years with a hundred and twenty thousand answers, and the planner told of them. */
async function fillYears(): Promise<void> {
  const old = await makeExam(server, world, world.b, { state: 'published' })
  const session = await server.as(world.b.studentId)
  await sql`
    insert into attempts (exam_id, student_id, number, session_id, started_at, part_ends, ends_at, question_order,
      option_orders, closed_at, closed_how)
    select ${old.examId}, ${world.b.studentId}, n, ${session.sessionId}, at, array[at + interval '1 h'],
      at + interval '1 h', '{1,2,3,4}', '{}', at + interval '1 h', 'bell'
    from generate_series(1, 6000) n, lateral (select timestamptz '2022-01-01' + n * interval '6 h' as at) t`.execute(
    server.db,
  )
  await sql`
    insert into answers (attempt_id, position, kind, epoch, sequence, response, received_at)
    select a.id, p, 'saved', 1, p, '1', a.started_at from attempts a, generate_series(1, 20) p`.execute(
    server.db,
  )
  await sql`
    insert into results (attempt_id, exam_id, student_id, key_version, score, max_score, sections, subjects, computed_at)
    select id, exam_id, student_id, 1, 0, 16, '[]', '[]', closed_at from attempts`.execute(server.db)
  await analyse(server.ownerUrl)
}

const LARGE = ['attempts', 'answers', 'results']
const entry = { position: 1, kind: 'saved', sequence: 1, response: '1', marked: false }
const later = () => new Date(endsAt.getTime() + 60_000)

// In the order of an exam: each step needs the one before.
const steps: Record<string, () => Promise<unknown>> = {
  'finding the attempt that one has': () => student.get(path),
  'saving by request': () => student.send('POST', `${path}/answers`, { epoch: 1, answers: [entry] }),
  'saving what comes too late': async () => {
    const before = server.clock.now()
    server.clock.set(later())
    await student.send('POST', `${path}/answers`, { epoch: 1, answers: [{ ...entry, sequence: 2 }] })
    server.clock.set(before)
  },
  'saying that one is there': () => student.send('POST', `${path}/presence`, { epoch: 1, position: 1 }),
  submitting: () => student.send('POST', `${path}/submission`, { epoch: 1, answers: [entry] }),
  starting: async () => {
    const exam = await makeExam(server, world, world.a, { state: 'open', durationMinutes: 30 })
    return student.send('POST', `/v1/exams/${exam.examId}/attempt`, {})
  },
  'the bell, and grading': () => closeExpired(server.db, later()),
  'looking for results that are missing': () => computeMissingResults(server.db, server.clock.now()),
}

describe('reads no table of years from beginning to end:', () => {
  test.each(Object.entries(steps))('%s', async (_, step) => {
    const statements = await statementsOf(step)
    const touching = statements.filter(({ text }) => /\b(attempts|answers)\b/.test(text))
    expect(touching.length).toBeGreaterThan(0)
    for (const statement of touching) {
      const scanned = (await scannedBy(server.ownerUrl, statement)).filter((table) => LARGE.includes(table))
      expect(scanned, statement.text).toEqual([])
    }
  })
})
