// How those who look after an exam act rightly, and how a phone says that it is there.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'

async function sat({ server, world, side, personId, sessionId }: ExampleGiven) {
  const exam = await makeExam(server, world, side, { state: 'open' })
  const attemptId = await makeAttempt(server, side, exam, { answers: { 1: '2' } })
  if (personId)
    await server.db.updateTable('attempts').set({ sessionId }).where('id', '=', attemptId).execute()
  return { examId: exam.examId, attemptId }
}

const reason = 'A power cut in the hall.'

export const examples: Examples = {
  getInvigilation: async (given) => {
    const { examId } = await sat(given)
    return { params: { examId }, query: { state: 'offline', page: '1', pageSize: '50' } }
  },
  giveExtraTime: async (given) => {
    const { examId } = await sat(given)
    return { params: { examId }, body: { studentId: given.side.studentId, minutes: 10, reason } }
  },
  pauseAttempt: async (given) => {
    const { attemptId } = await sat(given)
    return { params: { attemptId }, body: { reason, until: 'staff' } }
  },
  endAttempt: async (given) => {
    const { attemptId } = await sat(given)
    return { params: { attemptId }, body: { reason } }
  },
  messageSitters: async (given) => {
    const { examId, attemptId } = await sat(given)
    return { params: { examId }, body: { text: 'Ten minutes are left.', attemptIds: [attemptId] } }
  },
  reportPresence: async (given) => {
    const { attemptId } = await sat(given)
    const body = { epoch: 1, position: 2, seconds: { 1: 31, 2: 4 }, away: false }
    return { params: { attemptId }, body }
  },
}
