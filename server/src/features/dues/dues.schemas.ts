// What goes over the wire about assignments, charges and postponements.
import { z } from 'zod'
import { Day, Id, text } from '../../platform/schemas.ts'
import { PaiseAboveZero, StateCode } from '../feePlans/feeHeads.schemas.ts'
import { ScheduledInstalment } from '../feePlans/feePlans.schemas.ts'

export const BatchParams = z.object({ batchId: Id })
export const StudentParams = z.object({ studentId: Id })
export const AssignmentParams = z.object({ studentId: Id, assignmentId: Id })
export const ChargeParams = z.object({ studentId: Id, dueId: Id })

export const BatchesToAssign = z.object({
  rows: z.array(
    z.object({
      id: Id,
      name: z.string(),
      courseId: Id,
      courseName: z.string(),
      year: z.number().int(),
      students: z.number().int(),
      /** How many of them are on a plan of the batch's course and year. */
      onPlan: z.number().int(),
    }),
  ),
})

export const BatchPreviewQuery = z.object({ planId: Id })
export const StudentPreviewQuery = z.object({
  planId: Id,
  batchId: Id,
  startsOn: Day.optional(),
  placeOfSupply: StateCode.optional(),
})
const PreviewRow = z.object({
  studentId: Id,
  name: z.string(),
  rollNumber: z.string(),
  startsOn: Day,
  placeOfSupply: StateCode,
  taxWay: z.enum(['none', 'cgst_sgst', 'igst']),
  /** Paise, with tax; and what of that is tax. */
  total: z.number().int(),
  tax: z.number().int(),
  instalments: z.array(ScheduledInstalment),
  /** The plan of this course and year that they are on already. */
  onPlanId: Id.nullable(),
  onPlan: z.string().nullable(),
  /** Brothers and sisters who are on a plan, and what the rule for them would take off. */
  siblings: z.array(z.string()),
  siblingPaise: z.number().int(),
  /** What is confirmed is what this stands for. */
  seal: z.string(),
})
export const AssignmentPreview = z.object({
  plan: z.object({ id: Id, name: z.string(), courseName: z.string(), year: z.number().int() }),
  batch: z.object({ id: Id, name: z.string(), startsOn: Day, endsOn: Day }),
  rows: z.array(PreviewRow),
})

export const BatchAssignment = z.object({
  planId: Id,
  /** Grants what the rule for brothers and sisters takes off, as the preview shows it. */
  grantSiblings: z.boolean().default(false),
  rows: z
    .array(z.object({ studentId: Id, seal: z.string().length(43) }))
    .min(1)
    .max(100),
})
const Assigned = z.object({ studentId: Id, assignmentId: Id, paise: z.number().int() })
export const BatchAssigned = z.object({ rows: z.array(Assigned) })

export const NewAssignment = z.object({
  planId: Id,
  batchId: Id,
  startsOn: Day,
  placeOfSupply: StateCode,
})
export const AssignedReply = z.object({ assignmentId: Id, paise: z.number().int() })
export const Reason = z.object({ reason: text(300).min(3) })

export const NewPostponement = z.object({ dueId: Id, until: Day, reason: text(300).min(3) })
export const PostponedReply = z.object({ dueIds: z.array(Id) })

export const NewCharge = z.object({
  headId: Id,
  paise: PaiseAboveZero,
  dueOn: Day,
  note: text(200),
})
export const ChargedReply = z.object({ dueId: Id })
