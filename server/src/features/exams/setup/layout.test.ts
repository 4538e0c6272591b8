// An exam's layout and rules over HTTP: copied from a pattern, changed by hand, and judged before it can be scheduled.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeExam } from '../../../testing/exams.ts'
import { type Client, startTestServer, type TestServer } from '../../../testing/server.ts'
import { createWorld, type World } from '../../../testing/world.ts'

let server: TestServer
let world: World
let teacher: Client
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  teacher = await server.as(world.a.teacherId)
  for (const [i, code] of ['chemistry', 'maths'].entries())
    await server.db
      .insertInto('subjects')
      .values({ code, nameEn: code, nameMr: code, nameHi: code, position: 10 + i })
      .execute()
})
afterAll(() => server.close())

interface Exam {
  pattern: { code: string }
  questionCount: number
  maxMarks: string
  durationMinutes: number
  mode: string
  awayLimit: number | null
  tieRule: string
  parts: { position: number; minutes: number }[]
  sections: Record<string, unknown>[]
  readiness: { reasons: Reason[]; warnings: Reason[] } | null
  accommodations: { studentId: string; extraMinutes: number }[]
  sittings: Record<string, unknown>[]
}
interface Reason {
  field: string
  code: string
  params?: Record<string, unknown>
}

const add = async (body: object) => {
  const { body: made } = await teacher.send<{ id: string }>('POST', '/v1/exams', { title: 'Mock', ...body })
  return made.id
}
const read = async (examId: string) => (await teacher.get<Exam>(`/v1/exams/${examId}`)).body
const change = (examId: string, body: object) => teacher.send<Exam>('PATCH', `/v1/exams/${examId}`, body)
const section = (told: object = {}) => ({
  name: { en: 'Physics' },
  subjectId: world.physicsId,
  kind: 'single',
  questionCount: 2,
  marks: { right: '4', wrong: '-1' },
  ...told,
})
const part = (minutes: number) => ({ name: { en: `Part of ${minutes}` }, minutes })
const refusal = (field: string, code: string) => ({ body: { errors: [{ field, code }] } })

describe('a pattern is copied with all it says', () => {
  test('MHT-CET: two parts of 90 minutes, each section in one of them', async () => {
    const exam = await read(await add({ patternCode: 'mht-cet-pcm' }))
    expect(exam.parts).toMatchObject([
      { position: 1, minutes: 90 },
      { position: 2, minutes: 90 },
    ])
    expect(exam.sections.map((one) => one.part)).toEqual([1, 1, 2])
    expect(exam).toMatchObject({ maxMarks: '200', durationMinutes: 180, tieRule: 'none' })
  })

  test('JEE Main 2021: any 5 of 10 numbers, which earn what five earn', async () => {
    const exam = await read(await add({ patternCode: 'jee-main-2021' }))
    expect(exam).toMatchObject({ questionCount: 90, maxMarks: '300', tieRule: 'jee_main', parts: [] })
    expect(exam.sections[1]).toMatchObject({ attemptCount: 5, beyond: 'refuse', decimals: 0 })
    const { rows } = (await teacher.get<{ rows: { id: string; maxMarks: string }[] }>('/v1/exams')).body
    expect(rows.map((row) => row.maxMarks)).toContain('300')
  })

  test('JEE Advanced: partial marks where one or more options are right', async () => {
    const exam = await read(await add({ patternCode: 'jee-advanced-2025-1' }))
    expect(exam.sections.slice(1, 3)).toMatchObject([
      { kind: 'multiple', marks: { right: '4', wrong: '-2', partial: '1' }, decimals: null },
      { kind: 'numerical', marks: { right: '4', wrong: '0', partial: null }, decimals: 2 },
    ])
  })

  test('what is told beside the pattern goes before it', async () => {
    const exam = await read(await add({ patternCode: 'jee-main', tieRule: 'none', durationMinutes: 60 }))
    expect(exam).toMatchObject({ tieRule: 'none', durationMinutes: 60, pattern: { code: 'jee-main' } })
  })
})

describe('what a section may say', () => {
  test.each([
    [{ attemptCount: 2 }, 'attemptCount', 'not-below-count'],
    [{ attemptCount: 1, marks: { right: '4', wrong: '-1', blank: '-1' } }, 'marks.blank', 'blank-not-free'],
    [{ marks: { right: '4', wrong: '-1', partial: '1' } }, 'marks.partial', 'nothing-partial'],
    [
      { kind: 'multiple', marks: { right: '4', wrong: '-1', partial: '4' } },
      'marks.partial',
      'not-below-right',
    ],
    [{ decimals: 2 }, 'decimals', 'no-number'],
  ])('%j is refused', async (told, field, code) => {
    const examId = await add({ durationMinutes: 30, sections: [section()] })
    expect(await change(examId, { sections: [section(told)] })).toMatchObject({
      status: 400,
      ...refusal(`sections.0.${field}`, code),
    })
  })

  test('a part that is not there is refused, whichever of the two is changed', async () => {
    const examId = await add({ durationMinutes: 30, sections: [section()] })
    expect(await change(examId, { sections: [section({ part: 1 })] })).toMatchObject({
      status: 422,
      ...refusal('sections.0.part', 'part-missing'),
    })
    const both = { parts: [part(10), part(20)], sections: [section({ part: 1 }), section({ part: 2 })] }
    expect((await change(examId, both)).body).toMatchObject({ parts: [{ minutes: 10 }, { minutes: 20 }] })
    expect(await change(examId, { parts: [part(30)] })).toMatchObject(
      refusal('sections.1.part', 'part-missing'),
    )
    const none = await change(examId, { parts: [], sections: [section()] })
    expect(none.body).toMatchObject({ parts: [], sections: [{ part: null }] })
  })
})

describe('rules', () => {
  test('are kept as they are set', async () => {
    const rules = {
      attemptsAllowed: 3,
      attemptCounts: 'first',
      lateEntryMinutes: 15,
      calculator: true,
      awayLimit: 4,
      tieRule: 'neet',
    }
    const examId = await add({ durationMinutes: 30, sections: [section()] })
    expect((await change(examId, rules)).body).toMatchObject(rules)
  })

  test('a practice watches nobody: it has no limit of times away, and loses one that it had', async () => {
    const examId = await add({ durationMinutes: 30, sections: [section()], awayLimit: 3 })
    const practice = await change(examId, { mode: 'practice' })
    expect(practice.body).toMatchObject({ mode: 'practice', awayLimit: null })
    const limited = await change(examId, { awayLimit: 3 })
    expect(limited).toMatchObject({ status: 422, ...refusal('awayLimit', 'not-in-practice') })
  })

  test('a practice may lie open beside a test of the same batch', async () => {
    const first = await makeExam(server, world, world.a, { state: 'scheduled' })
    const second = await makeExam(server, world, world.a, { state: 'draft', settings: { mode: 'practice' } })
    const batches = await change(second.examId, { batchIds: [first.batchId] })
    expect(batches.body.readiness?.reasons).toEqual([])
    expect((await teacher.send('POST', `/v1/exams/${second.examId}/schedule`)).status).toBe(200)
  })

  test('extra time is shown to staff with its reason, to the student without', async () => {
    const { examId } = await makeExam(server, world, world.a, { state: 'scheduled' })
    const given = {
      extraMinutes: 20,
      reason: 'Writes with the left hand in plaster',
      givenBy: world.a.teacherId,
    }
    await server.db
      .insertInto('examAccommodations')
      .values({ examId, studentId: world.a.studentId, ...given, givenAt: server.clock.now() })
      .execute()
    expect((await read(examId)).accommodations).toMatchObject([
      { studentId: world.a.studentId, extraMinutes: 20 },
    ])
    const student = await server.as(world.a.studentId)
    const seen = (await student.get<Exam>(`/v1/exams/${examId}`)).body
    expect(seen).toMatchObject({ accommodations: [], sittings: [{ extraMinutes: 20, attempts: 0 }] })
    expect(JSON.stringify(seen)).not.toContain('plaster')
  })
})

describe('readiness', () => {
  const reasonsOf = async (examId: string) => (await read(examId)).readiness?.reasons ?? []
  const twoParts = {
    state: 'draft' as const,
    parts: [30, 30],
    sections: [
      { kind: 'single' as const, questions: 1, part: 1 },
      { kind: 'multiple' as const, questions: 1, part: 2 },
    ],
  }

  test('parts that fill the time, each with its sections in order, can run', async () => {
    const { examId } = await makeExam(server, world, world.a, twoParts)
    expect(await reasonsOf(examId)).toEqual([])
  })

  test.each([
    [
      'minutes that do not add up',
      { durationMinutes: 90 },
      [{ code: 'parts-unlike-duration', params: { minutes: 60, need: 90 } }],
    ],
    [
      'a section outside',
      {
        sections: [
          { kind: 'single' as const, questions: 1, part: 1 },
          { kind: 'single' as const, questions: 1 },
        ],
      },
      [
        { code: 'section-without-part', params: { section: 2 } },
        { code: 'part-without-section', params: { part: 2 } },
      ],
    ],
    [
      'an order that leads back',
      {
        sections: [
          { kind: 'single' as const, questions: 1, part: 2 },
          { kind: 'single' as const, questions: 1, part: 1 },
        ],
      },
      [{ code: 'parts-out-of-order', params: { section: 2 } }],
    ],
  ])('%s: not yet', async (_, told, reasons) => {
    const { examId } = await makeExam(server, world, world.a, { ...twoParts, ...told })
    expect(await reasonsOf(examId)).toMatchObject(reasons)
  })

  test('notes a key that nobody could type, questions that nobody approved, and a practice without hints', async () => {
    const { examId, questions } = await makeExam(server, world, world.a, {
      state: 'draft',
      sections: [{ kind: 'numerical', questions: 1 }],
      settings: { mode: 'practice' },
    })
    await server.db.updateTable('examSections').set({ decimals: 0 }).where('examId', '=', examId).execute()
    const waiting = server.db.updateTable('questions').set({ review: 'waiting', reviewedAt: null })
    await waiting.where('id', '=', questions[0]?.questionId ?? '').execute()
    expect((await read(examId)).readiness?.warnings).toMatchObject([
      { code: 'hint-missing', params: { count: 1 } },
      { code: 'not-approved', params: { count: 1 } },
      { code: 'key-too-fine', params: { section: 1, decimals: 0, count: 1 } },
    ])
  })
})
