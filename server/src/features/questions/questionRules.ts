// What every question of the bank must satisfy, whether it was typed, imported from GIFT or from a sheet.
import { Decimal } from 'decimal.js'
import { locales } from '../../platform/languages.ts'
import type { ImportProblemCode } from './importProblems.ts'
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

/** The first reason why the bank cannot hold a question, with its details. */
export type QuestionFault = { code: ImportProblemCode; params?: Record<string, string | number> }

/** Checks texts, options and key against the bank's rules; undefined when all is well. */
export function findFault(question: BankQuestion): QuestionFault | undefined {
  const texts = locales.flatMap((locale) => question.texts[locale] ?? [])
  if (texts.length === 0) return { code: 'stem-empty' }
  return firstOf(texts, textFault) ?? keyFault(question, texts)
}

function textFault(text: QuestionText): QuestionFault | undefined {
  if (text.stem.trim() === '') return { code: 'stem-empty' }
  return (
    tooLong(text.stem, questionLimits.stemCharacters) ??
    tooLong(text.solution ?? '', questionLimits.solutionCharacters) ??
    firstOf(text.options ?? [], (option) => tooLong(option, questionLimits.optionCharacters))
  )
}

function tooLong(text: string, limit: number): QuestionFault | undefined {
  return text.length > limit ? { code: 'text-too-long', params: { limit } } : undefined
}

function keyFault({ key }: BankQuestion, texts: QuestionText[]): QuestionFault | undefined {
  if (key.kind === 'numerical') return rangesFault(key.ranges)
  const lists = texts.map(({ options }) => options ?? [])
  const count = lists[0]?.length ?? 0
  if (lists.some((options) => options.length !== count)) return { code: 'options-differ' }
  if (!Number.isInteger(key.right) || key.right < 0 || key.right >= count) return { code: 'no-right-answer' }
  return firstOf(lists, optionsFault)
}

function optionsFault(options: string[]): QuestionFault | undefined {
  const { optionsFrom, optionsTo } = questionLimits
  if (options.length < optionsFrom) return { code: 'too-few-options', params: { count: options.length } }
  if (options.length > optionsTo)
    return { code: 'too-many-options', params: { count: options.length, limit: optionsTo } }
  const texts = options.map((option) => option.normalize('NFC').replace(/\s+/g, ' ').trim())
  if (texts.includes('')) return { code: 'option-empty' }
  return new Set(texts).size < texts.length ? { code: 'options-equal' } : undefined
}

function rangesFault(ranges: NumberRange[]): QuestionFault | undefined {
  if (ranges.length === 0) return { code: 'no-right-answer' }
  if (ranges.length > questionLimits.ranges)
    return { code: 'too-many-ranges', params: { limit: questionLimits.ranges } }
  return ranges.some(({ low, high }) => new Decimal(low).gt(high)) ? { code: 'range-reversed' } : undefined
}

function firstOf<T>(things: T[], fault: (thing: T) => QuestionFault | undefined): QuestionFault | undefined {
  for (const thing of things) {
    const found = fault(thing)
    if (found) return found
  }
  return undefined
}
