// What each instalment of a plan asks for under each head.

/** A head's part of an instalment in paise. */
export interface InstalmentPart {
  number: number
  headId: string
  paise: number
}

/**
 * Shares each head out over the instalments by their shares; the paise that are left go to the largest remainders, the
 * earlier instalment first. Every head is met exactly, and with that the whole. Parts of nothing are left out.
 * Throws RangeError where the shares are not 100 %.
 * @param heads paise of each head for the whole plan, in the order in which they are shown
 * @param instalments shares in basis points, together 10,000
 */
export function splitPlan(
  heads: { headId: string; paise: number }[],
  instalments: { number: number; shareBps: number }[],
): InstalmentPart[] {
  const whole = instalments.reduce((sum, { shareBps }) => sum + shareBps, 0)
  if (whole !== 10_000) throw new RangeError('the instalments do not total 100 %')
  const inOrder = [...instalments].sort((a, b) => a.number - b.number)
  const byHead = heads.map(({ headId, paise }) => ({ headId, parts: shareOut(paise, inOrder) }))
  return inOrder.flatMap(({ number }, i) =>
    byHead
      .map(({ headId, parts }) => ({ number, headId, paise: parts[i] ?? 0 }))
      .filter(({ paise }) => paise > 0),
  )
}

function shareOut(paise: number, instalments: { shareBps: number }[]): number[] {
  if (!Number.isSafeInteger(paise) || paise < 0) throw new RangeError(`${paise} is not a whole amount`)
  const shares = instalments.map(({ shareBps }) => BigInt(paise) * BigInt(shareBps))
  const parts = shares.map((share) => Number(share / 10_000n))
  const left = paise - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = shares
    .map((share, i) => ({ i, remainder: Number(share % 10_000n) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) parts[i] = (parts[i] ?? 0) + 1
  return parts
}
