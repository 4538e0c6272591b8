// How the operations on shared answers are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeQuery, topicFor } from '../../testing/queries.ts'

const answered = ({ server, world, side, personId }: ExampleGiven) =>
  makeQuery(server, world, side, { ...topicFor({ world, personId }), answered: true })

/** Shared with all who learn the subject, or with everybody. */
async function shared(given: ExampleGiven): Promise<{ queryId: string; answerId: string }> {
  const queryId = await answered(given)
  const { server, side, world } = given
  const { topic } = topicFor(given)
  const row = await server.db
    .insertInto('sharedAnswers')
    .values({
      ...{ queryId, topic },
      subjectId: topic === 'subject' ? world.physicsId : null,
      title: 'Why is the torque zero at the axis?',
      question: 'When is there no torque?',
      answer: 'The arm is zero.',
      sharedBy: side.teacherId,
      sharedAt: server.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { queryId, answerId: row.id }
}

export const examples: Examples = {
  listSharedAnswers: async (given) => {
    await shared(given)
    return { query: { search: 'torque zero', subjectId: given.world.physicsId, topic: 'subject', page: '1' } }
  },
  sayAnswerHelped: async (given) => ({ params: { answerId: (await shared(given)).answerId } }),
  shareQuery: async (given) => ({
    params: { queryId: await answered(given) },
    body: {
      audience: 'everybody',
      title: 'Why is the torque zero at the axis?',
      question: 'When is there no torque?',
      answer: 'The arm is zero.',
      pictures: [],
    },
  }),
  unshareQuery: async (given) => ({ params: { queryId: (await shared(given)).queryId } }),
}
