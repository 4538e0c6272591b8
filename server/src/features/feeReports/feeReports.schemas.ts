// The reports of fees: what is due, what came in, what was granted. Amounts in paise.
import { z } from 'zod'
import { Day, Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { modes } from '../daybook/daybook.schemas.ts'

const paise = z.int()
/** A month, YYYY-MM. */
const Month = z.string().regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])$/)
const Named = z.object({ id: Id, name: z.string() })
const HeadName = Named.extend({ nameMr: z.string(), nameHi: z.string() })

/** How long ago what is owed fell due; `ahead`: not before tomorrow. */
export const ages = ['ahead', 'd30', 'd60', 'd90', 'older'] as const
const Ages = z.object(
  Object.fromEntries(ages.map((age) => [age, paise])) as Record<(typeof ages)[number], typeof paise>,
)

const Owed = z.object({ owed: paise, ages: Ages, students: z.int(), lateStudents: z.int() })
export const DuesReport = z.object({
  day: Day,
  all: Owed,
  /** What has been late the longest first; null: of no batch. */
  batches: z.array(Owed.extend({ batch: Named.nullable() })),
  /** This month and the eleven that follow: what falls due, and what of it is still to come. */
  expected: z.array(z.object({ month: Month, net: paise, paid: paise, left: paise })),
  /** Owed since before this month. */
  before: paise,
})

export const DebtorsQuery = z.object({
  ...pageQuery,
  batchId: z.union([Id, z.literal('none')]).optional(),
  age: z
    .enum([...ages, 'late'])
    .optional()
    .describe('"late": everything before today.'),
  month: Month.optional().describe('What fell or falls due in it.'),
  sort: z.enum(['owed', 'oldest']).default('owed'),
})
export const DebtorPage = pageOf(
  z.object({
    student: Named.extend({ rollNumber: z.string() }),
    batches: z.array(z.string()),
    /** Of what was asked for. */
    owed: paise,
    dues: z.int(),
    oldestDueOn: Day,
    /** Everything that the student owes. */
    owedInAll: paise,
    /** The guardian to be asked, or an adult student. */
    contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
    lastRemindedAt: Time.nullable(),
  }),
).extend({ owed: paise })

const groupings = ['day', 'month', 'mode', 'cashier', 'head'] as const
export const CollectionsQuery = z.object({
  from: Day,
  to: Day,
  by: z.enum(groupings).default('day'),
  mode: z.enum(modes).optional(),
  cashierId: z
    .union([Id, z.literal('none')])
    .optional()
    .describe('"none": what came in without anybody at a counter.'),
  headId: z
    .union([Id, z.literal('ahead')])
    .optional()
    .describe('"ahead": what was paid ahead. Not together with `mode`.'),
})
const received = { received: paise, givenBack: paise, net: paise }
export const Collections = z.object({
  ...received,
  rows: z.array(
    z.object({
      /** A day, a month, a mode, a person or a head; "none" and "ahead" as in the query. */
      key: z.string(),
      name: z.string().nullable().describe("The cashier's."),
      head: HeadName.nullable(),
      ...received,
    }),
  ),
})

const concessionKinds = z.enum(['concession', 'scholarship', 'sibling', 'waiver'])
export const GrantedQuery = z.object({
  ...pageQuery,
  from: Day,
  to: Day,
  kind: concessionKinds.optional(),
  byId: z
    .union([Id, z.literal('none')])
    .optional()
    .describe('"none": granted by a rule.'),
})
export const Granted = pageOf(
  z.object({
    id: Id,
    student: Named.extend({ rollNumber: z.string() }),
    kind: concessionKinds,
    paise,
    reason: z.string(),
    askedBy: z.string(),
    grantedBy: z.string().nullable(),
    at: Time,
  }),
).extend({
  paise,
  sums: z.array(z.object({ by: Named.nullable(), kind: concessionKinds, count: z.int(), paise })),
})

export const PictureQuery = z.object({ month: Month.optional() })
/** A month's dues, less what was granted, and how much of them is paid. */
const monthSums = { month: Month, net: paise, paid: paise }
export const Picture = z.object({
  ...monthSums,
  left: paise,
  /** Each day of the month: what has fallen due by then, and what of the month is paid; null for days to come. */
  days: z.array(z.object({ due: paise, paid: paise.nullable() })),
  /** What had been paid of the month before by the same day of it. */
  lastByNow: z.object({ ...monthSums, byNow: paise }),
  /** The month and the five before it, the oldest first. */
  months: z.array(z.object(monthSums)),
  /** What came in today, by whatever way. */
  today: paise,
  /** Owed for more than sixty days, and by how many. */
  atRisk: z.object({ owed: paise, students: z.int() }),
})
