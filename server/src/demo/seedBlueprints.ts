// Two blueprints of the demo, over the topics of which its bank holds most.
import type { Tx } from '../platform/database.ts'
import type { Seeding } from './seeding.ts'

const blueprints = [
  { name: 'Physics unit test, 12 questions', subject: 'physics' },
  { name: 'Chemistry unit test, 12 questions', subject: 'chemistry' },
]
const TOPICS = 6
/** From each topic: one easy question and one medium one. */
const difficulties = [1, 2] as const

export async function seedBlueprints({ tx, now }: Seeding): Promise<void> {
  for (const { name, subject } of blueprints) {
    const topics = await listFullestTopics(tx, subject)
    const picks = topics.flatMap(({ subjectId, topicId }) =>
      difficulties.map((difficulty) => ({ subjectId, topicId, difficulty, kind: null, count: 1 })),
    )
    await tx
      .insertInto('blueprints')
      .values({ name, picks: JSON.stringify(picks), createdAt: now })
      .execute()
  }
}

function listFullestTopics(tx: Tx, subject: string) {
  return tx
    .selectFrom('questions')
    .innerJoin('subjects', 'subjects.id', 'questions.subjectId')
    .innerJoin('topics', 'topics.id', 'questions.topicId')
    .select(['questions.subjectId', 'questions.topicId'])
    .where('subjects.code', '=', subject)
    .groupBy(['questions.subjectId', 'questions.topicId', 'topics.code'])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('topics.code')
    .limit(TOPICS)
    .execute()
}
