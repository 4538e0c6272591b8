// The paper over HTTP: questions of one passage stay together, and drawing heeds kind and review.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBankQuestion } from '../../../testing/bankQuestions.ts'
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
})
afterAll(() => server.close())

interface Paper {
  questions: { questionId: string; kind: string; passageId: string | null }[]
  passages: Record<string, { en?: string }>
}
const paperOf = async (examId: string) => (await teacher.get<Paper>(`/v1/exams/${examId}/paper`)).body
const draftOf = (sections: { kind: 'single'; questions: number }[]) =>
  makeExam(server, world, world.a, { state: 'draft', sections })

/** Three questions under one text, as the bank holds them: each a second version with the passage. */
async function addPassage(): Promise<{ passageId: string; ids: string[] }> {
  return server.db.transaction().execute(async (tx) => {
    const body = JSON.stringify({ en: 'A trolley runs down a slope of 30°.' })
    const { id: passageId } = await tx
      .insertInto('passages')
      .values({ body })
      .returning('id')
      .executeTakeFirstOrThrow()
    const ids: string[] = []
    for (let i = 0; i < 3; i++) {
      const { questionId, key } = await addBankQuestion(tx, world, 'single')
      const text = { stem: `Question ${i} on the trolley`, options: ['1', '2', '3', '4'] }
      await tx
        .insertInto('questionVersions')
        .values({
          questionId,
          version: 2,
          passageId,
          body: JSON.stringify({ en: text }),
          key: JSON.stringify(key),
        })
        .execute()
      await tx.updateTable('questions').set({ latestVersion: 2 }).where('id', '=', questionId).execute()
      ids.push(questionId)
    }
    return { passageId, ids }
  })
}

describe('questions of one passage', () => {
  test('stand together where the first of them was put, and come with their text', async () => {
    const { examId, questions } = await draftOf([{ kind: 'single', questions: 2 }])
    const { passageId, ids } = await addPassage()
    const [one, two] = questions.map(({ questionId }) => questionId)
    const chosen = [one, ids[1], two, ids[0], ids[2]].map((questionId) => ({ questionId, section: 1 }))
    await teacher.send('PUT', `/v1/exams/${examId}/questions`, { questions: chosen })
    const paper = await paperOf(examId)
    expect(paper.questions.map(({ questionId }) => questionId)).toEqual([one, ids[1], ids[0], ids[2], two])
    expect(paper.questions.map((one) => one.passageId)).toEqual([null, passageId, passageId, passageId, null])
    expect(paper.passages[passageId]?.en).toContain('trolley')
  })

  test('are drawn one after the other', async () => {
    const { examId } = await draftOf([{ kind: 'single', questions: 1 }])
    const draw = { section: 1, replace: true, picks: [{ topicId: null, difficulty: null, count: 100 }] }
    await teacher.send('POST', `/v1/exams/${examId}/questions/draw`, draw)
    const { questions } = await paperOf(examId)
    const places = questions.flatMap(({ passageId }, i) => (passageId ? [i] : []))
    expect(places).toHaveLength(3)
    expect((places[2] ?? 0) - (places[0] ?? 0)).toBe(2)
  })
})

describe('drawing', () => {
  const draw = (examId: string, picks: object[], approvedOnly = false) =>
    teacher.send<{ added: number }>('POST', `/v1/exams/${examId}/questions/draw`, {
      section: 1,
      picks,
      approvedOnly,
      replace: true,
    })

  test('heeds the kind where the section takes any', async () => {
    const { examId } = await draftOf([{ kind: 'single', questions: 1 }])
    await server.db.updateTable('examSections').set({ kind: null }).where('examId', '=', examId).execute()
    await server.db.transaction().execute(async (tx) => {
      for (const kind of ['short', 'matching', 'matching'] as const) await addBankQuestion(tx, world, kind)
    })
    await draw(examId, [
      { topicId: null, difficulty: null, kind: 'matching', count: 2 },
      { topicId: null, difficulty: null, kind: 'short', count: 1 },
    ])
    expect((await paperOf(examId)).questions.map(({ kind }) => kind)).toEqual([
      'matching',
      'matching',
      'short',
    ])
  })

  test('leaves out what nobody approved where that is asked, and what was rejected always', async () => {
    const { examId } = await draftOf([{ kind: 'single', questions: 1 }])
    const ids = await server.db.transaction().execute(async (tx) => {
      const made = [
        await addBankQuestion(tx, world, 'true_false'),
        await addBankQuestion(tx, world, 'true_false'),
      ]
      return [...made, await addBankQuestion(tx, world, 'true_false')].map(({ questionId }) => questionId)
    })
    await server.db
      .updateTable('examSections')
      .set({ kind: 'true_false' })
      .where('examId', '=', examId)
      .execute()
    const review = (id: string | undefined, change: object) =>
      server.db
        .updateTable('questions')
        .set(change)
        .where('id', '=', id ?? '')
        .execute()
    await review(ids[0], { review: 'waiting', reviewedAt: null })
    await review(ids[1], { review: 'rejected' })
    const all = [{ topicId: null, difficulty: null, count: 9 }]
    expect((await draw(examId, all)).body.added).toBe(2)
    expect((await draw(examId, all, true)).body.added).toBe(1)
  })
})
