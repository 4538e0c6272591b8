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

/** "1–3 Dec 2026" and "3 days"; "first half"; "2 lectures". */
export function useTimeWords(): (time: Time) => { when: string; howMuch: string } {
  const { t } = useLingui()
  const format = useFormat()
  return ({ extent, half, fromOn, toOn, lectureCount = 0 }) => {
    const last = format.date(toOn)
    const when = fromOn === toOn ? last : `${firstOf(fromOn, toOn, format.day)}${last}`
    const days = Math.round((Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000) + 1
    if (extent === 'days') return { when, howMuch: t`${plural(days, { one: '# day', other: '# days' })}` }
    if (extent === 'half_day') return { when, howMuch: half === 'first' ? t`First half` : t`Second half` }
    return {
      when,
      howMuch: t`${plural(lectureCount, { one: '# lecture', other: '# lectures' })}`,
    }
  }
}

/** Within one month its name stands once: every language here writes the day first. */
const firstOf = (fromOn: string, toOn: string, day: (day: string) => string) =>
  fromOn.slice(0, 7) === toOn.slice(0, 7) ? `${Number(fromOn.slice(8))}–` : `${day(fromOn)} – `

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
