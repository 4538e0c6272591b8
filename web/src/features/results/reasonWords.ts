// Why a question earned its marks, in a sentence: the rule that the server names, with the marks that it gave.
import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import type { MarkedQuestion } from './results.api.ts'

/** Marks with their sign: +4, −1, 0. */
export function useSigned(): (marks: string) => string {
  const format = useFormat()
  return (marks) => (Number(marks) > 0 ? `+${format.marks(marks)}` : format.marks(marks))
}

/** The sentence for a rule; `attemptCount` is how many of the section's questions were to be attempted. */
export function useReason() {
  const { t } = useLingui()
  const signed = useSigned()
  return (reason: MarkedQuestion['reason'], given: string, attemptCount: number | null): string => {
    const marks = signed(given)
    const limit = attemptCount ?? 0
    switch (reason) {
      case 'right':
        return t`The answer is right: ${marks}.`
      case 'partial':
        return t`A part of the answer is right and nothing in it is wrong: ${marks}.`
      case 'wrong':
        return t`The answer is not the one of the key: ${marks}.`
      case 'blank':
        return t`Nothing was answered: ${marks}.`
      case 'several-right':
        return t`The key takes several options as right, and one of them was chosen: ${marks}.`
      case 'all-right':
        return t`The key takes every answer to this question as right: ${marks}.`
      case 'dropped':
        return t`The question was dropped: everybody who appeared gets its full marks, ${marks}.`
      case 'beyond-limit':
        return t`Only ${limit} answers of this section count, and this one came after them: ${marks}.`
    }
  }
}
