// The demo as a visitor meets it: seeded once, signed in to over HTTP, and started again days later.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePhone } from '../platform/phones.ts'
import type { DB } from '../platform/schema.ts'
import { START, startTestServer, type TestServer } from '../testing/server.ts'
import { guardians } from './data/people.ts'
import { staff } from './data/staff.ts'
import { students } from './data/students.ts'
import { seedDemo } from './seed.ts'
import { demoSignIns } from './sign-ins.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  expect(await seed()).toEqual({ state: 'new' })
}, 180_000)
afterAll(() => server.close())

const seed = () => seedDemo(server.db, server.app.config.keys, server.clock.now())

async function count(table: keyof DB): Promise<number> {
  const { rows } = await server.db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return rows
}

/** The person of a sign-in that the demo prints. */
async function personOf(role: string): Promise<string> {
  const shown = demoSignIns.find((one) => one.role.startsWith(role))
  const phone = parsePhone(shown?.signIn ?? '')
  const { personId } = await server.db
    .selectFrom('signInNames')
    .select('personId')
    .where('value', '=', 'ok' in phone ? phone.ok : '')
    .executeTakeFirstOrThrow()
  return personId
}

/** Days and percent attended; sheets whose counts are not their marks', and lectures begun that nobody has taken. */
async function attendanceFigures() {
  const { rows } = await sql<{ days: number; percent: number; wrong: number; waiting: number }>`
    select (select count(distinct on_day) from attendance_sheets)::int as days,
      (select 100 * sum(attended) / sum(lectures - on_leave) from attendance_months)::int as percent,
      (select count(*) from attendance_sheets s where present_count + late_count + left_early_count + absent_count
        + leave_count <> (select count(*) from attendance_marks m where m.lecture_id = s.lecture_id))::int as wrong,
      (select count(*) from lectures l where state = 'planned' and starts_at < ${server.clock.now()}
        and not exists (select from attendance_sheets s where s.lecture_id = l.id))::int as waiting`.execute(
    server.db,
  )
  const [figures] = rows
  if (!figures) throw new Error('There are no figures.')
  return figures
}

type Exam = { id: string; title: string; state: string; attempt: unknown }

describe('the seed', () => {
  it('writes the whole institute', async () => {
    expect(await count('people')).toBe(staff.length + students.length + guardians.length)
    expect(await count('batches')).toBe(9)
    expect(await count('questions')).toBe(347)
    expect(await count('exams')).toBe(21)
    expect(await count('registrations')).toBe(4)
    expect(await count('results')).toBe(await count('attempts'))
    expect(await count('attempts')).toBeGreaterThan(1000)
  })

  it('has weeks of attendance that add up, with tasks and one lecture that waits to be taken', async () => {
    const { days, percent, ...rest } = await attendanceFigures()
    expect(rest).toEqual({ wrong: 0, waiting: 1 })
    expect(days).toBeGreaterThan(45)
    expect(percent).toBeGreaterThan(84)
    expect(percent).toBeLessThan(96)
    expect(await count('attendanceTasks')).toBeGreaterThan(1)
  })

  it('invents everybody, and no two who sign in by the same name', async () => {
    const real = await server.db.selectFrom('people').select('id').where('isDemo', '=', false).execute()
    expect(real).toEqual([])
    expect(await count('signInNames')).toBeGreaterThan(await count('people'))
  })

  it('keeps who came over from another batch and who left', async () => {
    const ended = await server.db
      .selectFrom('enrolments')
      .select(['endedHow', 'continuedIn', 'reason'])
      .where('toOn', 'is not', null)
      .execute()
    const transferred = ended.filter((one) => one.endedHow === 'transferred')
    expect(transferred.length).toBe(2)
    for (const { continuedIn } of transferred) expect(continuedIn).not.toBeNull()
    expect(ended.filter((one) => one.endedHow === 'dropped' && one.reason).length).toBe(3)
  })

  it('changes nothing the second time', async () => {
    const before = await Promise.all((['people', 'exams', 'answers', 'oneTimeLinks'] as const).map(count))
    expect(await seed()).toEqual({ state: 'there', examsRenewed: 0 })
    const after = await Promise.all((['people', 'exams', 'answers', 'oneTimeLinks'] as const).map(count))
    expect(after).toEqual(before)
  })
})

describe('signing in', () => {
  it.each(demoSignIns)('works for $role', async ({ role, name, signIn, password }) => {
    const nobody = await server.as(null)
    const reply = await nobody.send('POST', '/v1/session', { login: signIn, password })
    expect(reply.status).toBe(200)
    const me = await server.app.http.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${reply.body.accessToken}` },
    })
    expect(me.json()).toMatchObject({ person: { name, locale: role.startsWith('parent') ? 'mr' : 'en' } })
    expect(me.json().gate).toBeNull()
  })
})

describe('Aarya', () => {
  it('sees mock 7 as the design shows it, beside the averages of her batch', async () => {
    const aarya = await server.as(await personOf('student'))
    const home = await aarya.get<{ results: Record<string, string>[]; exams: Exam[] }>('/v1/homes/student')
    const last = home.body.results.at(-1)
    expect(last?.title).toBe('JEE Main mock 7')
    expect([last?.score, last?.maxScore, last?.batchAverage].map(Number)).toEqual([187, 300, 144])
    expect(home.body.results.map(({ score }) => Number(score))).toEqual([
      ...[121, 138, 129, 152, 160, 175, 187],
    ])
    const result = await aarya.get(`/v1/attempts/${last?.attemptId}/result`)
    expect(result.body).toMatchObject({
      ...{ right: 51, wrong: 17, blank: 7 },
      batch: { name: 'JEE-27 A', appeared: 56, average: '144' },
      standing: { appeared: 107, atOrBelow: 98, percentile: '91.5887850' },
    })
    const subjects = result.body.subjects as { score: string }[]
    expect(subjects.map(({ score }) => score)).toEqual(['67', '72', '48'])
  })

  it('has an exam to sit at once', async () => {
    const aarya = await server.as(await personOf('student'))
    const { body } = await aarya.get<{ exams: Exam[] }>('/v1/homes/student')
    expect(body.exams.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'Practice test 1 open',
      'JEE Main mock 8 scheduled',
      'JEE Advanced style test 2 scheduled',
      'MHT-CET in two groups, practice 1 open',
      'Rotation, practice 1 open',
    ])
    expect((await aarya.send('POST', `/v1/exams/${body.exams[0]?.id}/attempt`)).status).toBeLessThan(300)
  })

  it('is one of two children whose mother sees the same result', async () => {
    const mother = await server.as(await personOf('parent'))
    const me = await mother.get<{ children: { id: string; name: string }[] }>('/v1/me')
    expect(me.body.children.map(({ name }) => name).sort()).toEqual(['Aarya Namune', 'Vihaan Namune'])
    const child = me.body.children.find(({ name }) => name.startsWith('Aarya'))
    const home = await mother.get<{ results: Record<string, string>[] }>(`/v1/homes/parent/${child?.id}`)
    const last = home.body.results.at(-1)
    expect([last?.score, last?.batchAverage].map(Number)).toEqual([187, 144])
  })
})

describe('the office', () => {
  it('finds something in every tray', async () => {
    const office = await server.as(await personOf('front desk'))
    const { body } = await office.get<{ waiting: Record<string, number> }>('/v1/homes/office')
    expect(body).toMatchObject({ students: 468, teachers: 8 })
    expect(body.waiting).toMatchObject({ registrations: 4, consents: 3, results: 1 })
    expect(body.waiting.invitations).toBeGreaterThan(3)
  })

  it('has held back three minors whose guardian has not agreed', async () => {
    const { rows } = await sql<{ id: string }>`select id from people
      where role = 'student' and status = 'active' and consent_missing(id, '2026-11-24')`.execute(server.db)
    expect(rows.length).toBe(3)
    const held = await server.as(rows[0]?.id ?? '')
    expect((await held.get('/v1/me')).body).toMatchObject({ gate: { code: 'consent-missing' } })
    expect((await held.get('/v1/homes/student')).status).toBe(403)
  })

  it('can publish the test that waits', async () => {
    const academics = await server.as(await personOf('academics'))
    const { body } = await academics.get<{ rows: Exam[] }>('/v1/exams?state=closed')
    expect(body.rows.map(({ title }) => title)).toEqual(['NEET half test 3'])
    const reply = await academics.send('POST', `/v1/exams/${body.rows[0]?.id}/publish`)
    expect(reply).toMatchObject({ status: 200, body: { results: 175 } })
  })
})

describe('started again after five days', () => {
  it('moves what nobody sat and follows up what somebody did', async () => {
    server.clock.set(new Date(Date.parse(START) + 5 * 86_400_000))
    const aarya = await server.as(await personOf('student'))
    const before = await aarya.get<{ exams: Exam[] }>('/v1/homes/student')
    expect(before.body.exams.map(({ title }) => title)).toEqual([
      'MHT-CET in two groups, practice 1',
      'Rotation, practice 1',
    ])
    const { days } = await attendanceFigures()
    expect(await seed()).toEqual({ state: 'there', examsRenewed: 6 })
    const after = await attendanceFigures()
    expect(after).toMatchObject({ wrong: 0, waiting: 1 })
    expect(after.days).toBeGreaterThan(days)
    const { body } = await aarya.get<{ exams: Exam[] }>('/v1/homes/student')
    expect(body.exams.slice(0, 2)).toMatchObject([
      { title: 'Practice test 2', state: 'open', attempt: null },
      { title: 'JEE Main mock 8', state: 'scheduled', attempt: null },
    ])
    expect(await seed()).toEqual({ state: 'there', examsRenewed: 0 })
  })
})

describe('what was told', () => {
  it('has come to inboxes, by ways that ended in every way there is, and nothing waits to go out', async () => {
    const kinds = await server.db.selectFrom('messages').select('kind').distinct().orderBy('kind').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['absence', 'digest', 'exam-scheduled', 'result-published']),
    )
    const states = await server.db.selectFrom('deliveries').select('state').distinct().execute()
    expect(states.map(({ state }) => state).toSorted()).toEqual(
      ['delivered', 'failed', 'read', 'sent', 'skipped', 'unknown'].toSorted(),
    )
    const on = await server.db
      .selectFrom('messageChannels')
      .select('channel')
      .where('isOn', '=', true)
      .execute()
    expect(on).toEqual([])
  })
})
