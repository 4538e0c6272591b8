// What goes over the wire about concessions. Amounts in paise, shares in basis points (1000 is 10 %).
import { z } from 'zod'
import { Day, Id, optionalText, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

export const ConcessionParams = z.object({ concessionId: Id })
export const StudentParams = z.object({ studentId: Id })

const Kind = z.enum(['concession', 'scholarship', 'sibling', 'waiver'])
const State = z.enum(['asked', 'granted', 'refused', 'taken_back'])
const Paise = z.number().int()
const Person = z.object({ id: Id, name: z.string() })
const HeadName = z.object({ id: Id, name: z.string(), nameMr: z.string(), nameHi: z.string() })

const wish = {
  kind: Kind,
  /** The student's plan; of everything but a waiver. */
  assignmentId: Id.optional(),
  /** One head of it; absent: all of them. */
  headId: Id.optional(),
  /** The fine that is waived. */
  dueId: Id.optional(),
  /** A share of what was charged, or an amount: one of the two. */
  bps: z.number().int().min(1).max(10_000).optional(),
  paise: Paise.min(1).max(100_000_000_00).optional(),
}
export const WishBody = z.object(wish)
export const NewConcession = z.object({ ...wish, reason: text(300).min(3) })

const Parts = z.array(
  z.object({
    dueId: Id,
    head: HeadName,
    instalment: z.number().int().nullable(),
    dueOn: Day,
    owed: Paise,
    /** What it would be lowered by. */
    less: Paise,
  }),
)
export const WishReply = z.object({
  worth: Paise,
  charged: Paise,
  owed: Paise,
  /** What the viewer may still grant on this plan without the owner; null: anything. */
  limit: Paise.nullable(),
  needsOwner: z.boolean(),
  parts: Parts,
})

const Row = z.object({
  id: Id,
  student: Person.extend({ rollNumber: z.string() }),
  kind: Kind,
  assignmentId: Id.nullable(),
  plan: z.string().nullable(),
  head: HeadName.nullable(),
  bps: z.number().int().nullable(),
  paise: Paise.nullable(),
  worth: Paise,
  reason: z.string(),
  state: State,
  askedBy: Person,
  askedAt: Time,
  decidedBy: Person.nullable(),
  decidedAt: Time.nullable(),
  answer: z.string().nullable(),
})

export const ConcessionsQuery = z.object({
  ...pageQuery,
  state: State.optional(),
  kind: Kind.optional(),
  studentId: Id.optional(),
})
export const ConcessionsReply = pageOf(Row).extend({ waiting: z.number().int() })

export const ConcessionReply = Row.extend({
  /** While it waits: what it would come to now, and how it would be spread. */
  now: z.object({ worth: Paise, parts: Parts }).nullable(),
  can: z.array(z.enum(['decideConcession', 'takeBackConcession'])),
})

export const DecisionBody = z.object({
  decision: z.enum(['granted', 'refused']),
  /** The worth that the screen showed; needed to grant. */
  worth: Paise.min(1).optional(),
  answer: optionalText(300),
})
export const TakeBackBody = z.object({ reason: text(300).min(3) })
