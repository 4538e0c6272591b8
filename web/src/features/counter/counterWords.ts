// Ways of paying, papers and states of cheques, in words.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Tone } from '../../ui/Chip.tsx'
import type { Language } from '../../words/language.ts'
import type { HindranceCode, Mode } from './pay/draft.ts'

export const modeWords = {
  upi: msg`UPI`,
  cash: msg`Cash`,
  cheque: msg`Cheque`,
  card: msg`Card`,
  bank: msg`Bank`,
  gateway: msg`Online`,
  advance: msg`From the advance`,
} satisfies Record<Mode | 'gateway' | 'advance', MessageDescriptor>

export const documentWords = {
  receipt: msg`Receipt`,
  tax_invoice: msg`Tax invoice`,
  receipt_voucher: msg`Receipt voucher`,
  refund_voucher: msg`Refund voucher`,
  credit_note: msg`Credit note`,
} satisfies Record<string, MessageDescriptor>

export const chequeWords = {
  received: { word: msg`Received`, tone: 'plain' },
  deposited: { word: msg`At the bank`, tone: 'own' },
  cleared: { word: msg`Cleared`, tone: 'good' },
  bounced: { word: msg`Returned by the bank`, tone: 'bad' },
  given_back: { word: msg`Given back`, tone: 'plain' },
} satisfies Record<string, { word: MessageDescriptor; tone: Tone }>

/** What is missing before a payment can be saved, and how to mend it. */
export const hindranceWords: Record<HindranceCode, MessageDescriptor> = {
  'amount-missing': msg`How much is paid?`,
  'part-missing': msg`How much is paid this way?`,
  'parts-too-much': msg`The other parts are the whole amount already. Make them less, or take this one away.`,
  'utr-digits': msg`The UTR has 12 digits. It stands in the payer’s app, under the payment.`,
  'utr-used': msg`This transfer was counted before.`,
  'cheque-number': msg`The number of the cheque has 6 digits: the first ones at its foot.`,
  'cheque-bank': msg`Which bank is the cheque of?`,
  'cheque-day': msg`Which day stands on the cheque?`,
  'card-code': msg`This code is too long.`,
  'bank-reference': msg`The reference has 8 to 22 letters and digits: IMPS 12, NEFT 16, RTGS 22.`,
  'allotted-too-much': msg`More is allotted than is paid. Raise the amount, or allot less.`,
}

/** A head's name in the language on the screen, where the institute has given one. */
export function headName(
  names: { head: string; headMr: string; headHi: string },
  language: Language,
): string {
  const own = { en: names.head, mr: names.headMr, hi: names.headHi }[language]
  return own || names.head
}
