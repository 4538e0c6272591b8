// How fast a channel may send: a bucket that fills at the provider's pace (GCRA), kept as one time in the database.

/** A fifth of a second's worth may go at once: more would be too many in the second that follows. */
const BURST_MS = 200

export interface Pace {
  /** When the bucket would be full again; lies ahead of now by what was taken lately. */
  nextAt: Date | null
  perSecond: number
}

/** How many may go out now. */
export function allowance({ nextAt, perSecond }: Pace, now: Date): number {
  const ahead = Math.max(0, (nextAt?.getTime() ?? 0) - now.getTime())
  // At least one fits into an empty bucket, however slow the pace.
  const burst = Math.max(BURST_MS, 1000 / perSecond)
  return Math.max(0, Math.floor(((burst - ahead) * perSecond) / 1000 + 1e-6))
}

/** The bucket after so many went out. */
export const taken = ({ nextAt, perSecond }: Pace, now: Date, count: number): Date =>
  new Date(Math.max(nextAt?.getTime() ?? 0, now.getTime()) + (count * 1000) / perSecond)

/** A slowed channel finds back by a fiftieth of its full pace at a time; null is the full pace. */
export function recovered(slowedTo: number | null, full: number): number | null {
  if (slowedTo === null) return null
  const faster = slowedTo + full / 50
  return faster >= full ? null : faster
}
