// The five colours of a day, each with its sign and its word.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { IconName } from '../../../ui/Icon.tsx'
import type { StudentMonth } from '../attendance.api.ts'

export type DayMark = StudentMonth['days'][number]['mark']

/** `sign` is an icon, or the half for a day of which the student was there for a part. */
export const dayLooks: Record<DayMark, { word: MessageDescriptor; look: string; sign: IconName | '½' }> = {
  present: { word: msg`present`, look: 'P', sign: 'check' },
  absent: { word: msg`absent`, look: 'A', sign: 'absent' },
  late: { word: msg`late`, look: 'L', sign: 'clock' },
  part: { word: msg`a part of the day`, look: 'L', sign: '½' },
  leave: { word: msg`on leave`, look: 'V', sign: 'minus' },
}
export const dayMarks = Object.keys(dayLooks) as DayMark[]
