// How the operations on reported posts and pauses are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { makeQuery, topicFor } from '../../testing/queries.ts'

/** A post of the other side in a query that the person who tries has to do with. */
async function otherPost(given: ExampleGiven) {
  const { server, world, side, personId } = given
  const queryId = await makeQuery(server, world, side, { ...topicFor(given), answered: true })
  const post = await server.db
    .selectFrom('queryPosts')
    .select('id')
    .where('queryId', '=', queryId)
    .where('authorId', '<>', personId ?? '00000000-0000-7000-8000-000000000000')
    .orderBy('at')
    .executeTakeFirstOrThrow()
  return { queryId, postId: post.id }
}

async function reported(given: ExampleGiven): Promise<string> {
  const { postId } = await otherPost(given)
  const report = { postId, reportedBy: given.side.teacherId, reason: 'Rude words.' }
  const row = await given.server.db
    .insertInto('queryReports')
    .values({ ...report, at: given.server.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

async function muted({ server, world, side }: ExampleGiven): Promise<string> {
  const at = server.clock.now()
  const row = await server.db
    .insertInto('queryMutes')
    .values({
      ...{ personId: side.studentId, reason: 'Rude words.', madeBy: world.academicsId, at },
      until: new Date(at.getTime() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const examples: Examples = {
  reportPost: async (given) => ({ params: await otherPost(given), body: { reason: 'Rude words.' } }),
  listQueryReports: async (given) => {
    await reported(given)
    return { query: { decided: 'false', page: '1', pageSize: '20' } }
  },
  decideQueryReport: async (given) => ({
    params: { reportId: await reported(given) },
    body: { outcome: 'hidden' },
  }),
  listQueryMutes: async (given) => {
    await muted(given)
    return { query: { page: '1', pageSize: '20' } }
  },
  muteAsker: ({ world }) => ({ body: { personId: world.b.studentId, days: 7, reason: 'Rude words.' } }),
  liftMute: async (given) => ({ params: { muteId: await muted(given) } }),
}
