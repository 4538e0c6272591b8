// What can become of a message by one channel, in words, and how much that matters.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../../ui/Chip.tsx'
import type { IconName } from '../../../ui/Icon.tsx'
import type { DeliveryState } from './deliveries.api.ts'

type Words = { word: MessageDescriptor; tone: Tone; icon: IconName }

export const stateWords: Record<DeliveryState, Words> = {
  waiting: { word: msg`waits`, tone: 'plain', icon: 'clock' },
  sending: { word: msg`on its way`, tone: 'plain', icon: 'upload' },
  sent: { word: msg`sent`, tone: 'own', icon: 'upload' },
  delivered: { word: msg`arrived`, tone: 'good', icon: 'check' },
  read: { word: msg`read`, tone: 'good', icon: 'eye' },
  failed: { word: msg`failed`, tone: 'bad', icon: 'alert' },
  unknown: { word: msg`unknown`, tone: 'due', icon: 'info' },
  skipped: { word: msg`not by this way`, tone: 'plain', icon: 'minus' },
}
