// What goes over the wire about paying by UPI.
import { z } from 'zod'
import { Day, Id, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

export const StudentParams = z.object({ studentId: Id })
/** From one rupee to five lakh: the most that UPI carries at once for fees (NPCI, 2023). */
const Paise = z.number().int().min(100).max(50_000_000)

export const WaysToPay = z.object({
  upi: z.object({ address: z.string(), name: z.string() }).nullable(),
  gateway: z.object({ keyId: z.string() }).nullable().describe('Null while the gateway is off.'),
})

export const NewUpiPayment = z.object({ paise: Paise })
export const UpiPaymentReply = z.object({
  id: Id.describe('Given with the claim as its `requestId`.'),
  reference: z.string(),
  link: z.string().describe('upi://pay?… for an app, and the text of the QR code.'),
  address: z.string(),
  name: z.string(),
  note: z.string(),
  paise: z.number().int(),
})

export const NewClaim = z.object({
  requestId: Id.optional(),
  paise: Paise,
  utr: z.string().trim().min(1).max(40).describe('Twelve digits; spaces and Devanagari digits are taken.'),
  paidOn: Day,
})

const State = z.enum(['pending', 'confirmed', 'refused'])
export const Claim = z.object({
  id: Id,
  paise: z.number().int(),
  utr: z.string(),
  paidOn: Day,
  madeBy: z.object({ id: Id, name: z.string() }),
  madeAt: Time,
  state: State,
  decidedAt: Time.nullable(),
  /** Why it was refused, in the office's words. */
  answer: z.string().nullable(),
  receipt: z.object({ id: Id, number: z.string(), paise: z.number().int() }).nullable(),
})
export const ClaimsQuery = z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize })
export const ClaimPage = pageOf(Claim)

const Student = z.object({ id: Id, name: z.string(), rollNumber: z.string() })
export const WaitingQuery = z.object(pageQuery)
export const WaitingPage = z.object({
  ...pageOf(
    Claim.pick({ id: true, paise: true, utr: true, paidOn: true, madeBy: true, madeAt: true }).extend({
      student: Student,
      owed: z.number().int().describe('What the student owes now, in paise.'),
      /** A line of a bank statement that is held for it. */
      line: z
        .object({ id: Id, state: z.enum(['probable', 'exact']), paise: z.number().int(), onDay: Day })
        .nullable(),
    }),
  ).shape,
  paise: z.number().int().describe('Of all that wait, together.'),
})

export const ClaimParams = z.object({ claimId: Id })
export const Refusal = z.object({ reason: text(300).refine((reason) => reason.length >= 3) })
export const Confirmed = z.object({
  receipt: z.object({ id: Id, number: z.string(), paise: z.number().int() }),
})
