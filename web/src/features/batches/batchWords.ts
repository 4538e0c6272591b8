// The examinations and classes that courses lead to, in words.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Names of examinations are the same in every language. */
export const targetNames = {
  neet: 'NEET',
  jee_main: 'JEE Main',
  jee_advanced: 'JEE Advanced',
  mht_cet: 'MHT-CET',
} as const
export type Target = keyof typeof targetNames
export const targets = Object.keys(targetNames) as Target[]

export const classWords: Record<string, MessageDescriptor> = {
  '11': msg`Class 11`,
  '12': msg`Class 12`,
  '13': msg`Repeaters`,
}
