// How the export of questions is called rightly.
import { addBankQuestion } from '../../testing/bankQuestions.ts'
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  exportQuestions: async ({ server, world }) => {
    await server.db.transaction().execute((tx) => addBankQuestion(tx, world, 'single'))
    return { query: { format: 'moodle', subjectId: world.physicsId } }
  },
}
