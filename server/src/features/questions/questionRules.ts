// What every question of the bank must satisfy, whether it was typed, imported from GIFT or from a sheet.
import { Decimal } from 'decimal.js'
import { type Locale, locales } from '../../platform/languages.ts'
import type { BankQuestion, NumberRange, QuestionText } from './question.ts'

/** Bounds against accidents and hostile files, far above any real question. */
export const questionLimits = {
  optionsFrom: 2,
  optionsTo: 8,
  ranges: 10,
  stemCharacters: 8_000,
  optionCharacters: 2_000,
  solutionCharacters: 12_000,
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
  'too-many-ranges',
  'range-reversed',
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
  const ofTexts = written.flatMap((locale) => textFaults(`texts.${locale}`, question.texts[locale]))
  return [...ofTexts, ...keyFaults(question, written)]
}

function textFaults(field: string, text: QuestionText = { stem: '' }): PlacedFault[] {
  const { stemCharacters, solutionCharacters, optionCharacters } = questionLimits
  const stem: QuestionFault | undefined =
    text.stem.trim() === '' ? { code: 'stem-empty' } : tooLong(text.stem, stemCharacters)
  return [
    ...placed(`${field}.stem`, stem),
    ...placed(`${field}.solution`, tooLong(text.solution ?? '', solutionCharacters)),
    ...(text.options ?? []).flatMap((option, place) =>
      placed(`${field}.options.${place}`, tooLong(option, optionCharacters)),
    ),
  ]
}

function tooLong(text: string, limit: number): QuestionFault | undefined {
  return text.length > limit ? { code: 'text-too-long', params: { limit } } : undefined
}

const placed = (field: string, fault: QuestionFault | undefined): PlacedFault[] =>
  fault ? [{ field, fault }] : []

function keyFaults({ key, texts }: BankQuestion, written: Locale[]): PlacedFault[] {
  if (key.kind === 'numerical') return rangesFaults(key.ranges)
  const count = texts[written[0] ?? 'en']?.options?.length ?? 0
  const differing = written.find((locale) => (texts[locale]?.options ?? []).length !== count)
  if (differing) return placed(`texts.${differing}.options`, { code: 'options-differ' })
  if (!Number.isInteger(key.right) || key.right < 0 || key.right >= count)
    return placed('key.right', { code: 'no-right-answer' })
  return written.flatMap((locale) => optionsFaults(`texts.${locale}.options`, texts[locale]?.options ?? []))
}

function optionsFaults(field: string, options: string[]): PlacedFault[] {
  const { optionsFrom, optionsTo } = questionLimits
  if (options.length < optionsFrom)
    return placed(field, { code: 'too-few-options', params: { count: options.length } })
  if (options.length > optionsTo)
    return placed(field, { code: 'too-many-options', params: { count: options.length, limit: optionsTo } })
  const texts = options.map((option) => option.normalize('NFC').replace(/\s+/g, ' ').trim())
  return texts.flatMap((text, place) => {
    if (text === '') return placed(`${field}.${place}`, { code: 'option-empty' })
    const isSecond = texts.indexOf(text) < place
    return placed(`${field}.${place}`, isSecond ? { code: 'options-equal' } : undefined)
  })
}

function rangesFaults(ranges: NumberRange[]): PlacedFault[] {
  if (ranges.length === 0) return placed('key.ranges', { code: 'no-right-answer' })
  if (ranges.length > questionLimits.ranges)
    return placed('key.ranges', { code: 'too-many-ranges', params: { limit: questionLimits.ranges } })
  return ranges.flatMap(({ low, high }, place) =>
    placed(`key.ranges.${place}.high`, new Decimal(low).gt(high) ? { code: 'range-reversed' } : undefined),
  )
}
