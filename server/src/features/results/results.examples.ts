// How the results' operations are called rightly.

import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { computeMissingResults } from './computing.ts'

async function makeResult({ server, world, side }: ExampleGiven, state: 'closed' | 'published') {
  const exam = await makeExam(server, world, side, { state })
  const attemptId = await makeAttempt(server, side, exam, {
    answers: { 1: '2', 2: '0' },
    closed: 'submitted',
  })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  return { ...exam, attemptId }
}

export const examples: Examples = {
  listExamAttempts: async (given) => ({ params: { examId: (await makeResult(given, 'closed')).examId } }),
  publishExam: async (given) => ({ params: { examId: (await makeResult(given, 'closed')).examId } }),
  getResult: async (given) => ({ params: { attemptId: (await makeResult(given, 'published')).attemptId } }),
  listStudentResults: async (given) => {
    await makeResult(given, 'published')
    return { params: { studentId: given.side.studentId }, query: { page: '1', pageSize: '5' } }
  },
}
