// A day in one letter, as registers have it, with its word and its colour.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DayMark } from './registers.api.ts'

export const dayLetters: Record<
  DayMark,
  { letter: MessageDescriptor; word: MessageDescriptor; look: string }
> = {
  present: { letter: msg({ context: 'register', message: 'P' }), word: msg`present`, look: 'P' },
  absent: { letter: msg({ context: 'register', message: 'A' }), word: msg`absent`, look: 'A' },
  late: { letter: msg({ context: 'register', message: 'L' }), word: msg`late`, look: 'L' },
  part: { letter: msg({ context: 'register', message: '½' }), word: msg`a part of the day`, look: 'L' },
  leave: { letter: msg({ context: 'register', message: 'V' }), word: msg`on leave`, look: 'V' },
}
export const dayMarks = Object.keys(dayLetters) as DayMark[]
