// Marks, days and states of a sheet, in words and with their signs.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import type { Mark, Marked } from './engine/marks.ts'

type Look = { word: MessageDescriptor; tone: Tone; icon: IconName }

export const markLooks: Record<Mark, Look> = {
  present: { word: msg`Present`, tone: 'good', icon: 'check' },
  late: { word: msg`Late`, tone: 'due', icon: 'clock' },
  left_early: { word: msg`Left early`, tone: 'due', icon: 'signOut' },
  absent: { word: msg`Absent`, tone: 'bad', icon: 'absent' },
  leave: { word: msg`On leave`, tone: 'plain', icon: 'leave' },
  open: { word: msg`No mark yet`, tone: 'due', icon: 'alert' },
}

/** "Late, 10 min" as one spoken phrase. */
export function useMarkWord(): (marked: Marked) => string {
  const { t, i18n } = useLingui()
  return useCallback(
    ({ mark, minutes }: Marked) => {
      const word = i18n._(markLooks[mark].word)
      return minutes ? t`${word}, ${minutes} min` : word
    },
    [t, i18n],
  )
}

/** A mark as a chip, its minutes with it. */
export function MarkChip({ marked }: { marked: Marked }) {
  const wordOf = useMarkWord()
  const { tone, icon } = markLooks[marked.mark]
  return (
    <Chip tone={tone} icon={icon}>
      {wordOf(marked)}
    </Chip>
  )
}
