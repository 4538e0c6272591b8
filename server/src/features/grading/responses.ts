// How a response is written down: one short text for each kind, options by their place in the paper, from 0.
//   single "2" · multiple "0,2" (ascending) · numerical "2.50" · integer "-3"
//   matching "2,0,-,1" (an option for each row, "-" for none) · true_false "true" or "false" · short: the words typed
import { readTypedNumber } from '../../platform/digits.ts'
import type { QuestionKind } from '../questions/question.ts'

/** What there is to answer: how many options, and how many rows where they are matched. */
export interface Asked {
  kind: QuestionKind
  optionCount: number
  rowCount: number
}

export const RESPONSE_CHARACTERS = 200

/** What the keypad has on its display before the number is whole: a sign, digits, a point. */
const typing = /^[-+]?\d{0,20}(\.\d{0,20})?$/

/** Whether a text is a response to the question. A draft of a number may be half typed. */
export function isResponse(asked: Asked, response: string, isDraft: boolean): boolean {
  const { kind, optionCount, rowCount } = asked
  switch (kind) {
    case 'single':
      return isOption(response, optionCount)
    case 'multiple':
      return isAscending(response.split(','), optionCount)
    case 'matching': {
      const chosen = response.split(',')
      return chosen.length === rowCount && chosen.every((one) => one === '-' || isOption(one, optionCount))
    }
    case 'true_false':
      return response === 'true' || response === 'false'
    case 'short':
      return response.length <= RESPONSE_CHARACTERS && response.isWellFormed()
    default:
      return isDraft ? typing.test(response) : readTypedNumber(response) !== undefined
  }
}

function isOption(text: string, optionCount: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) < optionCount
}

function isAscending(chosen: string[], optionCount: number): boolean {
  return chosen.every(
    (one, i) => isOption(one, optionCount) && (i === 0 || Number(chosen[i - 1]) < Number(one)),
  )
}
