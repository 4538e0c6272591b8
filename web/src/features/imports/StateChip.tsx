// How far a list has come, in a word.
import { useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import type { ImportSummary } from './imports.api.ts'

export function StateChip({ state }: { state: ImportSummary['state'] }) {
  const { t } = useLingui()
  const words = {
    previewed: { word: t`Not confirmed`, tone: 'due' },
    writing: { word: t`Being written`, tone: 'own' },
    confirmed: { word: t`Taken in`, tone: 'good' },
    undone: { word: t`Taken back`, tone: 'plain' },
  } as const
  const { word, tone } = words[state]
  return <Chip tone={tone}>{word}</Chip>
}
