// What goes over the wire about marks: outcomes, the rule that gave them, and what a later key has decided.
import { z } from 'zod'
import { Decimal } from '../../platform/schemas.ts'
import { markReasons } from './marks.ts'

export const Outcome = z.enum(['right', 'partial', 'wrong', 'blank'])
/** Which rule gave the marks. */
export const Reason = z.enum(markReasons)
/** What a later version of the key decides about a question; null: nothing, its key stands. */
export const Ruling = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('several'), options: z.array(z.number().int().min(0).max(20)).min(1).max(20) }),
    z.object({ is: z.literal('all-right') }),
    z.object({ is: z.literal('dropped') }),
  ])
  .nullable()
/** The marks of a section's questions. */
export const Rule = z.object({
  right: Decimal,
  wrong: Decimal,
  blank: Decimal,
  /** For each right option, or right row, where not all were found; null: all or nothing. */
  partial: Decimal.nullable(),
})
