// What stands in the editor's fields, flat and named as the server names a place ("texts.en.options.0").
import { type Language, languages } from '../../words/language.ts'
import type { NewQuestion, Pictures, Question, QuestionKey, QuestionText } from './questions.api.ts'
import { languagesOf } from './questionWords.tsx'

export const MOST_OPTIONS = 8
export const FEWEST_OPTIONS = 2
export const MOST_RANGES = 10

type Place = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
export type StemField = `texts.${Language}.stem`
export type SolutionField = `texts.${Language}.solution`
export type OptionField = `texts.${Language}.options.${Exclude<Place, '8' | '9'>}`
export type RangeField = `key.ranges.${Place}.${'low' | 'high'}`
export type TextFieldName = StemField | SolutionField | OptionField

export type Draft = Record<TextFieldName, string> &
  Record<RangeField, string> &
  Record<`texts.${Language}.options` | 'texts' | 'key.ranges' | 'key.kind', string> & {
    subjectId: string
    topicId: string
    difficulty: '1' | '2' | '3'
    reference: string
    kind: 'single' | 'numerical'
    /** The place of the right option. */
    'key.right': string
    optionCount: number
    rangeCount: number
    /** The language whose fields are shown. */
    language: Language
    /** Where the pictures are that were added here. */
    pictures: Pictures
  }

const places = Array.from({ length: MOST_RANGES }, (_, place) => String(place) as Place)

export const optionField = (language: Language, place: number) =>
  `texts.${language}.options.${place}` as OptionField
export const rangeField = (place: number, end: 'low' | 'high') => `key.ranges.${place}.${end}` as RangeField

/** An empty question of a subject and topic, to be written in a language first. */
export function emptyDraft(begin: { subjectId: string; topicId: string; language: Language }): Draft {
  const texts = languages.flatMap((language) => [
    [`texts.${language}.stem`, ''],
    [`texts.${language}.solution`, ''],
    [`texts.${language}.options`, ''],
    ...places.slice(0, MOST_OPTIONS).map((option) => [`texts.${language}.options.${option}`, '']),
  ])
  const ranges = places.flatMap((one) => [
    [`key.ranges.${one}.low`, ''],
    [`key.ranges.${one}.high`, ''],
  ])
  const named = Object.fromEntries([...texts, ...ranges, ['texts', ''], ['key.ranges', ''], ['key.kind', '']])
  return {
    ...named,
    ...begin,
    difficulty: '2',
    reference: '',
    kind: 'single',
    'key.right': '',
    optionCount: 4,
    rangeCount: 1,
    pictures: {},
  } as Draft
}

/** A question of the bank, as one goes on writing it: in the given language, where it has that. */
export function draftOf(question: Question, first: Language): Draft {
  const { subjectId, topicId, difficulty, reference, kind, key } = question
  const [language = first] = languagesOf(question.texts, first)
  const draft: Draft = {
    ...emptyDraft({ subjectId, topicId: topicId ?? '', language }),
    difficulty: String(difficulty) as Draft['difficulty'],
    reference: reference ?? '',
    kind,
    pictures: question.pictures,
  }
  for (const one of languages) {
    const text = question.texts[one]
    if (text) putText(draft, one, text)
  }
  putKey(draft, key)
  return draft
}

function putText(draft: Draft, language: Language, text: QuestionText): void {
  draft[`texts.${language}.stem`] = asTyped(text.stem)
  draft[`texts.${language}.solution`] = asTyped(text.solution ?? '')
  for (const [place, option] of (text.options ?? []).entries())
    draft[optionField(language, place)] = asTyped(option)
  draft.optionCount = Math.max(text.options?.length ?? 0, FEWEST_OPTIONS)
}

function putKey(draft: Draft, key: QuestionKey): void {
  if (key.kind === 'single') {
    draft['key.right'] = String(key.right)
    return
  }
  draft.rangeCount = key.ranges.length
  for (const [place, { low, high }] of key.ranges.entries()) {
    draft[rangeField(place, 'low')] = low
    draft[rangeField(place, 'high')] = high === low ? '' : high
  }
}

/** The bank writes a less-than sign that could begin a tag as &lt; and in a formula as \lt; one types it plainly. */
const asTyped = (text: string) => text.replaceAll('&lt;', '<')

/** Whether something differs but for what is shown of it. */
export function isChanged(before: Draft, now: Draft): boolean {
  return JSON.stringify({ ...before, language: '' }) !== JSON.stringify({ ...now, language: '' })
}

/** What is sent: only languages in which something is written. */
export function toBody(draft: Draft): NewQuestion {
  const { subjectId, topicId, difficulty, reference } = draft
  return {
    subjectId,
    topicId: topicId || null,
    difficulty: Number(difficulty) as 1 | 2 | 3,
    reference,
    texts: textsOf(draft),
    key: keyOf(draft),
  }
}

/** The languages in which something is written. */
export function writtenIn(draft: Draft): Language[] {
  return languages.filter((language) => {
    const fields: TextFieldName[] = [
      `texts.${language}.stem`,
      `texts.${language}.solution`,
      ...optionPlaces(draft).map((place) => optionField(language, place)),
    ]
    return fields.some((field) => draft[field].trim() !== '')
  })
}

export const optionPlaces = ({ kind, optionCount }: Draft) =>
  kind === 'single' ? Array.from({ length: optionCount }, (_, place) => place) : []

export function textOf(draft: Draft, language: Language): QuestionText {
  const solution = draft[`texts.${language}.solution`]
  return {
    stem: draft[`texts.${language}.stem`],
    ...(draft.kind === 'single' && {
      options: optionPlaces(draft).map((place) => draft[optionField(language, place)]),
    }),
    ...(solution.trim() !== '' && { solution }),
  }
}

function textsOf(draft: Draft): NewQuestion['texts'] {
  return Object.fromEntries(writtenIn(draft).map((language) => [language, textOf(draft, language)]))
}

/** What is right so far; -1 while no option is. */
export function keyOf(draft: Draft): QuestionKey {
  if (draft.kind === 'single')
    return { kind: 'single', right: draft['key.right'] === '' ? -1 : Number(draft['key.right']) }
  const ranges = Array.from({ length: draft.rangeCount }, (_, place) => {
    const low = draft[rangeField(place, 'low')].trim()
    return { low, high: draft[rangeField(place, 'high')].trim() || low }
  })
  return { kind: 'numerical', ranges }
}

/** Takes an option away in every language; those after it move up, and the right one stays the right one. */
export function withoutOption(draft: Draft, place: number): Partial<Draft> {
  const change: Partial<Draft> = { optionCount: draft.optionCount - 1 }
  for (const language of languages) {
    for (let at = place; at < draft.optionCount; at++) {
      const next = at + 1 < draft.optionCount ? draft[optionField(language, at + 1)] : ''
      change[optionField(language, at)] = next
    }
  }
  const right = Number(draft['key.right'])
  if (draft['key.right'] !== '' && right === place) change['key.right'] = ''
  if (draft['key.right'] !== '' && right > place) change['key.right'] = String(right - 1)
  return change
}

/** Takes a range away; those after it move up. */
export function withoutRange(draft: Draft, place: number): Partial<Draft> {
  const change: Partial<Draft> = { rangeCount: draft.rangeCount - 1 }
  for (let at = place; at < draft.rangeCount; at++)
    for (const end of ['low', 'high'] as const)
      change[rangeField(at, end)] = at + 1 < draft.rangeCount ? draft[rangeField(at + 1, end)] : ''
  return change
}
