// How the operations of an exam's key are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { computeMissingResults } from '../results/computing.ts'

/** An exam that is over and sat, its key shown for objections. */
async function shown({ server, world, side }: ExampleGiven) {
  const exam = await makeExam(server, world, side, { state: 'closed' })
  await makeAttempt(server, side, exam, { answers: { 1: '1', 2: '2' }, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  const now = server.clock.now()
  await server.db
    .updateTable('exams')
    .set({ keyShownAt: now, objectionsUntil: new Date(now.getTime() + 86_400_000) })
    .where('id', '=', exam.examId)
    .execute()
  return exam
}

async function objected(given: ExampleGiven) {
  const { examId } = await shown(given)
  const objection = await given.server.db
    .insertInto('keyObjections')
    .values({
      examId,
      position: 1,
      studentId: given.side.studentId,
      reason: 'B is right as well.',
      madeAt: given.server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { examId, objectionId: objection.id }
}

const entries = [
  { position: 1, key: { kind: 'single', right: 2 }, ruling: { is: 'several', options: [1, 2] } },
]

export const examples: Examples = {
  getExamKey: async (given) => ({ params: { examId: (await shown(given)).examId } }),
  showProvisionalKey: async (given) => ({
    params: { examId: (await shown(given)).examId },
    body: { objectionsUntil: '2026-11-27T12:30:00Z' },
  }),
  previewKeyChange: async (given) => ({
    params: { examId: (await shown(given)).examId },
    body: { version: 1, entries },
  }),
  changeKey: async (given) => ({
    params: { examId: (await shown(given)).examId },
    body: { version: 1, entries, reason: 'Two options are right.' },
  }),
  objectToKey: async (given) => ({
    params: { examId: (await shown(given)).examId, position: '2' },
    body: { reason: 'The second option is right as well.' },
  }),
  listObjections: async (given) => ({ params: { examId: (await objected(given)).examId } }),
  answerObjections: async (given) => {
    const { examId, objectionId } = await objected(given)
    const body = { objectionIds: [objectionId], state: 'accepted', answer: 'You are right.' }
    return { params: { examId }, body }
  },
}
