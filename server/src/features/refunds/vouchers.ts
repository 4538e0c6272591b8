// Refund vouchers: from which receipts money goes back, and how that is booked and written (Rule 51 of the CGST Rules).
import type { Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { taxInAdvance } from '../feeReceipts/advance.ts'
import { writeDocument } from '../feeReceipts/documents.ts'
import type { Part } from '../feeReceipts/parts.ts'
import type { TaxWay } from '../feeRules/tax.ts'
import { type Line, postEntry } from '../ledger/ledger.ts'
import { type Citable, insertRefundPart } from './refunds.queries.ts'

/** How money goes back. */
export type PayoutMode = 'cash' | 'upi' | 'bank'

interface Voucher {
  receipt: Citable
  paise: number
  tax: { cgst: number; sgst: number; igst: number }
}

/**
 * Which receipt gives back how much, the latest first, and the tax that was taken with it. Throws 409 `more-than-paid`
 * {left} where they do not hold as much.
 */
export function planVouchers(
  receipts: Citable[],
  paise: number,
  funds: { advance: number; advanceTax: number },
): Voucher[] {
  const vouchers: Voucher[] = []
  const held = { ...funds }
  let left = paise
  for (const receipt of receipts) {
    const part = Math.min(left, receipt.left)
    if (part === 0) break
    const tax = receipt.gstin ? taxWith(receipt, part, held, receipts.slice(vouchers.length)) : NO_TAX
    vouchers.push({ receipt, paise: part, tax })
    held.advance -= part
    held.advanceTax -= tax.cgst + tax.sgst + tax.igst
    left -= part
  }
  if (left > 0) throw conflict('more-than-paid', { left: paise - left })
  return vouchers
}

const NO_TAX = { cgst: 0, sgst: 0, igst: 0 }

/**
 * The tax that goes back with a part of a receipt. All of it came with receipts that carry a GSTIN, so that what was
 * received before the institute had one takes none of it.
 */
function taxWith(
  receipt: Citable,
  part: number,
  { advance, advanceTax }: { advance: number; advanceTax: number },
  following: Citable[],
): Voucher['tax'] {
  const taxed = following.reduce((sum, { gstin, left }) => sum + (gstin ? left : 0), 0)
  const tax = taxInAdvance({ advance: Math.min(advance, taxed), advanceTax }, part, wayOf(receipt))
  // The last of what came by both ways may be odd; a voucher has equal halves.
  const isOdd = tax.cgst !== tax.sgst
  return isOdd ? { cgst: 0, sgst: 0, igst: tax.cgst + tax.sgst } : tax
}
const wayOf = ({ isIgst }: Citable): TaxWay => (isIgst ? 'igst' : 'cgst_sgst')

interface Paying {
  id: string
  studentId: string
  reason: string
  by: string
  at: Date
}

export type BookedVoucher = Voucher & { entryId: string }

/** Books a voucher’s part of a refund. @returns the entry */
export async function bookVoucher(
  tx: Tx,
  { id, studentId, reason, by, at }: Paying,
  { receipt, paise, tax }: Voucher,
  mode: PayoutMode,
): Promise<string> {
  const entryId = await postEntry(tx, {
    ...{ kind: 'refund', cause: `refund:${id}:${receipt.id}`, at, by, reason },
    lines: linesOf(studentId, paise, tax, mode),
  })
  if (!entryId) throw new Error('a refund is booked by an entry')
  return entryId
}

/** Writes a voucher that is booked, citing its receipt. */
export async function writeVoucher(
  tx: Tx,
  { id, studentId, reason, by, at }: Paying,
  { receipt, paise, tax, entryId }: BookedVoucher,
  part: Part<PayoutMode>,
) {
  const taxes = tax.cgst + tax.sgst + tax.igst
  const what = { dueId: null, headId: null, sac: '999293', taxBps: taxes > 0 ? 1800 : 0 }
  const written = await writeDocument(tx, {
    ...{ kind: 'refund_voucher', studentId, entryId, cites: receipt.id, at, by, terms: receipt },
    lines: [{ ...what, paise, taxable: paise - taxes, ...tax }],
    parts: [{ ...part, paise }],
    note: reason,
  })
  await insertRefundPart(tx, { refundId: id, documentId: receipt.id, paise, voucherId: written.documentId })
  return written
}

const linesOf = (studentId: string, paise: number, tax: Voucher['tax'], mode: PayoutMode): Line[] => [
  { kind: 'advance', studentId, paise },
  { kind: mode, paise: -paise },
  { kind: 'cgst', paise: tax.cgst },
  { kind: 'sgst', paise: tax.sgst },
  { kind: 'igst', paise: tax.igst },
  { kind: 'advance_tax', studentId, paise: -(tax.cgst + tax.sgst + tax.igst) },
]
