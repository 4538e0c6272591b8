// What goes over the wire about documents for money.
import { z } from 'zod'
import { Day, Id, optionalText, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'
import { PaiseAboveZero } from '../feePlans/feeHeads.schemas.ts'

export const StudentParams = z.object({ studentId: Id })
export const FeeDocumentParams = z.object({ feeDocumentId: Id })

const Paise = z.number().int()
const Mode = z.enum(['cash', 'upi', 'card', 'cheque', 'bank', 'gateway', 'advance'])
const DocumentKind = z.enum(['receipt', 'tax_invoice', 'receipt_voucher', 'refund_voucher', 'credit_note'])
export const DueKindSchema = z.enum(['instalment', 'fine', 'bounce', 'other'])

const Placing = {
  paise: PaiseAboveZero,
  /** By hand: how much each due gets. Absent: the oldest first. What they do not take is paid ahead. */
  dues: z
    .array(z.object({ dueId: Id, paise: PaiseAboveZero }))
    .min(1)
    .max(100)
    .optional(),
}
export const PreviewBody = z.object(Placing)
export const PaymentBody = z.object({
  ...Placing,
  /** Together `paise`. */
  parts: z
    .array(
      z.object({
        mode: z.enum(['cash', 'upi', 'card', 'cheque', 'bank']),
        paise: PaiseAboveZero,
        reference: z.string().trim().max(40).optional(),
        bank: z.string().trim().max(60).optional(),
        datedOn: Day.optional(),
      }),
    )
    .min(1)
    .max(8),
  /** What they owed in all as the screen showed it; where that has changed since, nothing is taken: 409. */
  owedSeen: z.number().int().min(0).optional(),
  note: optionalText(300),
})
export const PaymentReply = z.object({
  documentId: Id,
  fullNumber: z.string(),
  paise: Paise,
  ahead: Paise,
  /** What is still owed in all. */
  left: Paise,
})

const Tax = { taxable: Paise, cgst: Paise, sgst: Paise, igst: Paise }
const Named = z.object({ id: Id, name: z.string() })
const Line = z.object({
  dueId: Id.nullable(),
  headId: Id.nullable(),
  /** Null: paid ahead. */
  head: z.string().nullable(),
  headMr: z.string().nullable(),
  headHi: z.string().nullable(),
  dueKind: DueKindSchema.nullable(),
  planName: z.string().nullable(),
  instalment: z.number().int().nullable(),
  dueOn: Day.nullable(),
  note: z.string().nullable(),
  sac: z.string(),
  taxBps: z.number().int(),
  paise: Paise,
  ...Tax,
})
export const PreviewReply = z.object({
  kind: DocumentKind,
  paise: Paise,
  ...Tax,
  ahead: Paise,
  owed: Paise,
  left: Paise,
  lines: z.array(Line),
  /** Of each due that is owed now, what the payment leaves. */
  after: z.array(z.object({ dueId: Id, left: Paise })),
  inWords: z.object({ en: z.string(), mr: z.string(), hi: z.string() }),
})

export const DocumentRowReply = z.object({
  id: Id,
  kind: DocumentKind,
  fullNumber: z.string(),
  issuedOn: Day,
  issuedAt: Time,
  paise: Paise,
  ahead: Paise,
  modes: z.array(Mode),
  cites: z.string().nullable(),
  takenBackBy: z.string().nullable(),
  /** It says “subject to realisation”: a cheque of it has not been paid by its bank. */
  subjectToRealisation: z.boolean(),
})
export const DocumentPage = pageOf(DocumentRowReply)
export const DocumentQuery = z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize })

const Cited = { id: Id, fullNumber: z.string(), issuedOn: Day }
export const DocumentReply = DocumentRowReply.omit({ cites: true, takenBackBy: true }).extend({
  ...Tax,
  gstin: z.string().nullable(),
  placeOfSupply: z.string(),
  note: z.string(),
  /** Null: the product by itself. */
  by: Named.nullable(),
  student: Named.extend({
    rollNumber: z.string(),
    address: z.string(),
    batches: z.array(z.string()),
    guardians: z.array(z.string()),
  }),
  cites: z.object(Cited).nullable(),
  takenBackBy: z.object({ ...Cited, reason: z.string() }).nullable(),
  refunded: Paise,
  lines: z.array(Line),
  parts: z.array(
    z.object({
      id: Id,
      mode: Mode,
      paise: Paise,
      reference: z.string().nullable(),
      bank: z.string(),
      datedOn: Day.nullable(),
      chequeState: z.enum(['received', 'deposited', 'cleared', 'bounced', 'given_back']).nullable(),
    }),
  ),
  can: z.array(z.string()),
})

export const TakeBackBody = z.object({ reason: text(300).min(3) })
export const TakeBackReply = z.object({ creditNoteId: Id, fullNumber: z.string() })

export const AdvanceBody = z.object({ paise: PaiseAboveZero.optional() })
/** Null: nothing is owed, or nothing was paid ahead. */
export const AdvanceReply = z.object({
  used: z.object({ documentId: Id, fullNumber: z.string(), paise: Paise }).nullable(),
})

export const ReferenceQuery = z.object({
  mode: z.enum(['upi', 'bank']).default('upi'),
  reference: z.string().trim().min(1).max(40),
})
export const ReferenceReply = z.object({
  /** As it would be kept. */
  reference: z.string(),
  problem: z.enum(['utr-malformed', 'reference-malformed', 'utr-used', 'utr-claimed']).nullable(),
  /** The number of the document that has it. */
  usedBy: z.string().nullable(),
})
