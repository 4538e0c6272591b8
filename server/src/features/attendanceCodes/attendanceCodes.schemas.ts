// What the code of the room takes and gives.
import { z } from 'zod'
import { Id, Time } from '../../platform/schemas.ts'

export const LectureParams = z.object({ lectureId: Id })

/** How long it is to hold; a new one ends the one before. */
export const NewCode = z.object({ minutes: z.int().min(1).max(60).default(5) })
export const Code = z.object({ code: z.string(), validUntil: Time })

/** Six digits as typed or as the opened link says them. */
export const EnteredCode = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
export const CodeResult = z.object({
  lectureId: Id,
  batch: z.string(),
  subject: z.string(),
  startsAt: Time,
  /** What the student is marked as now; the teacher may still say otherwise. */
  mark: z.enum(['present', 'late', 'left_early', 'absent', 'leave']),
  minutes: z.int().nullable(),
})
