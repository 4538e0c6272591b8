// The words for kinds of documents, ways of paying and sorts of dues.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Fees, HistoryRow, Paper } from './fees.api.ts'

export const kindWords: Record<HistoryRow['kind'], MessageDescriptor> = {
  receipt: msg`Receipt`,
  tax_invoice: msg`Tax invoice`,
  receipt_voucher: msg`Receipt voucher`,
  refund_voucher: msg`Refund voucher`,
  credit_note: msg`Credit note`,
}

export const modeWords: Record<Paper['parts'][number]['mode'], MessageDescriptor> = {
  cash: msg`Cash`,
  upi: msg`UPI`,
  card: msg`Card`,
  cheque: msg`Cheque`,
  bank: msg`Bank transfer`,
  gateway: msg`Online`,
  advance: msg`From the advance`,
}

export const concessionWords: Record<Fees['concessions'][number]['kind'], MessageDescriptor> = {
  concession: msg`Concession`,
  scholarship: msg`Scholarship`,
  sibling: msg`For brothers and sisters`,
  waiver: msg`Fine waived`,
}

/** A financial year by its first year: 2026–27. */
export const yearText = (year: number) => `${year}–${String((year + 1) % 100).padStart(2, '0')}`

/** A day of the calendar at its noon in India, so that no zone turns it into another. */
export const noonOf = (day: string) => `${day}T12:00:00+05:30`
