// What is right, in one cell of a sheet: "B", "A, C", "9.7..9.9; 12", "1-B, 2-A", "true", "newton | N".
import { readTypedNumber } from '../../../platform/digits.ts'
import type { NumberRange, QuestionKey, QuestionKind } from '../../questions/question.ts'
import type { ImportFault } from '../reading/importProblems.ts'
import { optionLetters } from './questionTemplate.ts'

/** The key as the sheet's answer column writes it; `readAnswerCell` reads it back. */
export function writeAnswerCell(key: QuestionKey): string {
  switch (key.kind) {
    case 'single':
      return letterOf(key.right)
    case 'multiple':
      return key.right.map(letterOf).join(', ')
    case 'matching':
      return key.right.map((right, row) => `${row + 1}-${letterOf(right)}`).join(', ')
    case 'true_false':
      return String(key.right)
    case 'short':
      return key.accepted.map((form) => form.replaceAll('|', '\\|')).join(' | ')
    default:
      return key.ranges.map(({ low, high }) => (low === high ? low : `${low}..${high}`)).join('; ')
  }
}

const letterOf = (place: number) => optionLetters[place] ?? ''

/** Reads an answer cell of a question of this kind. */
export function readAnswerCell(kind: QuestionKind, written: string): QuestionKey | ImportFault {
  const answer = written.trim()
  if (answer === '') return { code: 'answer-missing' }
  switch (kind) {
    case 'single': {
      const right = placeOf(answer)
      return right < 0 ? notAnOption(answer) : { kind, right }
    }
    case 'multiple':
      return readLetters(answer)
    case 'matching':
      return readPairs(answer)
    case 'true_false':
      return readTruth(answer)
    case 'short':
      return { kind, accepted: answer.split(/(?<!\\)\|/).map((form) => form.replaceAll('\\|', '|').trim()) }
    default:
      return readRanges(kind, answer)
  }
}

/** Whether the answer names several options: "A, C". */
export const namesSeveral = (answer: string): boolean =>
  /^[A-Ha-h](?:\s*[,;&]\s*[A-Ha-h])+$/.test(answer.trim())

const placeOf = (letter: string) => optionLetters.indexOf(letter.trim().toUpperCase())

const notAnOption = (answer: string): ImportFault => ({
  code: 'answer-not-an-option',
  params: { answer: answer.slice(0, 60).toWellFormed() },
})

function readLetters(answer: string): QuestionKey | ImportFault {
  const letters = /^[A-Ha-h]+$/.test(answer) ? [...answer] : answer.split(/\s*[,;&]\s*|\s+/)
  const places = [...new Set(letters.map(placeOf))].sort((one, other) => one - other)
  return places.some((place) => place < 0) ? notAnOption(answer) : { kind: 'multiple', right: places }
}

/** 1-B, 2-A: each row with its option, every row once. */
function readPairs(answer: string): QuestionKey | ImportFault {
  const right: number[] = []
  for (const pair of answer.split(/\s*[,;]\s*/)) {
    const [, row = '', letter = ''] = /^(\d)\s*[-–→:]\s*([A-Ha-h])$/.exec(pair.trim()) ?? []
    const place = Number(row) - 1
    if (row === '' || right[place] !== undefined) return { code: 'matching-invalid' }
    right[place] = placeOf(letter)
  }
  return right.includes(undefined as never) ? { code: 'matching-invalid' } : { kind: 'matching', right }
}

function readTruth(answer: string): QuestionKey | ImportFault {
  if (/^(?:t|true|yes|बरोबर|सही)$/i.test(answer)) return { kind: 'true_false', right: true }
  if (/^(?:f|false|no|चूक|गलत)$/i.test(answer)) return { kind: 'true_false', right: false }
  return { code: 'answer-not-read', params: { answer: answer.slice(0, 60).toWellFormed() } }
}

/** 9.8, or 9.7..9.9, or several of these with ; between them. */
function readRanges(kind: 'numerical' | 'integer', answer: string): QuestionKey | ImportFault {
  const ranges: NumberRange[] = []
  for (const part of answer.split(';')) {
    const [from = '', to = from, ...more] = part.split('..')
    const low = readTypedNumber(from)
    const high = readTypedNumber(to)
    if (low === undefined || high === undefined || more.length > 0)
      return { code: 'number-invalid', params: { number: part.trim().slice(0, 40).toWellFormed() } }
    ranges.push({ low, high })
  }
  return { kind, ranges }
}
