// Sealed papers over HTTP: built before the start, fetched by a hall from memory, opened only by who has begun.
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { storeImage } from '../../platform/files.ts'
import { type MadeExam, makeExam } from '../../testing/exams.ts'
import { type Client, START, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { buildDuePapers } from './building.ts'
import { openFile } from './sealing.ts'

const SOLUTION = 'Nobody may read this solution before the end.'
let server: TestServer
let world: World
let student: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  student = await server.as(world.a.studentId)
})
afterEach(() => server.clock.set(START))
afterAll(() => server.close())

const build = () => buildDuePapers({ ...server.app, db: server.db })
const sealedOf = (examId: string) =>
  server.db.selectFrom('sealedPapers').selectAll().where('examId', '=', examId).orderBy('locale').execute()
const soon = async (settings = {}) => {
  const exam = await makeExam(server, world, world.a, { state: 'scheduled', solution: SOLUTION, settings })
  return exam
}
const before = (exam: MadeExam, minutes: number) =>
  server.clock.set(new Date(exam.opensAt.getTime() - minutes * 60_000))
const start = (exam: MadeExam, body: object) =>
  student.send<{ secret: string | null; paper: object | null; code?: string }>(
    'POST',
    `/v1/exams/${exam.examId}/attempt`,
    body,
  )

test('it is built 35 minutes before, fetched from 30 minutes before, by those who sit the exam', async () => {
  const exam = await soon()
  const url = `/v1/exams/${exam.examId}/paper/en`
  before(exam, 36)
  await build()
  expect(await sealedOf(exam.examId)).toHaveLength(0)
  before(exam, 34)
  await build()
  expect(await sealedOf(exam.examId)).toHaveLength(1)
  const announced = async () =>
    (await student.get<{ sealed: { locale: string }[] }>(`/v1/exams/${exam.examId}`)).body.sealed
  expect((await student.get(url)).status).toBe(404)
  expect(await announced(), 'what cannot be fetched yet is not announced').toEqual([])
  before(exam, 30)
  expect((await student.get(url)).status).toBe(200)
  expect(await announced()).toMatchObject([{ locale: 'en' }])
  expect((await student.get(`/v1/exams/${exam.examId}/paper/mr`)).status).toBe(404)
  expect((await (await server.as(world.b.studentId)).get(url)).status).toBe(404)
  expect((await (await server.as(world.a.guardianId)).get(url)).status).toBe(403)
})

test('an address with its digest may be kept for ever; another digest finds nothing', async () => {
  const exam = await soon()
  before(exam, 20)
  await build()
  const [file] = await sealedOf(exam.examId)
  const digest = file?.digest.toString('base64url') ?? ''
  const url = `/v1/exams/${exam.examId}/paper/en`
  const reply = await student.get<Buffer>(`${url}?digest=${digest}`)
  expect(reply.headers).toMatchObject({
    etag: `"${digest}"`,
    'cache-control': 'private, max-age=86400, immutable',
    'content-type': 'application/octet-stream',
  })
  expect(Buffer.compare(reply.body, file?.bytes ?? Buffer.alloc(0))).toBe(0)
  expect((await student.get(url)).headers['cache-control']).toBe('private, no-cache')
  const other = 'A'.repeat(43)
  expect((await student.get(`${url}?digest=${other}`)).status).toBe(404)
})

test('no reply before the start holds the key, what seals it, a question or an answer', async () => {
  const exam = await soon()
  before(exam, 5)
  await build()
  const [file] = await sealedOf(exam.examId)
  const attempts = [
    await start(exam, { paper: file?.digest.toString('base64url') }),
    await student.get(`/v1/exams/${exam.examId}`),
    await student.get('/v1/exams'),
    await student.get('/v1/homes/student'),
    await student.get(`/v1/exams/${exam.examId}/paper/en`),
    await student.get(`/v1/exams/${exam.examId}/paper`),
    await student.get(`/v1/exams/${exam.examId}/key`),
    await student.get(`/v1/exams/${exam.examId}/invigilation`),
  ]
  server.clock.set(exam.opensAt)
  const { body } = await start(exam, { paper: file?.digest.toString('base64url') })
  const key = Buffer.from(body.secret ?? '', 'base64url')
  expect(key).toHaveLength(32)
  const hidden = [
    body.secret ?? '-',
    key.toString('hex'),
    key.toString('base64'),
    SOLUTION,
    'A body of mass',
    '731.2',
  ]
  for (const reply of attempts) {
    const text = Buffer.isBuffer(reply.body) ? reply.body.toString('latin1') : JSON.stringify(reply.body)
    for (const secret of hidden) expect(text).not.toContain(secret)
    if (Buffer.isBuffer(reply.body)) expect(reply.body.includes(key)).toBe(false)
  }
  expect(file?.secret.includes(key)).toBe(false)
})

test('the start releases the key to whoever holds the file, and it opens the paper without key and solutions', async () => {
  const exam = await soon()
  before(exam, 20)
  await build()
  const file = await student.get<Buffer>(`/v1/exams/${exam.examId}/paper/en`)
  const digest = String(file.headers.etag).slice(1, -1)
  server.clock.set(exam.opensAt)
  const { body } = await start(exam, { paper: digest })
  expect(body.paper).toBeNull()
  const opened = JSON.stringify(openFile(Buffer.from(body.secret ?? '', 'base64url'), file.body))
  expect(opened).toContain('A body of mass')
  expect(opened).not.toContain(SOLUTION)
  expect(opened).not.toMatch(/"(key|right|ranges|solution|hint|accepted)"/)
  const again = await start(exam, { paper: 'A'.repeat(43) })
  expect(again.body).toMatchObject({ secret: null, paper: { questions: expect.any(Array) } })
})

test('a file for each language with one key, each with its own texts, and the pictures inside', async () => {
  const exam = await soon({ locales: ['en', 'mr'] })
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const image = { kind: 'picture' as const, bytes, ownerId: null, createdBy: world.ownerId, side: 100 }
  const pictureId = await server.db.transaction().execute((tx) => storeImage(tx, server.app.files, image))
  const [first] = exam.questions
  const body = {
    en: { stem: 'Look.', options: [`![a](picture:${pictureId})`, '2', '3', '4'] },
    mr: { stem: 'पाहा.', options: ['1', '2', '3', '4'] },
  }
  const { key } = await server.db
    .selectFrom('questionVersions')
    .select('key')
    .where('questionId', '=', first?.questionId ?? '')
    .executeTakeFirstOrThrow()
  await server.db
    .insertInto('questionVersions')
    .values({
      questionId: first?.questionId ?? '',
      version: 2,
      body: JSON.stringify(body),
      key: JSON.stringify(key),
    })
    .execute()
  await server.db
    .updateTable('examQuestions')
    .set({ questionVersion: 2 })
    .where('examId', '=', exam.examId)
    .where('position', '=', 1)
    .execute()
  before(exam, 10)
  await build()
  const files = await sealedOf(exam.examId)
  server.clock.set(exam.opensAt)
  const { body: begun } = await start(exam, { paper: files[0]?.digest.toString('base64url') })
  const papers = files.map(
    (file) =>
      openFile(Buffer.from(begun.secret ?? '', 'base64url'), file.bytes) as {
        questions: { texts: object }[]
        pictures: Record<string, string>
      },
  )
  expect(papers.map((paper) => Object.keys(paper.questions[0]?.texts ?? {}))).toEqual([['en'], ['mr']])
  // What a language lacks is shown in another.
  expect(Object.keys(papers[1]?.questions[1]?.texts ?? {})).toEqual(['en'])
  expect(papers[0]?.pictures[`picture:${pictureId}`]).toMatch(/^data:image\/webp;base64,/)
  expect(papers[1]?.pictures).toEqual({})
})

test('an exam that was taken back and changed is sealed anew; one scheduled late is sealed at once', async () => {
  const exam = await soon()
  before(exam, 20)
  await build()
  const [old] = await sealedOf(exam.examId)
  await build()
  expect((await sealedOf(exam.examId))[0]?.digest).toEqual(old?.digest)
  server.clock.advance({ minutes: 1 })
  await server.db
    .updateTable('exams')
    .set({ scheduledAt: server.clock.now() })
    .where('id', '=', exam.examId)
    .execute()
  await build()
  const [fresh] = await sealedOf(exam.examId)
  expect(fresh?.digest).not.toEqual(old?.digest)
  server.clock.set(exam.opensAt)
  const stale = await start(exam, { paper: old?.digest.toString('base64url') })
  expect(stale.body).toMatchObject({ secret: null, paper: { questions: expect.any(Array) } })
})
