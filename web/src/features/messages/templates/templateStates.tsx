// Where a wording stands at WhatsApp, as a word with a sign.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Chip, type Tone } from '../../../ui/Chip.tsx'
import type { IconName } from '../../../ui/Icon.tsx'
import type { TemplateState } from './templates.api.ts'

export const templateStates: Record<TemplateState, { word: MessageDescriptor; tone: Tone; icon: IconName }> =
  {
    none: { word: msg`not at WhatsApp`, tone: 'plain', icon: 'minus' },
    submitted: { word: msg`being looked at`, tone: 'own', icon: 'clock' },
    approved: { word: msg`approved`, tone: 'good', icon: 'check' },
    rejected: { word: msg`rejected`, tone: 'bad', icon: 'close' },
    stopped: { word: msg`stopped`, tone: 'bad', icon: 'alert' },
  }

export function TemplateStateChip({ state }: { state: TemplateState }) {
  const { i18n } = useLingui()
  const { word, tone, icon } = templateStates[state]
  return (
    <Chip tone={tone} icon={icon}>
      {i18n._(word)}
    </Chip>
  )
}
