// Ranks over HTTP, on a real database: who stands where when results come out, and who is told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExamOptions, type MadeExam, makeAttempt, makeExam } from '../../testing/exams.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { addConsent, addStudent, createWorld, type World } from '../../testing/world.ts'
import { computeMissingResults } from '../results/computing.ts'
import { rankJobs } from './ranks.jobs.ts'

let server: TestServer
let world: World
let mates: string[]
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  mates = []
  for (const name of ['Asha Udahare', 'Bela Udahare', 'Chitra Udahare', 'Dinesh Udahare']) {
    const id = await addStudent(server.db, name)
    await addConsent(server.db, id, world.a.guardianId, world.ownerId)
    mates.push(id)
  }
})
afterAll(() => server.close())

const RIGHT: Record<number, string> = { 1: '2', 2: '2', 3: '731.25', 4: '731.25' }

/** So many of the four questions right, the rest not answered. */
const right = (count: number) => Object.fromEntries(Object.entries(RIGHT).slice(0, count))

async function sit(answers: Record<string, Record<number, string>>, options: Partial<ExamOptions> = {}) {
  const studentIds = [world.a.studentId, ...mates]
  const exam = await makeExam(server, world, world.a, { state: 'closed', studentIds, ...options })
  for (const [studentId, own] of Object.entries(answers))
    await makeAttempt(server, world.a, exam, { studentId, answers: own, closed: 'submitted' })
  return exam
}

const publish = async (exam: MadeExam) =>
  (await server.as(world.a.teacherId)).send('POST', `/v1/exams/${exam.examId}/publish`)

interface Row {
  name: string
  rank: number
  percentile: string
  score: string
  groupRank: number | null
}
interface Page {
  rows: Row[]
  total: number
  absent: { name: string }[]
  voided: { name: string }[]
  appeared: number
  rankSeed: number | null
}
const listRanks = async (exam: MadeExam, query = '') =>
  (await (await server.as(world.a.teacherId)).get<Page>(`/v1/exams/${exam.examId}/ranks${query}`)).body

const [asha, bela, chitra, dinesh] = [0, 1, 2, 3].map((i) => () => mates[i] ?? '')
const of = (who: (() => string) | undefined) => who?.() ?? ''

describe('publishing', () => {
  test('ranks who appeared: equals share, the absent are no zeros, nobody else is shown them', async () => {
    const exam = await sit({ [of(asha)]: right(4), [of(bela)]: right(2), [of(chitra)]: right(2) })
    await makeAttempt(server, world.a, exam, { answers: right(0), closed: 'submitted' })
    expect((await listRanks(exam)).rows).toEqual([])
    expect(await publish(exam)).toMatchObject({ status: 200, body: { results: 4 } })
    const page = await listRanks(exam)
    expect(page.rows.map(({ name, rank, percentile }) => [name, rank, percentile])).toEqual([
      ['Asha Udahare', 1, '100.0000000'],
      ['Bela Udahare', 2, '75.0000000'],
      ['Chitra Udahare', 2, '75.0000000'],
      ['Student A Kalpit', 4, '25.0000000'],
    ])
    expect(page).toMatchObject({ appeared: 4, absent: [{ name: 'Dinesh Udahare' }], voided: [] })
    expect(await listRanks(exam, '?search=bela')).toMatchObject({ total: 1, rows: [{ rank: 2 }] })
    for (const person of [world.a.studentId, world.a.guardianId])
      for (const address of ['ranks', 'ranks/file?format=csv'])
        expect((await (await server.as(person)).get(`/v1/exams/${exam.examId}/${address}`)).status).toBe(403)
  })

  test('of two who publish at once one does; everybody has one rank', async () => {
    const exam = await sit({ [of(asha)]: right(4), [of(bela)]: right(1) })
    const replies = await Promise.all([publish(exam), publish(exam), publish(exam)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await listRanks(exam)).rows).toHaveLength(2)
  })

  test('NEET: the last tie is drawn, with a seed that is written down and comes out again', async () => {
    const exam = await sit(
      { [of(asha)]: right(2), [of(bela)]: right(2), [of(chitra)]: right(2), [of(dinesh)]: right(2) },
      { settings: { tieRule: 'neet' } },
    )
    await publish(exam)
    const drawn = await listRanks(exam)
    expect(drawn.rankSeed).toEqual(expect.any(Number))
    expect(drawn.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4])
    await rankAgain(exam)
    expect(await listRanks(exam)).toEqual(drawn)
  })

  test('a voided attempt drops out when ranks are computed again; it is listed apart', async () => {
    const exam = await sit({ [of(asha)]: right(4), [of(bela)]: right(2), [of(chitra)]: right(1) })
    await publish(exam)
    const { id } = await server.db
      .updateTable('attempts')
      .set({ voidedAt: server.clock.now() })
      .where('examId', '=', exam.examId)
      .where('studentId', '=', of(asha))
      .returning('id')
      .executeTakeFirstOrThrow()
    const ruling = { ruling: 'void' as const, reason: 'Seen.', ruledBy: world.a.teacherId }
    await server.db
      .insertInto('attemptRulings')
      .values({ attemptId: id, ...ruling, at: server.clock.now() })
      .execute()
    await rankAgain(exam)
    const page = await listRanks(exam)
    expect(page.rows.map(({ name, rank, percentile }) => [name, rank, percentile])).toEqual([
      ['Bela Udahare', 1, '100.0000000'],
      ['Chitra Udahare', 2, '50.0000000'],
    ])
    expect(page).toMatchObject({ appeared: 2, voided: [{ name: 'Asha Udahare' }] })
  })

  test('of several attempts the one that counts is ranked', async () => {
    const exam = await sit(
      { [of(asha)]: right(2), [of(bela)]: right(3) },
      { settings: { attemptsAllowed: 2, attemptCounts: 'best' } },
    )
    await addSecondAttempt(exam, of(asha), right(4))
    await publish(exam)
    expect((await listRanks(exam)).rows).toMatchObject([
      { name: 'Asha Udahare', rank: 1, score: '16' },
      { name: 'Bela Udahare', rank: 2, score: '12' },
    ])
  })
})

async function rankAgain(exam: MadeExam): Promise<void> {
  const job = rankJobs.find(({ name }) => name === 'rankExam')
  const { db, clock, app } = server
  await job?.run({ db, clock, files: app.files, config: app.config }, { examId: exam.examId })
}

async function addSecondAttempt(exam: MadeExam, studentId: string, answers: Record<number, string>) {
  const copy = { ...exam, opensAt: new Date(exam.opensAt.getTime() + 60_000) }
  await server.db
    .updateTable('attempts')
    .set({ number: 2 })
    .where('examId', '=', exam.examId)
    .where('studentId', '=', studentId)
    .execute()
  await makeAttempt(server, world.a, copy, { studentId, answers, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
}

describe('shifts', () => {
  test('are ranked together on percentile, whichever comes out first, and apart again when taken out', async () => {
    const academics = await server.as(world.academicsId)
    const group = await academics.send('POST', '/v1/exam-groups', { title: 'Mock 9, both shifts' })
    expect(group.status).toBe(201)
    const easy = await sit({ [of(asha)]: right(4), [of(bela)]: right(3) })
    const hard = await sit({ [of(chitra)]: right(2), [of(dinesh)]: right(1), [of(bela)]: right(2) })
    await publish(easy)
    for (const exam of [easy, hard]) {
      const address = `/v1/exams/${exam.examId}/group`
      expect((await academics.send('PUT', address, { groupId: group.body.id })).status).toBe(204)
    }
    await publish(hard)
    const groupRanks = async (exam: MadeExam) =>
      (await listRanks(exam)).rows.map(({ name, groupRank }) => [name.split(' ')[0], groupRank])
    // Bela sat both: the better percentile counts, and the other stands in its own list only.
    expect(await groupRanks(easy)).toEqual([
      ['Asha', 1],
      ['Bela', null],
    ])
    expect(await groupRanks(hard)).toEqual([
      ['Bela', 1],
      ['Chitra', 1],
      ['Dinesh', 4],
    ])
    expect(await listRanks(easy)).toMatchObject({
      group: { title: 'Mock 9, both shifts', appeared: 4, exams: [{}, {}] },
    })
    await academics.send('PUT', `/v1/exams/${hard.examId}/group`, { groupId: null })
    expect(await groupRanks(easy)).toEqual([
      ['Asha', 1],
      ['Bela', 2],
    ])
    expect(await groupRanks(hard)).toEqual([
      ['Bela', null],
      ['Chitra', null],
      ['Dinesh', null],
    ])
  })

  test('only tests of one pattern and one tie rule go together', async () => {
    const academics = await server.as(world.academicsId)
    const { body } = await academics.send('POST', '/v1/exam-groups', { title: 'Half tests' })
    const first = await sit({})
    const other = await sit({}, { settings: { tieRule: 'neet' } })
    const practice = await makeExam(server, world, world.a, {
      state: 'open',
      settings: { mode: 'practice' },
    })
    const put = (exam: MadeExam) =>
      academics.send('PUT', `/v1/exams/${exam.examId}/group`, { groupId: body.id })
    expect((await put(first)).status).toBe(204)
    expect(await put(other)).toMatchObject({
      status: 409,
      body: { code: 'group-differs', params: { title: first.title } },
    })
    expect(await put(practice)).toMatchObject({ status: 409, body: { code: 'is-practice' } })
  })
})

test('the file holds the whole list with percentiles to the last digit, and who was absent', async () => {
  const exam = await sit({ [of(asha)]: right(4), [of(bela)]: right(2), [of(chitra)]: right(1) })
  await publish(exam)
  const staff = await server.as(world.a.teacherId)
  const csv = await staff.get<Buffer>(`/v1/exams/${exam.examId}/ranks/file?format=csv`)
  const lines = csv.body.toString('utf8').split('\r\n')
  expect(lines[0]).toMatch(/Rank,Roll number,Name,Batch,Score,Percentile/)
  expect(lines[2]).toMatch(/^2,T-\d+,Bela Udahare,Batch \w+,8,66.6666666,,,8,66.6666666$/)
  expect(lines.filter((line) => line.includes('absent'))).toHaveLength(2)
  await staff.send('PUT', '/v1/me/locale', { locale: 'mr' })
  const marathi = await staff.get<Buffer>(`/v1/exams/${exam.examId}/ranks/file?format=csv`)
  expect(marathi.body.toString('utf8')).toMatch(/क्रमांक,हजेरी क्रमांक,नाव,बॅच,गुण,पर्सेंटाइल/)
  expect(marathi.body.toString('utf8')).toContain('गैरहजर')
  await staff.send('PUT', '/v1/me/locale', { locale: 'en' })
  const xlsx = await staff.get<Buffer>(`/v1/exams/${exam.examId}/ranks/file?format=xlsx`)
  expect(xlsx.body.subarray(0, 2).toString()).toBe('PK')
})
