// What became of an absence, and how far the word to a guardian came.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../../ui/Chip.tsx'
import type { IconName } from '../../../ui/Icon.tsx'
import type { Absence } from '../attendance.api.ts'

export type WordState = Absence['state']
type Look = { word: MessageDescriptor; tone: Tone; icon: IconName }

/** In the order in which one looks after them. */
export const wordLooks: Record<WordState, Look> = {
  unreachable: { word: msg`Unreachable`, tone: 'bad', icon: 'alert' },
  told: { word: msg`Told`, tone: 'due', icon: 'speech' },
  waiting: { word: msg`Told soon`, tone: 'plain', icon: 'clock' },
  known: { word: msg`Known`, tone: 'good', icon: 'check' },
  corrected: { word: msg`Corrected`, tone: 'good', icon: 'undo' },
  withdrawn: { word: msg`Not told`, tone: 'plain', icon: 'undo' },
}
export const wordStates = Object.keys(wordLooks) as WordState[]

export const fateWords: Record<
  NonNullable<Absence['guardians'][number]['fate']>,
  { word: MessageDescriptor; tone: Tone }
> = {
  waiting: { word: msg`on its way`, tone: 'plain' },
  sent: { word: msg`sent`, tone: 'plain' },
  delivered: { word: msg`delivered`, tone: 'good' },
  read: { word: msg`read`, tone: 'good' },
  failed: { word: msg`failed`, tone: 'bad' },
  unknown: { word: msg`not certain`, tone: 'due' },
  'app-only': { word: msg`in the app only`, tone: 'due' },
}

export const unreachableWords: Record<NonNullable<Absence['unreachableWhy']>, MessageDescriptor> = {
  no_guardian: msg`No guardian is linked.`,
  no_consent: msg`No guardian has agreed to be told.`,
  not_delivered: msg`No message came through.`,
}

export const cameWords: Partial<Record<NonNullable<Absence['dayMark']>, MessageDescriptor>> = {
  present: msg`Present after all`,
  late: msg`Came late`,
  part: msg`There for a part of the day`,
  leave: msg`On leave`,
}
