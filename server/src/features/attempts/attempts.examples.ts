// How the operations of sitting an exam are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { getAttemptRow, setClock } from './attempts.queries.ts'
import { pauseAttempt } from './clock.ts'

/** An open attempt of the side's student, held by the session of whoever is about to try. */
async function held({ server, world, side, personId, sessionId }: ExampleGiven): Promise<string> {
  const exam = await makeExam(server, world, side, { state: 'open' })
  const attemptId = await makeAttempt(server, side, exam, { answers: { 1: '2' } })
  if (personId) {
    await server.db.updateTable('attempts').set({ sessionId }).where('id', '=', attemptId).execute()
  }
  return attemptId
}

async function pause({ server: { db, clock }, world }: ExampleGiven, attemptId: string): Promise<void> {
  const act = { madeBy: world.academicsId, at: clock.now(), reason: 'The lights went out.' }
  await db.transaction().execute((tx) => pauseAttempt(tx, attemptId, { ...act, until: 'student' }))
}

const answers = [{ position: 2, kind: 'saved', sequence: 7, response: '1', marked: false }]

export const examples: Examples = {
  startAttempt: async ({ server, world, side }) => {
    const { examId } = await makeExam(server, world, side, { state: 'open' })
    return { params: { examId } }
  },
  endPart: async (given) => {
    const attemptId = await held(given)
    const { endsAt } = await getAttemptRow(given.server.db, attemptId)
    const partEnds = [new Date(endsAt.getTime() - 600_000), endsAt]
    await setClock(given.server.db, attemptId, { partEnds })
    return { params: { attemptId }, body: { epoch: 1, part: 1 } }
  },
  resumeAttempt: async (given) => {
    const attemptId = await held(given)
    await pause(given, attemptId)
    return { params: { attemptId } }
  },
  getAttempt: async (given) => ({ params: { attemptId: await held(given) } }),
  takeOverAttempt: async ({ server, world, side }) => {
    const exam = await makeExam(server, world, side, { state: 'open' })
    return { params: { attemptId: await makeAttempt(server, side, exam) } }
  },
  saveAnswers: async (given) => ({
    params: { attemptId: await held(given) },
    body: { epoch: 1, answers },
  }),
  submitAttempt: async (given) => ({
    params: { attemptId: await held(given) },
    body: { epoch: 1, answers },
  }),
  getAttemptRecord: async (given) => ({ params: { attemptId: await held(given) } }),
}
