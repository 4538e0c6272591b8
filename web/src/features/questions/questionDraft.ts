// The editor's fields, named as the server names them, and what becomes of them on the way there and back.
import { type Language, languages } from '../../words/language.ts'
import type {
  NewQuestion,
  Pictures,
  Question,
  QuestionKey,
  QuestionKind,
  QuestionText,
} from './questions.api.ts'
import { languagesOf } from './questionWords.tsx'

export const MOST_OPTIONS = 8
export const FEWEST_OPTIONS = 2
export const MOST_RANGES = 10

type Eight = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7'
type Place = Eight | '8' | '9'
export type StemField = `texts.${Language}.stem`
export type PartField = `texts.${Language}.${'options' | 'rows'}.${Eight}`
export type RangeField = `key.ranges.${Place}.${'low' | 'high'}`
export type MatchField = `key.right.${Eight}`
export type TextFieldName = StemField | PartField | `texts.${Language}.${'hint' | 'solution'}`

export type Draft = Record<TextFieldName, string> &
  Record<RangeField | MatchField, string> &
  Record<`texts.${Language}.${'options' | 'rows'}`, string> &
  Record<'texts' | 'key.ranges' | 'key.kind' | 'key.accepted', string> & {
    subjectId: string
    topicId: string
    difficulty: '1' | '2' | '3'
    reference: string
    tags: string[]
    kind: QuestionKind
    /** Single: the place of the right option. Multiple: the places, "0,2". True or false: the word. */
    'key.right': string
    optionCount: number
    rowCount: number
    rangeCount: number
    /** The language whose fields are shown. */
    language: Language
    /** Where the pictures are that were added here. */
    pictures: Pictures
  }

const places = Array.from({ length: MOST_RANGES }, (_, place) => String(place) as Place)
const eight = places.slice(0, MOST_OPTIONS)

export const partField = (language: Language, part: 'options' | 'rows', place: number) =>
  `texts.${language}.${part}.${place}` as PartField
export const rangeField = (place: number, end: 'low' | 'high') => `key.ranges.${place}.${end}` as RangeField
export const matchField = (row: number) => `key.right.${row}` as MatchField

const hasOptions = (kind: QuestionKind) => kind === 'single' || kind === 'multiple' || kind === 'matching'
export const hasRanges = (kind: QuestionKind) => kind === 'numerical' || kind === 'integer'

type Begin = { subjectId: string; topicId: string; language: Language }

/** An empty question of a subject and topic, to be written in a language first. */
export function emptyDraft(begin: Begin): Draft {
  const texts = languages.flatMap((language) => [
    ...['stem', 'hint', 'solution', 'options', 'rows'].map((part) => `texts.${language}.${part}`),
    ...eight.flatMap((at) => [`texts.${language}.options.${at}`, `texts.${language}.rows.${at}`]),
  ])
  const keys = [
    ...places.flatMap((at) => [`key.ranges.${at}.low`, `key.ranges.${at}.high`]),
    ...eight.map((at) => `key.right.${at}`),
    ...['texts', 'key.ranges', 'key.kind', 'key.accepted', 'key.right'],
  ]
  return {
    ...Object.fromEntries([...texts, ...keys].map((name) => [name, ''])),
    ...begin,
    difficulty: '2',
    reference: '',
    tags: [],
    kind: 'single',
    optionCount: 4,
    rowCount: 4,
    rangeCount: 1,
    pictures: {},
  } as unknown as Draft
}

/** What the editor needs of a question of the bank. */
export type Held = Pick<
  Question,
  'subjectId' | 'topicId' | 'difficulty' | 'reference' | 'kind' | 'key' | 'texts' | 'tags'
> & { pictures: Pictures }

/** A question of the bank, as one goes on writing it: in the given language, where it has that. */
export function draftOf(question: Held, first: Language): Draft {
  const { subjectId, topicId, difficulty, reference, kind, key, tags, pictures } = question
  const [language = first] = languagesOf(question.texts, first)
  const draft: Draft = {
    ...emptyDraft({ subjectId, topicId: topicId ?? '', language }),
    difficulty: String(difficulty) as Draft['difficulty'],
    reference: reference ?? '',
    tags,
    kind,
    pictures,
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
  draft[`texts.${language}.hint`] = asTyped(text.hint ?? '')
  draft[`texts.${language}.solution`] = asTyped(text.solution ?? '')
  for (const part of ['options', 'rows'] as const)
    for (const [place, words] of (text[part] ?? []).entries())
      draft[partField(language, part, place)] = asTyped(words)
  draft.optionCount = Math.max(text.options?.length ?? 0, FEWEST_OPTIONS)
  draft.rowCount = Math.max(text.rows?.length ?? 0, FEWEST_OPTIONS)
}

function putKey(draft: Draft, key: QuestionKey): void {
  switch (key.kind) {
    case 'numerical':
    case 'integer':
      draft.rangeCount = key.ranges.length
      for (const [place, { low, high }] of key.ranges.entries()) {
        draft[rangeField(place, 'low')] = low
        draft[rangeField(place, 'high')] = high === low ? '' : high
      }
      break
    case 'matching':
      for (const [row, option] of key.right.entries()) draft[matchField(row)] = String(option)
      break
    case 'short':
      draft['key.accepted'] = key.accepted.join('\n')
      break
    default:
      draft['key.right'] = String(key.right)
  }
}

/** The bank writes a less-than sign that could begin a tag as &lt; and in a formula as \lt; one types it plainly. */
export const asTyped = (text: string) => text.replaceAll('&lt;', '<')

/** Whether something differs but for what is shown of it. */
export function isChanged(before: Draft, now: Draft): boolean {
  return JSON.stringify({ ...before, language: '' }) !== JSON.stringify({ ...now, language: '' })
}

/** What is sent: only languages in which something is written. */
export function toBody(draft: Draft): NewQuestion {
  const { subjectId, topicId, difficulty, reference, tags } = draft
  return {
    subjectId,
    topicId: topicId || null,
    difficulty: Number(difficulty) as 1 | 2 | 3,
    reference,
    tags,
    texts: textsOf(draft),
    key: keyOf(draft),
  }
}

/** The languages in which something is written. */
export function writtenIn(draft: Draft): Language[] {
  return languages.filter((language) => {
    const fields: TextFieldName[] = [
      `texts.${language}.stem`,
      `texts.${language}.hint`,
      `texts.${language}.solution`,
      ...partFields(draft, language),
    ]
    return fields.some((field) => draft[field].trim() !== '')
  })
}

/** The fields of the options and rows that there are. */
export const partFields = (draft: Draft, language: Language): PartField[] => [
  ...optionPlaces(draft).map((place) => partField(language, 'options', place)),
  ...rowPlaces(draft).map((place) => partField(language, 'rows', place)),
]

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place)
export const optionPlaces = ({ kind, optionCount }: Draft) => (hasOptions(kind) ? upTo(optionCount) : [])
export const rowPlaces = ({ kind, rowCount }: Draft) => (kind === 'matching' ? upTo(rowCount) : [])

export function textOf(draft: Draft, language: Language): QuestionText {
  const hint = draft[`texts.${language}.hint`]
  const solution = draft[`texts.${language}.solution`]
  const part = (name: 'options' | 'rows', at: number[]) =>
    at.map((place) => draft[partField(language, name, place)])
  return {
    stem: draft[`texts.${language}.stem`],
    ...(draft.kind === 'matching' && { rows: part('rows', rowPlaces(draft)) }),
    ...(hasOptions(draft.kind) && { options: part('options', optionPlaces(draft)) }),
    ...(hint.trim() !== '' && { hint }),
    ...(solution.trim() !== '' && { solution }),
  }
}

export function textsOf(draft: Draft): NewQuestion['texts'] {
  return Object.fromEntries(writtenIn(draft).map((language) => [language, textOf(draft, language)]))
}

/** What is right so far; -1 stands for an option that is not chosen yet. */
export function keyOf(draft: Draft): QuestionKey {
  const right = draft['key.right']
  switch (draft.kind) {
    case 'single':
      return { kind: 'single', right: placeOr(right) }
    case 'multiple':
      return { kind: 'multiple', right: rightPlaces(draft) }
    case 'true_false':
      return { kind: 'true_false', right: right === 'true' }
    case 'matching':
      return { kind: 'matching', right: rowPlaces(draft).map((row) => placeOr(draft[matchField(row)])) }
    case 'short':
      return { kind: 'short', accepted: acceptedOf(draft) }
    default:
      return { kind: draft.kind, ranges: rangesOf(draft) }
  }
}

const placeOr = (typed: string) => (typed === '' ? -1 : Number(typed))

/** The places of the options that are marked as right, ascending. */
export const rightPlaces = (draft: Draft): number[] =>
  draft['key.right'] === '' ? [] : draft['key.right'].split(',').map(Number)

/** One accepted form on each line. */
const acceptedOf = (draft: Draft): string[] =>
  draft['key.accepted']
    .split('\n')
    .map((form) => form.replace(/\s+/g, ' ').trim())
    .filter((form) => form !== '')

const rangesOf = (draft: Draft) =>
  upTo(draft.rangeCount).map((place) => {
    const low = draft[rangeField(place, 'low')].trim()
    return { low, high: draft[rangeField(place, 'high')].trim() || low }
  })
