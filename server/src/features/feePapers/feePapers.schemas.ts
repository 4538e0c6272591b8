// What goes over the wire about receipts, invoices and vouchers as they stand on paper and on the screen.
import { z } from 'zod'
import { Day, Id, LocaleSchema, Time } from '../../platform/schemas.ts'

export const DocumentParams = z.object({ feeDocumentId: Id })
export const StatementParams = z.object({
  studentId: Id,
  year: z.coerce.number().int().min(2000).max(2199).describe('The first of the two years: 2026 for 2026-27.'),
})
export const FileQuery = z.object({
  locale: LocaleSchema.default('en'),
  paper: z.enum(['a5', 'roll']).default('a5').describe('A5, or a thermal roll of 80 mm.'),
})
export const StatementQuery = z.object({ locale: LocaleSchema.default('en') })

const Kind = z.enum(['receipt', 'tax_invoice', 'receipt_voucher', 'refund_voucher', 'credit_note'])
const Texts = z.object({ en: z.string(), mr: z.string(), hi: z.string() })
const Paise = z.number().int()
const tax = { taxable: Paise, cgst: Paise, sgst: Paise, igst: Paise, paise: Paise }
const reference = { id: Id, number: z.string(), issuedOn: Day }

export const FeePaper = z.object({
  ...reference,
  kind: Kind,
  issuedAt: Time,
  ...tax,
  institute: z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() }),
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string(), address: z.string() }),
  /** Null where no GST was taken. */
  gstin: z.string().nullable(),
  placeOfSupply: z.object({ code: z.string(), name: Texts }),
  lines: z.array(
    z.object({
      ...tax,
      /** Null: paid ahead of what is due. */
      head: Texts.nullable(),
      instalment: z.number().int().nullable(),
      dueOn: Day.nullable(),
      note: z.string(),
      sac: z.string(),
      taxBps: z.number().int(),
    }),
  ),
  parts: z.array(
    z.object({
      mode: z.enum(['cash', 'upi', 'card', 'cheque', 'bank', 'gateway', 'advance']),
      paise: Paise,
      reference: z.string().nullable(),
      bank: z.string(),
      datedOn: Day.nullable(),
      /** A cheque that the bank has not paid yet: the receipt holds subject to its realisation. */
      isOpen: z.boolean(),
    }),
  ),
  cites: z.object(reference).nullable(),
  takenBack: z.object({ ...reference, reason: z.string() }).nullable(),
  refunded: Paise.describe('What was given back of it by refund vouchers.'),
  reason: z.string().describe('Why a credit note was written; else empty.'),
  note: z.string(),
  inWords: Texts,
  left: Paise.describe('What the student owed in all after it.'),
  ahead: Paise.describe('What was paid ahead after it.'),
  writtenBy: z.string().nullable(),
})
