// What goes over the wire about a family's fees. Amounts are paise.
import { z } from 'zod'
import { Day, Id, Time } from '../../platform/schemas.ts'

export const StudentParams = z.object({ studentId: Id })

const Paise = z.number().int()
const Texts = z.object({ en: z.string(), mr: z.string(), hi: z.string() })
const balance = { charged: Paise, conceded: Paise, paid: Paise, owed: Paise }

const Due = z.object({
  id: Id,
  kind: z.enum(['instalment', 'fine', 'bounce', 'other']),
  head: Texts,
  note: z.string(),
  dueOn: Day,
  ...balance,
})

export const MyFees = z.object({
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  today: Day,
  owed: Paise.describe('In all, whenever it falls due.'),
  advance: Paise,
  dueNow: Paise.describe('What has fallen due by today.'),
  /** Since when the oldest of it is late; null where nothing is. */
  lateSince: Day.nullable(),
  next: z.object({ dueOn: Day, paise: Paise }).nullable().describe('What falls due next, after today.'),
  instalments: z.array(
    z.object({
      planName: z.string().nullable(),
      instalment: z.number().int().nullable(),
      dueOn: Day,
      /** The planned day, where a later one was agreed on. */
      plannedOn: Day,
      ...balance,
      dues: z.array(Due),
    }),
  ),
  concessions: z.array(
    z.object({
      id: Id,
      kind: z.enum(['concession', 'scholarship', 'sibling', 'waiver']),
      head: Texts.nullable(),
      paise: Paise,
      decidedAt: Time.nullable(),
    }),
  ),
  refunds: z.array(
    z.object({
      id: Id,
      settlementId: Id.nullable(),
      paise: Paise,
      state: z.enum(['asked', 'approved', 'paid', 'refused']),
      askedAt: Time,
      dueBy: Day,
      decidedAt: Time.nullable(),
      paidAt: Time.nullable(),
      answer: z.string().nullable(),
    }),
  ),
  settlements: z.array(
    z.object({
      id: Id,
      planName: z.string(),
      startsOn: Day,
      endsOn: Day,
      leftOn: Day,
      rule: z.enum(['by_days', 'by_lectures', 'none']),
      units: z.number().int(),
      used: z.number().int(),
      net: Paise,
      refundable: Paise,
      paid: Paise,
      earned: Paise,
      cancelled: Paise,
      credited: Paise,
    }),
  ),
  years: z.array(z.number().int()).describe('Financial years with documents, by their first year.'),
})
