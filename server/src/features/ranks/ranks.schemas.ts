// What goes over the wire about ranks, for staff: the list of an exam, and the shifts that are ranked together.
import { z } from 'zod'
import { Decimal, Id, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'
import { examStates } from '../exams/examState.ts'

const Whole = z.number().int()
const Name = z.object({ en: z.string(), mr: z.string(), hi: z.string() })

export const RankQuery = z.object({ ...pageQuery, batchId: Id.optional() })

const student = { studentId: Id, name: z.string(), rollNumber: z.string(), batch: z.string().nullable() }

export const RankPage = pageOf(
  z.object({
    ...student,
    attemptId: Id,
    medium: z.enum(['computer', 'omr', 'marks']),
    rank: Whole,
    score: Decimal,
    /** 100 × (scored this or less) / appeared, with seven decimals. */
    percentile: z.string(),
    /** In the order of the exam's `subjects`; null where the student was not marked in it. */
    subjects: z.array(z.object({ score: Decimal, percentile: z.string() }).nullable()),
    groupRank: Whole.nullable(),
  }),
).extend({
  title: z.string(),
  state: z.enum(examStates),
  maxMarks: Decimal,
  /** Null before publishing. */
  publishedAt: Time.nullable(),
  tieRule: z.enum(['none', 'jee_main', 'jee_advanced', 'neet']),
  /** What the draw among the last ties was made with. */
  rankSeed: Whole.nullable(),
  appeared: Whole,
  subjects: z.array(z.object({ code: z.string(), name: Name })),
  batches: z.array(z.object({ id: Id, name: z.string() })),
  /** The shifts that are ranked together. */
  group: z
    .object({
      id: Id,
      title: z.string(),
      appeared: Whole,
      exams: z.array(z.object({ id: Id, title: z.string(), publishedAt: Time.nullable() })),
    })
    .nullable(),
  /** Who was to sit it and did not, which is no zero; and whose attempts were all taken out by a ruling. */
  absent: z.array(z.object(student)),
  voided: z.array(z.object(student)),
  can: z.array(z.string()),
})

export const RankExport = z.object({ format: z.enum(['xlsx', 'csv']) })

export const NewGroup = z.object({ title: text(120) })
export const GroupId = z.object({ id: Id })
export const GroupList = z.object({
  rows: z.array(
    z.object({
      id: Id,
      title: z.string(),
      createdAt: Time,
      exams: z.array(z.object({ id: Id, title: z.string(), opensAt: Time.nullable() })),
    }),
  ),
})
/** Which group the exam is a shift of; null: of none. */
export const GroupChoice = z.object({ groupId: Id.nullable() })
