// How the notebook's operations are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { computeMissingResults } from '../results/computing.ts'

async function makeMistake({ server, world, side }: ExampleGiven) {
  const exam = await makeExam(server, world, side, { state: 'published' })
  await makeAttempt(server, side, exam, { answers: { 1: '0' }, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  return exam.questions[0]?.questionId ?? ''
}

export const examples: Examples = {
  listMistakes: async (given) => {
    await makeMistake(given)
    return { query: { solved: 'false' } }
  },
  retryMistake: async (given) => ({ body: { questionId: await makeMistake(given), response: '2' } }),
}
