// Sending under stress: any audience goes to its union and to nobody else; a crash or a second worker doubles nothing.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dayInIndia } from '../../platform/clock.ts'
import { makeNotice } from '../../testing/notices.ts'
import { START, startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'
import { type Audience, listMembers, replaceTargets } from './audience.queries.ts'
import { releaseNotice, sendDueNotices, sendNotice } from './sending.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
})
beforeEach(async () => {
  server.clock.set(new Date(START))
  for (const table of ['notices', 'messages', 'messageCampaigns'] as const)
    await server.db.deleteFrom(table).execute()
})
afterAll(() => server.close())

const nothing: Audience = {
  ...{ everybody: false, roles: [], courseIds: [], batchIds: [], personIds: [], withGuardians: false },
}

/** A notice to the audience, released and due. */
async function dueNotice(audience: Audience): Promise<string> {
  const { academicsId } = world
  const id = await makeNotice(server, { authorId: academicsId, state: 'draft' })
  const viewer = {
    personId: academicsId,
    sessionId: '',
    role: 'admin' as const,
    powers: ['academics' as const],
    gate: null,
  }
  await server.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('notices')
      .set({ withGuardians: audience.withGuardians })
      .where('id', '=', id)
      .execute()
    await replaceTargets(tx, id, audience)
    await releaseNotice(tx, viewer, id, { at: undefined, now: server.clock.now() })
  })
  server.clock.advance({ seconds: 30 })
  return id
}

const readersOf = async (noticeId: string) =>
  (
    await server.db
      .selectFrom('noticeRecipients')
      .select('personId')
      .where('noticeId', '=', noticeId)
      .execute()
  )
    .map(({ personId }) => personId)
    .sort()
const toldOf = async (noticeId: string) =>
  (
    await server.db
      .selectFrom('messages')
      .select('personId')
      .where('cause', '=', `notice:${noticeId}`)
      .execute()
  )
    .map(({ personId }) => personId)
    .sort()

describe('the audience', () => {
  test('is the union of its circles, each person once, and exactly these are told', async () => {
    const people = await grow()
    const batches = [world.a.batchId, world.b.batchId]
    const audience = fc.record({
      everybody: fc.boolean().map((flip) => flip && false),
      roles: fc.uniqueArray(
        fc.constantFrom('student' as const, 'teacher' as const, 'parent' as const, 'admin' as const),
        { maxLength: 2 },
      ),
      courseIds: fc.subarray([world.a.courseId, world.b.courseId], { maxLength: 1 }),
      batchIds: fc.subarray(batches),
      personIds: fc.subarray(
        people.map(({ id }) => id),
        { maxLength: 4 },
      ),
      withGuardians: fc.boolean(),
    })
    const everybody = fc.constant({ ...nothing, everybody: true })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 9, arbitrary: audience }, { weight: 1, arbitrary: everybody }),
        async (one) => {
          const expected = unionOf(one, people)
          if (expected.length === 0) return
          const previewed = await listMembers(server.db, one, {
            ...{ authorId: world.academicsId, today: dayInIndia(server.clock.now()) },
          })
          const id = await dueNotice(one)
          await sendDueNotices(server.db, server.clock.now())
          expect(await readersOf(id)).toEqual(expected)
          expect(await toldOf(id)).toEqual(expected)
          expect(previewed.map(({ personId }) => personId).sort()).toEqual(expected)
          await server.db.deleteFrom('notices').execute()
        },
      ),
      { numRuns: 60 },
    )
  })
})

interface Known {
  id: string
  role: string
  status: string
  batches: string[]
  courses: string[]
  wards: string[]
}

/** More people around the two batches: some in both, some in none, some suspended, gone, or not there yet. */
async function grow(): Promise<Known[]> {
  const { a, b } = world
  const enrol = (studentId: string, batchId: string, fromOn = '2026-06-15') =>
    server.db.insertInto('enrolments').values({ studentId, batchId, fromOn }).execute()
  const inBoth = await addStudent(server.db, 'Both Kalpit')
  await enrol(inBoth, a.batchId)
  await enrol(inBoth, b.batchId)
  const tomorrow = await addStudent(server.db, 'Tomorrow Kalpit')
  await enrol(tomorrow, a.batchId, '2026-11-25')
  await addStudent(server.db, 'Nowhere Kalpit')
  const gone = await addStudent(server.db, 'Gone Kalpit')
  await enrol(gone, b.batchId)
  await sql`update people set status = 'left' where id = ${gone}`.execute(server.db)
  const shared = await addPerson(server.db, 'parent', 'Shared Guardian Kalpit')
  for (const studentId of [inBoth, a.studentId, b.studentId])
    await server.db
      .insertInto('guardianships')
      .values({ guardianId: shared, studentId, relation: 'father' })
      .execute()
  const suspended = await addPerson(server.db, 'parent', 'Suspended Guardian Kalpit')
  await server.db
    .insertInto('guardianships')
    .values({ guardianId: suspended, studentId: inBoth, relation: 'mother' })
    .execute()
  await sql`update people set status = 'suspended' where id = ${suspended}`.execute(server.db)
  const { rows } = await sql<Known>`
    select p.id, p.role, p.status,
      array(select e.batch_id from enrolments e where e.student_id = p.id and e.from_on <= '2026-11-24') as batches,
      array(select b.course_id from enrolments e join batches b on b.id = e.batch_id
        where e.student_id = p.id and e.from_on <= '2026-11-24') as courses,
      array(select g.student_id from guardianships g where g.guardian_id = p.id) as wards
    from people p`.execute(server.db)
  return rows
}

/** The same said plainly. */
function unionOf(audience: Audience, people: Known[]): string[] {
  const named = people.filter(
    ({ id, role, batches, courses }) =>
      audience.everybody ||
      audience.roles.some((one) => one === role) ||
      audience.personIds.includes(id) ||
      batches.some((batch) => audience.batchIds.includes(batch)) ||
      courses.some((course) => audience.courseIds.includes(course)),
  )
  const ids = new Set(named.map(({ id }) => id))
  const guardians = audience.withGuardians
    ? people.filter(({ wards }) => wards.some((ward) => ids.has(ward)))
    : []
  return [...new Set([...named, ...guardians])]
    .filter(({ id, status }) => id !== world.academicsId && (status === 'active' || status === 'invited'))
    .map(({ id }) => id)
    .sort()
}

describe('the job', () => {
  test('that dies before its commit has told nobody; the next one tells each once', async () => {
    const id = await dueNotice({ ...nothing, everybody: true })
    const now = server.clock.now()
    const died = server.db.transaction().execute(async (tx) => {
      await sendNotice(tx, id, now)
      throw new Error('The power went.')
    })
    await expect(died).rejects.toThrow('The power went.')
    expect(await readersOf(id)).toEqual([])
    expect(await toldOf(id)).toEqual([])
    await sendDueNotices(server.db, now)
    const told = await toldOf(id)
    expect(told.length).toBeGreaterThan(5)
    await sendDueNotices(server.db, now)
    expect(await toldOf(id)).toEqual(told)
  })

  test('of several workers at once sends it once', async () => {
    const id = await dueNotice({
      ...nothing,
      batchIds: [world.a.batchId, world.b.batchId],
      withGuardians: true,
    })
    const now = server.clock.now()
    await Promise.all(Array.from({ length: 5 }, () => sendDueNotices(server.db, now)))
    const told = await toldOf(id)
    expect(told).toEqual(await readersOf(id))
    expect(new Set(told).size).toBe(told.length)
    const campaigns = await server.db.selectFrom('messageCampaigns').select('id').execute()
    expect(campaigns).toHaveLength(1)
  })

  test('and taking it back at the same moment: one of them wins', async () => {
    const office = await server.as(world.academicsId)
    for (let i = 0; i < 10; i++) {
      const id = await dueNotice({ ...nothing, batchIds: [world.a.batchId] })
      const [back] = await Promise.all([
        office.send('DELETE', `/v1/notices/${id}/release`),
        sendDueNotices(server.db, server.clock.now()),
      ])
      // A notice that was being taken back is left to the next run.
      await sendDueNotices(server.db, server.clock.now())
      expect(await toldOf(id)).toHaveLength(back.status === 204 ? 0 : 2)
    }
  })

  test('writes two thousand people down and tells them in a few statements', async () => {
    await sql`with born as (
        insert into people (role, status, name, phone)
        select 'parent', 'active', 'Crowd Namune', '+9191000' || (10000 + n)::text from generate_series(1, 2000) n returning id)
      select count(*) from born`.execute(server.db)
    const id = await dueNotice({ ...nothing, roles: ['parent'] })
    const begun = performance.now()
    await sendDueNotices(server.db, server.clock.now())
    expect(performance.now() - begun).toBeLessThan(5000)
    expect((await toldOf(id)).length).toBeGreaterThan(2000)
  })
})
