// The demo's queries: asked, answered and shared by the product's own actions, as of the hours when people did it.
import { listSubjectIds } from '../features/courses/courses.ts'
import { askQuery } from '../features/queries/asking/asking.ts'
import { addToQuery, answerQuery, closeQuery, rateAnswer } from '../features/queries/thread/posting.ts'
import { reassignQuery } from '../features/queries/thread/reassigning.ts'
import { reportPost } from '../features/queryCare/queryCare.ts'
import { writeAnswer } from '../features/sharedAnswers/sharedAnswers.ts'
import type { QueryTopic } from '../platform/schema.ts'
import { guardiansOfStudent } from './data/people.ts'
import { type DemoQuery, demoQueries } from './data/queries.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

const HOUR = 3_600_000

interface Ground {
  seeding: Seeding
  people: Ids
  exams: Ids
  subjects: Ids
}

/** Writes every query with what followed. */
export async function seedQueries(seeding: Seeding, people: Ids, exams: Ids): Promise<void> {
  const subjects = idsOf('subject', await listSubjectIds(seeding.tx))
  for (const query of demoQueries) await writeQuery({ seeding, people, exams, subjects }, query)
}

async function writeQuery(ground: Ground, query: DemoQuery): Promise<void> {
  const { seeding, people } = ground
  const isStudent = /^\d/.test(query.asker)
  const askerId = people.of(isStudent ? query.asker : guardianOf('2027-0412'))
  const role = isStudent ? ('student' as const) : ('parent' as const)
  const viewer = { personId: askerId, sessionId: '', role, powers: [], gate: null }
  let at = new Date(seeding.now.getTime() - query.hoursAgo * HOUR)
  const { title, body } = query
  const queryId = await askQuery(
    seeding.tx,
    viewer,
    { ...aboutOf(ground, query), title, body, pictures: [] },
    at,
  )
  for (const step of query.story) {
    at = new Date(at.getTime() + step.after * HOUR)
    await follow(ground, { queryId, askerId, step, at })
  }
}

const guardianOf = (roll: string): string => guardiansOfStudent(roll)[0]?.guardian.code ?? ''

function aboutOf({ exams, subjects }: Ground, { about }: DemoQuery) {
  if ('subject' in about) return { topic: 'subject' as const, subjectId: subjects.of(about.subject) }
  if ('office' in about) return { topic: about.office }
  return { topic: 'subject' as const, exam: { examId: exams.of(about.exam), position: about.position } }
}

interface Step {
  queryId: string
  askerId: string
  step: DemoQuery['story'][number]
  at: Date
}

async function follow(
  { seeding: { tx }, people }: Ground,
  { queryId, askerId, step, at }: Step,
): Promise<void> {
  switch (step.do) {
    case 'answer':
      await answerQuery(tx, { queryId, authorId: people.of(step.by), body: step.body, pictures: [] }, at)
      return
    case 'add':
      await addToQuery(tx, { queryId, authorId: askerId, body: step.body, pictures: [] }, at)
      return
    case 'notHelpful':
      await rateAnswer(tx, queryId, askerId, { helpful: false, close: false, body: step.body }, at)
      return
    case 'helpful':
      await rateAnswer(tx, queryId, askerId, { helpful: true, close: true, body: '' }, at)
      return
    case 'close':
      return closeQuery(tx, queryId, at)
    case 'share': {
      const { audience, title, question, answer } = step
      const sharing = { audience, title, question, answer, pictures: [] }
      await writeAnswer(tx, { queryId, sharedBy: people.of(step.by), sharing, now: at })
      return
    }
    case 'move': {
      const to = { topic: step.to as QueryTopic }
      return reassignQuery(tx, queryId, people.of(step.by), { to, note: step.note }, at)
    }
    case 'report': {
      const { id } = await tx
        .selectFrom('queryPosts')
        .select('id')
        .where('queryId', '=', queryId)
        .executeTakeFirstOrThrow()
      return reportPost(tx, { queryId, postId: id, reportedBy: people.of(step.by), reason: step.reason, at })
    }
  }
}
