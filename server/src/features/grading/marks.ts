// What a question earns: the rule of its section, the outcome of an answer, and why it is that one. Exact: in hundredths.

/**
 * A section's marks as decimal strings with at most two decimals, such as {right: '4', wrong: '-1', blank: '0'}.
 * `partial` is for each right option, or each right row, where not all of them were found; null: all or nothing.
 */
export interface MarkRule {
  right: string
  wrong: string
  blank: string
  partial?: string | null
}

export type Outcome = 'right' | 'partial' | 'wrong' | 'blank'

/** Which rule gave the marks; the web has each in words. */
export const markReasons = [
  'right',
  'partial',
  'wrong',
  'blank',
  /** A later key took several options, and one of them was chosen. */
  'several-right',
  /** A later key took every answer. */
  'all-right',
  /** A later key took the question out: its full marks for everybody who appeared. */
  'dropped',
  /** An answer beyond the number to attempt; it counts as none. */
  'beyond-limit',
] as const
export type MarkReason = (typeof markReasons)[number]

export interface Grade {
  outcome: Outcome
  /** A decimal string without needless zeros: '4', '-0.25'. */
  marks: string
  reason: MarkReason
}

const written = /^([+-]?)(\d{1,13})(?:\.(\d{1,2})0*)?$/

/** Marks in whole hundredths, in which every sum is exact. Throws for what has more than two decimals, or is no number. */
export function toHundredths(marks: string): number {
  const [, sign, units, fraction = ''] = written.exec(marks) ?? []
  if (units === undefined) throw new RangeError(`Marks are decimals with at most two places, not ${marks}.`)
  const size = Number(units) * 100 + Number(fraction.padEnd(2, '0'))
  return sign === '-' && size > 0 ? -size : size
}

/** The decimal string of so many hundredths: 450 → '4.5'. */
export function fromHundredths(hundredths: number): string {
  const size = Math.abs(hundredths)
  const fraction = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const units = String(Math.floor(size / 100))
  return `${hundredths < 0 ? '-' : ''}${units}${fraction && `.${fraction}`}`
}
