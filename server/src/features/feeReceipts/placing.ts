// Where a payment goes: to dues and to what is paid ahead, each with the tax in it, and how that is booked.
import { allocate, DoesNotFit, type DuePart, type OpenDue } from '../feeRules/allocation.ts'
import { splitTax, type TaxSplit, type TaxWay } from '../feeRules/tax.ts'
import type { Account, Line } from '../ledger/ledger.ts'

/** A due with something left to pay, and what its head says about tax. */
export interface PayableDue extends OpenDue {
  headId: string
  sac: string
  /** Basis points. */
  taxBps: number
}

/** A line of a document, in paise: for a due, or (without a due and a head) paid ahead. */
export interface DocumentLine extends TaxSplit {
  dueId: string | null
  headId: string | null
  sac: string
  taxBps: number
  paise: number
}

/**
 * What is paid ahead is taxed at 18 %: its rate is not known before it is used (first proviso of Rule 50(1) of the CGST
 * Rules). 999293 is the service code of coaching.
 */
const AHEAD = { dueId: null, headId: null, sac: '999293', taxBps: 1800 }

/**
 * The lines of a document for an amount: by hand where dues are named, else the oldest first; the rest is paid ahead.
 * Throws DoesNotFit where what was chosen by hand does not fit.
 */
export function placePayment(
  open: PayableDue[],
  paise: number,
  way: TaxWay,
  byHand?: DuePart[],
): DocumentLine[] {
  const { parts, ahead } = allocate(open, paise, byHand)
  const dues = new Map(open.map((due) => [due.dueId, due]))
  const lines = parts.map((part) => {
    const due = dues.get(part.dueId)
    if (!due) throw new DoesNotFit('unknown-due')
    const { dueId, headId, sac, taxBps } = due
    return documentLine({ dueId, headId, sac, taxBps }, part.paise, way)
  })
  return ahead > 0 ? [...lines, documentLine(AHEAD, ahead, way)] : lines
}

function documentLine(
  what: Omit<DocumentLine, 'paise' | keyof TaxSplit>,
  paise: number,
  way: TaxWay,
): DocumentLine {
  const taxBps = way === 'none' ? 0 : what.taxBps
  return { ...what, taxBps, paise, ...splitTax(paise, taxBps, way) }
}

/** The entry's lines for what a document says was received or used of the advance: decision 0020. */
export function linesOfPlacing(
  studentId: string,
  from: (Account & { paise: number })[],
  placed: DocumentLine[],
): Line[] {
  return [
    ...from,
    ...placed.flatMap((line) => (line.dueId ? lineOfDue(studentId, line) : ahead(studentId, line))),
  ]
}

function lineOfDue(studentId: string, { dueId, headId, paise, ...split }: DocumentLine): Line[] {
  if (!dueId || !headId) throw new Error('a line for a due names its head')
  return [
    { kind: 'student', studentId, dueId, paise: -paise },
    { kind: 'billed', headId, paise },
    { kind: 'income', headId, paise: -split.taxable },
    ...taxes(split, -1),
  ]
}

const ahead = (studentId: string, { paise, ...split }: DocumentLine): Line[] => [
  { kind: 'advance', studentId, paise: -paise },
  { kind: 'advance_tax', studentId, paise: split.cgst + split.sgst + split.igst },
  ...taxes(split, -1),
]

/** The lines on the accounts of tax: owed to the state with −1, no longer owed with 1. */
export const taxes = ({ cgst, sgst, igst }: Omit<TaxSplit, 'taxable'>, sign: 1 | -1): Line[] => [
  { kind: 'cgst', paise: sign * cgst },
  { kind: 'sgst', paise: sign * sgst },
  { kind: 'igst', paise: sign * igst },
]

/** The paise of all of them. */
export const sumOf = (each: { paise: number }[]): number => each.reduce((sum, { paise }) => sum + paise, 0)
/** What is owed on all of them. */
export const sumOwed = (dues: { owed: number }[]): number => dues.reduce((sum, { owed }) => sum + owed, 0)
/** What of the lines pays dues; the rest is paid ahead. */
export const paidOn = (lines: DocumentLine[]): number => sumOf(lines.filter(({ dueId }) => dueId !== null))
