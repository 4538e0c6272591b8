// Puts the demo's question bank into the database.
import { listSubjectIds } from '../features/courses/courses.ts'
import { type PassageTexts, questionFingerprint } from '../features/questions/question.ts'
import type { Tx } from '../platform/database.ts'
import { questionBank } from './data/questions/bank.ts'
import { staff } from './data/staff.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

/** Of the academics, who approved what the teachers wrote. */
const REVIEWER = 'sameer'

/** Every question in its first version, entered by a teacher of the subject before the year began. By reference. */
export async function seedQuestions({ tx, calendar }: Seeding, people: Ids): Promise<Ids> {
  const subjects = idsOf('subject', await listSubjectIds(tx))
  const topicRows = await tx.selectFrom('topics').select(['code', 'id']).execute()
  const topics = idsOf(
    'topic',
    topicRows.map(({ code, id }) => [code, id]),
  )
  const made = { createdAt: calendar.morning('2026-06-08') }
  const authors = new Map(staff.flatMap(({ code, subjects }) => subjects.map((subject) => [subject, code])))
  const createdBy = (subject: (typeof questionBank)[number]['subject']) =>
    people.of(authors.get(subject) ?? '')
  const written = await tx
    .insertInto('questions')
    .values(
      questionBank.map((question) => ({
        subjectId: subjects.of(question.subject),
        topicId: topics.of(question.topic),
        kind: question.kind,
        difficulty: question.difficulty,
        reference: question.reference,
        fingerprint: Buffer.from(questionFingerprint(question), 'hex'),
        createdBy: createdBy(question.subject),
        review: 'approved' as const,
        reviewedBy: people.of(REVIEWER),
        reviewedAt: made.createdAt,
        ...made,
      })),
    )
    .returning(['id', 'reference'])
    .execute()
  const questions = idsOf(
    'question',
    written.map(({ id, reference }) => [reference ?? '', id]),
  )
  const passages = await seedPassages(tx, made.createdAt)
  await tx
    .insertInto('questionVersions')
    .values(
      questionBank.map(({ reference, subject, texts, key, passage }) => ({
        questionId: questions.of(reference),
        version: 1,
        body: JSON.stringify(texts),
        key: JSON.stringify(key),
        passageId: passage ? passages.get(passage) : null,
        createdBy: createdBy(subject),
        ...made,
      })),
    )
    .execute()
  return questions
}

/** Each text that questions stand under, once. */
async function seedPassages(tx: Tx, createdAt: Date): Promise<Map<PassageTexts, string>> {
  const texts = [...new Set(questionBank.flatMap(({ passage }) => passage ?? []))]
  const ids = new Map<PassageTexts, string>()
  for (const text of texts) {
    const { id } = await tx
      .insertInto('passages')
      .values({ body: JSON.stringify(text), createdAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids.set(text, id)
  }
  return ids
}
