// How long ago what is owed fell due, in words.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DebtorFilter, DuesReport } from '../books.api.ts'

export type Age = keyof DuesReport['all']['ages']
export const ages: readonly Age[] = ['ahead', 'd30', 'd60', 'd90', 'older']

export const ageWords: Record<NonNullable<DebtorFilter['age']>, MessageDescriptor> = {
  ahead: msg`Not yet due`,
  late: msg`All that is late`,
  d30: msg`1–30 days late`,
  d60: msg`31–60 days late`,
  d90: msg`61–90 days late`,
  older: msg`Over 90 days late`,
}

export const isAge = (word: string): word is NonNullable<DebtorFilter['age']> => word in ageWords
