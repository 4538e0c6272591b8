// How the operations on queries are called rightly.
import sharp from 'sharp'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeQuery, topicFor } from '../../testing/queries.ts'

const asked = async (given: ExampleGiven) => ({
  params: { queryId: await makeQuery(given.server, given.world, given.side, topicFor(given)) },
})

const answered = async (given: ExampleGiven) => ({
  params: {
    queryId: await makeQuery(given.server, given.world, given.side, { ...topicFor(given), answered: true }),
  },
})

const post = { body: 'The torque is $\\tau = rF\\sin\\theta$.', pictures: [] }

export const examples: Examples = {
  listQueries: async (given) => {
    await asked(given)
    return {
      query: {
        search: 'torque',
        state: 'waiting',
        late: 'false',
        topic: 'subject',
        subjectId: given.world.physicsId,
        batchId: given.side.batchId,
        mine: 'false',
        pageSize: '5',
      },
    }
  },
  getQuery: asked,
  askQuery: ({ world, personId }) => ({
    body: {
      topic: personId === world.a.studentId ? 'subject' : 'office',
      ...(personId === world.a.studentId && { subjectId: world.physicsId }),
      title: 'Why is the torque zero here?',
      body: 'With $\\theta = 0$ there is none.',
      pictures: [],
    },
  }),
  addQueryPicture: async () => ({
    bytes: await sharp({ create: { width: 64, height: 48, channels: 3, background: '#004757' } })
      .jpeg()
      .toBuffer(),
  }),
  answerQuery: async (given) => ({ ...(await asked(given)), body: post }),
  addToQuery: async (given) => ({ ...(await asked(given)), body: post }),
  rateAnswer: async (given) => ({
    ...(await answered(given)),
    body: { helpful: true, close: true, body: '' },
  }),
  closeQuery: asked,
  listQueryTeachers: asked,
  reassignQuery: async (given) => ({
    ...(await asked(given)),
    body: {
      to: { topic: topicFor(given).topic === 'fees' ? 'office' : 'fees' },
      note: 'It is about a receipt.',
    },
  }),
  getQuerySettings: () => ({}),
  changeQuerySettings: () => ({
    body: { subjectHours: 24, officeHours: 48, escalationHours: 24, dailyLimit: 10 },
  }),
}
