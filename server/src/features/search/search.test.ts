// The search over HTTP: what is found by what, in which order, and by whom not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { makeNotice } from '../../testing/notices.ts'
import { makeQuery } from '../../testing/queries.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { addPerson, addStudent, createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let owner: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  owner = await server.as(world.ownerId)
})
afterAll(() => server.close())

type Kind = 'people' | 'batches' | 'exams' | 'notices' | 'queries' | 'answers'
type Found = Record<Kind, { rows: { id: string; name?: string; title?: string }[]; more: boolean }>

const search = async (client: Client, q: string, more = '') => {
  const { status, body } = await client.get<Found>(`/v1/search?q=${encodeURIComponent(q)}${more}`)
  expect(status).toBe(200)
  return body
}
const names = async (client: Client, q: string) =>
  (await search(client, q)).people.rows.map(({ name }) => name)
const ids = (found: Found) => Object.values(found).flatMap(({ rows }) => rows.map(({ id }) => id))

describe('people', () => {
  test('by the beginnings of words, the whole name first, then how it sounds', async () => {
    for (const name of ['Rohini Udgirkar', 'Udgirkar Namune', 'Prakash Udgirkar-Namune'])
      await addPerson(server.db, 'teacher', name)
    expect(await names(owner, 'udgir')).toEqual([
      'Udgirkar Namune',
      'Prakash Udgirkar-Namune',
      'Rohini Udgirkar',
    ])
    expect(await names(owner, 'roh udg')).toEqual(['Rohini Udgirkar'])
    expect((await names(owner, 'udgeerkar')).length).toBe(3)
    expect(await names(owner, 'dgir')).toEqual([])
  })

  test('in the letters of any language', async () => {
    await addPerson(server.db, 'teacher', 'Dnyaneshwar Shirsat')
    await addPerson(server.db, 'teacher', 'ज्ञानेश्वर चव्हाण')
    for (const typed of ['dnyanesh', 'ज्ञाने', 'Dnyaneshvar'])
      expect((await names(owner, typed)).sort(), typed).toEqual(['Dnyaneshwar Shirsat', 'ज्ञानेश्वर चव्हाण'])
    expect(await names(owner, 'chavan')).toEqual(['ज्ञानेश्वर चव्हाण'])
    expect(await names(owner, 'शिरसाट')).toEqual(['Dnyaneshwar Shirsat'])
  })

  test('an exact roll number first, in any digits; a phone by its beginning, for the office alone', async () => {
    const id = await addStudent(server.db, 'Asmita Kalpit')
    const longer = await addStudent(server.db, 'Ananya Kalpit')
    const set = (personId: string, rollNumber: string) =>
      server.db.updateTable('students').set({ rollNumber }).where('personId', '=', personId).execute()
    await set(longer, '2705-1')
    await set(id, '2705')
    expect(await names(owner, '2705')).toEqual(['Asmita Kalpit', 'Ananya Kalpit'])
    expect(await names(owner, '२७०५')).toEqual(['Asmita Kalpit', 'Ananya Kalpit'])
    await server.db.updateTable('people').set({ phone: '+919000077123' }).where('id', '=', id).execute()
    for (const typed of ['90000 77', '+91 90000 77123', '090000-77123'])
      expect(await names(owner, typed), typed).toEqual(['Asmita Kalpit'])
    expect(await names(owner, '77123')).toEqual([])
    expect(await names(await server.as(world.a.teacherId), '90000 77')).toEqual([])
  })

  test('five at most, and it says that there are more', async () => {
    for (let i = 0; i < 6; i++) await addPerson(server.db, 'teacher', `Zubeda ${'abcdef'[i]} Namune`)
    const { people } = await search(owner, 'zubeda')
    expect([people.rows.length, people.more]).toEqual([5, true])
    expect((await search(owner, 'zubeda a')).people.more).toBe(false)
  })
})

describe('each sees their own', () => {
  let own: Record<Kind, string>
  let strangers: Record<Kind, string>

  /** Something of every kind for one side, all of it named "Quasar". */
  async function fill(side: World['a']): Promise<Record<Kind, string>> {
    await server.db
      .updateTable('batches')
      .set({ name: `Quasar ${side.batchId.slice(-6)}` })
      .where('id', '=', side.batchId)
      .execute()
    await server.db
      .updateTable('people')
      .set({ name: 'Quasar Kalpit' })
      .where('id', '=', side.studentId)
      .execute()
    const exam = await makeExam(server, world, side, { state: 'scheduled' })
    await server.db
      .updateTable('exams')
      .set({ title: 'Quasar test 4' })
      .where('id', '=', exam.examId)
      .execute()
    const notice = {
      authorId: side.teacherId,
      title: 'Quasar evening',
      readers: [side.studentId, side.guardianId],
    }
    const ask = { topic: 'subject', title: 'How far is a quasar?', answered: true } as const
    const queryId = await makeQuery(server, world, side, ask)
    const teacher = await server.as(side.teacherId)
    const shared = await teacher.send<{ id: string }>('PUT', `/v1/queries/${queryId}/shared`, {
      ...{ audience: 'batch', title: 'The distance of a quasar', pictures: [] },
      ...{ question: 'How far is a quasar?', answer: 'Billions of light years.' },
    })
    return {
      people: side.studentId,
      batches: side.batchId,
      exams: exam.examId,
      notices: await makeNotice(server, notice),
      queries: queryId,
      answers: shared.body.id,
    }
  }

  beforeAll(async () => {
    own = await fill(world.a)
    strangers = await fill(world.b)
  })

  test.each(['studentId', 'guardianId', 'teacherId'] as const)('the %s', async (who) => {
    const found = await search(await server.as(world.a[who]), 'quasar')
    const { answers, ...rest } = own
    for (const [kind, id] of Object.entries(rest)) expect(found[kind as Kind].rows[0]?.id, kind).toBe(id)
    expect(found.answers.rows.map(({ id }) => id)).toEqual(who === 'teacherId' ? [] : [answers])
    for (const id of Object.values(strangers)) expect(ids(found)).not.toContain(id)
  })

  test('a stranger’s name, number or title finds nothing, not even what is like it', async () => {
    const { rollNumber } = await server.db
      .selectFrom('students')
      .select('rollNumber')
      .where('personId', '=', world.b.studentId)
      .executeTakeFirstOrThrow()
    await server.db
      .updateTable('people')
      .set({ name: 'Pulsar Kalpit' })
      .where('id', '=', world.b.studentId)
      .execute()
    for (const who of ['studentId', 'guardianId', 'teacherId'] as const)
      for (const q of ['Pulsar', 'Pulsra Kalpit', 'पल्सर', rollNumber])
        expect(ids(await search(await server.as(world.a[who]), q)), `${who} ${q}`).not.toContain(
          world.b.studentId,
        )
  })

  test('the office finds what its powers open: the front desk no exam, accounts no query of a subject', async () => {
    const both = [own, strangers]
    const academics = await search(await server.as(world.academicsId), 'quasar')
    for (const kind of ['batches', 'exams', 'notices', 'queries'] as const)
      for (const side of both) expect(ids(academics), kind).toContain(side[kind])
    const desk = ids(await search(await server.as(world.frontDeskId), 'quasar'))
    for (const { exams, queries, batches } of both) {
      expect(desk).not.toContain(exams)
      expect(desk).not.toContain(queries)
      expect(desk).toContain(batches)
    }
    const accounts = ids(await search(await server.as(world.accountsId), 'quasar'))
    for (const { exams, queries, notices } of both)
      for (const id of [exams, queries, notices]) expect(accounts).not.toContain(id)
  })

  test('a notice by its Marathi title, given in the reader’s language; a withdrawn one by its writer alone', async () => {
    const { teacherId, studentId } = world.a
    const notice = { authorId: teacherId, readers: [studentId], title: 'Trip to the fort' }
    const gone = await makeNotice(server, { ...notice, state: 'withdrawn', title: 'Trip to the caves' })
    const id = await makeNotice(server, { ...notice, state: 'draft' })
    await server.db
      .updateTable('noticeVersions')
      .set({ titleMr: 'किल्ल्याची सहल', bodyMr: 'सकाळी.' })
      .where('noticeId', '=', id)
      .execute()
    const student = await server.as(studentId)
    const teacher = await server.as(teacherId)
    expect(ids(await search(student, 'trip'))).toEqual([])
    expect(ids(await search(teacher, 'trip')).sort()).toEqual([id, gone].sort())
    const [found] = (await search(teacher, 'सहल', '&locale=mr')).notices.rows
    expect(found).toMatchObject({ id, title: 'किल्ल्याची सहल' })
  })
})

describe('what is typed', () => {
  test('the marks of SQL mean themselves', async () => {
    for (const q of ['%%', '__', "' or 1=1 --", '\\\\', 'ka%t', 'k_lpit']) {
      const found = await search(owner, q)
      expect(ids(found), q).toEqual([])
    }
  })

  test('one letter is too few, eighty are the most', async () => {
    for (const q of ['', '?q=%20k%20', `?q=${'k'.repeat(81)}`]) {
      const { status, body } = await owner.get(`/v1/search${q}`)
      expect(status, q).toBe(400)
      expect(body, q).toMatchObject({ code: 'invalid' })
    }
  })

  test('nobody searches without signing in', async () => {
    expect((await (await server.as(null)).get('/v1/search?q=kal')).status).toBe(401)
  })
})
