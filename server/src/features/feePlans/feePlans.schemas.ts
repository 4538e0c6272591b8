// What goes over the wire about fee plans.
import { z } from 'zod'
import { Day, Id, text } from '../../platform/schemas.ts'
import { Paise, PaiseAboveZero, Share } from './feeHeads.schemas.ts'

const Fine = z.enum(['none', 'daily', 'flat'])
const Refund = z.enum(['by_days', 'by_lectures', 'none'])
const Year = z.number().int().min(2000).max(2100)
const summary = {
  id: Id,
  courseId: Id,
  courseName: z.string(),
  /** The year of its batches: that of the examination. */
  year: z.number().int(),
  name: z.string(),
  state: z.enum(['draft', 'published', 'archived']),
  /** Students who are on it now. */
  students: z.number().int(),
}

export const FeePlanList = z.object({
  /** Years that have plans or batches, the latest first. */
  years: z.array(z.number().int()),
  rows: z.array(
    z.object({
      ...summary,
      /** What its heads come to as they are priced, in paise; `priceIncludesTax` says whether tax is in it. */
      paise: z.number().int(),
      priceIncludesTax: z.boolean(),
      instalments: z.number().int(),
    }),
  ),
})
export const FeePlanQuery = z.object({
  courseId: Id.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  archived: z.enum(['true', 'false']).default('false'),
})
export const FeePlanParams = z.object({ feePlanId: Id })

const NewInstalment = z.object({
  shareBps: Share.min(1),
  dueOn: Day.nullable().default(null),
  daysAfter: z.number().int().min(0).max(730).nullable().default(null),
})
const money = {
  priceIncludesTax: z.boolean(),
  heads: z.array(z.object({ headId: Id, paise: PaiseAboveZero })).max(20),
  instalments: z.array(NewInstalment).max(24),
}
export const FeePlanDraft = z.object({
  courseId: Id,
  year: Year,
  name: text(60),
  ...money,
  fine: Fine.default('none'),
  finePaise: Paise.default(0),
  graceDays: z.number().int().min(0).max(90).default(0),
  fineCap: PaiseAboveZero.nullable().default(null),
  refund: Refund.default('by_days'),
})

export const FeePlanReply = z.object({
  ...summary,
  priceIncludesTax: z.boolean(),
  fine: Fine,
  finePaise: z.number().int(),
  graceDays: z.number().int(),
  fineCap: z.number().int().nullable(),
  refund: Refund,
  heads: z.array(
    z.object({
      headId: Id,
      name: z.string(),
      nameMr: z.string(),
      nameHi: z.string(),
      paise: z.number().int(),
      taxBps: z.number().int(),
      refundable: z.boolean(),
    }),
  ),
  instalments: z.array(
    z.object({
      number: z.number().int(),
      shareBps: z.number().int(),
      dueOn: Day.nullable(),
      daysAfter: z.number().int().nullable(),
    }),
  ),
})

export const FeePlanArchiving = z.object({ archived: z.boolean() })
export const FeePlanCopy = z.object({
  courseId: Id,
  year: Year,
  name: text(60),
  raiseBps: z.number().int().min(-9_000).max(10_000).default(0),
})

export const SchedulePreview = z.object({ ...money, startsOn: Day })
/** One instalment as it falls on somebody: its day and amount in paise, with tax. */
export const ScheduledInstalment = z.object({
  number: z.number().int(),
  dueOn: Day,
  paise: z.number().int(),
})
export const ScheduleReply = z.object({
  /** Null while the plan is not whole. */
  schedule: z
    .object({
      total: z.number().int(),
      tax: z.number().int(),
      heads: z.array(z.object({ headId: Id, paise: z.number().int(), tax: z.number().int() })),
      instalments: z.array(ScheduledInstalment),
    })
    .nullable(),
  /** Whether the institute takes tax at all. */
  taxed: z.boolean(),
})
