// Reads and writes CSV: whatever separator and Unicode encoding the office's program chose.
import { parse } from 'csv-parse/sync'
import { type Sheet, type SheetLimits, SheetProblem } from './spreadsheets.types.ts'

const separators = [',', ';', '\t'] as const

/** The widest sheet of any spreadsheet program: beyond it even blank columns are refused. */
const widestSheet = 16_384

/** How much of the beginning is looked at to find the separator. */
const sampleCharacters = 50_000

/** Reads CSV in UTF-8 (with or without a mark) or marked UTF-16, separated by comma, semicolon or tab. */
export function readCsv(bytes: Buffer, limits: SheetLimits): Sheet {
  const text = decode(bytes).replace(/\r\n?/g, '\n')
  if (/^\s*(?:<[!?a-z]|%PDF-|\{\\rtf)/i.test(text.slice(0, 200))) throw new SheetProblem('not-a-sheet')
  const told = /^sep=(.)\n/i.exec(text.slice(0, 10))
  const body = told ? text.slice(told[0].length) : text
  const rows = parseRows(body, told?.[1] ?? separatorOf(body), limits)
  while (rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop()
  if (rows.length === 0) throw new SheetProblem('empty')
  if (rows.length > limits.rows) throw new SheetProblem('too-many-rows', { limit: limits.rows })
  return { kind: 'csv', rows, warnings: [] }
}

/**
 * Writes CSV that Excel opens rightly: marked UTF-8, CRLF, and an apostrophe before what a spreadsheet would
 * run as a formula (cells that begin with = + - @, tab or return). Plain numbers such as -4 stay numbers.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const lines = rows.map((row) => row.map((cell) => quoted(guarded(String(cell ?? '')))).join(','))
  return Buffer.from(`\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`, 'utf8')
}

function guarded(text: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text)
  return /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Bytes without a mark are UTF-8 or refused: guessing among the old code pages would turn names into other
 * names, and Marathi files made with old fonts into nonsense.
 */
function decode(bytes: Buffer): string {
  const encoding = markedEncoding(bytes)
  const text = decoded(bytes, encoding)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none, other files nearly always do
  if (text !== undefined && !/[\0-\x08\x0E-\x1F]/.test(text)) return text
  throw new SheetProblem(looksLikeText(bytes) ? 'encoding' : 'not-a-sheet')
}

function markedEncoding(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Text of another encoding: no control bytes, or every second byte zero as in UTF-16 without its mark. */
function looksLikeText(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 4_000)
  const zeros = sample.filter((byte) => byte === 0).length
  const controls = sample.filter((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13).length
  return controls === 0 || (controls === zeros && zeros > sample.length / 3)
}

/** The separator that the first line with any of them has most of, outside quotes: that line is the heading. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((separator) => [separator, 0]))
  let quoting = false
  for (const character of text.slice(0, sampleCharacters)) {
    if (character === '"') quoting = !quoting
    else if (quoting) continue
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
    else if (character === '\n' && Math.max(...counts.values()) > 0) break
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

function parseRows(text: string, separator: string, limits: SheetLimits): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      to: limits.rows + 1,
      cast: (value, { index, lines }) => bounded(value, index, lines, limits),
    })
  } catch (error) {
    throw error instanceof SheetProblem ? error : new SheetProblem('damaged', lineOf(error))
  }
}

function bounded(value: string, index: number, line: number, limits: SheetLimits): string {
  if ((value !== '' && index >= limits.columns) || index >= widestSheet) {
    throw new SheetProblem('too-many-columns', { limit: limits.columns })
  }
  if (value.length > limits.cellCharacters)
    throw new SheetProblem('cell-too-long', { row: line, column: index + 1 })
  return value
}

function lineOf(error: unknown): Record<string, number> {
  const line = error instanceof Error && 'lines' in error ? error.lines : undefined
  return typeof line === 'number' ? { line } : {}
}
