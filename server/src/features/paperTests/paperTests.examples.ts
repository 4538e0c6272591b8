// How the operations on tests on paper are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeExam } from '../../testing/exams.ts'

const sat = async ({ server, world, side }: ExampleGiven) =>
  (await makeExam(server, world, side, { state: 'closed' })).examId

async function rollOf({ server, side }: ExampleGiven): Promise<string> {
  const row = await server.db
    .selectFrom('students')
    .select('rollNumber')
    .where('personId', '=', side.studentId)
    .executeTakeFirstOrThrow()
  return row.rollNumber
}

export const examples: Examples = {
  getPaperMarks: async (given) => ({ params: { examId: await sat(given) } }),
  setPaperMarks: async (given) => ({
    params: { examId: await sat(given) },
    body: { rows: [{ studentId: given.side.studentId, total: '11.5', sections: null }] },
  }),
  previewPaperImport: async (given) => ({
    params: { examId: await sat(given) },
    query: { fileName: 'omr.csv', kind: 'omr' },
    bytes: Buffer.from(`Roll No,Q1,Q2,Q3,Q4\n${await rollOf(given)},A,B,731.25,\n`),
  }),
}
