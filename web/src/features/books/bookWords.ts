// The words for ways of paying, kinds of documents and of concessions, and heads in the reader's language.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type Language, useLanguage } from '../../words/language.ts'
import type { DayDocument, Granted, Mode } from './books.api.ts'

const modes: Record<Mode | 'advance', MessageDescriptor> = {
  cash: msg`Cash`,
  upi: msg`UPI`,
  card: msg`Card`,
  cheque: msg`Cheque`,
  bank: msg`Bank transfer`,
  gateway: msg`Online`,
  advance: msg`Paid ahead`,
}
const kinds: Record<DayDocument['kind'], MessageDescriptor> = {
  receipt: msg`Receipt`,
  tax_invoice: msg`Tax invoice`,
  receipt_voucher: msg`Receipt voucher`,
  refund_voucher: msg`Refund voucher`,
  credit_note: msg`Credit note`,
}
const concessions: Record<Granted['sums'][number]['kind'], MessageDescriptor> = {
  concession: msg`Concession`,
  scholarship: msg`Scholarship`,
  sibling: msg`Sibling rule`,
  waiver: msg`Fine waived`,
}

export function useBookWords() {
  const { i18n } = useLingui()
  return {
    mode: (mode: Mode | 'advance') => i18n._(modes[mode]),
    document: (kind: DayDocument['kind']) => i18n._(kinds[kind]),
    concession: (kind: keyof typeof concessions) => i18n._(concessions[kind]),
  }
}

const locales: Record<Language, string> = { en: 'en-IN', mr: 'mr-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn' }

/** "Nov" from 2026-11. */
export function useShortMonth(): (month: string) => string {
  const language = useLanguage()
  const format = new Intl.DateTimeFormat(locales[language], { month: 'short', timeZone: 'UTC' })
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`))
}

/** The name of a head in the reader's language, where it has one there. */
export function useHeadName() {
  const language = useLanguage()
  return (head: { name: string; nameMr: string; nameHi: string }) =>
    ({ en: head.name, mr: head.nameMr, hi: head.nameHi })[language] || head.name
}
