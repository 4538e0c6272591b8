// What a spreadsheet gives, how much of it is taken, and how it is refused.

/** Every cell as text, blank ones ''. Row n of the sheet is rows[n - 1]; trailing blank rows are cut off. */
export type Sheet = { kind: 'csv' | 'xlsx'; rows: string[][]; warnings: SheetWarning[] }

/** A cell that is blank in `rows` though something stands in it; row and column from 1. */
export type SheetWarning = { row: number; column: number; code: 'formula-without-value' | 'error-value' }

export type SheetLimits = {
  /** Size of the file itself. */
  bytes: number
  /** All that is unpacked from an XLSX file, together. */
  unpackedBytes: number
  /** Number of the last row that holds anything, headings included. */
  rows: number
  columns: number
  cellCharacters: number
}

export const defaultSheetLimits: SheetLimits = {
  bytes: 5_000_000,
  unpackedBytes: 50_000_000,
  rows: 5_000,
  columns: 200,
  cellCharacters: 32_767,
}

/** How many warnings are told; a broken sheet would have as many as cells. */
export const warningsTold = 100

/**
 * empty: nothing in it · not-a-sheet: some other kind of file · old-excel: .xls, to be saved as .xlsx ·
 * damaged: begins like a sheet but cannot be read · encoding: a CSV that is not UTF-8 or marked UTF-16 ·
 * formula-only: nothing but formulas without stored results · zip-bomb: packed to do harm.
 */
export type SheetProblemCode =
  | 'empty'
  | 'not-a-sheet'
  | 'old-excel'
  | 'password-protected'
  | 'damaged'
  | 'encoding'
  | 'formula-only'
  | 'zip-bomb'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'

/** A file that is refused: the code says why, the params hold the limit or the place. */
export class SheetProblem extends Error {
  readonly code: SheetProblemCode
  readonly params: Record<string, string | number>

  constructor(code: SheetProblemCode, params: Record<string, string | number> = {}) {
    super(`spreadsheet refused: ${code}`)
    this.name = 'SheetProblem'
    this.code = code
    this.params = params
  }
}
