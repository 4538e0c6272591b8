// What goes in and out over reported posts and pauses.
import { z } from 'zod'
import { Id, pageOf, Time } from '../../platform/schemas.ts'

const Reason = z.string().trim().min(3).max(300)
export const Page = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
})

export const NewReport = z.object({ reason: Reason })
export const ReportList = Page.extend({ decided: z.stringbool().default(false) })
export const Decision = z.object({ outcome: z.enum(['hidden', 'kept']) })

const Person = z.object({ id: Id, name: z.string() })
const ReportRow = z.object({
  id: Id,
  queryId: Id.nullable().describe('Where the viewer may read the whole thread.'),
  title: z.string(),
  kind: z.enum(['question', 'addition', 'answer']),
  author: Person.extend({ role: z.enum(['student', 'parent', 'teacher', 'admin']) }),
  body: z.string(),
  pictures: z.array(z.object({ id: Id, address: z.string() })),
  reportedBy: z.string(),
  reason: z.string(),
  at: Time,
  outcome: z.enum(['hidden', 'kept']).nullable(),
  decidedAt: Time.nullable(),
})
export const ReportPage = pageOf(ReportRow)

export const NewMute = z.object({
  personId: Id,
  days: z.number().int().min(1).max(90),
  reason: Reason,
})
export const Muted = z.object({ id: Id, until: Time })

const MuteRow = z.object({
  id: Id,
  person: Person,
  reason: z.string(),
  madeBy: z.string(),
  at: Time,
  until: Time,
})
export const MutePage = pageOf(MuteRow)
