// The words of a day's colours.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { DayMark } from '../../../ui/MonthCalendar.tsx'

export const dayWords: Record<DayMark | 'none', MessageDescriptor> = {
  present: msg`present`,
  absent: msg`absent`,
  late: msg`late`,
  part: msg`a part of the day`,
  leave: msg`on leave`,
  none: msg`no lecture`,
}

/** All of them in the language on the screen. */
export function useDayWords(): Record<DayMark | 'none', string> {
  const { i18n } = useLingui()
  const words = Object.entries(dayWords).map(([mark, word]) => [mark, i18n._(word)])
  return Object.fromEntries(words) as Record<DayMark | 'none', string>
}
