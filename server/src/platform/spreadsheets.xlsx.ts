// Reads the first visible sheet of an XLSX workbook as text, in one pass and with bounded memory.
import { posix } from 'node:path'
import {
  columnOf,
  dateText,
  isDateFormat,
  isDateFormatId,
  numberText,
  unescapeCell,
} from './spreadsheets.cells.ts'
import {
  type Sheet,
  type SheetLimits,
  SheetProblem,
  type SheetWarning,
  warningsTold,
} from './spreadsheets.types.ts'
import { readXml } from './spreadsheets.xml.ts'
import { openZip, type ZipParts } from './spreadsheets.zip.ts'

/** A cell as the sheet holds it; strings and dates need other parts of the workbook to be understood. */
type RawCell = { row: number; column: number; type: string; style: number; value: string }

type Workbook = { sheet: string; strings: string; styles: string; from1904: boolean }

/**
 * The sheet comes first and the shared strings after it: too many rows are refused before anything else is
 * unpacked, and of the strings only those are kept that the sheet uses.
 */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<Sheet> {
  const parts = await openZip(bytes, limits)
  const workbook = await readWorkbook(parts)
  const { cells, warnings } = await readCells(parts, workbook.sheet, limits)
  if (cells.length === 0) throw new SheetProblem(warnings.length > 0 ? 'formula-only' : 'empty')
  const strings = await readStrings(
    parts,
    workbook.strings,
    wanted(cells, 's', ({ value }) => Number(value)),
  )
  const dates = await readDateStyles(
    parts,
    workbook.styles,
    wanted(cells, 'n', ({ style }) => style),
  )
  const rows: string[][] = []
  for (const cell of cells) {
    const text = cellText(cell, strings, dates, workbook.from1904)
    if (text.length > limits.cellCharacters)
      throw new SheetProblem('cell-too-long', { row: cell.row, column: cell.column })
    place(rows, cell, text)
  }
  return { kind: 'xlsx', rows, warnings: warnings.slice(0, warningsTold) }
}

function wanted(cells: RawCell[], type: string, number: (cell: RawCell) => number): Set<number> {
  return new Set(cells.filter((cell) => cell.type === type).map(number))
}

function place(rows: string[][], { row, column }: RawCell, text: string): void {
  while (rows.length < row) rows.push([])
  const cells = rows[row - 1] ?? []
  while (cells.length < column - 1) cells.push('')
  cells[column - 1] = text
}

function cellText(
  cell: RawCell,
  strings: Map<number, string>,
  dates: Set<number>,
  from1904: boolean,
): string {
  const { type, value } = cell
  if (type === 's') return strings.get(Number(value)) ?? ''
  if (type === 'n') return dates.has(cell.style) ? dateText(value, from1904) : numberText(value)
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
  return unescapeCell(value)
}

/** Finds the parts that matter: by the workbook's relations, as no name but the first is fixed. */
async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  if (!parts.has('xl/workbook.xml')) throw new SheetProblem('not-a-sheet')
  const sheets: { id: string; hidden: boolean }[] = []
  let from1904 = false
  await readXml(parts.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name === 'sheet')
        sheets.push({ id: relationOf(attributes), hidden: /hidden/i.test(attributes.state ?? '') })
    },
  })
  const { byId, byType } = await readRelations(parts)
  const sheet = byId.get((sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.id ?? '')
  if (sheet === undefined || !parts.has(sheet)) throw new SheetProblem('damaged')
  return { sheet, strings: byType.get('sharedStrings') ?? '', styles: byType.get('styles') ?? '', from1904 }
}

/** r:id, whichever prefix the writing program gave its namespace. */
function relationOf(attributes: Record<string, string>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

async function readRelations(parts: ZipParts) {
  const byId = new Map<string, string>()
  const byType = new Map<string, string>()
  await readXml(parts.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target)
      byId.set(Id, part)
      byType.set(posix.basename(Type), part)
    },
  })
  return { byId, byType }
}

async function readCells(parts: ZipParts, sheet: string, limits: SheetLimits) {
  const reader = new CellReader(limits)
  await readXml(parts.read(sheet), reader)
  return reader
}

/** Follows one sheet's XML: rows, cells, and in them the value, an inline string or a formula. */
class CellReader {
  readonly cells: RawCell[] = []
  readonly warnings: SheetWarning[] = []
  private readonly limits: SheetLimits
  private row = 0
  private cell: RawCell | undefined
  private column = 0
  private capturing = false
  private phonetic = false
  private formula = false
  private valued = false

  constructor(limits: SheetLimits) {
    this.limits = limits
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.openRow(attributes.r)
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'f') this.formula = true
    else if (name === 'rPh') this.phonetic = true
    else if (name === 'v' || name === 't') {
      this.capturing = !this.phonetic
      this.valued = true
    }
  }

  text(text: string): void {
    if (this.capturing && this.cell) this.cell.value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.capturing = false
    else if (name === 'rPh') this.phonetic = false
    else if (name === 'c') this.closeCell()
  }

  private openRow(number: string | undefined): void {
    this.row = number === undefined ? this.row + 1 : Number(number)
    if (!Number.isInteger(this.row) || this.row < 1) throw new SheetProblem('damaged')
    this.column = 0
  }

  private openCell({ r, t = 'n', s }: Record<string, string>): void {
    const column = r === undefined ? this.column + 1 : columnOf(r)
    if (column === undefined) throw new SheetProblem('damaged')
    this.column = column
    this.cell = { row: this.row, column, type: t, style: Number(s ?? 0), value: '' }
    this.formula = false
    this.valued = false
  }

  private closeCell(): void {
    const cell = this.cell
    this.cell = undefined
    if (!cell) return
    if (cell.type === 'e') this.warn(cell, 'error-value')
    else if (this.formula && !this.valued) this.warn(cell, 'formula-without-value')
    else if (cell.value.trim() !== '') this.keep(cell)
  }

  private warn({ row, column }: RawCell, code: SheetWarning['code']): void {
    if (this.warnings.length < warningsTold) this.warnings.push({ row, column, code })
  }

  /** Only cells that hold something count: a sheet formatted down to its last row is not large. */
  private keep(cell: RawCell): void {
    const { rows, columns } = this.limits
    if (cell.row > rows) throw new SheetProblem('too-many-rows', { limit: rows })
    if (cell.column > columns) throw new SheetProblem('too-many-columns', { limit: columns })
    if (this.cells.length >= rows * columns) throw new SheetProblem('damaged')
    this.cells.push(cell)
  }
}

async function readStrings(parts: ZipParts, part: string, needed: Set<number>): Promise<Map<number, string>> {
  const strings = new Map<number, string>()
  if (needed.size === 0 || !parts.has(part)) return strings
  let index = -1
  let text = ''
  let capturing = false
  let phonetic = false
  await readXml(parts.read(part), {
    open(name) {
      if (name === 'si') {
        index += 1
        text = ''
      } else if (name === 'rPh') phonetic = true
      else if (name === 't') capturing = !phonetic && needed.has(index)
    },
    text(piece) {
      if (capturing) text += piece
    },
    close(name) {
      if (name === 't') capturing = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si' && needed.has(index)) strings.set(index, unescapeCell(text))
    },
  })
  return strings
}

/** Which of the cell styles in use show their number as a date. */
async function readDateStyles(parts: ZipParts, part: string, needed: Set<number>): Promise<Set<number>> {
  const dates = new Set<number>()
  if (needed.size === 0 || !parts.has(part)) return dates
  const custom = new Set<number>()
  let inCellFormats = false
  let index = -1
  await readXml(parts.read(part), {
    open(name, { numFmtId = '', formatCode = '' }) {
      const format = Number(numFmtId)
      if (name === 'numFmt' && isDateFormat(formatCode)) custom.add(format)
      if (name === 'cellXfs') inCellFormats = true
      if (name !== 'xf' || !inCellFormats) return
      index += 1
      if (needed.has(index) && (isDateFormatId(format) || custom.has(format))) dates.add(index)
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return dates
}
