// What is searched for, and what is found of each kind.
import { z } from 'zod'
import { Id, LocaleSchema, Time } from '../../platform/schemas.ts'
import { examStates } from '../exams/examState.ts'

export const SearchQuery = z.object({
  q: z.string().trim().min(2).max(80),
  /** In which language the titles of notices are given, where they have one in it. */
  locale: LocaleSchema.default('en'),
})

/** The best of a kind, and whether there are more than these. */
const some = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), more: z.boolean() })

const FoundPerson = z.object({
  id: Id,
  name: z.string(),
  role: z.enum(['student', 'parent', 'teacher', 'admin']),
  rollNumber: z.string().nullable(),
  /** A student's batches of today, a guardian's children. */
  tiedTo: z.array(z.string()),
})

const FoundBatch = z.object({ id: Id, name: z.string(), course: z.string(), archived: z.boolean() })

const FoundExam = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(examStates),
  opensAt: Time.nullable(),
})

const FoundNotice = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(['draft', 'scheduled', 'sent', 'withdrawn']),
  sentAt: Time.nullable(),
})

const FoundQuery = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(['open', 'reopened', 'answered', 'closed']),
  asker: z.string(),
  askedAt: Time,
})

const FoundAnswer = z.object({ id: Id, title: z.string() })

export const SearchReply = z.object({
  people: some(FoundPerson),
  batches: some(FoundBatch),
  exams: some(FoundExam),
  notices: some(FoundNotice),
  queries: some(FoundQuery),
  /** For who asks queries; staff find the query itself. */
  answers: some(FoundAnswer),
})
