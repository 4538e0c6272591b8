// A response as it is stored, in the words of whoever reads it.
import { useLingui } from '@lingui/react/macro'
import type { QuestionKind } from './exams.api.ts'

/** A for the first option. */
export const letterOf = (option: number) => String.fromCharCode(65 + option)

/** Options by their letters ("A, C"), rows with theirs ("1 B, 2 –"), everything else as typed; a dash for none. */
export function useAnswerWord() {
  const { t } = useLingui()
  return (response: string | null, kind: QuestionKind | undefined): string => {
    if (response === null || !kind) return '–'
    const letters = response.split(',').map((one) => (/^\d+$/.test(one) ? letterOf(Number(one)) : '–'))
    if (kind === 'single' || kind === 'multiple') return letters.join(', ')
    if (kind === 'matching') return letters.map((letter, row) => `${row + 1} ${letter}`).join(', ')
    if (kind === 'true_false') return response === 'true' ? t`True` : t`False`
    return response
  }
}
