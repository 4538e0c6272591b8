// Where a payment goes, shown with every digit typed, network or not; the server counts it by the same rule and has the
// last word.

/** A due with something left to pay. */
export type OpenDue = {
  dueId: string
  /** The day that holds now, 'YYYY-MM-DD'. */
  dueOn: string
  position: number
  /** Paise. */
  owed: number
}

/** Where a payment goes: so much to each due, and the rest paid ahead. */
export type Placing = { parts: ReadonlyMap<string, number>; ahead: number }

/** Oldest first, within a day by position and id; or as allotted by hand. What no due takes is paid ahead. */
export function placePayment(
  open: readonly OpenDue[],
  total: number,
  byHand: Readonly<Record<string, number | null>> | null,
): Placing {
  const parts = new Map<string, number>()
  let left = total
  for (const due of byHand ? open : [...open].sort(byAge)) {
    const part = byHand ? (byHand[due.dueId] ?? 0) : Math.min(due.owed, left)
    if (part > 0) parts.set(due.dueId, part)
    left -= part
  }
  return { parts, ahead: Math.max(0, left) }
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

function byAge(one: OpenDue, other: OpenDue): number {
  return compare(one.dueOn, other.dueOn) || one.position - other.position || compare(one.dueId, other.dueId)
}
