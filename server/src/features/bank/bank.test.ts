// The care of the bank over HTTP: reviews, changes of many and their undo, tags, likenesses, uses.
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { similarQuery } from './similar.queries.ts'
import { compareQuestions } from './similar.ts'

let server: TestServer
let world: World
let teacher: Client
let academics: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  academics = await server.as(world.academicsId)
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
const show = async (id: string) => (await teacher.get(`/v1/questions/${id}`)).body

interface Undone {
  changed: number
  undo: object[]
}
const change = (client: Client, changes: object[]) =>
  client.send<Undone>('POST', '/v1/questions/changes', { changes })
const review = (client: Client, reviews: object[]) =>
  client.send<Undone>('POST', '/v1/questions/reviews', { reviews })

describe('reviews', () => {
  test('academics approve and reject, with the reason; a new text waits again; undo brings back what was', async () => {
    const [one, other] = [await add(single('Reviewed?')), await add(single('Reviewed too?'))]
    const approved = { review: 'approved', questions: [{ id: one, version: 1 }] }
    const note = 'The unit is missing.'
    const rejected = { review: 'rejected', note, questions: [{ id: other, version: 1 }] }
    const done = await review(academics, [approved, rejected])
    expect(done.body.changed).toBe(2)
    expect(await show(one)).toMatchObject({ review: 'approved', reviewedByName: 'Academics Namune' })
    expect(await show(other)).toMatchObject({ review: 'rejected', reviewNote: note })
    const listed = await teacher.get<{ rows: { id: string }[] }>('/v1/questions?review=rejected')
    expect(listed.body.rows.map(({ id }) => id)).toEqual([other])
    expect((await review(academics, [approved])).body).toEqual({ changed: 0, undo: [] })
    await review(academics, done.body.undo)
    expect(await show(other)).toMatchObject({ review: 'waiting', reviewNote: null, reviewedAt: null })
    await review(academics, [approved])
    await teacher.send('PUT', `/v1/questions/${one}`, single('Reviewed?', { version: 1, difficulty: 3 }))
    expect(await show(one)).toMatchObject({ review: 'approved' })
    await teacher.send('PUT', `/v1/questions/${one}`, single('Reviewed, but?', { version: 1 }))
    expect(await show(one)).toMatchObject({ review: 'waiting', reviewedByName: null })
  })

  test('nobody approves a version that they have not seen, and no teacher approves', async () => {
    const id = await add(single('Seen?'))
    await teacher.send('PUT', `/v1/questions/${id}`, single('Unseen?', { version: 1 }))
    const stale = await review(academics, [{ review: 'approved', questions: [{ id, version: 1 }] }])
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'questions-changed-meanwhile', params: { count: 1 } },
    })
    const own = await review(teacher, [{ review: 'approved', questions: [{ id, version: 2 }] }])
    expect(own.status).toBe(403)
  })
})

describe('changes of many', () => {
  test('each field, written into the audit log by question; the reply takes it back', async () => {
    const ids = [
      await add(single('Many, one?', { tags: ['old'] })),
      await add(single('Many, two?', { difficulty: 3, topicId: null, tags: ['new'] })),
    ]
    const before = await Promise.all(ids.map(show))
    const made = { ids, topicId: world.topicId, difficulty: 3, addTags: ['New'], removeTags: ['old'] }
    const done = await change(teacher, [made, { ids, archived: true }])
    expect(done.body.changed).toBe(2)
    for (const id of ids)
      expect(await show(id)).toMatchObject({
        topicId: world.topicId,
        difficulty: 3,
        tags: ['new'],
        archivedAt: expect.any(String),
        latestVersion: 1,
      })
    const audit = await server.db
      .selectFrom('auditLog')
      .select(['subjectId', 'fields'])
      .where('operation', '=', 'changeQuestions')
      .where('subjectId', 'in', ids)
      .execute()
    const fields = new Map(audit.map((row) => [row.subjectId, row.fields]))
    expect(fields.get(ids[0] ?? '')?.toSorted()).toEqual(['archived', 'difficulty', 'tags'])
    expect(fields.get(ids[1] ?? '')?.toSorted()).toEqual(['archived', 'topicId'])
    expect((await change(teacher, done.body.undo)).status).toBe(200)
    expect(await Promise.all(ids.map(show))).toEqual(before)
  })

  test('a topic of another subject changes nothing at all, nor does a question that is not there', async () => {
    const geology = await server.db
      .insertInto('subjects')
      .values({ code: 'geology', nameEn: 'Geology', nameMr: 'भूशास्त्र', nameHi: 'भूविज्ञान', position: 90 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const stone = await add(single('A stone?', { subjectId: geology.id, topicId: null }))
    const wheel = await add(single('A wheel?'))
    const refused = await change(teacher, [
      { ids: [wheel], difficulty: 3 },
      { ids: [wheel, stone], topicId: world.topicId },
    ])
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'topic-of-other-subject' }] } })
    expect(await show(wheel)).toMatchObject({ difficulty: 2 })
    const missing = '01890000-0000-7000-8000-000000000000'
    expect((await change(teacher, [{ ids: [wheel, missing], difficulty: 1 }])).status).toBe(404)
  })

  test('a question has no more than twenty tags', async () => {
    const id = await add(single('Tags?', { tags: ['a'] }))
    const addTags = Array.from({ length: 20 }, (_, at) => `tag ${at}`)
    expect(await change(teacher, [{ ids: [id], addTags }])).toMatchObject({
      status: 409,
      body: { code: 'too-many-tags', params: { count: 1, limit: 20 } },
    })
  })

  test('tags are listed with how many questions in use have them', async () => {
    const ids = [
      await add(single('T1?', { tags: ['torque'] })),
      await add(single('T2?', { tags: ['torque'] })),
    ]
    const tags = async () =>
      (await teacher.get<{ rows: { tag: string; count: number }[] }>('/v1/question-tags')).body.rows
    expect(await tags()).toContainEqual({ tag: 'torque', count: 2 })
    await change(teacher, [{ ids, archived: true }])
    expect((await tags()).map(({ tag }) => tag)).not.toContain('torque')
  })
})

describe('likeness', () => {
  const stem =
    'A uniform solid cylinder of mass 2 kg rolls down a rough inclined plane without slipping. Find its acceleration.'
  interface Similar {
    rows: { id: string; likeness: number }[]
  }
  const similar = async (draft: object) =>
    (await teacher.send<Similar>('POST', '/v1/questions/similar', { subjectId: world.physicsId, ...draft }))
      .body.rows

  test('whoever writes a question sees those that are nearly the same, in the language in which they write', async () => {
    const marathi = {
      stem: 'एक भरीव दंडगोल उतारावरून न घसरता घरंगळतो. त्याचे त्वरण काढा.',
      options: ['१', '२', '३', '४'],
    }
    const id = await add(
      single('', {
        texts: { en: { stem, options: ['a', 'b', 'c', 'd'] }, mr: marathi },
        key: { kind: 'single', right: 0 },
      }),
    )
    const typed = { en: { stem: stem.replace('2 kg', '5 kg') } }
    const [first, ...more] = await similar({ texts: typed })
    expect({ id: first?.id, more }).toEqual({ id, more: [] })
    expect(first?.likeness).toBeGreaterThan(0.8)
    expect((await similar({ texts: { mr: { stem: marathi.stem } } }))[0]?.id).toBe(id)
    expect(await similar({ texts: typed, exceptId: id })).toEqual([])
    expect(await similar({ texts: { en: { stem: 'Find its acc' } } })).toEqual([])
    expect(
      await similar({ texts: { en: { stem: 'Which vitamin is made in the skin in sunlight?' } } }),
    ).toEqual([])
    await change(teacher, [{ ids: [id], archived: true }])
    expect(await similar({ texts: typed })).toEqual([])
  })

  test('an index serves it, and a search in any script', async () => {
    const asked = {
      subjectId: world.physicsId,
      texts: { en: { stem } },
      exceptId: null,
      likeness: 0.5,
      limit: 5,
    }
    expect(await planOf(similarQuery(asked))).toContain('question_versions_by_bands')
    const found = sql`select question_id from question_versions
      where letters like '%' || latin_letters(${'घरंगळतो'}::text) || '%'`
    expect(await planOf(found)).toContain('question_versions_by_letters')
  })

  /** The plan of a bank in which reading through would be dear: this one holds too few questions for an index to pay. */
  function planOf(query: RawBuilder<unknown>): Promise<string> {
    return server.db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql<Record<string, string>>`explain ${query}`.execute(tx)
      return rows.flatMap((row) => Object.values(row)).join('\n')
    })
  }

  interface Pairs {
    rows: { likeness: number; one: { id: string }; other: { id: string } }[]
    total: number
  }
  const pairs = async () => {
    await compareQuestions(server.db)
    return (await teacher.get<Pairs>(`/v1/similar-questions?subjectId=${world.physicsId}`)).body
  }
  const withOf = ({ rows }: Pairs, id: string) =>
    rows.filter(({ one, other }) => one.id === id || other.id === id)

  test('the bank lists its pairs until one of the two changes, is put away, or both are found to be right', async () => {
    const paired =
      'The dimensional formula of the universal gravitational constant is which of the following?'
    const one = await add(single(paired))
    const other = await add(single(paired.replace('universal ', '')))
    const listed = withOf(await pairs(), one)
    expect(listed.map((pair) => [pair.one.id, pair.other.id].sort())).toEqual([[one, other].sort()])
    const dismiss = (dismissed: boolean) =>
      teacher.send('PUT', '/v1/similar-questions', { oneId: other, otherId: one, dismissed })
    await dismiss(true)
    expect(withOf(await pairs(), one)).toEqual([])
    await dismiss(false)
    expect(withOf(await pairs(), one)).toHaveLength(1)
    await teacher.send('PUT', `/v1/questions/${one}`, single('Quite another matter now?', { version: 1 }))
    expect(withOf(await pairs(), one)).toEqual([])
    const absent = { oneId: one, otherId: world.physicsId, dismissed: true }
    expect((await teacher.send('PUT', '/v1/similar-questions', absent)).status).toBe(404)
  })
})

describe('uses', () => {
  interface Uses {
    exams: { id: string; tally: object | null }[]
    hiddenCount: number
    versions: { version: number; appeared: number; right: number; examCount: number }[]
  }
  const uses = async (client: Client, id: string) => (await client.get<Uses>(`/v1/questions/${id}/uses`)).body

  test('in which exams it was asked and how many got it right; nothing before the results are out', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'closed', questions: 2 })
    const id = exam.questions[0]?.questionId ?? ''
    await makeAttempt(server, world.a, exam, { answers: { 1: '2' }, closed: 'submitted' })
    expect(await uses(teacher, id)).toMatchObject({
      exams: [{ id: exam.examId, tally: null }],
      hiddenCount: 0,
      versions: [],
    })
    await writeResult(exam.examId, 'right')
    const told = { appeared: 1, right: 1, partial: 0, wrong: 0, blank: 0 }
    expect(await uses(teacher, id)).toMatchObject({
      exams: [{ id: exam.examId, position: 1, version: 1, tally: told }],
      versions: [{ version: 1, examCount: 1, ...told }],
    })
    const stranger = await server.as(world.b.teacherId)
    expect(await uses(stranger, id)).toMatchObject({
      exams: [],
      hiddenCount: 1,
      versions: [{ version: 1, ...told }],
    })
  })

  test('marks that everybody was given say nothing about the question', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'closed', questions: 2 })
    await makeAttempt(server, world.a, exam, { answers: { 1: '0' }, closed: 'submitted' })
    await writeResult(exam.examId, 'dropped')
    const { exams, versions } = await uses(teacher, exam.questions[0]?.questionId ?? '')
    expect({ tally: exams[0]?.tally, versions }).toEqual({ tally: null, versions: [] })
  })

  async function writeResult(examId: string, reason: string): Promise<void> {
    const attempt = await server.db
      .selectFrom('attempts')
      .select(['id', 'studentId'])
      .where('examId', '=', examId)
      .executeTakeFirstOrThrow()
    await server.db.transaction().execute(async (tx) => {
      const at = server.clock.now()
      await tx
        .updateTable('exams')
        .set({ publishedAt: at, publishedBy: world.a.teacherId })
        .where('id', '=', examId)
        .execute()
      await tx
        .insertInto('results')
        .values({
          attemptId: attempt.id,
          examId,
          studentId: attempt.studentId,
          keyVersion: 1,
          score: '4',
          maxScore: '8',
          sections: '[]',
          subjects: '[]',
          computedAt: at,
        })
        .execute()
      await tx
        .insertInto('resultMarks')
        .values({ attemptId: attempt.id, position: 1, response: '2', outcome: 'right', marks: '4', reason })
        .execute()
    })
  }
})
