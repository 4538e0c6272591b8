// The fields of a passage with its questions, and what becomes of them on the way there and back.
import { type Language, languages } from '../../../words/language.ts'
import { asTyped, type Draft, draftOf, emptyDraft, toBody, writtenIn } from '../questionDraft.ts'
import type { NewPassage, Passage, PassageChange } from '../questions.api.ts'

export const MOST_QUESTIONS = 12

/** A question of the passage; `held` where the bank has it already. `id` is this screen's own. */
export type PassageQuestion = {
  id: string
  held?: { id: string; version: number; isUsed: boolean }
  draft: Draft
}

export type PassageDraft = Record<`passage.${Language}`, string> & {
  subjectId: string
  language: Language
  questions: PassageQuestion[]
  /** The question that is open; the others are folded. Empty for none. */
  open: string
}

type Begin = { subjectId: string; topicId: string; language: Language }

export function emptyPassage({ subjectId, topicId, language }: Begin): PassageDraft {
  const first = emptyQuestion({ subjectId, topicId, language })
  return {
    'passage.en': '',
    'passage.mr': '',
    'passage.hi': '',
    subjectId,
    language,
    questions: [first],
    open: first.id,
  }
}

export const emptyQuestion = (begin: Begin): PassageQuestion => ({
  id: crypto.randomUUID(),
  draft: emptyDraft(begin),
})

export function passageDraftOf(passage: Passage, language: Language): PassageDraft {
  const { texts, questions, pictures } = passage
  return {
    'passage.en': asTyped(texts.en ?? ''),
    'passage.mr': asTyped(texts.mr ?? ''),
    'passage.hi': asTyped(texts.hi ?? ''),
    subjectId: questions[0]?.subjectId ?? '',
    language,
    questions: questions.map((question) => ({
      id: question.id,
      held: { id: question.id, version: question.version, isUsed: question.examCount > 0 },
      draft: draftOf({ ...question, pictures }, language),
    })),
    open: '',
  }
}

/** The languages in which the passage or a question of it is written. */
export const passageLanguages = (draft: PassageDraft): Language[] =>
  languages.filter(
    (one) =>
      draft[`passage.${one}`].trim() !== '' ||
      draft.questions.some((question) => writtenIn(question.draft).includes(one)),
  )

const textsOf = (draft: PassageDraft) =>
  Object.fromEntries(
    languages.flatMap((one) => (draft[`passage.${one}`].trim() ? [[one, draft[`passage.${one}`]]] : [])),
  )

export const newPassage = (draft: PassageDraft): NewPassage => ({
  texts: textsOf(draft),
  questions: draft.questions.map((question) => toBody(question.draft)),
})

export const passageChange = (draft: PassageDraft): PassageChange => ({
  texts: textsOf(draft),
  questions: draft.questions.map(({ held, draft: question }) => ({
    ...toBody(question),
    ...(held && { held: { id: held.id, version: held.version } }),
  })),
})

/** Moves a question one place up or down. */
export function moved(questions: PassageQuestion[], at: number, by: -1 | 1): PassageQuestion[] {
  const next = [...questions]
  const [one] = next.splice(at, 1)
  if (one) next.splice(at + by, 0, one)
  return next
}
