// What of a plan is the institute's, and what the student's, on the day that the student leaves.
import { portion } from './portion.ts'

/** Paise, but for the units. */
export interface Leaving {
  /** What was charged less concessions. */
  net: number
  /** What of `net` is under heads that can be given back. */
  refundable: number
  /** What of `net` was paid. */
  paid: number
  /** Days of the course, or its lectures: above zero. */
  units: number
  used: number
}

/** Paise; cancelled + credited is what is no longer asked for: net − earned. */
export interface Settlement {
  earned: number
  /** What is owed and no longer asked for. */
  cancelled: number
  /** What was paid and becomes the student's again. */
  credited: number
}

/**
 * Pro rata by what was used (Guidelines for Regulation of Coaching Centre, January 2024: a student who leaves mid-course
 * is refunded the fee of the rest of the course): heads that are not refundable are earned whole, the others by
 * used ÷ units, rounded half up. Never gives back more than was paid.
 * Throws RangeError for paid or refundable above net, and used above units.
 */
export function settle({ net, refundable, paid, units, used }: Leaving): Settlement {
  if (refundable > net || paid > net || used > units) throw new RangeError('a part is more than its whole')
  const earned = net - refundable + portion(refundable, used, units)
  return { earned, cancelled: net - Math.max(paid, earned), credited: Math.max(0, paid - earned) }
}
