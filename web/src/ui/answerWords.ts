// Answers and keys in short words: options by letter, ranges, what a later key has decided.
import { useLingui } from '@lingui/react/macro'
import { useLanguage } from '../words/language.ts'

/** What is right, by the question's kind; options by their place in the paper, from 0. */
export type AnswerKey =
  | { kind: 'single'; right: number }
  | { kind: 'multiple'; right: number[] }
  | { kind: 'numerical'; ranges: { low: string; high: string }[] }
  | { kind: 'integer'; ranges: { low: string; high: string }[] }
  | { kind: 'matching'; right: number[] }
  | { kind: 'true_false'; right: boolean }
  | { kind: 'short'; accepted: string[] }

/** What a later version of the key has decided about a question; null: its key stands. */
export type KeyRuling = { is: 'several'; options: number[] } | { is: 'all-right' } | { is: 'dropped' } | null

/** A for the first option. */
export const letterOf = (option: number) => String.fromCharCode(65 + option)

/** The options that are right, a ruling for several included; none where the question was dropped. */
export function rightOptions(key: AnswerKey, ruling: KeyRuling): number[] {
  if (ruling?.is === 'dropped') return []
  if (ruling?.is === 'several') return ruling.options
  if (key.kind === 'single') return [key.right]
  return key.kind === 'multiple' ? key.right : []
}

/** A response as it is stored, in words: letters for options, "1 B, 2 –" for rows; a dash for none. */
export function useResponseWords(): (kind: AnswerKey['kind'], response: string | null) => string {
  const { t } = useLingui()
  return (kind, response) => {
    if (response === null) return '–'
    const letters = response.split(',').map((one) => (/^\d+$/.test(one) ? letterOf(Number(one)) : '–'))
    if (kind === 'single' || kind === 'multiple') return letters.join(', ')
    if (kind === 'matching') return letters.map((letter, row) => `${row + 1} ${letter}`).join(', ')
    if (kind === 'true_false') return response === 'true' ? t`True` : t`False`
    return response
  }
}

/** What counts as right, in words. */
export function useKeyWords(): (key: AnswerKey, ruling?: KeyRuling) => string {
  const { t } = useLingui()
  const language = useLanguage()
  const responseWords = useResponseWords()
  const either = new Intl.ListFormat(language, { type: 'disjunction' })
  return (key, ruling = null) => {
    if (ruling?.is === 'dropped') return t`dropped`
    if (ruling?.is === 'all-right') return t`every answer`
    if (ruling?.is === 'several') return either.format(ruling.options.map(letterOf))
    switch (key.kind) {
      case 'single':
        return letterOf(key.right)
      case 'multiple':
      case 'matching':
        return responseWords(key.kind, key.right.join(','))
      case 'true_false':
        return responseWords(key.kind, String(key.right))
      case 'short':
        return key.accepted.join(', ')
      default:
        return key.ranges.map(({ low, high }) => (low === high ? low : `${low} – ${high}`)).join(', ')
    }
  }
}
