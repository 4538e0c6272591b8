// Whether somebody has looked at a question, as a word with a sign.
import { useLingui } from '@lingui/react/macro'
import { Chip } from '../../../ui/Chip.tsx'
import type { Review } from '../questions.api.ts'
import { reviewWords } from '../questionWords.tsx'

const tones = { waiting: 'plain', approved: 'good', rejected: 'bad' } as const

/** `quiet` says nothing of what waits: in a list that is most of it. */
export function ReviewChip({ review, quiet }: { review: Review; quiet?: boolean }) {
  const { i18n } = useLingui()
  if (quiet && review === 'waiting') return null
  return <Chip tone={tones[review]}>{i18n._(reviewWords[review])}</Chip>
}
