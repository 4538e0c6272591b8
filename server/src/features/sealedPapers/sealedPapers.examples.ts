// How a sealed paper is fetched rightly.
import type { Examples } from '../../testing/examples.ts'
import { makeExam } from '../../testing/exams.ts'
import { buildDuePapers } from './building.ts'

export const examples: Examples = {
  getSealedPaper: async ({ server, world, side }) => {
    const { examId } = await makeExam(server, world, side, { state: 'open' })
    await buildDuePapers({ ...server.app, db: server.db })
    return { params: { examId, locale: 'en' } }
  },
}
