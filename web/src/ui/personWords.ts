// What people are to the institute, and whether they may come in, in words.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from './Chip.tsx'

export const roleWords = {
  student: { one: msg`Student`, many: msg`Students` },
  parent: { one: msg`Guardian`, many: msg`Guardians` },
  teacher: { one: msg`Teacher`, many: msg`Teachers` },
  admin: { one: msg`Office`, many: msg`Office` },
} satisfies Record<string, { one: MessageDescriptor; many: MessageDescriptor }>
export type Role = keyof typeof roleWords
export const roles = Object.keys(roleWords) as Role[]

export const statusWords = {
  active: { word: msg`Active`, tone: 'good' },
  invited: { word: msg`Not here yet`, tone: 'due' },
  suspended: { word: msg`Suspended`, tone: 'bad' },
  left: { word: msg`Left`, tone: 'plain' },
} satisfies Record<string, { word: MessageDescriptor; tone: Tone }>
export type Status = keyof typeof statusWords
export const statuses = Object.keys(statusWords) as Status[]

export const powerWords = {
  owner: { word: msg`Owner`, hint: msg`Everything, and who may do what` },
  academics: { word: msg`Academics`, hint: msg`Courses, batches, questions, exams and results` },
  accounts: { word: msg`Accounts`, hint: msg`Fees, receipts and reports` },
  front_desk: { word: msg`Front desk`, hint: msg`People, guardians, consents and admissions` },
} satisfies Record<string, { word: MessageDescriptor; hint: MessageDescriptor }>
export type Power = keyof typeof powerWords
export const powers = Object.keys(powerWords) as Power[]

export const languageNames = { en: 'English', mr: 'मराठी', hi: 'हिन्दी' } as const
export type LanguageCode = keyof typeof languageNames
export const languageChoices = (Object.keys(languageNames) as LanguageCode[]).map((value) => ({
  value,
  label: languageNames[value],
}))
