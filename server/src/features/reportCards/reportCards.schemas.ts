// What goes over the wire about report cards.
import { z } from 'zod'
import { Id, LocaleSchema, Time } from '../../platform/schemas.ts'

export const StudentParams = z.object({ studentId: Id })
export const BatchParams = z.object({ batchId: Id })
export const CardQuery = z.object({ locale: LocaleSchema.default('en') })
export const NewPrint = z.object({ locale: LocaleSchema })

export const ReportPrint = z.object({
  id: Id,
  locale: LocaleSchema,
  state: z.enum(['waiting', 'printing', 'done', 'failed', 'forgotten']),
  total: z.number().int(),
  done: z.number().int(),
  madeByName: z.string(),
  createdAt: Time,
  /** Where the file is, for an hour or two. */
  url: z.string().nullable(),
  byteCount: z.number().int().nullable(),
})

export const ReportPrints = z.object({
  batch: z.string(),
  students: z.number().int(),
  /** The last ones, newest first. */
  prints: z.array(ReportPrint),
  can: z.array(z.string()),
})
