// What is added to an instalment that is late.
import { daysBetween } from '../../platform/days.ts'

/** A plan's rule. Paise; no cap is null. */
export interface FineRule {
  fine: 'none' | 'daily' | 'flat'
  finePaise: number
  /** Days after the due date that are never fined. */
  graceDays: number
  /** The most that is added to one instalment. */
  fineCap: number | null
}

export interface Lateness {
  /** The day that holds now, with what was postponed. */
  dueOn: string
  /** The day up to which a fine is to be reckoned, itself included. */
  day: string
  /** The last day for which one was added. */
  finedUntil: string | null
  /** What was added so far, before any waiver. */
  fined: number
}

/**
 * The fine to be added now in paise, zero for none: so much for each day after grace that was not fined yet, or once;
 * together never more than the cap. What is asked twice for a day adds nothing the second time.
 */
export function fineToAdd(rule: FineRule, { dueOn, day, finedUntil, fined }: Lateness): number {
  const late = Math.max(0, daysBetween(dueOn, day) - rule.graceDays)
  const left = Math.max(0, (rule.fineCap ?? Number.MAX_SAFE_INTEGER) - fined)
  switch (rule.fine) {
    case 'none':
      return 0
    case 'flat':
      return late === 0 || finedUntil ? 0 : Math.min(rule.finePaise, left)
    case 'daily': {
      const since = finedUntil ? Math.max(0, daysBetween(finedUntil, day)) : late
      return Math.min(Math.min(late, since) * rule.finePaise, left)
    }
  }
}
