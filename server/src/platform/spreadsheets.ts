// Spreadsheets in and out: files from the office are read with care, templates and exports are written.
import writeXlsxFile from 'write-excel-file/node'
import { readCsv } from './spreadsheets.csv.ts'
import { defaultSheetLimits, type Sheet, type SheetLimits, SheetProblem } from './spreadsheets.types.ts'
import { readXlsx } from './spreadsheets.xlsx.ts'

/** One sheet to write. Numbers stay numbers; text is typed as text, so that nothing in it is ever a formula. */
export type SheetToWrite = {
  name: string
  rows: readonly (readonly (string | number | null)[])[]
  /** Rows at the top that are headings: bold, and they stay in view. */
  headings?: number
  /** Column widths in characters. */
  widths?: readonly number[]
}

/**
 * Reads the first visible sheet of an XLSX file, or a CSV file, as text. The kind is told from the bytes, not
 * from a name. Formulas are never run: a cell gives the result stored with it. Throws SheetProblem for
 * every file that is refused; memory and time are bounded by the limits, whatever the file.
 */
export async function readSheet(bytes: Buffer, limits: Partial<SheetLimits> = {}): Promise<Sheet> {
  const bounds = { ...defaultSheetLimits, ...limits }
  if (bytes.length === 0) throw new SheetProblem('empty')
  if (bytes.length > bounds.bytes) throw new SheetProblem('too-large', { limit: bounds.bytes })
  if (bytes.subarray(0, 4).equals(zipMark)) return readXlsx(bytes, bounds)
  if (bytes.subarray(0, 8).equals(oldOfficeMark))
    throw new SheetProblem(isEncrypted(bytes) ? 'password-protected' : 'old-excel')
  return readCsv(bytes, bounds)
}

/**
 * Writes an XLSX workbook; unnamed or oddly named sheets get a name that Excel accepts. A cell that is exactly the name
 * of a member of every JavaScript object ("constructor") comes out empty: a fault of the library.
 */
export async function writeSheet(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows, headings = 0, widths = [] }, place) => ({
      sheet: sheetName(name, place),
      data: rows.map((row, number) => row.map((cell) => cellOf(cell, number < headings))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: headings,
    })),
  ).toBuffer()
}

const zipMark = Buffer.from('PK\u0003\u0004', 'latin1')

/** The compound file of Office before 2007, in which new workbooks with a password are wrapped too. */
const oldOfficeMark = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function isEncrypted(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function cellOf(value: string | number | null, heading: boolean) {
  if (value === null || value === '') return null
  const style = heading ? ({ fontWeight: 'bold' } as const) : {}
  if (typeof value === 'number') return { value, type: Number, ...style }
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top' as const, ...style }
}

/** Excel takes 1 to 31 characters and none of []:*?/\ */
function sheetName(name: string, place: number): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31)
    .trim()
  return allowed === '' ? `Sheet ${place + 1}` : allowed
}
