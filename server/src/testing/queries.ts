// Queries for tests: written straight into the tables, of any topic, waiting or answered.
import sharp from 'sharp'
import type { QueryTopic } from '../platform/schema.ts'
import type { ExampleGiven } from './examples.ts'
import type { TestServer } from './server.ts'
import type { Side, World } from './world.ts'

export interface QueryOptions {
  topic: QueryTopic
  /** Who asks; the side's student by default. */
  asker?: 'student' | 'guardian'
  title?: string
  body?: string
  answered?: boolean
}

/** The query that the person who tries has to do with: each desk its own topic, a guardian their own question. */
export function topicFor({ world, personId }: Pick<ExampleGiven, 'world' | 'personId'>): QueryOptions {
  if (personId === world.accountsId) return { topic: 'fees' }
  if (personId === world.frontDeskId) return { topic: 'office' }
  if (personId === world.a.guardianId) return { topic: 'fees', asker: 'guardian' }
  return { topic: 'subject' }
}

/** Adds a query to the side, assigned to its teacher where it is of a subject; returns its id. */
export async function makeQuery(
  server: Pick<TestServer, 'db' | 'clock'>,
  world: World,
  side: Side,
  { topic, asker, title, body, answered }: QueryOptions,
): Promise<string> {
  const now = server.clock.now()
  const askerId = asker === 'guardian' ? side.guardianId : side.studentId
  const lesson = { subjectId: world.physicsId, batchId: side.batchId, assignedTo: side.teacherId }
  return server.db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('queries')
      .values({
        ...{ topic, askerId },
        ...(topic === 'subject' && lesson),
        title: title ?? 'Why is the torque zero here?',
        state: answered ? 'answered' : 'open',
        answeredAt: answered ? now : null,
        askedAt: now,
        dueAt: new Date(now.getTime() + 86_400_000),
        changedAt: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const post = { queryId: id, at: now }
    const text = body ?? 'With $\\theta = 0$ there is none.'
    await tx
      .insertInto('queryPosts')
      .values({ ...post, kind: 'question', authorId: askerId, body: text })
      .execute()
    if (answered) {
      const answer = { kind: 'answer' as const, authorId: side.teacherId, body: 'The arm is zero.' }
      await tx
        .insertInto('queryPosts')
        .values({ ...post, ...answer })
        .execute()
    }
    return id
  })
}

/** What a phone's camera gives: a JPEG with who took it and where. */
export const takePhoto = (width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Somebody Namune' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 24/1 0/1' },
    })
    .toBuffer()
