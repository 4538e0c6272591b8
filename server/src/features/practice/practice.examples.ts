// How a question of a practice is tried rightly.
import type { Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'

export const examples: Examples = {
  tryPracticeAnswer: async ({ server, world, side, personId, sessionId }) => {
    const exam = await makeExam(server, world, side, { state: 'open' })
    await server.db.updateTable('exams').set({ mode: 'practice' }).where('id', '=', exam.examId).execute()
    const attemptId = await makeAttempt(server, side, exam)
    if (personId)
      await server.db.updateTable('attempts').set({ sessionId }).where('id', '=', attemptId).execute()
    return {
      params: { attemptId },
      body: { epoch: 1, sequence: 5, position: 1, response: '0', reveal: false },
    }
  },
}
