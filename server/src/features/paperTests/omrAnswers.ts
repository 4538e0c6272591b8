// A cell of an OMR file as the response that it means: by the set's order, to the paper's own options. Pure.
import { latinDigits, readTypedNumber } from '../../platform/digits.ts'
import type { QuestionKind } from '../questions/question.ts'

/** What stands at a number of a set. */
export interface SheetQuestion {
  kind: QuestionKind
  optionCount: number
  rowCount: number
  /** The set's order: the option printed first, second, …; absent for the paper's own. */
  order?: number[] | undefined
}

/** Several bubbles were filled where one was asked for, and the file does not say which: graded as wrong. */
export const MULTIPLE_MARKED = '*'

/** The response as it is stored, null where nothing was filled in, or undefined for what cannot be read. */
export type ReadAnswer = string | null | undefined

const blanks = new Set(['', '-', '--', '.', '_', 'X', 'NA', 'N/A', 'BLANK', 'NULL'])
const several = new Set(['*', '**', 'M', 'MM', 'MULTI', 'MULTIPLE', '#'])

/** Reads a cell: letters A–D or a–d, digits 1–4, अ ब क ड, "A,C" and "AC", blank, "*". */
export function readAnswer(question: SheetQuestion, cell: string): ReadAnswer {
  const text = latinDigits(cell.normalize('NFKC')).trim()
  const bare = text.toUpperCase()
  const { kind } = question
  if (kind === 'short') return bare === '' || text.length > 200 ? (bare === '' ? null : undefined) : text
  if (blanks.has(bare)) return null
  if (kind === 'numerical' || kind === 'integer')
    return several.has(bare) ? MULTIPLE_MARKED : readTypedNumber(text)
  if (kind === 'matching') return readRows(question, bare)
  if (kind === 'true_false') return readTruth(bare)
  return readChoice(question, bare)
}

function readChoice(question: SheetQuestion, bare: string): ReadAnswer {
  if (bare === '0') return null
  if (several.has(bare)) return question.kind === 'single' ? MULTIPLE_MARKED : undefined
  const signs = bare.split(/[\s,;/|&+]+/).filter((sign) => sign !== '')
  if (signs.length === 0) return null
  const places = (signs.length === 1 ? [...bare] : signs).map((sign) => placeOf(sign, question))
  const options = places.flatMap((place) => (place === undefined ? [] : [place]))
  if (options.length < places.length) return undefined
  return [...new Set(options)].sort((a, b) => a - b).join(',')
}

/** The option of the paper that a sign on the sheet stands for. */
function placeOf(sign: string, { optionCount, order }: SheetQuestion): number | undefined {
  const printed = printedPlace(sign)
  if (printed === undefined || printed >= optionCount) return undefined
  return order ? order[printed] : printed
}

const devanagari = ['अ', 'ब', 'क', 'ड']

function printedPlace(sign: string): number | undefined {
  if (/^[A-L]$/.test(sign)) return sign.charCodeAt(0) - 65
  if (/^(?:[1-9]|1[0-2])$/.test(sign)) return Number(sign) - 1
  const place = devanagari.indexOf(sign)
  return place < 0 ? undefined : place
}

function readTruth(bare: string): ReadAnswer {
  if (['A', 'T', 'TRUE', '1', 'सत्य', 'अ'].includes(bare)) return 'true'
  if (['B', 'F', 'FALSE', '2', 'असत्य', 'ब'].includes(bare)) return 'false'
  return several.has(bare) || bare === 'AB' ? MULTIPLE_MARKED : undefined
}

/** "ACB-", "A,C,,B" or "P-A Q-C S-B": an option for each row, in the order of the rows. */
function readRows(question: SheetQuestion, bare: string): ReadAnswer {
  const { rowCount } = question
  const named = [...bare.matchAll(/([P-Z])\s*[-→:=>]+\s*([A-L\d]+)/g)]
  const signs = named.length
    ? Array.from(
        { length: rowCount },
        (_, row) => named.find(([, name]) => name === rowName(row))?.[2] ?? '-',
      )
    : /[,;|/]/.test(bare)
      ? bare.split(/[,;|/]/)
      : [...bare.replace(/\s/g, '')]
  if (signs.length !== rowCount) return undefined
  const places = signs.map((sign) => (blanks.has(sign.trim()) ? '-' : placeOf(sign.trim(), question)))
  return places.includes(undefined) ? undefined : places.join(',')
}

const rowName = (row: number) => String.fromCharCode(80 + row)
