// The question bank over HTTP: what comes back of what was typed, who sees it, what an exam keeps, what is refused.
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'

let server: TestServer
let world: World
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
})
afterAll(() => server.close())

const single = (stem: string, more: object = {}) => ({
  subjectId: world.physicsId,
  topicId: world.topicId,
  texts: { en: { stem, options: ['one', 'two', 'three', 'four'] } },
  key: { kind: 'single', right: 2 },
  ...more,
})

const add = async (question: object) =>
  (await teacher.send('POST', '/v1/questions', question)).body.id as string

interface Shown {
  version: number
  latestVersion: number
  texts: Record<string, { stem: string; options?: string[]; solution?: string }>
  key: object
  pictures: Record<string, string>
  versions: { version: number }[]
  tags: string[]
  review: string
  examCount: number
  scheduledCount: number
  archivedAt: string | null
  can: string[]
}
const show = async (id: string, query = '') => (await teacher.get<Shown>(`/v1/questions/${id}${query}`)).body

interface Listed {
  rows: { id: string; texts: Record<string, { stem: string }>; examCount: number }[]
  total: number
  counts: { subjectId: string; topicId: string | null; count: number }[]
}
const list = async (query: string) => (await teacher.get<Listed>(`/v1/questions?${query}`)).body

describe('typing a question', () => {
  test('it comes back as it was typed, numbers in plain digits, with what may be done to it', async () => {
    const texts = {
      en: { stem: 'How far does it fall?', solution: '$s = \\frac{1}{2}gt^2$' },
      mr: { stem: 'तो किती खाली येतो?' },
    }
    const key = { kind: 'numerical', ranges: [{ low: '१९.५०', high: '19.7' }] }
    const id = await add({ ...single(''), texts, key, difficulty: 3, reference: 'phy-7' })
    expect(await show(id)).toMatchObject({
      texts,
      key: { kind: 'numerical', ranges: [{ low: '19.5', high: '19.7' }] },
      difficulty: 3,
      reference: 'phy-7',
      version: 1,
      createdByName: 'Teacher A Udahare',
      examCount: 0,
      can: expect.arrayContaining(['changeQuestion', 'archiveQuestion']),
    })
  })

  const lists = { stem: 'Match them', rows: ['p', 'q'], options: ['1', '2', '3'] }
  test.each([
    ['multiple', { stem: 'Which ones?', options: ['a', 'b', 'c'] }, { right: [2, 0, 2] }, { right: [0, 2] }],
    [
      'integer',
      { stem: 'How many?', hint: 'Count.' },
      { ranges: [{ low: '०७', high: '7.0' }] },
      { ranges: [{ low: '7', high: '7' }] },
    ],
    ['matching', lists, { right: [2, 0] }, { right: [2, 0] }],
    ['true_false', { stem: 'Is it so?' }, { right: false }, { right: false }],
    [
      'short',
      { stem: 'Its name?' },
      { accepted: [' Common  salt', 'NaCl'] },
      { accepted: ['Common salt', 'NaCl'] },
    ],
  ])('a question of the kind %s comes back with its key read', async (kind, en, typed, read) => {
    const id = await add({ ...single(''), texts: { en }, key: { kind, ...typed } })
    expect(await show(id)).toMatchObject({ kind, texts: { en }, key: { kind, ...read } })
    expect((await list(`kind=${kind}&pageSize=1`)).rows[0]?.id).toBe(id)
  })

  test('what does not belong to the kind is left out', async () => {
    const en = { stem: 'Left out?', rows: ['p'], options: ['a', 'b'] }
    const id = await add({ ...single(''), texts: { en }, key: { kind: 'true_false', right: true } })
    expect((await show(id)).texts).toEqual({ en: { stem: 'Left out?' } })
  })

  test('tags are small letters, each once, and a question is found by them', async () => {
    const id = await add(single('Tagged?', { tags: [' NCERT  Exemplar', 'ncert exemplar', 'PYQ 2019'] }))
    expect(await show(id)).toMatchObject({ tags: ['ncert exemplar', 'pyq 2019'], review: 'waiting' })
    expect((await list('tag=PYQ%202019')).rows.map((row) => row.id)).toEqual([id])
    expect((await list('tag=pyq')).total).toBe(0)
    await teacher.send('PUT', `/v1/questions/${id}`, single('Tagged?', { tags: ['pyq 2019'], version: 1 }))
    expect(await show(id)).toMatchObject({ tags: ['pyq 2019'], latestVersion: 1 })
    const refused = await teacher.send('POST', '/v1/questions', single('Tagged, but?', { tags: ['  '] }))
    expect(refused.status).toBe(400)
  })

  test.each([
    ['a tag', '<script>alert(1)</script> x', '&lt;script>alert(1)&lt;/script> x'],
    ['a handler', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
    ['a less-than sign', 'If x<y and $a<b$', 'If x&lt;y and $a\\lt b$'],
    ["a stranger's picture", 'Look ![a wheel](https://evil.example/x.png)!', 'Look a wheel!'],
  ])('%s in a question is words', async (_, written, kept) => {
    const id = await add(single(written))
    expect((await show(id)).texts.en?.stem).toBe(kept)
  })

  test('every part that is not right is named', async () => {
    const wrong = {
      ...single('  '),
      texts: { en: { stem: '  ', options: ['one', 'one'] }, hi: { stem: 'कौन?', options: ['एक'] } },
    }
    const { status, body } = await teacher.send('POST', '/v1/questions', wrong)
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'invalid' } })
    expect(body.errors).toEqual([
      { field: 'texts.en.stem', code: 'stem-empty' },
      { field: 'texts.hi.options', code: 'options-differ' },
    ])
    const equal = single('Which?', { texts: { en: { stem: 'Which?', options: ['one', ' one', ''] } } })
    expect((await teacher.send('POST', '/v1/questions', equal)).body.errors).toEqual([
      { field: 'texts.en.options.1', code: 'options-equal' },
      { field: 'texts.en.options.2', code: 'option-empty' },
    ])
    const reversed = { kind: 'numerical', ranges: [{ low: '3', high: '2' }] }
    const number = { ...single(''), texts: { en: { stem: 'How many?' } }, key: reversed }
    expect((await teacher.send('POST', '/v1/questions', number)).body.errors).toEqual([
      { field: 'key.ranges.0.high', code: 'range-reversed' },
    ])
  })

  test('a topic of another subject and a subject that is none are refused', async () => {
    const other = await server.db
      .insertInto('subjects')
      .values({ code: 'geology', nameEn: 'Geology', nameMr: 'भूशास्त्र', nameHi: 'भूविज्ञान', position: 90 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const misplaced = await teacher.send('POST', '/v1/questions', single('A?', { subjectId: other.id }))
    expect(misplaced).toMatchObject({ status: 422, body: { errors: [{ field: 'topicId' }] } })
    const nowhere = single('A?', { subjectId: randomUUID(), topicId: null })
    expect(await teacher.send('POST', '/v1/questions', nowhere)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'subjectId', code: 'unknown-subject' }] },
    })
  })

  test('the same question does not come in twice, and its twin is named', async () => {
    const id = await add(single('Twice?'))
    const again = await teacher.send('POST', '/v1/questions', single(' Twice?  '))
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'question-already-there', params: { questionId: id } },
    })
  })
})

describe('changing a question', () => {
  test('a change of text is a new version; the earlier one stays as it was', async () => {
    const id = await add(single('First words?'))
    const changed = await teacher.send('PUT', `/v1/questions/${id}`, single('Second words?', { version: 1 }))
    expect(changed.body).toEqual({ version: 2, examsWithEarlierKey: 0 })
    expect(await show(id)).toMatchObject({ latestVersion: 2, texts: { en: { stem: 'Second words?' } } })
    expect(await show(id, '?version=1')).toMatchObject({
      version: 1,
      latestVersion: 2,
      texts: { en: { stem: 'First words?' } },
    })
    expect((await teacher.get(`/v1/questions/${id}?version=3`)).status).toBe(404)
  })

  test('difficulty and topic alone make no version, and nothing changed writes nothing', async () => {
    const id = await add(single('Only harder?'))
    const harder = single('Only harder?', { version: 1, difficulty: 3, topicId: null })
    expect((await teacher.send('PUT', `/v1/questions/${id}`, harder)).body).toMatchObject({ version: 1 })
    expect((await teacher.send('PUT', `/v1/questions/${id}`, harder)).body).toMatchObject({ version: 1 })
    expect(await show(id)).toMatchObject({ difficulty: 3, topicId: null, versions: [{ version: 1 }] })
    const audit = await server.db
      .selectFrom('auditLog')
      .select(['operation', 'fields'])
      .where('subjectId', '=', id)
      .orderBy('at')
      .execute()
    expect(audit.map((row) => row.operation)).toEqual(['addQuestion', 'changeQuestion'])
    expect(audit[1]?.fields).toEqual(['topicId', 'difficulty'])
  })

  test('whoever changes what somebody else has changed meanwhile is told', async () => {
    const id = await add(single('Both?'))
    await teacher.send('PUT', `/v1/questions/${id}`, single('Both, one?', { version: 1 }))
    const late = await teacher.send('PUT', `/v1/questions/${id}`, single('Both, other?', { version: 1 }))
    expect(late).toMatchObject({ status: 409, body: { code: 'question-changed-meanwhile' } })
  })

  test('the kind stays', async () => {
    const id = await add(single('Which kind?'))
    const number = {
      ...single(''),
      texts: { en: { stem: 'Which kind?' } },
      key: { kind: 'numerical', ranges: [{ low: '1', high: '1' }] },
      version: 1,
    }
    expect(await teacher.send('PUT', `/v1/questions/${id}`, number)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'key.kind', code: 'kind-fixed' }] },
    })
  })

  test('an exam keeps the version that it took, and a changed key says how many do', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'scheduled', questions: 2 })
    const id = exam.questions[0]?.questionId ?? ''
    const before = await show(id)
    expect(before).toMatchObject({ examCount: 1, scheduledCount: 1 })
    const change = {
      ...single(''),
      texts: before.texts,
      key: { kind: 'single', right: 0 },
      version: 1,
    }
    const changed = await teacher.send('PUT', `/v1/questions/${id}`, change)
    expect(changed.body).toEqual({ version: 2, examsWithEarlierKey: 1 })
    const paper = await teacher.get<{ questions: { questionId: string; version: number; key: object }[] }>(
      `/v1/exams/${exam.examId}/paper`,
    )
    expect(paper.body.questions.find((one) => one.questionId === id)).toMatchObject({
      version: 1,
      key: { kind: 'single', right: 2 },
    })
    const asking = `/v1/exams?questionId=${id}`
    const listed = await teacher.get<{ rows: { id: string }[] }>(asking)
    expect(listed.body.rows.map((row) => row.id)).toEqual([exam.examId])
    const student = await server.as(world.a.studentId)
    expect((await student.get(asking)).body).toMatchObject({ total: 0 })
    const moved = await teacher.send('PUT', `/v1/questions/${id}`, {
      ...change,
      version: 2,
      topicId: null,
      subjectId: (await otherSubject()).id,
    })
    expect(moved).toMatchObject({ status: 422, body: { errors: [{ code: 'subject-fixed' }] } })
  })

  const otherSubject = () =>
    server.db.selectFrom('subjects').select('id').where('id', '<>', world.physicsId).executeTakeFirstOrThrow()
})

describe('putting away', () => {
  test('an archived question leaves the list and comes back, unless its twin came in since', async () => {
    const id = await add(single('Away?'))
    const away = (archived: boolean) => teacher.send('PUT', `/v1/questions/${id}/archived`, { archived })
    expect((await away(true)).body).toEqual({ archived: true })
    expect((await list('search=Away')).total).toBe(0)
    expect((await list('search=Away&archived=true')).total).toBe(1)
    expect(
      await teacher.send('PUT', `/v1/questions/${id}`, single('Away, but?', { version: 1 })),
    ).toMatchObject({
      status: 409,
      body: { code: 'question-archived' },
    })
    await away(false)
    expect((await list('search=Away')).total).toBe(1)
    await away(true)
    const twin = await add(single('Away?'))
    expect(await away(false)).toMatchObject({ status: 409, body: { params: { questionId: twin } } })
  })
})

describe('finding', () => {
  test('by words in any language, in any order, with signs that a search could take for its own', async () => {
    const id = await add(
      single('x', {
        texts: {
          en: { stem: 'A kettle of 100% copper', options: ['heat_1', 'b'] },
          mr: { stem: 'तांब्याची किटली', options: ['उष्णता', 'ब'] },
        },
        key: { kind: 'single', right: 0 },
        reference: 'kettle-1',
      }),
    )
    const searches = ['copper kettle', '100%25', 'heat_1', 'तांब्याची', 'KETTLE-']
    for (const search of searches)
      expect(
        (await list(`search=${search}`)).rows.map((row) => row.id),
        search,
      ).toEqual([id])
    for (const search of ['copper kettles', '100_', 'heat%25'])
      expect((await list(`search=${search}`)).total, search).toBe(0)
    expect((await list('search=kettle&locale=hi')).total).toBe(0)
    expect((await list('search=kettle&locale=mr&kind=single&difficulty=2')).total).toBe(1)
  })

  test('a unit holds what its chapters hold, and the counts leave the chosen topic out of account', async () => {
    const { id: chapter } = await server.db
      .insertInto('topics')
      .values({
        subjectId: world.physicsId,
        parentId: world.topicId,
        code: 'phy-torque',
        nameEn: 'Torque',
        nameMr: 'बल आघूर्ण',
        nameHi: 'बल आघूर्ण',
        position: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await add(single('Torque of a wrench?', { topicId: chapter }))
    const below = await list(`search=wrench&topicId=${world.topicId}`)
    expect(below.total).toBe(1)
    expect(below.counts).toEqual([{ subjectId: world.physicsId, topicId: chapter, count: 1 }])
  })

  test('students, parents and the desk do not learn that a question exists', async () => {
    const id = await add(single('Secret?'))
    for (const personId of [world.a.studentId, world.a.guardianId, world.frontDeskId]) {
      const client = await server.as(personId)
      expect((await client.get('/v1/questions')).status).toBe(403)
      expect((await client.get(`/v1/questions/${id}`)).status).toBe(404)
    }
    const academics = await server.as(world.academicsId)
    expect((await academics.get(`/v1/questions/${id}`)).status).toBe(200)
  })
})

describe('pictures', () => {
  const png = () =>
    sharp({ create: { width: 2000, height: 500, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()

  test('an uploaded picture is shown where the text names it', async () => {
    const { body } = await teacher.send<{ reference: string }>('POST', '/v1/pictures', await png())
    const id = await add(single(`Look at this: ![A wheel](${body.reference})`))
    const shown = await show(id)
    expect(shown.texts.en?.stem).toContain(body.reference)
    const file = await (await server.as(null)).get<Buffer>(shown.pictures[body.reference] ?? '')
    expect(await sharp(Buffer.from(file.body)).metadata()).toMatchObject({ format: 'webp', width: 1600 })
  })

  test('no other file of the institute can be shown through a question', async () => {
    const photo = await server.db
      .insertInto('files')
      .values({ kind: 'photo', mediaType: 'image/webp', byteCount: 1, sha256: Buffer.alloc(32) })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const fileId of [photo.id, randomUUID()]) {
      const refused = await teacher.send('POST', '/v1/questions', single(`![x](picture:${fileId})`))
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'picture-unknown' }] } })
    }
  })
})
