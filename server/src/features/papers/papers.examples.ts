// How the operations on papers for the hall are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeExam } from '../../testing/exams.ts'
import { makePaperSets } from './paperSets.ts'

/** A scheduled exam of the person who tries, or of a stranger, in two sets. */
async function inSets({ server, world, side }: ExampleGiven): Promise<string> {
  const { examId } = await makeExam(server, world, side, { state: 'scheduled' })
  const wanted = { count: 2, shuffleQuestions: true, shuffleOptions: true }
  await server.db.transaction().execute((tx) => makePaperSets(tx, examId, wanted, server.clock.now()))
  return examId
}

export const examples: Examples = {
  listPaperSets: async (given) => ({ params: { examId: await inSets(given) } }),
  makePaperSets: async (given) => ({
    params: { examId: await inSets(given) },
    body: { count: 4, shuffleQuestions: true, shuffleOptions: false },
  }),
  printPaper: async (given) => ({
    params: { examId: await inSets(given), code: 'B' },
    query: { locale: 'mr', what: 'key' },
  }),
  printOmrSheet: async (given) => ({
    params: { examId: await inSets(given) },
    query: { locale: 'en', set: 'A' },
  }),
}
