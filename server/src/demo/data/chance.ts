// Chance that repeats: the same seed gives the same draws, so that every demo institute is the same one.

/** Draws that depend on nothing but the seed they were made from. */
export type Chance = {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number from 0 to below `bound`. */
  below: (bound: number) => number
  /** One of the list. Throws when it is empty. */
  pick: <T>(list: readonly T[]) => T
  /** A new list in another order. */
  shuffle: <T>(list: readonly T[]) => T[]
}

/** Makes a source of draws from a seed in words: FNV-1a for the seed, mulberry32 for the draws. */
export function chanceOf(seed: string): Chance {
  let state = hashOf(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  const pick = <T>(list: readonly T[]) => {
    const found = list[below(list.length)]
    if (found === undefined) throw new Error(`Nothing to pick from for ${seed}`)
    return found
  }
  return { next, below, pick, shuffle: (list) => shuffled(list, next) }
}

function hashOf(seed: string): number {
  let hash = 0x811c9dc5
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Sorts by a draw per element: no index can fall outside the list. */
function shuffled<T>(list: readonly T[], next: () => number): T[] {
  return list
    .map((element) => ({ element, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ element }) => element)
}
