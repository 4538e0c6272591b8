// The question bank: adding, changing and putting away. A version never changes; an exam keeps the one that it took.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid } from '../../platform/problems.ts'
import { picturesIn } from '../questionText/pictures.ts'
import { type BankQuestion, type PassageTexts, questionFingerprint } from './question.ts'
import {
  countTouched,
  deleteQuestions,
  findByFingerprints,
  getQuestionForChange,
  getQuestionRow,
  insertQuestions,
  insertVersion,
  listWholeRows,
  mapDigests,
  type NewQuestionRow,
  setTags,
  updateQuestion,
} from './questions.queries.ts'
import type { QuestionChange } from './questions.schemas.ts'
import { readTyped, type Typed } from './questionTyping.ts'

explainConstraint('questions_once', () => conflict('question-already-there'))
explainConstraint('questions_subject_id_fkey', () => invalid('subjectId', 'unknown-subject'))
explainConstraint('questions_topic_id_subject_id_fkey', () => invalid('topicId', 'topic-of-other-subject'))

/** Who did it, and when. */
export interface Doing {
  by: string
  at: Date
}

/** The passage under which a question stands, and its place there. */
export interface Under {
  passageId: string
  texts: PassageTexts
  place: number
}

/**
 * Adds a typed question. Throws 422 naming each part that is not right, 409 `question-already-there` with the id of
 * its twin. Returns its id.
 */
export async function addQuestion(tx: Tx, typed: Typed, { by, at }: Doing, under?: Under): Promise<string> {
  const question = await readTyped(tx, typed, under?.texts)
  const fingerprint = await fingerprintOf(tx, question)
  await refuseTwin(tx, fingerprint)
  const { subjectId, topicId } = typed
  const row = { subjectId, topicId, fingerprint, question, passageId: under?.passageId ?? null, place: 0 }
  const added = await insertQuestions(tx, [row], { importId: null, by, at })
  const id = added.get(fingerprint)
  if (!id) throw conflict('question-already-there')
  if (under) await updateQuestion(tx, id, { passagePlace: under.place })
  return id
}

/**
 * Writes a question anew: a change of its text, key or passage is a new version, which exams scheduled from now on take
 * and somebody has to review again. Its kind stays, and once it stands in an exam so does its subject. It keeps its
 * passage unless `under` names another. Returns the names of the fields that changed. Throws 422 naming each part that
 * is not right, 409 `question-changed-meanwhile`, `question-archived` or `question-already-there`.
 */
export async function changeQuestion(
  tx: Tx,
  questionId: string,
  typed: z.output<typeof QuestionChange>,
  doing: Doing,
  under?: Under,
): Promise<string[]> {
  const held = await getQuestionForChange(tx, questionId)
  if (held.archivedAt) throw conflict('question-archived')
  if (held.latestVersion !== typed.version) throw conflict('question-changed-meanwhile')
  const before = await getQuestionRow(tx, questionId)
  const passageId = under?.passageId ?? before.passage?.id ?? null
  const question = await readTyped(tx, typed, under?.texts ?? before.passage?.texts)
  if (question.kind !== before.kind) throw invalid('key.kind', 'kind-fixed')
  if (typed.subjectId !== before.subjectId && before.examCount > 0)
    throw invalid('subjectId', 'subject-fixed')
  const fields = changedFields(
    { ...before, reference: before.reference ?? '', passage: before.passage?.id ?? null },
    { ...typed, ...question, reference: typed.reference, passage: passageId },
  )
  const isNew = fields.some((field) => field === 'texts' || field === 'key' || field === 'passage')
  if (isNew) await writeVersion(tx, questionId, held.latestVersion + 1, { question, passageId }, doing)
  if (fields.includes('tags')) await setTags(tx, questionId, question.tags ?? [])
  const { subjectId, topicId, difficulty } = typed
  await updateQuestion(tx, questionId, {
    subjectId,
    topicId,
    difficulty,
    reference: typed.reference || null,
    ...(under && { passagePlace: under.place }),
  })
  return fields
}

/** Puts a question away, or takes it back; exams that hold it keep it. Throws 409 where its twin came in since. */
export async function archiveQuestion(
  tx: Tx,
  questionId: string,
  archived: boolean,
  now: Date,
): Promise<void> {
  const held = await getQuestionForChange(tx, questionId)
  if ((held.archivedAt !== null) === archived) return
  if (!archived) await refuseTwin(tx, held.fingerprint.toString('hex'))
  await updateQuestion(tx, questionId, { archivedAt: archived ? now : null })
}

/** Adds questions of a list, but for those that are there already. Returns the ids of the added by fingerprint. */
export function takeInQuestions(
  tx: Tx,
  rows: NewQuestionRow[],
  made: Doing & { importId: string },
): Promise<Map<string, string>> {
  return insertQuestions(tx, rows, made)
}

/** So many questions that a filter leaves, whole: with what is right and the passage above. */
export const listWholeQuestions = listWholeRows

/** Which of these fingerprints (hex) are in the bank, each with the id of its question. */
export const findQuestions = (db: Db, fingerprints: string[]) => findByFingerprints(db, fingerprints)

/** Deletes questions again. Throws 409 `questions-in-use` {count} or `questions-changed-since` {count}. */
export async function takeOutQuestions(tx: Tx, ids: string[]): Promise<void> {
  const { used, changed } = await countTouched(tx, ids)
  if (used > 0) throw conflict('questions-in-use', { count: used })
  if (changed > 0) throw conflict('questions-changed-since', { count: changed })
  await deleteQuestions(tx, ids)
}

async function writeVersion(
  tx: Tx,
  questionId: string,
  version: number,
  { question, passageId }: { question: BankQuestion; passageId: string | null },
  { by, at }: Doing,
): Promise<void> {
  const fingerprint = await fingerprintOf(tx, question)
  await refuseTwin(tx, fingerprint, questionId)
  await insertVersion(tx, { questionId, version, question, passageId, by, at })
  await updateQuestion(tx, questionId, {
    latestVersion: version,
    fingerprint: Buffer.from(fingerprint, 'hex'),
    review: 'waiting',
    reviewedBy: null,
    reviewedAt: null,
    reviewNote: null,
  })
}

/** A question as it is compared, its pictures by what they show. */
async function fingerprintOf(db: Db, question: BankQuestion): Promise<string> {
  const texts = [
    ...Object.values(question.texts),
    ...Object.values(question.passage ?? {}).map((stem) => ({ stem })),
  ]
  return questionFingerprint(question, await mapDigests(db, [...picturesIn(texts).values()]))
}

async function refuseTwin(tx: Tx, fingerprint: string, exceptId?: string): Promise<void> {
  const twin = (await findByFingerprints(tx, [fingerprint])).get(fingerprint)
  if (twin && twin !== exceptId) throw conflict('question-already-there', { questionId: twin })
}

const watched = [
  'subjectId',
  'topicId',
  'difficulty',
  'reference',
  'tags',
  'texts',
  'key',
  'passage',
] as const
type Watched = Record<(typeof watched)[number], unknown>

function changedFields(before: Watched, after: Watched): string[] {
  return watched.filter((field) => canonical(before[field]) !== canonical(after[field]))
}

/** The same value gives the same text, whichever order its keys have. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
