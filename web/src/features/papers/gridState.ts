// The grid of marks as it is typed: pure. A cell is a text; a row is sent once it is whole, and right.

/** By section, or the total alone. */
export type Mode = 'total' | 'sections'

export interface Bounds {
  minMarks: string
  maxMarks: string
}

/** What stands in the cells of a row, in the order of the columns. */
export type Cells = readonly string[]

/** Row → its cells, for rows in which something was typed. */
export type Typed = Readonly<Record<string, Cells>>

/** A place in the grid: row from 0, column from 0. */
export interface At {
  row: number
  column: number
}

const marks = /^-?\d{1,4}(?:\.\d{1,2})?$/

/** A number as people type it: Devanagari digits, a comma for the point, a typographic minus. */
export function plainNumber(text: string): string {
  return text
    .trim()
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(',', '.')
    .replace('−', '-')
    .replace(/^\+/, '')
}

export type Fault = 'not-marks' | 'too-many' | 'too-few'

/** What is wrong with a cell; undefined for a right one and for an empty one. */
export function faultOf(text: string, { minMarks, maxMarks }: Bounds): Fault | undefined {
  if (text === '') return undefined
  if (!marks.test(text)) return 'not-marks'
  if (Number(text) > Number(maxMarks)) return 'too-many'
  return Number(text) < Number(minMarks) ? 'too-few' : undefined
}

/** whole: every cell holds marks · empty: none does · open: some are still to come · wrong: one cannot be. */
export type RowState = 'whole' | 'empty' | 'open' | 'wrong'

export function stateOf(cells: Cells, bounds: readonly Bounds[]): RowState {
  if (cells.some((text, i) => bounds[i] && faultOf(text, bounds[i]))) return 'wrong'
  if (cells.every((text) => text === '')) return 'empty'
  return cells.every((text) => text !== '') ? 'whole' : 'open'
}

/** The sum of marks with up to two decimals, exactly: in hundredths. */
export function sumOf(cells: Cells): string {
  const hundredths = cells.reduce((sum, text) => sum + Math.round(Number(text || '0') * 100), 0)
  return String(hundredths / 100)
}

/** Text of a spreadsheet's clipboard as cells. */
export function readClipboard(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return lines.map((line) => line.split('\t').map(plainNumber))
}

/** Puts a block of cells into the grid from a place on; what would stand beyond its edge is left out. */
export function paste(
  rows: readonly { id: string; cells: Cells; locked: boolean }[],
  from: At,
  block: readonly string[][],
): Typed {
  const typed: Record<string, Cells> = {}
  for (const [i, line] of block.entries()) {
    const row = rows[from.row + i]
    if (!row || row.locked) continue
    typed[row.id] = row.cells.map((text, column) => line[column - from.column] ?? text)
  }
  return typed
}

/** Where a key leads from a cell; undefined where it stays. Left and right leave a cell only from its text's edge. */
export function moveBy(
  key: string,
  at: At,
  size: { rows: number; columns: number },
  edge: { start: boolean; end: boolean },
): At | undefined {
  const moved = { ...at }
  if (key === 'ArrowUp') moved.row--
  else if (key === 'ArrowDown' || key === 'Enter') moved.row++
  else if (key === 'ArrowLeft' && edge.start) moved.column--
  else if (key === 'ArrowRight' && edge.end) moved.column++
  else return undefined
  const inside = moved.row >= 0 && moved.row < size.rows && moved.column >= 0 && moved.column < size.columns
  return inside ? moved : undefined
}
