// A student's week: what it holds, and that guardians are told of it once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { tellWeek } from './digest.ts'
import { mondayOf, weekToTell } from './week.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  const { studentId, batchId, teacherId } = world.a
  await server.db
    .insertInto('attendanceDays')
    .values([
      { studentId, onDay: '2026-11-23', mark: 'present', lectures: 4, attended: 4, onLeave: 0 },
      { studentId, onDay: '2026-11-25', mark: 'part', lectures: 4, attended: 2, onLeave: 0 },
      { studentId, onDay: '2026-11-30', mark: 'absent', lectures: 4, attended: 0, onLeave: 0 },
    ])
    .execute()
  await server.db
    .insertInto('lectures')
    .values({
      ...{ kind: 'extra', batchId, subjectId: world.physicsId, teacherId, plannedTeacherId: teacherId },
      ...{ startsAt: '2026-12-01T04:30:00Z', endsAt: '2026-12-01T05:30:00Z' },
    })
    .execute()
})
afterAll(() => server.close())

test('a guardian reads the week of their child and what comes next; a stranger does not', async () => {
  const guardian = await server.as(world.a.guardianId)
  const url = `/v1/students/${world.a.studentId}/digest?week=2026-11-27`
  expect((await guardian.get(url)).body).toMatchObject({
    ...{ from: '2026-11-23', to: '2026-11-29', scores: [] },
    attendance: {
      lectures: 8,
      attended: 6,
      days: [{ day: '2026-11-23' }, { day: '2026-11-25', mark: 'part' }],
    },
    next: {
      from: '2026-11-30',
      lectures: [{ subject: 'physics', startsAt: '2026-12-01T04:30:00.000Z' }],
      exams: [],
    },
  })
  const stranger = await server.as(world.b.guardianId)
  expect((await stranger.get(url)).status).toBe(404)
})

test('the week is told on Sunday evening, once; late until Monday noon', async () => {
  const told = () =>
    server.db
      .selectFrom('messages')
      .select(['personId', 'params', 'link'])
      .where('kind', '=', 'digest')
      .execute()
  await tellWeek(server.db, new Date('2026-11-29T12:00:00Z'))
  expect(await told()).toEqual([])
  for (const time of ['2026-11-29T12:30:00Z', '2026-11-29T20:00:00Z', '2026-11-30T06:00:00Z'])
    await tellWeek(server.db, new Date(time))
  expect(await told()).toEqual([
    {
      personId: world.a.guardianId,
      params: {
        student: 'Student A Kalpit',
        from: '2026-11-23',
        to: '2026-11-29',
        attended: 6,
        lectures: 8,
        scores: '–',
      },
      link: `/digest/${world.a.studentId}?week=2026-11-23`,
    },
  ])
})

test.each([
  ['2026-11-29T12:29:59Z', null],
  ['2026-11-29T12:30:00Z', '2026-11-23'],
  ['2026-11-30T06:29:59Z', '2026-11-23'],
  ['2026-11-30T06:30:00Z', null],
  ['2026-12-02T06:30:00Z', null],
])('at %s it is time for the week of %s', (time, week) => {
  expect(weekToTell(new Date(time))).toBe(week)
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
})
