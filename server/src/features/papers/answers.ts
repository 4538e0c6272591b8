// What a key's entry is called on the paper of a set.
import type { Locale } from '../../platform/languages.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import { optionLetter, printedWords, rowLetter } from './drawing/words.ts'

/** The right answer as it is printed: letters by the set's order of the options. `order` is absent for no options. */
export function answerInSet(entry: ExamKeyEntry, order: number[] | undefined, locale: Locale): string {
  const words = printedWords[locale]
  const { ruling } = entry
  if (ruling && ruling.is !== 'several') return words.anybody
  const letter = (option: number) => optionLetter(order ? order.indexOf(option) : option)
  if (ruling) return letters(ruling.options, letter)
  switch (entry.kind) {
    case 'single':
      return letter(entry.right)
    case 'multiple':
      return letters(entry.right, letter)
    case 'matching':
      return entry.right.map((option, row) => `${rowLetter(row)}→${letter(option)}`).join(', ')
    case 'true_false':
      return entry.right ? `A (${words.isTrue})` : `B (${words.isFalse})`
    case 'short':
      return entry.accepted.join(' / ')
    default:
      return entry.ranges.map(({ low, high }) => (low === high ? low : `${low} – ${high}`)).join(', ')
  }
}

const letters = (options: number[], letter: (option: number) => string): string =>
  options.map(letter).sort().join(', ')
