// A teacher's file of questions over HTTP: what the preview says, what comes in, once, and how it is taken back.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importKinds } from '../../importKinds.ts'
import { readSheet, writeSheet } from '../../platform/spreadsheets.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { syncSyllabus } from '../courses/courses.ts'
import { writeImport } from '../imports/imports.ts'

let server: TestServer
let world: World
let teacher: Client
let physicsId: string
beforeAll(async () => {
  server = await startTestServer()
  await syncSyllabus(server.db)
  world = await createWorld(server.db)
  physicsId = world.physicsId
  teacher = await server.as(world.a.teacherId)
})
afterAll(() => server.close())

interface Preview {
  state: string
  rowCount: number
  problemCount: number
  duplicateCount: number
  writtenCount: number
  failure: { code: string } | null
  rows: {
    line: number
    cells: Record<string, string>
    problems: { code: string; params?: Record<string, unknown> }[]
    duplicates: { code: string; id: string | null; label: string }[]
  }[]
}

const upload = (bytes: Buffer | string, fileName = 'mock.gift') =>
  teacher.send<{ id: string; code: string; params: object }>(
    'POST',
    `/v1/imports/questions?fileName=${encodeURIComponent(fileName)}&subjectId=${physicsId}`,
    Buffer.from(bytes),
  )

async function preview(bytes: Buffer | string, fileName?: string): Promise<Preview & { id: string }> {
  const { status, body } = await upload(bytes, fileName)
  expect({ status, body }).toMatchObject({ status: 201 })
  return look(body.id)
}

async function look(id: string): Promise<Preview & { id: string }> {
  const { body } = await teacher.get<Preview>(`/v1/imports/${id}?pageSize=200`)
  return { ...body, id }
}

async function confirm(id: string, leaveOut: number[] = []): Promise<Preview> {
  const { status } = await teacher.send('POST', `/v1/imports/${id}/confirm`, { leaveOut })
  expect(status).toBe(202)
  await writeImport(server.db, importKinds, id, server.clock.now())
  return look(id)
}

const undo = (id: string) => teacher.send('POST', `/v1/imports/${id}/undo`)
const countBank = async (query = '') =>
  (await teacher.get<{ total: number }>(`/v1/questions?${query}`)).body.total

describe('the mock test for NEET', () => {
  const file = readFileSync(new URL('../../../../e2e/files/neet-mock.gift', import.meta.url))
  let first: Preview & { id: string }

  test('60 questions are shown as the bank would hold them, three are listed with line and reason', async () => {
    first = await preview(file, 'neet-mock.gift')
    expect(first).toMatchObject({ rowCount: 63, problemCount: 3, duplicateCount: 0, state: 'previewed' })
    expect(await countBank()).toBe(0)
    const problems = first.rows.filter((row) => row.problems.length > 0)
    expect(problems.map((row) => row.problems[0]?.code)).toEqual([
      'kind-not-supported',
      'brace-unclosed',
      'formula-braces',
    ])
    const lines = file.toString().split('\n')
    for (const { line, cells } of first.rows)
      expect(cells.source?.split('\n')[0], String(line)).toBe(lines[line - 1]?.trimEnd())
    expect(first.rows[0]?.cells).toMatchObject({
      kind: 'single',
      answer: 'B',
      difficulty: '1',
      reference: 'mock-p01',
      B_en: '25 m',
      notes: '',
    })
  })

  test('confirmed, they are in the bank under their chapters, in the order of the file', async () => {
    expect(await confirm(first.id)).toMatchObject({ state: 'confirmed', writtenCount: 60 })
    const { body } = await teacher.get<{
      rows: { reference: string; topicId: string }[]
      total: number
      counts: { subjectId: string; count: number }[]
    }>('/v1/questions?pageSize=200')
    expect(body.total).toBe(60)
    expect(body.rows[0]?.reference).toBe('mock-p01')
    expect(body.rows.every((row) => row.topicId)).toBe(true)
    const bySubject = Map.groupBy(body.counts, (one) => one.subjectId)
    const totals = [...bySubject.values()].map((some) => some.reduce((sum, { count }) => sum + count, 0))
    expect(totals.toSorted()).toEqual([17, 18, 25])
  })

  test('read again, every one is already there and nothing is added, even if confirmed', async () => {
    const again = await preview(file, 'neet-mock.gift')
    expect(again).toMatchObject({ rowCount: 63, problemCount: 3, duplicateCount: 60 })
    const [twin] = again.rows[0]?.duplicates ?? []
    expect(twin).toMatchObject({ code: 'same-question', id: expect.any(String) })
    expect(await confirm(again.id)).toMatchObject({ state: 'confirmed', writtenCount: 0 })
    expect(await countBank()).toBe(60)
    expect((await undo(again.id)).status).toBe(200)
    expect(await countBank()).toBe(60)
  })

  test('taken back within the day, they are gone, and may come again', async () => {
    expect(await undo(first.id)).toMatchObject({ status: 200, body: { state: 'undone' } })
    expect(await countBank()).toBe(0)
    expect(await confirm((await preview(file)).id)).toMatchObject({ writtenCount: 60 })
  })
})

describe('taking back', () => {
  const imported = async () => {
    const mark = randomUUID()
    const { id } = await preview(`Which is it, ${mark}? {=one ~two}\n\nAnd then, ${mark}? {=one ~two}\n`)
    await confirm(id)
    const { body } = await teacher.get<{ rows: { id: string }[] }>(`/v1/questions?search=${mark}`)
    return { id, questionId: body.rows[0]?.id ?? '' }
  }

  test('is refused once a question stands in an exam', async () => {
    const { id, questionId } = await imported()
    const section = {
      name: { en: 'Physics' },
      subjectId: physicsId,
      questionCount: 1,
      marks: { right: '4', wrong: '-1' },
    }
    const exam = { title: 'A test', durationMinutes: 30, sections: [section] }
    const { body } = await teacher.send<{ id: string }>('POST', '/v1/exams', exam)
    const chosen = { questions: [{ questionId, section: 1 }] }
    expect((await teacher.send('PUT', `/v1/exams/${body.id}/questions`, chosen)).status).toBeLessThan(300)
    expect(await undo(id)).toMatchObject({
      status: 409,
      body: { code: 'questions-in-use', params: { count: 1 } },
    })
    expect(await countBank(`search=Which`)).toBeGreaterThan(0)
  })

  test('is refused once a question was changed, and after a day', async () => {
    const one = await imported()
    const typed = {
      subjectId: physicsId,
      texts: { en: { stem: 'Corrected?', options: ['one', 'two'] } },
      key: { kind: 'single', right: 0 },
      version: 1,
    }
    await teacher.send('PUT', `/v1/questions/${one.questionId}`, typed)
    expect(await undo(one.id)).toMatchObject({ status: 409, body: { code: 'questions-changed-since' } })
    const other = await imported()
    server.clock.advance({ hours: 25 })
    expect(await undo(other.id)).toMatchObject({ status: 409, body: { code: 'import-not-undoable' } })
    expect((await (await server.as(world.b.teacherId)).get(`/v1/imports/${other.id}`)).status).toBe(404)
  })
})

describe('what a file may hold', () => {
  test('a question twice in one file comes in once; lines left out do not', async () => {
    const mark = randomUUID()
    const one = `Twice, ${mark}? {=yes ~no}`
    const read = await preview(`${one}\n\n${one}\n\nLeft out, ${mark}? {=yes ~no}\n`)
    expect(read).toMatchObject({ rowCount: 3, duplicateCount: 1 })
    expect(read.rows[1]?.duplicates).toEqual([{ code: 'same-question', id: null, label: '1' }])
    expect(await confirm(read.id, [5])).toMatchObject({ writtenCount: 1 })
    expect(await countBank(`search=${mark}`)).toBe(1)
  })

  test('categories the syllabus does not know go to the chosen subject, with a note', async () => {
    const read = await preview(
      `$CATEGORY: chemistry/No such chapter\n\nOne, ${randomUUID()}? {=a ~b}\n\n` +
        `$CATEGORY: Old papers/2019\n\nTwo, ${randomUUID()}? {=a ~b}\n`,
    )
    const { id: chemistryId } = await server.db
      .selectFrom('subjects')
      .select('id')
      .where('code', '=', 'chemistry')
      .executeTakeFirstOrThrow()
    expect(read.rows.map((row) => row.cells)).toMatchObject([
      {
        subjectId: chemistryId,
        topicId: '',
        notes: 'topic-unknown',
        category: 'chemistry / No such chapter',
      },
      { subjectId: physicsId, topicId: '', notes: 'topic-unknown', category: 'Old papers / 2019' },
    ])
  })

  test('script in a question never comes out as a tag', async () => {
    const mark = randomUUID()
    const read = await preview(
      `${mark} <script>alert(1)</script><img src=x onerror\\=alert(1)> [[x]](javascript\\:alert(1)) {=<b onclick\\=x>a</b> ~b}\n`,
    )
    expect(await confirm(read.id)).toMatchObject({ writtenCount: 1 })
    const { body } = await teacher.get(`/v1/questions?search=${mark}`)
    expect(JSON.stringify(body)).not.toMatch(/<[a-z/]/i)
  })

  test('the template comes down, and a filled one comes in with three languages', async () => {
    const template = await teacher.get<Buffer>('/v1/imports/questions/template')
    expect(template.headers['content-type']).toContain('spreadsheetml')
    const { rows } = await readSheet(Buffer.from(template.body))
    const mark = randomUUID()
    const filled = rows.map((row, i) =>
      i === 0 ? row : row.map((cell, column) => (column === 0 ? `${mark.slice(0, 8)}-${i}` : cell)),
    )
    const bytes = await writeSheet([{ name: 'Questions', rows: [...filled, ['', '', '', 'very', '', 'A?']] }])
    const read = await preview(bytes, 'questions.xlsx')
    expect(read).toMatchObject({ rowCount: 3, problemCount: 1 })
    expect(read.rows[2]).toMatchObject({ line: 4, problems: [{ code: 'difficulty-unknown' }] })
    expect(read.rows[1]?.cells).toMatchObject({ answer: '19.5..19.7', kind: 'numerical' })
    expect(Object.keys(read.rows[0]?.cells ?? {})).toEqual(
      expect.arrayContaining(['stem_en', 'stem_mr', 'stem_hi', 'D_hi', 'solution_mr']),
    )
    expect(await confirm(read.id)).toMatchObject({ writtenCount: 2 })
  })

  test.each([
    ['nothing', 'a.gift', Buffer.alloc(0), 'file-empty'],
    ['blank lines', 'a.gift', Buffer.from('\n\n'), 'file-empty'],
    ['prose', 'a.txt', Buffer.from('Dear Sir, here are the questions.'), 'no-questions'],
    ['a picture', 'a.gift', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'file-not-text'],
    ['an old Marathi code page', 'a.gift', Buffer.from([0x7b, 0xe2, 0x28, 0xa1, 0x7d]), 'file-not-text'],
    ['NUL', 'a.gift', Buffer.from('a {=\0b ~c}'), 'file-not-text'],
    ['six million letters', 'a.gift', Buffer.from(`{${'x'.repeat(6_000_000)}`), 'file-too-large'],
    ['a sheet of names', 'a.csv', Buffer.from('Name,Phone\nA,1\n'), 'column-missing'],
    ['a heading alone', 'a.csv', Buffer.from('stem_en,answer\n'), 'file-empty'],
    ['a broken workbook', 'a.gift', Buffer.from('PK\u0003\u0004nothing more'), 'sheet-damaged'],
  ])('%s is refused as a whole', async (_, fileName, bytes, code) => {
    expect(await upload(bytes, fileName)).toMatchObject({ status: 422, body: { code } })
  })

  test('a file of nothing but strange kinds is listed, and there is nothing to confirm', async () => {
    const read = await preview('Describe the sky. {}\n')
    expect(read).toMatchObject({ rowCount: 1, problemCount: 1 })
    const refused = await teacher.send('POST', `/v1/imports/${read.id}/confirm`, {})
    expect(refused).toMatchObject({ status: 409, body: { code: 'nothing-to-import' } })
  })

  test('a subject that is none is refused', async () => {
    const url = `/v1/imports/questions?fileName=a.gift&subjectId=${randomUUID()}`
    expect(await teacher.send('POST', url, Buffer.from('A? {=a ~b}'))).toMatchObject({ status: 422 })
  })
})
