// Counting a drawer: how many of each note and coin, and what they come to. Pure.

/** Worth in paise, as the server knows them: ₹500 to ₹10 are notes, the rest coins (of ₹20 and ₹10 there are both). */
export const NOTES = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000] as const
export const COINS = [500, 200, 100, 50] as const
const WORTHS = [...NOTES, ...COINS]

/** Pieces by worth, as typed. */
export type Typed = Readonly<Record<string, string>>

/** How many pieces were typed: 0 for nothing, null for what is no number of pieces. */
export function piecesOf(typed: string | undefined): number | null {
  const text = (typed ?? '').trim()
  if (text === '') return 0
  return /^\d{1,5}$/.test(text) ? Number(text) : null
}

/** What all of it comes to in paise; null while something cannot be read. */
export function countedOf(typed: Typed): number | null {
  return WORTHS.reduce<number | null>((sum, worth) => {
    const pieces = piecesOf(typed[worth])
    return sum === null || pieces === null ? null : sum + worth * pieces
  }, 0)
}

/** As the server takes it: only what there is. */
export function countOf(typed: Typed): Record<string, number> {
  return Object.fromEntries(
    WORTHS.map((worth) => [String(worth), piecesOf(typed[worth]) ?? 0] as const).filter(
      ([, pieces]) => pieces > 0,
    ),
  )
}
