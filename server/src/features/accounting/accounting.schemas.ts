// What the accountant asks for and gets. Amounts in paise.
import { z } from 'zod'
import { Day, Id, Time } from '../../platform/schemas.ts'
import { documentKinds } from '../daybook/daybook.schemas.ts'

const paise = z.int()
const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

export const exportKinds = ['csv', 'xlsx', 'tally'] as const
export type ExportKind = (typeof exportKinds)[number]
export const NewExport = z.object({ kind: z.enum(exportKinds), from: Day, to: Day })
export const ExportParams = z.object({ exportId: Id })
const Export = z.object({
  id: Id,
  kind: z.enum(exportKinds),
  from: Day,
  to: Day,
  askedBy: z.string(),
  askedAt: Time,
  /** Documents, or vouchers. */
  total: z.int(),
  done: z.int(),
  state: z.enum(['making', 'ready', 'failed', 'forgotten']),
  bytes: z.int().nullable(),
})
/** The last twenty, the newest first. */
export const Exports = z.object({ rows: z.array(Export) })

/** One month, or the three of a quarter that begins with it. */
const period = { month, months: z.enum(['1', '3']).default('1') }
export const GstQuery = z.object(period)
export const GstFileQuery = z.object({ ...period, format: z.enum(['csv', 'json']) })

const tax = { taxable: paise, cgst: paise, sgst: paise, igst: paise }
/** A place of supply (GST's code of the state) and a rate in basis points. */
const Supply = z.object({ place: z.string(), inState: z.boolean(), bps: z.int(), ...tax })
export const GstSummary = z.object({
  /** Null: the institute is not registered, and nothing is to be filed. */
  gstin: z.string().nullable(),
  from: Day,
  to: Day,
  b2cs: z.array(Supply).describe('Table 7: supplies to consumers, less credit notes and refunds.'),
  large: z
    .array(
      Supply.extend({
        kind: z.enum(['tax_invoice', 'credit_note', 'refund_voucher']),
        number: z.string(),
        day: Day,
        paise,
        cites: z.string().nullable(),
      }),
    )
    .describe('Tables 5 and 9B: invoices of more than ₹1,00,000 to another state, and what takes them back.'),
  advances: z.array(Supply).describe('Table 11A: advances received, less those given back.'),
  adjusted: z.array(Supply).describe('Table 11B: advances of before that were used.'),
  documents: z
    .array(
      z.object({
        kind: z.enum(documentKinds),
        series: z.string(),
        from: z.string(),
        to: z.string(),
        total: z.int(),
        /** How many of them a credit note has taken back; no number is ever cancelled. */
        takenBack: z.int(),
      }),
    )
    .describe('Table 13: documents issued.'),
  /** What is to be paid: the tax on supplies and advances, less that on advances used. */
  payable: z.object({ cgst: paise, sgst: paise, igst: paise }),
})
export type Summary = z.output<typeof GstSummary>
export type SupplyRow = z.output<typeof Supply>
