// How the operations of ranks are called rightly.
import { randomUUID } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { computeMissingResults } from '../results/computing.ts'
import { rankExam } from './standings.ts'

async function ranked({ server, world, side }: ExampleGiven): Promise<string> {
  const exam = await makeExam(server, world, side, { state: 'published' })
  await makeAttempt(server, side, exam, { answers: { 1: '2' }, closed: 'submitted' })
  const now = server.clock.now()
  await computeMissingResults(server.db, now, exam.examId)
  await server.db.transaction().execute((tx) => rankExam(tx, exam.examId, now))
  return exam.examId
}

async function addGroup({ server, world }: ExampleGiven): Promise<string> {
  const { id } = await server.db
    .insertInto('examGroups')
    .values({ title: `Shifts ${randomUUID().slice(0, 8)}`, createdBy: world.academicsId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const examples: Examples = {
  listRanks: async (given) => ({
    params: { examId: await ranked(given) },
    query: { page: '1', pageSize: '20', search: 'Kalpit' },
  }),
  exportRanks: async (given) => ({ params: { examId: await ranked(given) }, query: { format: 'csv' } }),
  listExamGroups: async (given) => {
    await addGroup(given)
    return {}
  },
  addExamGroup: () => ({ body: { title: `Mock ${randomUUID().slice(0, 8)}, both shifts` } }),
  setExamGroup: async (given) => ({
    params: { examId: await ranked(given) },
    body: { groupId: await addGroup(given) },
  }),
}
