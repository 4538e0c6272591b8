// A passage and the questions under it, written together. A passage never changes: an edit makes another one, and new
// versions of its questions, so that an exam keeps the text that it asked about.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { locales } from '../../platform/languages.ts'
import { conflict, type FieldError, Problem } from '../../platform/problems.ts'
import { normalised, type PassageTexts } from '../questions/question.ts'
import {
  addQuestion,
  archiveQuestion,
  changeQuestion,
  type Doing,
  type Under,
} from '../questions/questions.ts'
import { asPictured, listStrangePictures } from '../questions/questionTyping.ts'
import { toMarkdown } from '../questionText/markup.ts'
import {
  countScheduled,
  deleteEmptyPassages,
  getPassageRow,
  insertPassage,
  listPassageQuestions,
} from './passages.queries.ts'
import type { NewPassage, PassageChange } from './passages.schemas.ts'

/** What became of it: `fields` by question, for the audit. */
export interface SavedPassage {
  id: string
  questions: { id: string; fields: string[] }[]
  archivedIds: string[]
  examsWithEarlierKey: number
}

/** Adds a passage with its questions. Throws 422 naming each part that is not right, 409 as adding a question does. */
export async function addPassage(
  tx: Tx,
  typed: z.output<typeof NewPassage>,
  doing: Doing,
): Promise<SavedPassage> {
  const texts = await readPassage(tx, typed.texts)
  refuseMixture(typed.questions)
  const id = await insertPassage(tx, { texts, ...doing })
  const questions = await eachPlaced(typed.questions, async (question, place) => ({
    id: await addQuestion(tx, question, doing, { passageId: id, texts, place }),
    fields: Object.keys(question),
  }))
  return { id, questions, archivedIds: [], examsWithEarlierKey: 0 }
}

/** Keeps the text of a passage as a file had it, for questions that are taken in with it. Returns its id. */
export const keepPassage = (tx: Tx, texts: PassageTexts, doing: Doing) =>
  insertPassage(tx, { texts, ...doing })

/** Deletes those of the passages under which no question stands any more, nor ever a version of one. */
export const dropEmptyPassages = (tx: Tx, ids: string[]) => deleteEmptyPassages(tx, ids)

/**
 * Writes a passage and its questions anew; those left out are put away. The passage keeps its id where its text stays.
 * Throws 409 `passage-changed-meanwhile` where a question now stands under another passage or came in since, and what
 * changing a question throws.
 */
export async function changePassage(
  tx: Tx,
  passageId: string,
  typed: z.output<typeof PassageChange>,
  doing: Doing,
): Promise<SavedPassage> {
  const before = await getPassageRow(tx, passageId)
  const held = await listPassageQuestions(tx, passageId)
  const given = new Set(typed.questions.flatMap(({ held: one }) => (one ? [one.id] : [])))
  const isStranger = [...given].some((id) => !held.some((question) => question.id === id))
  if (held.length === 0 || isStranger) throw conflict('passage-changed-meanwhile')
  refuseMixture(typed.questions)
  const texts = await readPassage(tx, typed.texts)
  const id = isSame(before.texts, texts) ? passageId : await insertPassage(tx, { texts, ...doing })
  const questions = await eachPlaced(typed.questions, (question, place) =>
    writeQuestion(tx, question, doing, { passageId: id, texts, place }),
  )
  const archivedIds = held.map((question) => question.id).filter((one) => !given.has(one))
  for (const one of archivedIds) await archiveQuestion(tx, one, true, doing.at)
  const withKey = questions.filter(({ fields }) => fields.includes('key')).map((question) => question.id)
  return { id, questions, archivedIds, examsWithEarlierKey: await countScheduled(tx, withKey) }
}

type TypedQuestion = z.output<typeof PassageChange>['questions'][number]

async function writeQuestion(tx: Tx, { held, ...question }: TypedQuestion, doing: Doing, under: Under) {
  if (!held) return { id: await addQuestion(tx, question, doing, under), fields: Object.keys(question) }
  const change = { ...question, version: held.version }
  return { id: held.id, fields: await changeQuestion(tx, held.id, change, doing, under) }
}

/** The passage as the bank holds it. Throws 422 where it is empty, or shows a picture that is none of the bank's. */
async function readPassage(tx: Tx, typed: PassageTexts): Promise<PassageTexts> {
  const texts: PassageTexts = {}
  for (const locale of locales) {
    const text = toMarkdown(typed[locale] ?? '', 'typed').markdown
    if (text !== '') texts[locale] = text
  }
  if (Object.keys(texts).length === 0)
    throw new Problem(422, 'invalid', { errors: [{ field: 'texts', code: 'passage-empty' }] })
  const errors = await listStrangePictures(tx, asPictured(texts).texts)
  const fieldOf = ({ field }: FieldError) => field.replace(/\.stem$/, '')
  if (errors.length)
    throw new Problem(422, 'invalid', {
      errors: errors.map((error) => ({ ...error, field: fieldOf(error) })),
    })
  return texts
}

/** A passage stands in one section of a paper, and a section is of one subject. */
function refuseMixture(questions: { subjectId: string }[]): void {
  const other = questions.findIndex(({ subjectId }) => subjectId !== questions[0]?.subjectId)
  if (other < 0) return
  const error = { field: `questions.${other}.subjectId`, code: 'subject-differs' }
  throw new Problem(422, 'invalid', { errors: [error] })
}

const isSame = (one: PassageTexts, other: PassageTexts) =>
  locales.every((locale) => normalised(one[locale] ?? '') === normalised(other[locale] ?? ''))

/** Does it for each question in turn; what is wrong with one is told with its place, and all of them are looked at. */
async function eachPlaced<T, R>(items: T[], act: (item: T, place: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  const errors: FieldError[] = []
  for (const [at, item] of items.entries()) {
    try {
      done.push(await act(item, at + 1))
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      errors.push(
        ...(error.extra.errors ?? []).map((one) => ({ ...one, field: `questions.${at}.${one.field}` })),
      )
    }
  }
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return done
}
