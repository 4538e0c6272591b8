// How the demo's families pay, with references that look real and cannot be.
import { dayInIndia } from '../../platform/clock.ts'
import type { Chance } from '../data/chance.ts'
import { bankNames } from '../data/fees.ts'
import type { BookPart } from './books.ts'

type Mode = BookPart['mode']

const usual: readonly Mode[] = [
  ...Array<Mode>(9).fill('upi'),
  ...Array<Mode>(6).fill('cash'),
  ...['card', 'card', 'bank', 'bank', 'cheque'].map((mode) => mode as Mode),
]

/** The parts of a payment: mostly one; now and then some of it in notes and the rest by phone. */
export function partsOf(paise: number, at: Date, chance: Chance, mode?: Mode): BookPart[] {
  const isSplit = !mode && paise > 2_000_000 && chance.below(24) === 0
  if (!isSplit) return [partOf(mode ?? chance.pick(usual), paise, at, chance)]
  const notes = (2 + chance.below(8)) * 100_000
  return [partOf('cash', notes, at, chance), partOf('upi', paise - notes, at, chance)]
}

function partOf(mode: Mode, paise: number, at: Date, chance: Chance): BookPart {
  const part = { mode, paise, reference: null, bank: '', datedOn: null }
  switch (mode) {
    case 'upi':
      return { ...part, reference: digits(chance, 12) }
    case 'bank':
      return { ...part, reference: `NMNB${digits(chance, 12)}` }
    case 'card':
      return { ...part, reference: digits(chance, 6) }
    case 'cheque':
      return { ...part, reference: digits(chance, 6), bank: chance.pick(bankNames), datedOn: dayInIndia(at) }
    case 'cash':
      return part
  }
}

/** So many digits, the first of them no zero; of twelve, no two draws meet in a demo. */
const digits = (chance: Chance, count: number) =>
  `${1 + chance.below(9)}${Array.from({ length: count - 1 }, () => chance.below(10)).join('')}`
