// How the operations on the question bank are called rightly.
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { addBankQuestion } from '../../testing/bankQuestions.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'

const makeQuestion = async ({ server, world }: ExampleGiven): Promise<{ questionId: string }> => {
  const made = await server.db.transaction().execute((tx) => addBankQuestion(tx, world, 'single'))
  return { questionId: made.questionId }
}

const newQuestion = ({ world }: ExampleGiven) => ({
  subjectId: world.physicsId,
  topicId: world.topicId,
  difficulty: 3,
  reference: 'phy-101',
  tags: ['revision', 'ncert'],
  texts: {
    en: {
      stem: `A disc of mass $m$ rolls, case ${randomUUID()}. What follows?`,
      options: ['$1$', '$2$', '$3$', '$4$'],
      solution: 'From $\\tau = I\\alpha$.',
    },
  },
  key: { kind: 'single', right: 1 },
})

export const examples: Examples = {
  listQuestions: async (given) => {
    await makeQuestion(given)
    return {
      query: {
        search: 'body mass',
        subjectId: given.world.physicsId,
        topicId: given.world.topicId,
        difficulty: '2',
        kind: 'single',
        locale: 'en',
        review: 'waiting',
        archived: 'false',
        pageSize: '5',
      },
    }
  },
  getQuestion: async (given) => ({ params: await makeQuestion(given), query: { version: '1' } }),
  addQuestion: (given) => ({ body: newQuestion(given) }),
  changeQuestion: async (given) => ({
    params: await makeQuestion(given),
    body: { ...newQuestion(given), version: 1 },
  }),
  archiveQuestion: async (given) => ({ params: await makeQuestion(given), body: { archived: true } }),
  addPicture: async () => ({
    bytes: await sharp({ create: { width: 64, height: 48, channels: 3, background: '#004757' } })
      .png()
      .toBuffer(),
  }),
}
