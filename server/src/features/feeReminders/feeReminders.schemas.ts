// What goes over the wire about reminders. Amounts in paise.
import { z } from 'zod'
import { Day, Id, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'

const Paise = z.number().int()
const Student = z.object({ id: Id, name: z.string(), rollNumber: z.string() })
const Person = z.object({ id: Id, name: z.string() })

const StudentIds = z.array(Id).min(1).max(2000)
export const PreviewBody = z.object({ studentIds: StudentIds })
export const PreviewReply = z.object({
  recipients: z.array(
    z.object({
      student: Student,
      dueOn: Day,
      /** What the message names. */
      paise: Paise,
      isOverdue: z.boolean(),
      readers: z.array(Person),
    }),
  ),
  leftOut: z.array(z.object({ student: Student, why: z.enum(['nothing-owed', 'told-today', 'nobody']) })),
  people: z.number().int(),
  /** How many would hear of it by which channel first; app: only in the app. */
  byChannel: z.object({
    whatsapp: z.number().int(),
    push: z.number().int(),
    mail: z.number().int(),
    app: z.number().int(),
  }),
})

export const CampaignBody = z.object({
  studentIds: StudentIds,
  /** How many students the preview has shown. */
  students: z.number().int().min(1),
  title: text(200),
})
export const CampaignReply = z.object({
  students: z.number().int(),
  people: z.number().int(),
  campaignId: Id,
})

export const RemindersQuery = z.object({ ...pageQuery, studentId: Id.optional() })
export const RemindersReply = pageOf(
  z.object({
    student: Student,
    dueOn: Day,
    /** Days from that day; below zero before it. */
    offsetDays: z.number().int(),
    toldAt: Time,
    /** What was owed then, and what still is. */
    paise: Paise,
    owed: Paise,
    /** Who sent it by hand; null: the rules. */
    by: Person.nullable(),
    /** The best that became of it for each who was told. */
    fates: z.array(z.enum(['waiting', 'sent', 'delivered', 'read', 'failed', 'unknown', 'app-only'])),
  }),
)
