// The columns of a list, in words.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const columnWords: Record<string, MessageDescriptor> = {
  name: msg`Name`,
  rollNumber: msg`Roll number`,
  phone: msg`Phone`,
  email: msg`E-mail`,
  adultOn: msg`Turns 18 on`,
  bornOn: msg`Date of birth`,
  locale: msg`Language`,
  batch: msg`Batch`,
  guardianName: msg`Guardian`,
  relation: msg`Relation`,
  guardianPhone: msg`Guardian's phone`,
  guardianEmail: msg`Guardian's e-mail`,
  consent: msg`Signed consent form`,
  address: msg`Address`,
}
