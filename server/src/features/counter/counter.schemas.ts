// What goes over the wire at the counter. Amounts are paise.
import { z } from 'zod'
import { Day, Id, Time } from '../../platform/schemas.ts'
import { DocumentPage, DocumentRowReply, DueKindSchema } from '../feeReceipts/feeReceipts.schemas.ts'

const Paise = z.number().int()
const Status = z.enum(['invited', 'active', 'suspended', 'left'])

/** Two letters of any word of a name, a roll number, a phone, or the whole number of a receipt or transfer. */
export const FindQuery = z.object({ find: z.string().trim().min(2).max(60) })
const Found = z.object({
  id: Id,
  name: z.string(),
  rollNumber: z.string(),
  status: Status,
  batches: z.array(z.string()),
  guardian: z.string().nullable(),
  phone: z.string().nullable(),
  owed: Paise,
  /** What has fallen due; where nothing has, what falls due next. */
  due: Paise,
  dueOn: Day.nullable(),
  daysLate: z.number().int(),
})
export const FindReply = z.object({ rows: z.array(Found) })

export const AccountParams = z.object({ studentId: Id })
const Due = z.object({
  dueId: Id,
  kind: DueKindSchema,
  headId: Id,
  head: z.string(),
  headMr: z.string(),
  headHi: z.string(),
  sac: z.string(),
  taxBps: z.number().int(),
  note: z.string(),
  /** The day that holds now, and the one that was planned. */
  dueOn: Day,
  plannedOn: Day,
  charged: Paise,
  conceded: Paise,
  paid: Paise,
  owed: Paise,
})
/** An instalment with its fine, or one charge beside a plan. */
const Group = z.object({
  assignmentId: Id.nullable(),
  planName: z.string().nullable(),
  instalment: z.number().int().nullable(),
  dueOn: Day,
  isDue: z.boolean(),
  charged: Paise,
  conceded: Paise,
  paid: Paise,
  owed: Paise,
  dues: z.array(Due),
})
const Concession = z.object({
  id: Id,
  kind: z.enum(['concession', 'scholarship', 'sibling', 'waiver']),
  /** Null: every head of the plan. */
  head: z.string().nullable(),
  headMr: z.string().nullable(),
  headHi: z.string().nullable(),
  bps: z.number().int().nullable(),
  worth: Paise,
  reason: z.string(),
  state: z.enum(['asked', 'granted', 'refused', 'taken_back']),
  askedBy: z.string(),
  askedAt: Time,
  decidedBy: z.string().nullable(),
  decidedAt: Time.nullable(),
})
export const AccountReply = z.object({
  student: z.object({
    id: Id,
    name: z.string(),
    rollNumber: z.string(),
    status: Status,
    batches: z.array(z.string()),
    guardians: z.array(
      z.object({
        id: Id,
        name: z.string(),
        phone: z.string().nullable(),
        relation: z.enum(['mother', 'father', 'grandparent', 'sibling', 'relative', 'guardian']),
      }),
    ),
  }),
  charged: Paise,
  conceded: Paise,
  paid: Paise,
  owed: Paise,
  /** Paid and not yet used. */
  advance: Paise,
  /** What to ask for now, the oldest first; null where nothing is owed. */
  suggestion: z
    .object({ paise: Paise, dueOn: Day, dues: z.array(z.object({ dueId: Id, paise: Paise })) })
    .nullable(),
  groups: z.array(Group),
  /** Whoever has a guardian in common. */
  siblings: z.array(Found),
  /** The newest documents, and how many there are. */
  documents: DocumentPage,
  concessions: z.array(Concession),
  can: z.array(z.string()),
})

export const LastReceiptsReply = z.object({
  rows: z.array(DocumentRowReply.extend({ student: z.object({ id: Id, name: z.string() }) })),
})
export const TodayReply = z.object({
  day: Day,
  /** Since when the cashier's drawer is open; null while it is not. */
  openedAt: Time.nullable(),
  opening: Paise,
  /** The day is closed: nothing is taken on it any more. */
  locked: z.boolean(),
  collected: Paise,
  modes: z.array(
    z.object({
      mode: z.enum(['cash', 'upi', 'card', 'cheque', 'bank', 'gateway']),
      paise: Paise,
      receipts: z.number().int(),
    }),
  ),
})
