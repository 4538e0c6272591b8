// What goes over the wire about leaving and refunds. Amounts in paise.
import { z } from 'zod'
import { Day, Id, optionalText, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

export const AssignmentParams = z.object({ assignmentId: Id })
export const StudentParams = z.object({ studentId: Id })
export const RefundParams = z.object({ refundId: Id })

const Paise = z.number().int()
const Person = z.object({ id: Id, name: z.string() })
const Student = Person.extend({ rollNumber: z.string() })
const State = z.enum(['asked', 'approved', 'paid', 'refused'])

export const LeavingQuery = z.object({ leftOn: Day.optional() })
export const LeavingReply = z.object({
  assignmentId: Id,
  student: Student,
  course: z.string(),
  plan: z.string(),
  batch: z.string().nullable(),
  startsOn: Day,
  endsOn: Day,
  /** The last day that counts as used. */
  leftOn: Day,
  rule: z.enum(['by_days', 'by_lectures', 'none']),
  /** Days of the course, or its lectures, and how many of them were used. */
  units: z.number().int(),
  used: z.number().int(),
  /** What was charged less concessions, and what of it can be given back at all. */
  net: Paise,
  refundable: Paise,
  paid: Paise,
  /** What was used: it stays with the institute. */
  earned: Paise,
  /** What is no longer asked for, and what becomes the student's again. */
  cancelled: Paise,
  credited: Paise,
  /** What stays owed of this plan, and what else is owed. */
  stillOwed: Paise,
  otherOwed: Paise,
  /** What can be asked back now. */
  available: Paise,
  /** The day by which the money has to be back. */
  refundBy: Day,
  openCheques: z.number().int(),
  dues: z.array(
    z.object({
      dueId: Id,
      instalment: z.number().int(),
      dueOn: Day,
      head: z.object({ id: Id, name: z.string(), nameMr: z.string(), nameHi: z.string() }),
      refundable: z.boolean(),
      charged: Paise,
      conceded: Paise,
      paid: Paise,
    }),
  ),
  receipts: z.array(z.object({ id: Id, fullNumber: z.string(), issuedOn: Day, paise: Paise })),
  settled: z
    .object({ id: Id, at: Time, by: Person, reason: z.string(), how: z.enum(['left', 'carried_over']) })
    .nullable(),
  ended: z.boolean(),
  refund: z.object({ id: Id, state: State, paise: Paise }).nullable(),
})

const leaving = {
  leftOn: Day,
  reason: text(300).min(3),
  /** The sums that the screen showed: what is settled is what was seen. */
  cancelled: Paise.min(0),
  credited: Paise.min(0),
}
export const LeavingBody = z.object({
  ...leaving,
  /** Asks for the refund of what is credited in the same step. */
  askRefund: z.boolean().default(true),
})
export const CarryOverBody = z.object({
  ...leaving,
  planId: Id,
  batchId: Id,
  startsOn: Day,
  placeOfSupply: z.string().regex(/^\d{2}$/),
})
export const CarryOverReply = z.object({ assignmentId: Id, studentId: Id })

const Row = z.object({
  id: Id,
  student: Student,
  assignmentId: Id.nullable(),
  leftOn: Day.nullable(),
  paise: Paise,
  reason: z.string(),
  state: State,
  askedBy: Person,
  askedAt: Time,
  dueBy: Day,
  decidedBy: Person.nullable(),
  decidedAt: Time.nullable(),
  answer: z.string().nullable(),
  paidBy: Person.nullable(),
  paidAt: Time.nullable(),
})

export const RefundsQuery = z.object({
  ...pageQuery,
  state: z.enum(['open', 'done']).default('open'),
  studentId: Id.optional(),
})
export const RefundsReply = pageOf(Row).extend({
  /** Students who have left and are owed money that nobody has asked for yet. */
  unasked: z.array(
    z.object({ settlementId: Id, assignmentId: Id, student: Student, leftOn: Day, dueBy: Day, paise: Paise }),
  ),
})

export const RefundReply = Row.extend({
  /** What the student has paid ahead now. */
  advance: Paise,
  vouchers: z.array(
    z.object({
      voucher: z.object({ id: Id, fullNumber: z.string() }),
      receipt: z.object({ id: Id, fullNumber: z.string(), issuedOn: Day }),
      paise: Paise,
      mode: z.enum(['cash', 'upi', 'card', 'cheque', 'bank', 'gateway', 'advance']).nullable(),
      reference: z.string().nullable(),
    }),
  ),
  can: z.array(z.enum(['decideRefund', 'payRefund'])),
})

export const NewRefund = z.object({
  paise: Paise.min(1).max(100_000_000_00),
  reason: text(300).min(3),
  settlementId: Id.optional(),
})
export const DecisionBody = z.object({
  decision: z.enum(['approved', 'refused']),
  answer: optionalText(300),
})
export const PayoutBody = z.object({
  mode: z.enum(['cash', 'upi', 'bank']),
  reference: optionalText(40),
})
