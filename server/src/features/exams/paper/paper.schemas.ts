// What goes over the wire about an exam's paper: the questions chosen, drawn and shown.
import { z } from 'zod'
import { Id } from '../../../platform/schemas.ts'
import { Key, Kind, Texts } from '../../questions/questions.schemas.ts'
import { Name } from '../exams.schemas.ts'

export const ExamQuestionList = z.object({
  questions: z.array(z.strictObject({ questionId: Id, section: z.number().int().min(1).max(12) })).max(1000),
})

export const Draw = z.object({
  section: z.number().int().min(1).max(12),
  /** How many of which topic (with what lies under it), difficulty and kind; null for any. */
  picks: z
    .array(
      z.strictObject({
        topicId: Id.nullable(),
        difficulty: z.number().int().min(1).max(3).nullable(),
        kind: Kind.nullable().default(null),
        count: z.number().int().min(1).max(300),
      }),
    )
    .min(1)
    .max(50),
  /** Whether what the section holds goes first. */
  replace: z.boolean().default(false),
  /** Whether only questions are drawn that somebody has approved. */
  approvedOnly: z.boolean().default(false),
})
export const DrawReply = z.object({
  added: z.number().int(),
  /** The picks for which the bank holds too little. */
  short: z.array(z.object({ pick: z.number().int(), wanted: z.number().int(), found: z.number().int() })),
})

/** The paper with its key: for those who set the exam up. */
export const PaperReply = z.object({
  questions: z.array(
    z.object({
      position: z.number().int(),
      section: z.number().int(),
      questionId: Id,
      version: z.number().int(),
      kind: Kind,
      difficulty: z.number().int(),
      topic: Name.nullable(),
      texts: Texts,
      key: Key,
      /** The text that it stands under with others; see `passages`. */
      passageId: Id.nullable(),
      review: z.enum(['waiting', 'approved', 'rejected']),
      /** Of a draft: why it cannot stay in its section, since one of the two was changed. */
      misfit: z.enum(['question-archived', 'subject-mismatch', 'kind-mismatch']).nullable(),
    }),
  ),
  passages: z.record(
    z.string(),
    z.object({ en: z.string().optional(), mr: z.string().optional(), hi: z.string().optional() }),
  ),
  /** What a text writes in `![…](…)` → a signed address that shows the picture for an hour or two. */
  pictures: z.record(z.string(), z.string()),
})
