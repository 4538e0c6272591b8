// How the operations of the bank's care are called rightly.

import { addBankQuestion } from '../../testing/bankQuestions.ts'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'

const makeQuestion = async ({ server, world }: ExampleGiven): Promise<string> => {
  const made = await server.db.transaction().execute((tx) => addBankQuestion(tx, world, 'single'))
  return made.questionId
}

/** Two questions that somebody may find to be alike. */
const makePair = async (given: ExampleGiven): Promise<{ oneId: string; otherId: string }> => {
  const [oneId = '', otherId = ''] = [await makeQuestion(given), await makeQuestion(given)].sort()
  await given.server.db.insertInto('similarQuestions').values({ oneId, otherId, likeness: 0.9 }).execute()
  return { oneId, otherId }
}

export const examples: Examples = {
  reviewQuestions: async (given) => ({
    body: {
      reviews: [
        { review: 'approved', questions: [{ id: await makeQuestion(given), version: 1 }] },
        {
          review: 'rejected',
          note: 'The unit is missing.',
          questions: [{ id: await makeQuestion(given), version: 1 }],
        },
      ],
    },
  }),
  changeQuestions: async (given) => ({
    body: {
      changes: [
        {
          ids: [await makeQuestion(given)],
          topicId: null,
          difficulty: 3,
          addTags: ['revision'],
          removeTags: ['draft'],
          archived: true,
        },
      ],
    },
  }),
  listQuestionTags: () => ({}),
  listQuestionUses: async (given) => ({ params: { questionId: await makeQuestion(given) } }),
  findSimilarQuestions: async (given) => ({
    body: {
      subjectId: given.world.physicsId,
      texts: { en: { stem: 'A body of mass $m$ rolls. What follows?', options: ['$1$', '$2$'] } },
      exceptId: await makeQuestion(given),
    },
  }),
  listSimilarPairs: async (given) => {
    await makePair(given)
    return { query: { subjectId: given.world.physicsId, page: '1', pageSize: '5' } }
  },
  dismissSimilarPair: async (given) => ({ body: { ...(await makePair(given)), dismissed: true } }),
}
