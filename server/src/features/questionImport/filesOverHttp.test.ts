// Word and Moodle files over HTTP: their pictures wait beside the preview, come in with their questions, and are swept.
import { randomUUID } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importKinds } from '../../importKinds.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { syncSyllabus } from '../courses/courses.ts'
import { writeImport } from '../imports/imports.ts'
import { sweepPictures } from './sweeping.ts'
import { buildWord, paragraph, picture, run } from './word/word.fixtures.ts'

let server: TestServer
let world: World
let teacher: Client
let png: Buffer
beforeAll(async () => {
  server = await startTestServer()
  await syncSyllabus(server.db)
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
})
afterAll(() => server.close())

interface Preview {
  rowCount: number
  problemCount: number
  duplicateCount: number
  notedCount: number
  files: Record<string, string>
  rows: { line: number; cells: Record<string, string>; problems: { code: string }[] }[]
}

async function preview(bytes: Buffer, fileName: string): Promise<Preview & { id: string }> {
  const url = `/v1/imports/questions?fileName=${fileName}&subjectId=${world.physicsId}`
  const { status, body } = await teacher.send<{ id: string }>('POST', url, bytes)
  expect({ status, body }).toMatchObject({ status: 201 })
  const { body: list } = await teacher.get<Preview>(`/v1/imports/${body.id}?pageSize=200`)
  return { ...list, id: body.id }
}

async function confirm(id: string, leaveOut: number[] = []): Promise<void> {
  expect((await teacher.send('POST', `/v1/imports/${id}/confirm`, { leaveOut })).status).toBe(202)
  await writeImport(server.db, importKinds, id, server.clock.now())
}

const sweep = () => sweepPictures(server.db, server.app.files)
const isThere = async (address: string) => (await teacher.get(address)).status === 200
const bankOf = async (mark: string) =>
  (
    await teacher.get<{
      rows: { id: string; texts: Record<string, { stem: string }> }[]
      pictures: Record<string, string>
    }>(`/v1/questions?search=${mark}`)
  ).body

const paper = (mark: string) =>
  buildWord(
    paragraph(run(`1. What is shown, ${mark}?`) + picture('rId1')) +
      paragraph('(A) a square') +
      paragraph('(B) a disc') +
      paragraph('Ans. (A)') +
      paragraph(run(`2. And here, ${mark}?`) + picture('rId2')) +
      paragraph('Ans. 4'),
    {
      'image1.png': { packed: deflateRawSync(png), claimedSize: png.length },
      'image2.wmf': '\xd7\xcd\xc6\x9a',
    },
  )

describe('a Word file with pictures', () => {
  test('shows them before it is confirmed, and keeps them with their questions', async () => {
    const mark = randomUUID().slice(0, 8)
    const list = await preview(paper(mark), 'paper.docx')
    expect(list).toMatchObject({ rowCount: 2, problemCount: 0, notedCount: 1 })
    expect(list.rows[0]?.cells).toMatchObject({ place: 'paragraph', answer: 'A', kind: 'single' })
    const [address = ''] = Object.values(list.files)
    expect(await isThere(address)).toBe(true)
    await sweep()
    expect(await isThere(address)).toBe(true)
    await confirm(list.id)
    await sweep()
    const { rows, pictures } = await bankOf(mark)
    expect(rows).toHaveLength(2)
    expect(Object.keys(pictures)).toHaveLength(1)
    expect(await isThere(Object.values(pictures)[0] ?? '')).toBe(true)
  })

  test('brought again, its pictured question is seen to be there already', async () => {
    const mark = randomUUID().slice(0, 8)
    await confirm((await preview(paper(mark), 'paper.docx')).id)
    const again = await preview(paper(mark), 'paper.docx')
    expect(again.duplicateCount).toBe(2)
    await confirm(again.id)
    expect((await bankOf(mark)).rows).toHaveLength(2)
    await sweep()
  })

  test('only those with notes can be asked for', async () => {
    const { id } = await preview(paper(randomUUID().slice(0, 8)), 'paper.docx')
    const { body } = await teacher.get<Preview>(`/v1/imports/${id}?only=noted`)
    expect(body.rows.map(({ cells }) => cells.notes)).toEqual(['picture-broken'])
  })

  test('never confirmed, its pictures are swept after a day', async () => {
    const { id, files } = await preview(paper(randomUUID().slice(0, 8)), 'paper.docx')
    const [fileId = ''] = Object.keys(files)
    server.clock.advance({ hours: 25 })
    const forget = (await import('../imports/imports.ts')).forgetOldImports
    await forget(server.db, server.clock.now())
    await sweep()
    expect((await teacher.get(`/v1/imports/${id}`)).status).toBe(404)
    await expect(server.app.files.get(fileId)).rejects.toThrow()
    teacher = await server.as(world.a.teacherId)
  })

  test('left out, or taken back, its pictures are swept too', async () => {
    const leftOut = await preview(paper(randomUUID().slice(0, 8)), 'paper.docx')
    await confirm(leftOut.id, [1])
    const [first = ''] = Object.keys(leftOut.files)
    await sweep()
    await expect(server.app.files.get(first)).rejects.toThrow()

    const undone = await preview(paper(randomUUID().slice(0, 8)), 'paper.docx')
    const [second = ''] = Object.keys(undone.files)
    await confirm(undone.id)
    expect((await teacher.send('POST', `/v1/imports/${undone.id}/undo`)).status).toBe(200)
    await sweep()
    await expect(server.app.files.get(second)).rejects.toThrow()
  })
})

describe('a Moodle file', () => {
  const file = (mark: string) => `<?xml version="1.0"?><quiz>
    <question type="category"><category><text>$course$/top/Physics/Laws of motion</text></category></question>
    <question type="description"><questiontext format="html"><text>Read ${mark}.</text></questiontext>
      <tags><tag><text>passage:p</text></tag><tag><text>en</text></tag></tags></question>
    <question type="multichoice"><name><text>n</text></name>
      <questiontext format="html"><text><![CDATA[<p>${mark}: \\(a<b\\) <img src="@@PLUGINFILE@@/a%20b.png" alt="fig"></p>]]></text>
        <file name="a b.png" path="/" encoding="base64">${png.toString('base64')}</file></questiontext>
      <generalfeedback format="html"><text>So.</text></generalfeedback><single>false</single>
      <answer fraction="50"><text>one</text></answer><answer fraction="50"><text>two</text></answer>
      <answer fraction="-100"><text>three</text></answer>
      <hint format="html"><text>Think.</text></hint>
      <tags><tag><text>hard</text></tag><tag><text>Passage</text></tag><tag><text>passage:p</text></tag></tags></question>
    <question type="essay"><questiontext><text>Write ${mark}.</text></questiontext></question></quiz>`

  test('brings questions under their passage with picture, hint and tags; an essay is told', async () => {
    const mark = randomUUID().slice(0, 8)
    const list = await preview(Buffer.from(file(mark)), 'bank.xml')
    expect(list).toMatchObject({ rowCount: 2, problemCount: 1 })
    const [question, essay] = list.rows
    expect(question?.cells).toMatchObject({
      kind: 'multiple',
      answer: 'A, B',
      difficulty: '3',
      tags: 'passage',
      hint_en: 'Think.',
      solution_en: 'So.',
      passage_en: `Read ${mark}.`,
      notes: '',
    })
    expect(question?.cells.stem_en).toMatch(/: \$a\\lt b\$ !\[fig\]\(picture:[0-9a-f-]{36}\)$/)
    expect(essay).toMatchObject({ problems: [{ code: 'kind-not-supported' }] })
    expect(essay?.cells.source).toContain(`Write ${mark}.`)
    await confirm(list.id)
    const { rows } = await bankOf(mark)
    const { body } = await teacher.get<{ passage: { texts: object; questionIds: string[] } }>(
      `/v1/questions/${rows[0]?.id}`,
    )
    expect(body.passage).toMatchObject({ texts: { en: `Read ${mark}.` }, questionIds: [rows[0]?.id] })
  })

  test('goes out and comes in again; GIFT leaves out what shows pictures', async () => {
    const mark = randomUUID().slice(0, 8)
    await confirm((await preview(Buffer.from(file(mark)), 'bank.xml')).id)
    await confirm((await preview(paper(mark), 'paper.docx')).id)
    const out = await teacher.get<string>(`/v1/questions/export?format=moodle&search=${mark}`)
    expect(out.headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="questions-\d{4}-\d\d-\d\d\.xml"$/),
      'x-left-out': '0',
    })
    const again = await preview(Buffer.from(String(out.body)), 'again.xml')
    expect(again).toMatchObject({ rowCount: 3, problemCount: 0 })
    const gift = await teacher.get<string>(`/v1/questions/export?format=gift&search=${mark}`)
    expect(gift.headers['x-left-out']).toBe('2')
    expect(String(gift.body)).toContain('// Left out:')
  })
})

test('an export of nothing, and one by somebody who may not, are refused', async () => {
  expect(await teacher.get(`/v1/questions/export?format=gift&search=${randomUUID()}`)).toMatchObject({
    status: 409,
    body: { code: 'nothing-to-export' },
  })
  const student = await server.as(world.a.studentId)
  expect((await student.get('/v1/questions/export?format=gift')).status).toBe(403)
})

describe('a file that takes long to read', () => {
  /** Moodle XML of so many elements: one question, and as many tags as it takes. */
  const longFile = (elements: number) =>
    Buffer.from(
      `<quiz><question type="truefalse"><name><text>Long</text></name><questiontext format="html"><text>Is it?</text>
      </questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
      <tags>${'<tag><text>x</text></tag>'.repeat(elements / 2)}</tags></question></quiz>`,
    )
  const send = (bytes: Buffer) =>
    teacher.send('POST', `/v1/imports/questions?fileName=long.xml&subjectId=${world.physicsId}`, bytes)

  test('keeps nobody waiting: the server answers meanwhile', async () => {
    let longest = 0
    const reading = { under: true }
    const sent = send(longFile(290_000)).finally(() => {
      reading.under = false
    })
    let answered = 0
    while (reading.under) {
      const from = performance.now()
      expect((await teacher.get('/v1/institute')).status).toBe(200)
      longest = Math.max(longest, performance.now() - from)
      answered += 1
    }
    expect((await sent).status).toBe(201)
    expect(answered).toBeGreaterThan(20)
    expect(longest, 'milliseconds of the slowest reply').toBeLessThan(500)
  })

  test('is refused where it has more elements than any file of questions', async () => {
    expect(await send(longFile(310_000))).toMatchObject({ status: 422, body: { code: 'file-bomb' } })
  })
})
