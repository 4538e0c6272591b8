// The mark of a single lecture, in a word and its colour.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { BatchDay } from './registers.api.ts'

type Mark = NonNullable<BatchDay['rows'][number]['marks'][number]>['mark']

export const markSigns: Record<Mark, { word: MessageDescriptor; look: string }> = {
  present: { word: msg`Present`, look: 'pos' },
  late: { word: msg`Late`, look: 'att' },
  left_early: { word: msg`Left early`, look: 'att' },
  absent: { word: msg`Absent`, look: 'neg' },
  leave: { word: msg`On leave`, look: 'dim' },
}
