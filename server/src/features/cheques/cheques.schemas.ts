// What goes over the wire about cheques. Amounts are paise.
import { z } from 'zod'
import { Day, Id, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

export const ChequeParams = z.object({ chequeId: Id })
export const ChequeQuery = z.object({
  show: z.enum(['open', 'received', 'deposited', 'cleared', 'returned']).default('open'),
  page: pageQuery.page,
  pageSize: pageQuery.pageSize,
})
export const ChequePage = pageOf(
  z.object({
    id: Id,
    state: z.enum(['received', 'deposited', 'cleared', 'bounced', 'given_back']),
    number: z.string(),
    bank: z.string(),
    datedOn: Day,
    /** Its day has not come: no bank takes it yet. */
    isPostDated: z.boolean(),
    /** Its three months are over: no bank takes it any more. */
    isStale: z.boolean(),
    paise: z.number().int(),
    receivedOn: Day,
    changedAt: Time,
    changedBy: z.string().nullable(),
    reason: z.string().nullable(),
    documentId: Id,
    fullNumber: z.string(),
    student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  }),
).extend({
  /** What all that no bank has paid yet come to. */
  open: z.number().int(),
})

const reason = text(300).min(3)
export const BounceBody = z.object({
  reason,
  /** Whether the charge of the institute's rules is added. */
  charges: z.boolean().default(true),
})
export const BounceReply = z.object({
  creditNoteId: Id,
  receiptId: Id.nullable(),
  charge: z.number().int(),
})
export const GiveBackBody = z.object({ reason })
export const GiveBackReply = z.object({
  creditNoteId: Id,
  fullNumber: z.string(),
  /** The receipt for what else was paid with it; null where it stood alone. */
  receiptId: Id.nullable(),
})
