// A bank's statement, read: its headings, the lines that bring money in, and a fingerprint of each, so that a line of
// two statements that overlap counts once. Pure; runs on a thread of its own.
import { createHash } from 'node:crypto'
import { Problem } from '../../../platform/problems.ts'
import { readSheet } from '../../../platform/spreadsheets.ts'
import { SheetProblem } from '../../../platform/spreadsheets.types.ts'
import { findReferences, readDay, readPaise } from './cells.ts'
import { findHeadings, guessDayFormat, guessMapping, type Mapping } from './columns.ts'

export const STATEMENT_BYTES = 10_000_000
const MOST_ROWS = 30_000
const SAMPLES = 8

export interface Credit {
  /** The row of the sheet, from 1. */
  line: number
  onDay: string
  narration: string
  reference: string | null
  paise: number
  /** In hex. */
  fingerprint: string
}

export interface ReadStatement {
  headings: string[]
  /** The first rows below them, as they stand there. */
  samples: string[][]
  mapping: Mapping
  credits: Credit[]
  /** Rows with an amount but without a day that can be read. */
  unreadable: number
  fromOn: string | null
  toOn: string | null
}

export interface Order {
  bytes: Uint8Array
  /** As somebody has set it; without it the words above the columns say. */
  mapping?: Mapping | undefined
}

/** Reads a file. Throws 422 `sheet-…` where it is no sheet, `no-headings` where no row says what the columns are. */
export async function readStatement({ bytes, mapping: given }: Order): Promise<ReadStatement> {
  const rows = await readRows(Buffer.from(bytes))
  const at = findHeadings(rows)
  const guess = at === undefined ? undefined : guessMapping(rows[at] ?? [])
  if (at === undefined || !guess) throw new Problem(422, 'no-headings')
  const below = rows.slice(at + 1)
  const dayFormat = guessDayFormat(below.slice(0, 500).map((row) => row[guess.day] ?? ''))
  const mapping = given ?? { ...guess, dayFormat }
  const { credits, unreadable } = readCredits(below, at + 2, mapping)
  const days = credits.map(({ onDay }) => onDay).sort()
  const samples = below.filter((row) => readDay(row[mapping.day] ?? '', mapping.dayFormat)).slice(0, SAMPLES)
  const range = { fromOn: days[0] ?? null, toOn: days.at(-1) ?? null }
  return { headings: rows[at] ?? [], samples, mapping, credits, unreadable, ...range }
}

async function readRows(bytes: Buffer): Promise<string[][]> {
  try {
    return (await readSheet(bytes, { bytes: STATEMENT_BYTES, rows: MOST_ROWS })).rows
  } catch (error) {
    if (error instanceof SheetProblem) throw new Problem(422, `sheet-${error.code}`, { params: error.params })
    throw error
  }
}

function readCredits(rows: string[][], firstLine: number, mapping: Mapping) {
  const seen = new Map<string, number>()
  const credits: Credit[] = []
  let unreadable = 0
  rows.forEach((row, i) => {
    const paise = creditOf(row, mapping)
    if (paise === undefined || paise <= 0) return
    const onDay = readDay(row[mapping.day] ?? '', mapping.dayFormat)
    if (!onDay) {
      // Totals below the table have an amount, and no day.
      if (row[mapping.day]?.trim()) unreadable++
      return
    }
    credits.push(toCredit(row, firstLine + i, { onDay, paise }, mapping, seen))
  })
  return { credits, unreadable }
}

function creditOf(row: string[], { credit, amount, sign }: Mapping): number | undefined {
  if (credit !== undefined) return readPaise(row[credit] ?? '')
  const paise = readPaise(row[amount ?? -1] ?? '')
  if (paise === undefined || sign === undefined) return paise
  return /^\s*c/i.test(row[sign] ?? '') ? Math.abs(paise) : undefined
}

function toCredit(
  row: string[],
  line: number,
  { onDay, paise }: { onDay: string; paise: number },
  mapping: Mapping,
  seen: Map<string, number>,
): Credit {
  const cell = (at: number | undefined) => (at === undefined ? '' : (row[at] ?? ''))
  const narration = cell(mapping.narration).replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed()
  const given = cell(mapping.reference)
  const balance = readPaise(cell(mapping.balance)) ?? null
  const key = JSON.stringify([onDay, paise, narration.toUpperCase(), balance])
  // Two lines that are alike in all are two payments: the first and the second of their kind.
  const place = (seen.get(key) ?? 0) + 1
  seen.set(key, place)
  const fingerprint = createHash('sha256').update(`${key}${place}`).digest('hex')
  return { line, onDay, narration, reference: referenceOf(given, narration), paise, fingerprint }
}

function referenceOf(given: string, narration: string): string | null {
  const [found] = findReferences(given, narration)
  const typed = given.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return found ?? (/^(?=.*\d)[A-Z0-9]{8,22}$/.test(typed) && !/^0+$/.test(typed) ? typed : null)
}
