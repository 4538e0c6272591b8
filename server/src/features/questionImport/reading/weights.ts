// What shares of marks in percent mean to the bank, which knows right and wrong: the exam says what each is worth.
import type { QuestionKey } from '../../questions/question.ts'
import type { ImportFault, ImportNoteCode } from './importProblems.ts'

/** A key that was read, and what of the shares it leaves behind. */
export type ReadKey = { key: QuestionKey; notes: ImportNoteCode[] }

/**
 * The key of options by their shares. Where one is chosen, the right one is that with all the marks; where several
 * may be, all with a share above nothing are right together. Shares that say more than right and wrong are left
 * behind with a note: of the wrong ones, nothing or all the marks lost says no more.
 */
export function keyOfShares(shares: readonly number[], severalChosen: boolean): ReadKey | ImportFault {
  return severalChosen ? keyOfSeveral(shares) : keyOfOne(shares)
}

function keyOfOne(shares: readonly number[]): ReadKey | ImportFault {
  const [right, ...others] = placesOf(shares, isWhole)
  if (right === undefined) return { code: 'no-right-answer' }
  if (others.length > 0) return { code: 'several-right', params: { count: others.length + 1 } }
  const isPlain = shares.every((share, place) => place === right || share === 0)
  return { key: { kind: 'single', right }, notes: isPlain ? [] : ['weights-ignored'] }
}

function keyOfSeveral(shares: readonly number[]): ReadKey | ImportFault {
  const right = placesOf(shares, (share) => share > 0)
  const wrong = placesOf(shares, (share) => share <= 0)
  if (right.length === 0) return { code: 'no-right-answer' }
  const sameShare = (places: number[]) =>
    places.every((place) => near(shares[place] ?? 0, shares[places[0] ?? 0] ?? 0))
  const lost = shares[wrong[0] ?? -1] ?? 0
  const isPlain = sameShare(right) && sameShare(wrong) && (lost === 0 || lost === -100)
  return { key: { kind: 'multiple', right }, notes: isPlain ? [] : ['weights-ignored'] }
}

const isWhole = (share: number) => share >= 99.9

/** Thirds are written 33.33333 here and 33.333 there. */
const near = (one: number, other: number) => Math.abs(one - other) < 0.01

const placesOf = (shares: readonly number[], holds: (share: number) => boolean): number[] =>
  shares.flatMap((share, place) => (holds(share) ? [place] : []))

export type AcceptedForm = { text: string; weight: number }

/** The forms of a short answer that earn all the marks; a * in one stands for anything, which the bank cannot hold. */
export function keyOfForms(forms: readonly AcceptedForm[]): ReadKey | ImportFault {
  const notes = new Set<ImportNoteCode>()
  const accepted = new Map<string, string>()
  for (const { text, weight } of forms) {
    if (weight > 0 && !isWhole(weight)) notes.add('weights-ignored')
    if (!isWhole(weight)) continue
    if (/(?<!\\)\*/.test(text)) notes.add('wildcard-dropped')
    else accepted.set(text.toLowerCase().replace(/\s+/g, ' ').trim(), text.replaceAll('\\*', '*').trim())
  }
  if (accepted.size === 0) return { code: 'no-right-answer' }
  return { key: { kind: 'short', accepted: [...accepted.values()] }, notes: [...notes] }
}

/** The pairs of a matching question as rows and options: equal matches are one option. */
export function keyOfPairs<T>(pairs: readonly { item: T; match: string; isRow: boolean }[]) {
  const rows: T[] = []
  const right: number[] = []
  const options: string[] = []
  for (const { item, match, isRow } of pairs) {
    const place = options.indexOf(match)
    if (place < 0) options.push(match)
    if (!isRow) continue
    rows.push(item)
    right.push(place < 0 ? options.length - 1 : place)
  }
  return { rows, options, key: { kind: 'matching' as const, right } }
}
