// Puts the demo's question bank into the database.
import { listSubjectIds } from '../features/courses/courses.ts'
import { questionFingerprint } from '../features/questions/question.ts'
import { questionBank } from './data/questions/bank.ts'
import { staff } from './data/staff.ts'
import { type Ids, idsOf, type Seeding } from './seeding.ts'

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
        ...made,
      })),
    )
    .returning(['id', 'reference'])
    .execute()
  const questions = idsOf(
    'question',
    written.map(({ id, reference }) => [reference ?? '', id]),
  )
  await tx
    .insertInto('questionVersions')
    .values(
      questionBank.map(({ reference, subject, texts, key }) => ({
        questionId: questions.of(reference),
        version: 1,
        body: JSON.stringify(texts),
        key: JSON.stringify(key),
        createdBy: createdBy(subject),
        ...made,
      })),
    )
    .execute()
  return questions
}
