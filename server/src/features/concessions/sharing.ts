// Sharing an amount out over dues: exact to the paisa, no due gets more than it is owed. Pure.

/** A due and what is left of it in paise. */
export interface Owed {
  dueId: string
  owed: number
}

/**
 * Shares an amount out by what each is owed; the paise that are left go to the largest remainders, the earlier due
 * first. Parts of nothing are left out. Throws RangeError for more than is owed in all.
 */
export function shareOut(paise: number, dues: Owed[]): { dueId: string; paise: number }[] {
  const whole = dues.reduce((sum, { owed }) => sum + owed, 0)
  if (!Number.isSafeInteger(paise) || paise < 0 || paise > whole) throw new RangeError('more than is owed')
  if (paise === 0) return []
  const shares = dues.map(({ owed }) => BigInt(paise) * BigInt(owed))
  const parts = shares.map((share) => Number(share / BigInt(whole)))
  const left = paise - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share % BigInt(whole) }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return dues.map(({ dueId }, at) => ({ dueId, paise: parts[at] ?? 0 })).filter((part) => part.paise > 0)
}
