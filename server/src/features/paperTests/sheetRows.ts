// What files of responses and files of marks share: whose row it is, and whether it can be taken.
import type { FieldError } from '../../platform/problems.ts'
import type { Duplicate } from '../imports/imports.kinds.ts'
import type { Sitter } from './paperTests.queries.ts'

/** A row of the sheet with its line; the head line is left out. */
export interface SheetRow {
  line: number
  cells: string[]
}

/** The rows in which something stands. */
export function filledRows(rows: string[][]): SheetRow[] {
  return rows
    .map((cells, i) => ({ line: i + 1, cells }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

export const cellOf = (cells: string[], place: number | null | undefined): string =>
  place === null || place === undefined ? '' : (cells[place] ?? '').trim()

/** Finds sitters by roll number as it stands in a file: whole, or its digits alone as bubbles have them. */
class Rolls {
  readonly #whole = new Map<string, Sitter>()
  readonly #digits = new Map<string, Sitter | null>()

  constructor(sitters: Sitter[]) {
    for (const sitter of sitters) {
      this.#whole.set(sitter.rollNumber, sitter)
      const digits = bareDigits(sitter.rollNumber)
      // Two rolls with the same digits are told apart only by the whole of them.
      this.#digits.set(digits, this.#digits.has(digits) ? null : sitter)
    }
  }

  find(roll: string): Sitter | undefined {
    const whole = this.#whole.get(roll.toUpperCase().replaceAll(' ', ''))
    return whole ?? this.#digits.get(bareDigits(roll)) ?? undefined
  }
}

const bareDigits = (roll: string) => roll.replace(/\D/g, '')

export interface Owner {
  sitter: Sitter | undefined
  problems: FieldError[]
  duplicates: Duplicate[]
}

/** Whose rows these are, in their order, and what keeps each from being taken. */
export function findOwners(
  rolls: string[],
  lines: number[],
  sitters: Sitter[],
  replaces: Sitter['medium'],
): Owner[] {
  const known = new Rolls(sitters)
  const firstLine = new Map<string, number>()
  return rolls.map((roll, i) => {
    const sitter = known.find(roll)
    if (!sitter) return { sitter, problems: [{ field: 'rollNumber', code: rollFault(roll) }], duplicates: [] }
    const twin = firstLine.get(sitter.studentId)
    firstLine.set(sitter.studentId, twin ?? lines[i] ?? 0)
    return {
      sitter,
      problems: [
        ...(twin ? [{ field: 'rollNumber', code: 'twice-in-file', params: { line: twin } }] : []),
        ...(hasOther(sitter, replaces) ? [{ field: 'rollNumber', code: `sat-${sitter.medium}` }] : []),
      ],
      duplicates: twin ? [{ code: 'twice-in-file', id: null, label: String(twin) }] : [],
    }
  })
}

const rollFault = (roll: string) => (roll === '' ? 'missing' : 'not-a-sitter')

/** Whether the student has an attempt that the row may not stand beside. */
export function hasOther(
  { attemptId, medium, voided, ruledOut }: Sitter,
  replaces: Sitter['medium'],
): boolean {
  if (attemptId === null) return false
  return ruledOut || (!voided && medium !== replaces)
}
