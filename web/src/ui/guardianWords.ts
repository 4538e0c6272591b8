// Who a guardian is to a student, and what they can agree to, in words.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const relationWords = {
  mother: msg`Mother`,
  father: msg`Father`,
  grandparent: msg`Grandparent`,
  sibling: msg`Elder brother or sister`,
  relative: msg`Relative`,
  guardian: msg`Guardian`,
} satisfies Record<string, MessageDescriptor>
export type Relation = keyof typeof relationWords
export const relations = Object.keys(relationWords) as Relation[]

export const purposeWords = {
  account: msg`An account: name, number and e-mail, to sign in`,
  academics: msg`Learning: batch, tests, answers and marks`,
  attendance_word: msg`Attendance, and a message when the student is absent`,
  messages: msg`Messages about classes and results`,
  photo: msg`A photo of the student on their profile`,
  identity_documents: msg`Copies of identity documents for admission`,
} satisfies Record<string, MessageDescriptor>
export type Purpose = keyof typeof purposeWords
export const purposes = Object.keys(purposeWords) as Purpose[]

/** Without these there is no account. */
export const neededPurposes: readonly Purpose[] = ['account', 'academics']
