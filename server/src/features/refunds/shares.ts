// Which dues a leaving touches: what is no longer asked for, and what was paid and becomes the student's again. Pure.
import { portion } from '../feeRules/portion.ts'

/** A due of the plan that is left, with what holds of it; paise. */
export interface LeftDue {
  dueId: string
  headId: string
  refundable: boolean
  dueOn: string
  position: number
  charged: number
  conceded: number
  paid: number
  owed: number
  /** The tax in what was paid. */
  cgst: number
  sgst: number
  igst: number
}

export interface Credit {
  headId: string
  paise: number
  /** What of it is tax. */
  tax: number
}

/**
 * Where to take what is no longer asked for: the latest first, what cannot be given back last, so that what stays owed
 * is the oldest. Throws RangeError for more than is owed.
 */
export function chooseCancelled(
  dues: LeftDue[],
  paise: number,
): { dueId: string; headId: string; paise: number }[] {
  return take(dues, paise, ({ owed }) => owed).map(({ due: { dueId, headId }, part }) => ({
    ...{ dueId, headId, paise: part },
  }))
}

/**
 * Where to take what becomes the student's again: of what was paid under heads that can be given back, the latest first,
 * each with its share of the tax that was paid. Throws RangeError for more than that.
 */
export function chooseCredited(dues: LeftDue[], paise: number): Credit[] {
  const refundable = dues.filter((due) => due.refundable)
  return take(refundable, paise, ({ paid }) => paid).map(({ due, part }) => ({
    ...{ headId: due.headId, paise: part, tax: taxIn(due, part) },
  }))
}

/** The halves stay equal, as they were taken. */
const taxIn = ({ paid, cgst, igst }: LeftDue, part: number): number =>
  2 * portion(cgst, part, paid) + portion(igst, part, paid)

function take(dues: LeftDue[], paise: number, amountOf: (due: LeftDue) => number) {
  const taken: { due: LeftDue; part: number }[] = []
  let left = paise
  for (const due of [...dues].sort(latestFirst)) {
    const part = Math.min(left, amountOf(due))
    if (part > 0) taken.push({ due, part })
    left -= part
  }
  if (left > 0) throw new RangeError('more than there is to take from')
  return taken
}

function latestFirst(a: LeftDue, b: LeftDue): number {
  if (a.refundable !== b.refundable) return a.refundable ? -1 : 1
  if (a.dueOn !== b.dueOn) return a.dueOn > b.dueOn ? -1 : 1
  return b.position - a.position || (a.dueId > b.dueId ? -1 : 1)
}
