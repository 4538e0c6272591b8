// How the analyses are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeAttempt, makeExam } from '../../testing/exams.ts'
import { computeMissingResults } from '../results/computing.ts'

async function makePublished({ server, world, side }: ExampleGiven) {
  const exam = await makeExam(server, world, side, { state: 'published' })
  await makeAttempt(server, side, exam, { answers: { 1: '2', 2: '0' }, closed: 'submitted' })
  await computeMissingResults(server.db, server.clock.now(), exam.examId)
  return exam
}

export const examples: Examples = {
  getExamAnalysis: async (given) => ({ params: { examId: (await makePublished(given)).examId } }),
  exportExam: async (given) => ({ params: { examId: (await makePublished(given)).examId } }),
  getBatchAnalysis: async (given) => {
    await makePublished(given)
    return { params: { batchId: given.side.batchId } }
  },
  getStudentAnalysis: async (given) => {
    await makePublished(given)
    return { params: { studentId: given.side.studentId } }
  },
}
