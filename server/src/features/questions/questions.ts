// The question bank: adding, changing and putting away. A version never changes; an exam keeps the one that it took.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { readTypedNumber } from '../../platform/digits.ts'
import { locales } from '../../platform/languages.ts'
import { conflict, explainConstraint, type FieldError, invalid, Problem } from '../../platform/problems.ts'
import { toMarkdown } from '../questionText/markup.ts'
import { picturesIn } from '../questionText/pictures.ts'
import {
  type BankQuestion,
  hasOptions,
  hasRows,
  type NumberRange,
  normalised,
  type QuestionKey,
  type QuestionKind,
  type QuestionText,
  questionFingerprint,
} from './question.ts'
import { listFaults } from './questionRules.ts'
import {
  countTouched,
  deleteQuestions,
  findByFingerprints,
  findPictureIds,
  getQuestionForChange,
  getQuestionRow,
  insertQuestions,
  insertVersion,
  type NewQuestionRow,
  updateQuestion,
} from './questions.queries.ts'
import type { NewQuestion, QuestionChange } from './questions.schemas.ts'

explainConstraint('questions_once', () => conflict('question-already-there'))
explainConstraint('questions_subject_id_fkey', () => invalid('subjectId', 'unknown-subject'))
explainConstraint('questions_topic_id_subject_id_fkey', () => invalid('topicId', 'topic-of-other-subject'))

type Typed = z.output<typeof NewQuestion>
/** Who did it, and when. */
export interface Doing {
  by: string
  at: Date
}

/**
 * Adds a typed question. Throws 422 naming each part that is not right, 409 `question-already-there` with the id of
 * its twin. Returns its id.
 */
export async function addQuestion(tx: Tx, typed: Typed, { by, at }: Doing): Promise<string> {
  const question = await readTyped(tx, typed)
  const fingerprint = questionFingerprint(question)
  await refuseTwin(tx, fingerprint)
  const row = { subjectId: typed.subjectId, topicId: typed.topicId, fingerprint, question, place: 0 }
  const added = await insertQuestions(tx, [row], { importId: null, by, at })
  const id = added.get(fingerprint)
  if (!id) throw conflict('question-already-there')
  return id
}

/**
 * Writes a question anew: a change of its text or key is a new version, which exams scheduled from now on take. Its
 * kind stays, and once it stands in an exam so does its subject. Returns the names of the fields that changed. Throws
 * 422 naming each part that is not right, 409 `question-changed-meanwhile`, `question-archived` or
 * `question-already-there`.
 */
export async function changeQuestion(
  tx: Tx,
  questionId: string,
  typed: z.output<typeof QuestionChange>,
  doing: Doing,
): Promise<string[]> {
  const held = await getQuestionForChange(tx, questionId)
  if (held.archivedAt) throw conflict('question-archived')
  if (held.latestVersion !== typed.version) throw conflict('question-changed-meanwhile')
  const before = await getQuestionRow(tx, questionId)
  const question = await readTyped(tx, typed)
  if (question.kind !== before.kind) throw invalid('key.kind', 'kind-fixed')
  if (typed.subjectId !== before.subjectId && before.examCount > 0)
    throw invalid('subjectId', 'subject-fixed')
  const fields = changedFields({ ...before, reference: before.reference ?? '' }, { ...typed, ...question })
  const isNew = fields.includes('texts') || fields.includes('key')
  if (isNew) await writeVersion(tx, questionId, held.latestVersion + 1, question, doing)
  const { subjectId, topicId, difficulty } = typed
  await updateQuestion(tx, questionId, {
    subjectId,
    topicId,
    difficulty,
    reference: typed.reference || null,
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
  question: BankQuestion,
  { by, at }: Doing,
): Promise<void> {
  const fingerprint = questionFingerprint(question)
  await refuseTwin(tx, fingerprint, questionId)
  await insertVersion(tx, { questionId, version, question, by, at })
  await updateQuestion(tx, questionId, {
    latestVersion: version,
    fingerprint: Buffer.from(fingerprint, 'hex'),
  })
}

async function refuseTwin(tx: Tx, fingerprint: string, exceptId?: string): Promise<void> {
  const twin = (await findByFingerprints(tx, [fingerprint])).get(fingerprint)
  if (twin && twin !== exceptId) throw conflict('question-already-there', { questionId: twin })
}

const watched = ['subjectId', 'topicId', 'difficulty', 'reference', 'texts', 'key'] as const
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

/** A typed question as the bank holds it. Throws 422 naming each part that is not right. */
async function readTyped(tx: Tx, typed: Typed): Promise<BankQuestion> {
  const key = readKey(typed.key)
  const question: BankQuestion = {
    kind: key.kind,
    texts: readTexts(typed),
    key,
    difficulty: typed.difficulty,
    ...(typed.reference && { reference: typed.reference }),
  }
  const errors: FieldError[] = [
    ...listFaults(question).map(({ field, fault }) => ({ field, ...fault })),
    ...(await listStrangePictures(tx, question)),
  ]
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return question
}

function readTexts({ texts, key }: Pick<Typed, 'texts' | 'key'>): BankQuestion['texts'] {
  const read: BankQuestion['texts'] = {}
  for (const locale of locales) {
    const text = texts[locale]
    if (text) read[locale] = readText(text, key.kind)
  }
  return read
}

type TypedText = NonNullable<Typed['texts']['en']>

function readText(text: TypedText, kind: QuestionKind): QuestionText {
  const clean = (written: string) => toMarkdown(written, 'typed').markdown
  const hint = clean(text.hint ?? '')
  const solution = clean(text.solution ?? '')
  return {
    stem: clean(text.stem),
    ...(hasRows(kind) && { rows: (text.rows ?? []).map(clean) }),
    ...(hasOptions(kind) && { options: (text.options ?? []).map(clean) }),
    ...(hint !== '' && { hint }),
    ...(solution !== '' && { solution }),
  }
}

function readKey(key: Typed['key']): QuestionKey {
  switch (key.kind) {
    case 'multiple':
      return { kind: key.kind, right: [...new Set(key.right)].sort((one, other) => one - other) }
    case 'short':
      return { kind: key.kind, accepted: key.accepted.map(normalised) }
    case 'numerical':
    case 'integer':
      return { kind: key.kind, ranges: readRanges(key.ranges) }
    default:
      return key
  }
}

function readRanges(ranges: NumberRange[]): NumberRange[] {
  const errors: FieldError[] = []
  const readNumber = (typed: string, field: string) => {
    const number = readTypedNumber(typed)
    if (number === undefined) errors.push({ field, code: 'number-invalid' })
    return number ?? '0'
  }
  const read = ranges.map(({ low, high }, place) => {
    const from = readNumber(low, `key.ranges.${place}.low`)
    return { low: from, high: high === low ? from : readNumber(high, `key.ranges.${place}.high`) }
  })
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return read
}

// Whatever a text names becomes readable to those who sit the exam: so only pictures of questions may be named.
async function listStrangePictures(tx: Tx, { texts }: BankQuestion): Promise<FieldError[]> {
  const written = Object.entries(texts)
  const ids = picturesIn(written.map(([, text]) => text))
  const known = await findPictureIds(tx, [...ids.values()])
  const isStrange = (text: QuestionText) => [...picturesIn([text]).values()].some((id) => !known.has(id))
  return written
    .filter(([, text]) => isStrange(text))
    .map(([locale]) => ({ field: `texts.${locale}.stem`, code: 'picture-unknown' }))
}
