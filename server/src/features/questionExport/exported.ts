// A question on its way out, and what both formats say of it beside its texts.
import type { Locale } from '../../platform/languages.ts'
import { locales } from '../../platform/languages.ts'
import type { Difficulty, PassageTexts, QuestionKey, QuestionText } from '../questions/question.ts'
import { markdownToPlain } from '../questionText/markdownHtml.ts'

/** A question of the bank with its place in the syllabus by name. */
export interface ExportedQuestion {
  id: string
  reference: string | null
  difficulty: Difficulty
  tags: string[]
  texts: Partial<Record<Locale, QuestionText>>
  key: QuestionKey
  passage: PassageTexts | null
  passageId: string | null
  /** From the subject to the topic. */
  category: string[]
}

/** One language of a question: neither format holds two. */
export interface Version {
  question: ExportedQuestion
  locale: Locale
  text: QuestionText
  /** The name under which the versions of one question find each other again; '' for a question without one. */
  reference: string
  tags: string[]
}

/** The languages of a question, each a question of its own to the other program. */
export function versionsOf(question: ExportedQuestion): Version[] {
  const written = locales.filter((locale) => question.texts[locale])
  const reference = question.reference ?? (written.length > 1 ? question.id : '')
  return written.flatMap((locale) => {
    const text = question.texts[locale]
    return text ? [{ question, locale, text, reference, tags: tagsOf(question, locale) }] : []
  })
}

/** Difficulty and language as tags, which our own import reads back; the passage's name where there is one. */
function tagsOf({ difficulty, tags, key, passageId }: ExportedQuestion, locale: Locale): string[] {
  const level = { 1: ['easy'], 2: [], 3: ['hard'] }[difficulty]
  const kind = key.kind === 'integer' || key.kind === 'multiple' ? [key.kind] : []
  return [...level, locale, ...kind, ...(passageId ? [passageTag(passageId)] : []), ...tags]
}

export const passageTag = (passageId: string) => `passage:${passageId}`

/** A short name for lists of another program: the question's own, or its first words. */
export function titleOf({ reference, text }: Version): string {
  return (reference || markdownToPlain(text.stem).replace(/\s+/g, ' ')).slice(0, 80).toWellFormed().trim()
}

/** The share of each of several right options, as Moodle knows them. */
export const shareOf = (count: number): string => (100 / count).toFixed(5).replace(/\.?0+$/, '')

/** The questions in order, each group of neighbours of one category together. */
export function byCategory(questions: readonly ExportedQuestion[]): [string[], ExportedQuestion[]][] {
  const groups = Map.groupBy(questions, ({ category }) => JSON.stringify(category))
  return [...groups].map(([category, some]) => [JSON.parse(category) as string[], some])
}

/** A category's path as Moodle writes it: a slash in a name is doubled. */
export const categoryPath = (category: readonly string[]): string =>
  ['$course$', 'top', ...category.map((name) => name.replaceAll('/', '//'))].join('/')
