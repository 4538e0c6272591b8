// How PostgreSQL runs what notices ask of it: never by reading the readers of all years.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyse, scannedBy, statementsOf } from '../../testing/plans.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { keepNotices, sendDueNotices } from './sending.ts'

let server: TestServer
let world: World
let student: Client
let office: Client
let teacher: Client
let noticeId: string
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  await fillYears()
  student = await server.as(world.a.studentId)
  office = await server.as(world.academicsId)
  teacher = await server.as(world.a.teacherId)
}, 180_000)
afterAll(() => server.close())

/** Two thousand notices of five years to two hundred people each, the side's student among all of them. */
async function fillYears(): Promise<void> {
  const { academicsId, a } = world
  await sql`insert into people (role, status, name) select 'parent', 'active', 'Crowd Namune'
    from generate_series(1, 199)`.execute(server.db)
  await server.db.transaction().execute(async (tx) => {
    await sql`
      insert into notices (state, author_id, important, send_at, released_at, released_by, sent_at, created_at, changed_at)
      select 'sent', ${academicsId}, n % 5 = 0, at, at, ${academicsId}, at, at, at
      from generate_series(1, 2000) n,
        lateral (select ${START}::timestamptz - n * interval '20 hours' as at) t`.execute(tx)
    await sql`
      insert into notice_versions (notice_id, version, title, body, written_by, at)
      select id, 1, 'Notice of ' || sent_at::date, repeat('What people are to know. ', 20), author_id, sent_at
      from notices`.execute(tx)
    await sql`insert into notice_targets (notice_id, batch_id) select id, ${a.batchId} from notices`.execute(
      tx,
    )
    await sql`
      insert into notice_recipients (notice_id, person_id, batch_id, read_at)
      select n.id, p.id, ${a.batchId}, case when p.id <> ${a.studentId} then n.sent_at end
      from notices n cross join people p where p.role = 'parent' or p.id = ${a.studentId}`.execute(tx)
  })
  const latest = await server.db
    .selectFrom('notices')
    .select('id')
    .orderBy('sentAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  noticeId = latest.id
  await analyse(server.ownerUrl)
}

const now = () => server.clock.now()
const work: [string, () => Promise<unknown>][] = [
  ['a reader’s list', () => student.get('/v1/notices?locale=mr')],
  ['what waits for an answer', () => student.get('/v1/notices?show=to-acknowledge&pageSize=1')],
  ['a search', () => student.get('/v1/notices?search=2026-10')],
  ['one notice, by a reader', () => student.get(`/v1/notices/${noticeId}`)],
  ['one notice, by a writer', () => office.get(`/v1/notices/${noticeId}`)],
  ['reading', () => student.send('PUT', `/v1/notices/${noticeId}/reading`)],
  ['the office’s list', () => office.get('/v1/written-notices?show=sent')],
  ['a teacher’s list', () => teacher.get('/v1/written-notices?show=sent')],
  ['who has read it', () => office.get(`/v1/notices/${noticeId}/readers?show=waiting&search=Namune`)],
  ['sending', () => sendDueNotices(server.db, now())],
  ['looking after', () => keepNotices(server.db, server.app.files, now())],
]

describe('nobody reads the readers of all years for', () => {
  test.each(work)('%s', async (_, run) => {
    const statements = await statementsOf(run)
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const scanned = await scannedBy(server.ownerUrl, statement)
      expect(scanned, statement.text).not.toContain('notice_recipients')
    }
  })
})
