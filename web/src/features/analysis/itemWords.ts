// What the remarks on a question say, and why they matter.
import { useLingui } from '@lingui/react/macro'
import type { Tone } from '../../ui/Chip.tsx'
import type { Item } from './analysis.api.ts'

type Remark = Item['remarks'][number]

export function useRemarkWords(): Record<Remark, { word: string; why: string; tone: Tone }> {
  const { t } = useLingui()
  return {
    'weak-beat-strong': {
      word: t`Weak students did better`,
      why: t`The bottom 27 % did better on it than the top 27 %. Look at the key first.`,
      tone: 'bad',
    },
    'distractor-beats-key': {
      word: t`A wrong option wins`,
      why: t`The best students chose a wrong option more often than the right one.`,
      tone: 'bad',
    },
    'hardly-discriminates': {
      word: t`Tells little`,
      why: t`Strong and weak students did almost equally well on it.`,
      tone: 'due',
    },
    'too-hard': { word: t`Very hard`, why: t`Fewer than one in five had it right.`, tone: 'due' },
    'too-easy': { word: t`Very easy`, why: t`More than nine in ten had it right.`, tone: 'plain' },
    'option-unused': { word: t`An option nobody took`, why: t`It misleads nobody.`, tone: 'plain' },
  }
}
