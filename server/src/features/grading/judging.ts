// Whether a response is right by its key, wholly, partly or not at all: every kind of question, and no marks yet.
import { Decimal } from 'decimal.js'
import { readTypedNumber } from '../../platform/digits.ts'
import { type NumberRange, type QuestionKey, shortForm } from '../questions/question.ts'

/** `found` counts the right options or rows of a `part`: at least one, and not all. */
export type Judgement = { is: 'right' } | { is: 'part'; found: number } | { is: 'wrong' }

const RIGHT: Judgement = { is: 'right' }
const WRONG: Judgement = { is: 'wrong' }

/** Enough digits that no typed number is ever rounded; the library's own 20 could be passed. */
const Exact = Decimal.clone({ defaults: true, precision: 100 })

/** Whether nothing was answered: no response, an empty field, or no row matched. */
export function isBlank(kind: QuestionKey['kind'], response: string | null | undefined): boolean {
  if (response === null || response === undefined || response.trim() === '') return true
  return kind === 'matching' && response.split(',').every((one) => one === '-')
}

/** Judges a response that is not blank. What cannot be read is wrong: something was answered, and it is not the key. */
export function judge(key: QuestionKey, response: string): Judgement {
  switch (key.kind) {
    case 'single':
      return response === String(key.right) ? RIGHT : WRONG
    case 'multiple':
      return judgeChosen(key.right, response.split(','))
    case 'matching':
      return judgeRows(key.right, response.split(','))
    case 'true_false':
      return response === String(key.right) ? RIGHT : WRONG
    case 'short':
      return key.accepted.some((form) => shortForm(form) === shortForm(response)) ? RIGHT : WRONG
    case 'numerical':
      return liesWithin(key.ranges, response) ? RIGHT : WRONG
    case 'integer':
      return isWhole(response) && liesWithin(key.ranges, response) ? RIGHT : WRONG
  }
}

/** One wrong option makes it wrong, however many right ones are beside it. */
function judgeChosen(right: number[], chosen: string[]): Judgement {
  const wanted = new Set(right.map(String))
  const distinct = new Set(chosen)
  if (![...distinct].every((option) => wanted.has(option))) return WRONG
  return distinct.size === wanted.size ? RIGHT : { is: 'part', found: distinct.size }
}

function judgeRows(right: number[], chosen: string[]): Judgement {
  if (chosen.length !== right.length) return WRONG
  const found = right.filter((option, row) => chosen[row] === String(option)).length
  if (found === right.length) return RIGHT
  return found > 0 ? { is: 'part', found } : WRONG
}

/** Both ends belong to a range. */
function liesWithin(ranges: NumberRange[], typed: string): boolean {
  const number = readTypedNumber(typed)
  if (number === undefined) return false
  const value = new Exact(number)
  return ranges.some(({ low, high }) => value.gte(low) && value.lte(high))
}

/** 3 and 3.0 are whole, 3.5 is not. */
function isWhole(typed: string): boolean {
  return /^-?\d+$/.test(readTypedNumber(typed) ?? '')
}
