// What every question of the bank must satisfy, whether it was typed or imported from whichever file.
import { Decimal } from 'decimal.js'
import { type Locale, locales } from '../../platform/languages.ts'
import {
  type BankQuestion,
  hasOptions,
  hasRows,
  type NumberRange,
  normalised,
  type QuestionKey,
  type QuestionText,
  shortForm,
} from './question.ts'

/** Bounds against accidents and hostile files, far above any real question. */
export const questionLimits = {
  optionsFrom: 2,
  optionsTo: 8,
  rowsFrom: 2,
  rowsTo: 8,
  ranges: 10,
  accepted: 20,
  /** As long as a response may be: a longer form could never be typed. */
  acceptedCharacters: 200,
  stemCharacters: 8_000,
  optionCharacters: 2_000,
  hintCharacters: 2_000,
  solutionCharacters: 12_000,
  passageCharacters: 20_000,
  titleCharacters: 200,
  categoryDepth: 6,
  categoryCharacters: 120,
  referenceCharacters: 100,
}

/** Every reason why the bank cannot hold a question. */
export const questionFaults = [
  'stem-empty',
  'text-too-long',
  'options-differ', // between two languages of one question
  'no-right-answer',
  'too-few-options',
  'too-many-options',
  'option-empty',
  'options-equal',
  'rows-differ', // between two languages of one question
  'too-few-rows',
  'too-many-rows',
  'row-empty',
  'rows-equal',
  'row-unmatched',
  'too-many-ranges',
  'range-reversed',
  'not-whole',
  'accepted-empty',
  'accepted-equal',
  'too-many-accepted',
  'passage-missing', // in a language in which the question is written
] as const

export type QuestionFaultCode = (typeof questionFaults)[number]

/** One reason, with its details. */
export type QuestionFault = { code: QuestionFaultCode; params?: Record<string, string | number> }

/** A reason with the place in the question: "texts.en.stem", "key.ranges.0.high". */
export type PlacedFault = { field: string; fault: QuestionFault }

/** Checks texts, options and key against the bank's rules; undefined when all is well. */
export function findFault(question: BankQuestion): QuestionFault | undefined {
  return listFaults(question)[0]?.fault
}

/** All that is wrong with a question, each with its place; at most one fault a place. */
export function listFaults(question: BankQuestion): PlacedFault[] {
  const written = locales.filter((locale) => question.texts[locale])
  if (written.length === 0) return [{ field: 'texts', fault: { code: 'stem-empty' } }]
  return [
    ...written.flatMap((locale) => textFaults(`texts.${locale}`, question.texts[locale])),
    ...passageFaults(question, written),
    ...partsFaults(question, written),
  ]
}

function textFaults(field: string, text: QuestionText = { stem: '' }): PlacedFault[] {
  const { stemCharacters, hintCharacters, solutionCharacters, optionCharacters } = questionLimits
  const stem: QuestionFault | undefined =
    text.stem.trim() === '' ? { code: 'stem-empty' } : tooLong(text.stem, stemCharacters)
  const each = (part: 'rows' | 'options') =>
    (text[part] ?? []).flatMap((one, place) =>
      placed(`${field}.${part}.${place}`, tooLong(one, optionCharacters)),
    )
  return [
    ...placed(`${field}.stem`, stem),
    ...placed(`${field}.hint`, tooLong(text.hint ?? '', hintCharacters)),
    ...placed(`${field}.solution`, tooLong(text.solution ?? '', solutionCharacters)),
    ...each('rows'),
    ...each('options'),
  ]
}

function tooLong(text: string, limit: number): QuestionFault | undefined {
  return text.length > limit ? { code: 'text-too-long', params: { limit } } : undefined
}

const placed = (field: string, fault: QuestionFault | undefined): PlacedFault[] =>
  fault ? [{ field, fault }] : []

/** Whoever reads the question in a language reads its passage in it. */
function passageFaults({ passage }: BankQuestion, written: Locale[]): PlacedFault[] {
  if (!passage) return []
  return written.flatMap((locale) =>
    placed(`texts.${locale}.stem`, passage[locale]?.trim() ? undefined : { code: 'passage-missing' }),
  )
}

/** Faults of what is chosen among, and of the key; a key is judged only where what it names stands. */
function partsFaults({ key, texts }: BankQuestion, written: Locale[]): PlacedFault[] {
  const counts = {
    options: texts[written[0] ?? 'en']?.options?.length ?? 0,
    rows: texts[written[0] ?? 'en']?.rows?.length ?? 0,
  }
  const parts = [
    ...(hasRows(key.kind) ? (['rows'] as const) : []),
    ...(hasOptions(key.kind) ? (['options'] as const) : []),
  ]
  for (const part of parts) {
    const differing = written.find((locale) => (texts[locale]?.[part] ?? []).length !== counts[part])
    if (differing) return placed(`texts.${differing}.${part}`, { code: `${part}-differ` })
  }
  const ofParts = parts.flatMap((part) =>
    written.flatMap((locale) => listOfPart(part, `texts.${locale}.${part}`, texts[locale]?.[part] ?? [])),
  )
  return [...keyFaults(key, counts.options, counts.rows), ...ofParts]
}

const codesOf = {
  options: {
    few: 'too-few-options',
    many: 'too-many-options',
    empty: 'option-empty',
    equal: 'options-equal',
    from: questionLimits.optionsFrom,
    to: questionLimits.optionsTo,
  },
  rows: {
    few: 'too-few-rows',
    many: 'too-many-rows',
    empty: 'row-empty',
    equal: 'rows-equal',
    from: questionLimits.rowsFrom,
    to: questionLimits.rowsTo,
  },
} as const

function listOfPart(part: 'rows' | 'options', field: string, written: string[]): PlacedFault[] {
  const { few, many, empty, equal, from, to } = codesOf[part]
  if (written.length < from) return placed(field, { code: few, params: { count: written.length } })
  if (written.length > to) return placed(field, { code: many, params: { count: written.length, limit: to } })
  const texts = written.map(normalised)
  return texts.flatMap((text, place) => {
    if (text === '') return placed(`${field}.${place}`, { code: empty })
    return placed(`${field}.${place}`, texts.indexOf(text) < place ? { code: equal } : undefined)
  })
}

function keyFaults(key: QuestionKey, optionCount: number, rowCount: number): PlacedFault[] {
  const isOption = (right: number) => Number.isInteger(right) && right >= 0 && right < optionCount
  const noneRight = placed('key.right', { code: 'no-right-answer' })
  switch (key.kind) {
    case 'single':
      return isOption(key.right) ? [] : noneRight
    case 'multiple':
      return key.right.length > 0 && key.right.every(isOption) && isAscending(key.right) ? [] : noneRight
    case 'matching':
      return Array.from({ length: rowCount }, (_, row) => key.right[row] ?? -1).flatMap((right, row) =>
        placed(`key.right.${row}`, isOption(right) ? undefined : { code: 'row-unmatched' }),
      )
    case 'true_false':
      return []
    case 'short':
      return acceptedFaults(key.accepted)
    default:
      return rangesFaults(key.ranges, key.kind === 'integer')
  }
}

const isAscending = (places: number[]) => places.every((place, i) => i === 0 || (places[i - 1] ?? 0) < place)

function rangesFaults(ranges: NumberRange[], whole: boolean): PlacedFault[] {
  if (ranges.length === 0) return placed('key.ranges', { code: 'no-right-answer' })
  if (ranges.length > questionLimits.ranges)
    return placed('key.ranges', { code: 'too-many-ranges', params: { limit: questionLimits.ranges } })
  return ranges.flatMap(({ low, high }, place) => {
    const field = `key.ranges.${place}`
    if (whole && !new Decimal(low).isInteger()) return placed(`${field}.low`, { code: 'not-whole' })
    if (whole && !new Decimal(high).isInteger()) return placed(`${field}.high`, { code: 'not-whole' })
    return placed(`${field}.high`, new Decimal(low).gt(high) ? { code: 'range-reversed' } : undefined)
  })
}

function acceptedFaults(accepted: string[]): PlacedFault[] {
  if (accepted.length === 0) return placed('key.accepted', { code: 'no-right-answer' })
  if (accepted.length > questionLimits.accepted)
    return placed('key.accepted', { code: 'too-many-accepted', params: { limit: questionLimits.accepted } })
  const forms = accepted.map(shortForm)
  return forms.flatMap((form, place) => {
    const field = `key.accepted.${place}`
    if (form === '') return placed(field, { code: 'accepted-empty' })
    if (forms.indexOf(form) < place) return placed(field, { code: 'accepted-equal' })
    return placed(field, tooLong(accepted[place] ?? '', questionLimits.acceptedCharacters))
  })
}
