// Leave in words: its states, its time, its steps.
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { Leave, LeaveRow, LeaveState } from './leave.api.ts'

type StateWord = { word: MessageDescriptor; tone: Tone; icon: IconName }

/** In the order in which the filter offers them. */
export const stateWords: Record<LeaveState, StateWord> = {
  waiting_for_guardian: { word: msg`Waits for the guardian`, tone: 'due', icon: 'person' },
  waiting: { word: msg`Waits for a decision`, tone: 'due', icon: 'clock' },
  asked_back: { word: msg`Question asked`, tone: 'due', icon: 'speech' },
  approved: { word: msg`Approved`, tone: 'good', icon: 'leave' },
  refused: { word: msg`Refused`, tone: 'bad', icon: 'close' },
  cancelled: { word: msg`Taken back`, tone: 'plain', icon: 'undo' },
}

export function StateChip({ state }: { state: LeaveState }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = stateWords[state]
  return (
    <Chip tone={tone} icon={icon}>
      {i18n._(word)}
    </Chip>
  )
}

type Time = Pick<LeaveRow, 'extent' | 'half' | 'fromOn' | 'toOn'> & { lectureCount?: number }

/** "1 Dec – 3 Dec 2026 · 3 days", "1 Dec 2026 · first half", "1 Dec 2026 · 2 lectures". */
export function useTimeWords(): (time: Time) => { when: string; howMuch: string } {
  const { t } = useLingui()
  const format = useFormat()
  return ({ extent, half, fromOn, toOn, lectureCount = 0 }) => {
    const [first, last] = [format.day(fromOn), format.date(toOn)]
    const days = Math.round((Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000) + 1
    const when = fromOn === toOn ? last : `${first} – ${last}`
    if (extent === 'days') return { when, howMuch: t`${plural(days, { one: '# day', other: '# days' })}` }
    if (extent === 'half_day') return { when, howMuch: half === 'first' ? t`First half` : t`Second half` }
    return {
      when,
      howMuch: t`${plural(lectureCount, { one: '# lecture', other: '# lectures' })}`,
    }
  }
}

type Step = Leave['steps'][number]

/** What happened with a step, told from the one before it. */
export function stepWord(step: Step, before: Step | undefined): MessageDescriptor {
  if (!before) return msg`Asked for`
  switch (step.state) {
    case 'waiting':
      return before.state === 'asked_back' ? msg`Answered` : msg`Confirmed`
    case 'asked_back':
      return msg`Question asked`
    case 'approved':
      return msg`Approved`
    case 'refused':
      return msg`Refused`
    default:
      return msg`Taken back`
  }
}
