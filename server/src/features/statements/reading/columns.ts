// Which column of a bank's statement is what: guessed by the words that banks write above them. Pure.
import { createHash } from 'node:crypto'

/** Places of columns from 0. A bank writes credits in a column of their own, or one amount with a sign beside it. */
export interface Mapping {
  day: number
  narration: number
  reference?: number | undefined
  credit?: number | undefined
  amount?: number | undefined
  /** CR or DR beside the amount; without it a minus says that money went out. */
  sign?: number | undefined
  balance?: number | undefined
  dayFormat: 'dmy' | 'mdy' | 'ymd'
}

// SBI, HDFC, ICICI, Axis, Bank of Maharashtra and others: what they write above their columns, the surest word first.
const WORDS: Record<Exclude<keyof Mapping, 'dayFormat'>, RegExp[]> = {
  day: [/^(txn|tran|transaction|post(ing)?)\.? ?(date|dt)/, /^date/, /^value ?(date|dt)/, /\bdate\b/],
  narration: [/narration|particulars|description/, /remarks/, /details/],
  reference: [/utr|rrn/, /ref/, /ch(e)?q/],
  credit: [/deposit/, /^credit/, /\bcredit\b/, /^cr\.?( amount)?$/],
  amount: [/^(txn|tran|transaction)? ?amount/, /^amt/],
  sign: [/^(cr ?\/ ?dr|dr ?\/ ?cr|d\/c|c\/d)/, /type$/, /^(cr|dr) ?ind/],
  balance: [/balance/, /^bal\b/],
}

const plain = (heading: string) => heading.toLowerCase().replace(/\s+/g, ' ').trim()

/** The first column of the surest word. */
function find(headings: string[], words: RegExp[], taken: number[] = []): number | undefined {
  for (const word of words) {
    const at = headings.findIndex((heading, i) => word.test(heading) && !taken.includes(i))
    if (at >= 0) return at
  }
  return undefined
}

/** A guess at which column is what, or undefined for a row that is no heading. */
export function guessMapping(row: string[]): Omit<Mapping, 'dayFormat'> | undefined {
  const headings = row.map(plain)
  const day = find(headings, WORDS.day)
  const narration = find(headings, WORDS.narration)
  const credit = find(headings, WORDS.credit)
  const amount = credit === undefined ? find(headings, WORDS.amount) : undefined
  if (day === undefined || narration === undefined || (credit ?? amount) === undefined) return undefined
  const sign = amount === undefined ? undefined : find(headings, WORDS.sign, [amount])
  const [reference, balance] = [find(headings, WORDS.reference, [narration]), find(headings, WORDS.balance)]
  return { day, narration, reference, credit, amount, sign, balance }
}

/** As far down as banks write names and addresses above their table. */
const DEEPEST = 60

/** The row of headings (from 0): the first that has a day, words and money above its columns. */
export function findHeadings(rows: string[][]): number | undefined {
  const at = rows.slice(0, DEEPEST).findIndex((row) => guessMapping(row) !== undefined)
  return at < 0 ? undefined : at
}

/** By what a bank's format is found again. */
export const hashHeadings = (headings: string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(plain)))
    .digest()

/** How a column writes its days: the year first, or the month where something above twelve stands second. */
export function guessDayFormat(days: string[]): Mapping['dayFormat'] {
  if (days.some((day) => /^\d{4}\D/.test(day))) return 'ymd'
  const seconds = days.map((day) => Number(/^\d{1,2}\D(\d{1,2})\D/.exec(day)?.[1]))
  return seconds.some((second) => second > 12) ? 'mdy' : 'dmy'
}
