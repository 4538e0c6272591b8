// Words and small choices that the question bank's screens share.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { fieldSentence } from '../../api/problems.ts'
import { type Language, languages, useLanguage } from '../../words/language.ts'
import { noteWords, strangeKinds } from './questionProblems.ts'
import type { QuestionKey, Subject } from './questions.api.ts'

export const difficultyWords: Record<'1' | '2' | '3', MessageDescriptor> = {
  1: msg`Easy`,
  2: msg`Medium`,
  3: msg`Hard`,
}

export const kindWords = {
  single: msg`One right option`,
  numerical: msg`A number`,
} as const

type Names = { en: string; mr: string; hi: string }

/** Picks the name in the language of the screen. */
export function useName(): (names: Names) => string {
  const language = useLanguage()
  return (names) => names[language]
}

/** The languages that a question has, that of the screen first. */
export function languagesOf(texts: Partial<Record<Language, unknown>>, first: Language): Language[] {
  return [first, ...languages.filter((one) => one !== first)].filter((one) => texts[one] !== undefined)
}

/** An option's letter by its place. */
export const letterOf = (place: number) => String.fromCharCode(65 + place)

/** What is right, as one would say it: "9.7 to 9.9", "3". */
export function useKeyWords(): (key: QuestionKey) => string {
  const { t } = useLingui()
  return (key) => {
    if (key.kind === 'single') return letterOf(key.right)
    const words = key.ranges.map(({ low, high }) => (low === high ? low : t`${low} to ${high}`))
    return words.join(', ')
  }
}

/** The subject and topic by their ids, as names; a topic stands with its unit. */
export function placeOf(subjects: readonly Subject[], subjectId: string, topicId: string | null) {
  const subject = subjects.find(({ id }) => id === subjectId)
  const topic = subject?.topics.find(({ id }) => id === topicId)
  return { subject: subject?.name, topic: topic?.name }
}

/** Every topic of a subject once, units before their chapters, which are set in. */
export function topicChoices(subject: Subject | undefined, nameOf: (names: Names) => string) {
  const depth = new Map<string, number>()
  return (subject?.topics ?? []).map(({ id, parentId, name }) => {
    const level = parentId ? (depth.get(parentId) ?? 0) + 1 : 0
    depth.set(id, level)
    return { value: id, label: `${'\u2003'.repeat(level)}${nameOf(name)}` }
  })
}

type Reason = { field: string; code: string; params?: Record<string, string | number> }

/** Why a question of a file cannot be taken over, as a sentence. */
export function useReason(): (reason: Reason) => string {
  const { t, i18n } = useLingui()
  return (reason) => {
    const kind = strangeKinds[String(reason.params?.kind)]
    if (reason.code !== 'kind-not-supported') return fieldSentence(i18n, { params: {}, ...reason })
    const kindName = kind ? i18n._(kind) : String(reason.params?.kind)
    return t`It is of the kind “${kindName}”. The bank takes questions with one right option, or with a number.`
  }
}

/** What was left behind of a question that is taken over, or where it could not be filed. */
export function useNote(): (code: string, category: string) => string {
  const { t, i18n } = useLingui()
  return (code, category) => {
    const words = noteWords[code]
    if (code === 'topic-unknown')
      return t`The syllabus has no topic “${category}”. Choose one after the import.`
    return words ? i18n._(words) : code
  }
}
