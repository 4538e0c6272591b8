// How the operations on passages are called rightly.
import { randomUUID } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addPassage } from './passages.ts'

const newQuestion = ({ world }: ExampleGiven) => ({
  subjectId: world.physicsId,
  topicId: world.topicId,
  difficulty: 2 as const,
  reference: '',
  tags: ['passage'],
  texts: { en: { stem: `What does the text say, case ${randomUUID()}?`, options: ['This', 'That'] } },
  key: { kind: 'single' as const, right: 1 },
})

const texts = { en: 'A wheel of mass $m$ rolls down a slope without slipping.' }

const makePassage = async (given: ExampleGiven) => {
  const passage = { texts, questions: [newQuestion(given)] }
  const doing = { by: given.side.teacherId, at: given.server.clock.now() }
  return given.server.db.transaction().execute((tx) => addPassage(tx, passage, doing))
}

export const examples: Examples = {
  addPassage: (given) => ({ body: { texts, questions: [newQuestion(given), newQuestion(given)] } }),
  getPassage: async (given) => ({ params: { passageId: (await makePassage(given)).id } }),
  changePassage: async (given) => {
    const { id, questions } = await makePassage(given)
    const held = { id: questions[0]?.id, version: 1 }
    return {
      params: { passageId: id },
      body: {
        texts: { en: 'A disc rolls.' },
        questions: [{ ...newQuestion(given), held }, newQuestion(given)],
      },
    }
  },
}
