// What was paid ahead pays what has come due.
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { oneByOne } from '../../platform/oneByOne.ts'
import { conflict } from '../../platform/problems.ts'
import { listOpenDues } from '../dues/dues.ts'
import { type TaxSplit, type TaxWay, taxOfAdvance } from '../feeRules/tax.ts'
import { holdFees, type Line, postEntry } from '../ledger/ledger.ts'
import { feeTermsOf, kindOfReceipt, writeDocument } from './documents.ts'
import { findAdvance, listUsableAdvances, takeIds } from './feeReceipts.queries.ts'
import { followFees } from './following.ts'
import { linesOfPlacing, placePayment, sumOf, sumOwed, taxes } from './placing.ts'

export interface UseOfAdvance {
  at: Date
  by: string | null
  /** So much of it; absent: as much as is owed. */
  paise?: number | undefined
  /** Only for what falls due by this day. */
  until?: string | undefined
}

/**
 * Pays dues from the student's advance, the oldest first, and writes the tax invoice (without GST the receipt) for it.
 * @returns null where there is nothing to pay or to pay with. Throws 409 `more-than-advance` {advance, owed} where
 * `paise` is more than either.
 */
export async function useAdvance(
  tx: Tx,
  studentId: string,
  { at, by, paise, until }: UseOfAdvance,
): Promise<{ documentId: string; fullNumber: string; paise: number } | null> {
  await holdFees(tx, studentId)
  const held = await findAdvance(tx, studentId)
  const open = (await listOpenDues(tx, studentId)).filter(({ dueOn }) => !until || dueOn <= until)
  const owed = sumOwed(open)
  const most = Math.min(held.advance, owed)
  if (paise !== undefined && paise > most)
    throw conflict('more-than-advance', { advance: held.advance, owed })
  const used = paise ?? most
  if (used === 0) return null
  const terms = await feeTermsOf(tx, studentId)
  const lines = placePayment(open, used, terms.way)
  const [id] = await takeIds(tx, 1)
  const entryId = await postEntry(tx, {
    ...{ kind: 'advance_used', cause: `advance:${id}`, at, by },
    lines: [
      ...linesOfPlacing(studentId, [{ kind: 'advance', studentId, paise: sumOf(lines) }], lines),
      ...taxGivenUp(studentId, taxInAdvance(held, used, terms.way)),
    ],
  })
  if (!id || !entryId) throw new Error('an advance is used by an entry')
  const parts = [{ mode: 'advance' as const, paise: used, reference: null, bank: '', datedOn: null }]
  const kind = kindOfReceipt(terms, lines)
  await followFees(tx, studentId, at)
  return writeDocument(tx, { id, kind, studentId, entryId, at, by, lines, parts, terms })
}

type Tax = Omit<TaxSplit, 'taxable'>

/**
 * The tax that was taken with so much of an advance, as CGST and SGST or as IGST. The halves are equal, as they came: the
 * odd paisa of a share stays with the rest, unless that would leave more tax than advance.
 */
export function taxInAdvance(held: { advance: number; advanceTax: number }, used: number, way: TaxWay): Tax {
  const tax = taxOfAdvance(held, used)
  if (way === 'igst') return { cgst: 0, sgst: 0, igst: tax }
  const left = held.advance - used
  // Taken under other rules than today's, the last of it may be odd; none of it may stay behind.
  if (left === 0) return { cgst: Math.floor(tax / 2), sgst: Math.ceil(tax / 2), igst: 0 }
  const half = Math.max(Math.floor(tax / 2), Math.ceil((held.advanceTax - left) / 2))
  return { cgst: half, sgst: half, igst: 0 }
}

const taxGivenUp = (studentId: string, tax: Tax): Line[] => [
  ...taxes(tax, 1),
  { kind: 'advance_tax', studentId, paise: -(tax.cgst + tax.sgst + tax.igst) },
]

/** Lets advances pay what has fallen due. Asked again it finds nothing more. @returns how many students */
export async function useFallenDue(db: Database, now: Date): Promise<number> {
  const until = dayInIndia(now)
  const students = await listUsableAdvances(db, until)
  await oneByOne(students, (studentId) =>
    db
      .transaction()
      .execute(async (tx) => void (await useAdvance(tx, studentId, { at: now, by: null, until }))),
  )
  return students.length
}
