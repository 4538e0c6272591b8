// The state of an exam: the rule in TypeScript and the rule in SQL say the same at every edge of the window.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { examState, examStateSql, examStates } from './examState.ts'
import { examsVisibleTo } from './exams.access.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
afterAll(() => server.close())

test('TypeScript and SQL agree, in every state and at the very edges of the window', async () => {
  const made = await Promise.all(examStates.map((state) => makeExam(server, world, world.a, { state })))
  const edges = made.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])
  const moments = edges.flatMap((edge) => [-1, 0, 1].map((ms) => new Date(edge.getTime() + ms)))
  for (const now of [server.clock.now(), ...moments]) {
    const rows = await server.db
      .selectFrom('exams')
      .selectAll()
      .select(examStateSql(now).as('state'))
      .execute()
    expect(rows.map((row) => examState(row, now))).toEqual(rows.map((row) => row.state))
  }
})

test('what the builder makes is in the state that was asked for', async () => {
  for (const state of examStates) {
    const { examId } = await makeExam(server, world, world.a, { state })
    const row = await server.db
      .selectFrom('exams')
      .selectAll()
      .where('id', '=', examId)
      .executeTakeFirstOrThrow()
    expect(examState(row, server.clock.now())).toBe(state)
  }
})

test('a student and a guardian see what is scheduled for them, staff see drafts too, strangers nothing', async () => {
  const draft = await makeExam(server, world, world.a, { state: 'draft' })
  const open = await makeExam(server, world, world.a, { state: 'open' })
  const sees = async (
    personId: string,
    role: 'student' | 'parent' | 'teacher' | 'admin',
    power?: 'academics',
  ) => {
    const viewer = { personId, sessionId: '', role, powers: power ? [power] : [], gate: null }
    const rows = await server.db
      .selectFrom('exams')
      .select('id')
      .where(examsVisibleTo(viewer))
      .where('id', 'in', [draft.examId, open.examId])
      .orderBy(sql`id = ${open.examId}`)
      .execute()
    return rows.map(({ id }) => (id === draft.examId ? 'draft' : 'open'))
  }
  expect(await sees(world.a.studentId, 'student')).toEqual(['open'])
  expect(await sees(world.a.guardianId, 'parent')).toEqual(['open'])
  expect(await sees(world.a.teacherId, 'teacher')).toEqual(['draft', 'open'])
  expect(await sees(world.academicsId, 'admin', 'academics')).toEqual(['draft', 'open'])
  expect(await sees(world.frontDeskId, 'admin')).toEqual([])
  expect(await sees(world.b.studentId, 'student')).toEqual([])
  expect(await sees(world.b.guardianId, 'parent')).toEqual([])
  expect(await sees(world.b.teacherId, 'teacher')).toEqual([])
})
