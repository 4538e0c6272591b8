// What goes over the wire about a student's week.
import { z } from 'zod'
import { Day, Id, Time } from '../../platform/schemas.ts'

export const StudentParams = z.object({ studentId: Id })
export const DigestQuery = z.object({
  /** Any day of the week that is wanted; this week without one. */
  week: Day.optional(),
})

export const DigestReply = z.object({
  student: z.object({ id: Id, name: z.string() }),
  /** Monday and Sunday. */
  from: Day,
  to: Day,
  attendance: z.object({
    lectures: z.number().int(),
    attended: z.number().int(),
    onLeave: z.number().int(),
    days: z.array(
      z.object({
        day: Day,
        mark: z.enum(['present', 'late', 'part', 'absent', 'leave']),
        lectures: z.number().int(),
        attended: z.number().int(),
      }),
    ),
  }),
  /** Of tests whose results came out in this week. */
  scores: z.array(
    z.object({ examId: Id, attemptId: Id, title: z.string(), score: z.string(), maxScore: z.string() }),
  ),
  next: z.object({
    from: Day,
    to: Day,
    lectures: z.array(
      z.object({
        id: Id,
        /** A subject's code. */
        subject: z.string(),
        startsAt: Time,
        endsAt: Time,
        room: z.string().nullable(),
      }),
    ),
    exams: z.array(z.object({ id: Id, title: z.string(), opensAt: Time })),
  }),
})
