// Where a sitter is, in words, with a sign and a colour that mean the same everywhere.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import type { Sitter, SitterState } from './invigilation.api.ts'

/** In the order in which an invigilator looks: what may need them first. */
export const states: readonly SitterState[] = [
  'away',
  'offline',
  'paused',
  'working',
  'submitted',
  'not-started',
]

export const stateWords: Record<SitterState, MessageDescriptor> = {
  away: msg`Away`,
  offline: msg`Offline`,
  paused: msg`Paused`,
  working: msg`Writing`,
  submitted: msg({ message: 'Done', context: 'of a sitter' }),
  'not-started': msg`Not begun`,
}

const looks: Record<SitterState, { tone: Tone; icon: IconName }> = {
  away: { tone: 'due', icon: 'eyeOff' },
  offline: { tone: 'due', icon: 'offline' },
  paused: { tone: 'plain', icon: 'lock' },
  working: { tone: 'own', icon: 'edit' },
  submitted: { tone: 'good', icon: 'check' },
  'not-started': { tone: 'plain', icon: 'clock' },
}

const endWords: Record<NonNullable<Sitter['closedHow']>, MessageDescriptor> = {
  submitted: msg`Submitted`,
  bell: msg`Ended by the bell`,
  staff: msg`Ended by a teacher`,
  away: msg`Ended: away too often`,
  paper: msg`Sat on paper`,
}

/** How an attempt ended. */
export function useEndWord(): (how: NonNullable<Sitter['closedHow']>) => string {
  const { i18n } = useLingui()
  return (how) => i18n._(endWords[how])
}

export function StateChip({ state, closedHow }: Pick<Sitter, 'state' | 'closedHow'>) {
  const { i18n } = useLingui()
  const special = closedHow && closedHow !== 'submitted' && closedHow !== 'bell'
  return (
    <Chip {...looks[state]} {...(special && { tone: 'plain' as const })}>
      {i18n._(special ? endWords[closedHow] : stateWords[state])}
    </Chip>
  )
}

/** "20 s", "3 min" or "1 min 12 s". */
export function Seconds({ value }: { value: number }) {
  const minutes = Math.floor(value / 60)
  const rest = Math.round(value % 60)
  if (minutes === 0) return <Trans>{rest} s</Trans>
  if (rest === 0 || minutes >= 10) return <Trans>{minutes} min</Trans>
  return (
    <Trans>
      {minutes} min {rest} s
    </Trans>
  )
}
