// The states of a registration in words and colours.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import type { RegistrationState } from './registrations.api.ts'

type StateWord = { word: MessageDescriptor; tone: Tone; icon: IconName }

/** In the order in which the filter offers them. */
export const stateWords: Record<RegistrationState, StateWord> = {
  waiting_for_office: { word: msg`For the office`, tone: 'due', icon: 'clock' },
  waiting_for_guardian: { word: msg`Waits for the guardian`, tone: 'plain', icon: 'person' },
  approved: { word: msg`Taken in`, tone: 'good', icon: 'check' },
  refused: { word: msg`Refused`, tone: 'bad', icon: 'close' },
}

export function StateChip({ state }: { state: RegistrationState }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = stateWords[state]
  return (
    <Chip tone={tone} icon={icon}>
      {i18n._(word)}
    </Chip>
  )
}
