// The five states of the palette, in the sense of the official instructions. Pure.
import { type Ledger, type Standing, standingOf } from './ledger.ts'

export const paletteStates = ['not-visited', 'not-answered', 'answered', 'marked', 'answered-marked'] as const
/** answered-marked is evaluated; marked alone is not answered. */
export type PaletteState = (typeof paletteStates)[number]

/** The state follows from the official answer alone: a draft does not change it. */
export function paletteState({ visited, answered, marked }: Standing): PaletteState {
  if (!visited) return 'not-visited'
  if (answered) return marked ? 'answered-marked' : 'answered'
  return marked ? 'marked' : 'not-answered'
}

export type PaletteCounts = Record<PaletteState, number>

/** How many of these questions are in each state. */
export function countStates(ledger: Ledger, positions: readonly number[]): PaletteCounts {
  const counts: PaletteCounts = {
    'not-visited': 0,
    'not-answered': 0,
    answered: 0,
    marked: 0,
    'answered-marked': 0,
  }
  for (const position of positions) counts[paletteState(standingOf(ledger, position))]++
  return counts
}

/** How many of these questions have an official answer. */
export function countAnswered(ledger: Ledger, positions: readonly number[]): number {
  return positions.filter((position) => standingOf(ledger, position).answered).length
}

/** The questions on whose screen something stands that is not saved. */
export function listDrafts(ledger: Ledger, positions: readonly number[]): number[] {
  return positions.filter((position) => standingOf(ledger, position).draft)
}
