// How times away are reported, and how an attempt is explained, ruled on and appealed about rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { insertRuling } from './rulings.queries.ts'

async function closed({ server, world, side }: ExampleGiven): Promise<string> {
  const exam = await makeExam(server, world, side, { state: 'closed' })
  return makeAttempt(server, side, exam, { answers: { 1: '2' }, closed: 'submitted' })
}

export const examples: Examples = {
  reportAway: async ({ server, world, side, personId, sessionId }) => {
    const exam = await makeExam(server, world, side, { state: 'open' })
    const attemptId = await makeAttempt(server, side, exam)
    if (personId)
      await server.db.updateTable('attempts').set({ sessionId }).where('id', '=', attemptId).execute()
    const [from, to] = [server.clock.now().getTime() - 60_000, server.clock.now().getTime() - 40_000]
    const interval = { number: 1, kind: 'hidden', position: 1, from, to, serverFrom: from, serverTo: to }
    return { params: { attemptId }, body: { epoch: 1, intervals: [interval] } }
  },
  getIntegrityReport: async (given) => ({ params: { attemptId: await closed(given) } }),
  explainAttempt: async (given) => ({
    params: { attemptId: await closed(given) },
    body: { text: 'My brother took the phone for a moment.' },
  }),
  ruleOnAttempt: async (given) => ({
    params: { attemptId: await closed(given) },
    body: { ruling: 'warning', reason: 'Please keep the phone to yourself next time.' },
  }),
  appealRuling: async (given) => {
    const attemptId = await closed(given)
    const { db, clock } = given.server
    const ruling = { attemptId, ruling: 'void' as const, reason: 'Two people sat it.', at: clock.now() }
    const rulingId = await db
      .transaction()
      .execute((tx) => insertRuling(tx, { ...ruling, ruledBy: given.side.teacherId }))
    return { params: { attemptId }, body: { rulingId, text: 'It was only my own phone and tablet.' } }
  },
  acceptLateAnswers: async (given) => {
    const attemptId = await closed(given)
    const key = { epoch: 1, position: 2, kind: 'saved' as const, sequence: 9 }
    const late = { ...key, attemptId, why: 'after_end' as const, response: '1', marked: false }
    await given.server.db
      .insertInto('answersApart')
      .values({ ...late, receivedAt: given.server.clock.now() })
      .execute()
    return { params: { attemptId }, body: { answers: [key], reason: 'The network of the hall was down.' } }
  },
}
