// Words and small choices that the question bank's screens share.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type Language, languages, useLanguage } from '../../words/language.ts'
import type { QuestionKey, QuestionKind, Review, Subject } from './questions.api.ts'

export const difficultyWords: Record<'1' | '2' | '3', MessageDescriptor> = {
  1: msg`Easy`,
  2: msg`Medium`,
  3: msg`Hard`,
}

/** In the order in which one chooses among them. */
export const kinds = [
  'single',
  'multiple',
  'numerical',
  'integer',
  'matching',
  'true_false',
  'short',
] as const satisfies readonly QuestionKind[]

export const kindWords: Record<QuestionKind, MessageDescriptor> = {
  single: msg`One right option`,
  multiple: msg`One or more right options`,
  numerical: msg`A number`,
  integer: msg`A whole number`,
  matching: msg`Two lists to match`,
  true_false: msg`True or false`,
  short: msg`A short answer in words`,
}

export const reviewWords: Record<Review, MessageDescriptor> = {
  waiting: msg`Waiting for review`,
  approved: msg`Approved`,
  rejected: msg`Rejected`,
}

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

/** A row's number by its place, as papers write List I: (P), (Q) … */
export const rowNumberOf = (place: number) => String.fromCharCode(80 + place)

/** What is right, as one would say it: "9.7 to 9.9", "3", "A, C", "P–B, Q–A". */
export function useKeyWords(): (key: QuestionKey) => string {
  const { t } = useLingui()
  return (key) => {
    switch (key.kind) {
      case 'single':
        return letterOf(key.right)
      case 'multiple':
        return key.right.map(letterOf).join(', ')
      case 'matching':
        return key.right.map((option, row) => `${rowNumberOf(row)}–${letterOf(option)}`).join(', ')
      case 'true_false':
        return key.right ? t`True` : t`False`
      case 'short':
        return key.accepted.join(' / ')
      default:
        return key.ranges.map(({ low, high }) => (low === high ? low : t`${low} to ${high}`)).join(', ')
    }
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
