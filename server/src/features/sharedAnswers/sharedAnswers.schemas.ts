// What goes in and out over shared answers.
import { z } from 'zod'
import { Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { Body, Title, Topic } from '../queries/queries.schemas.ts'

export const Sharing = z.object({
  audience: z
    .enum(['batch', 'everybody'])
    .describe('"everybody": all who learn the subject; of the office’s topics, really everybody.'),
  title: Title,
  question: Body,
  answer: z.string().trim().min(1).max(8000),
  pictures: z.array(Id).max(10).default([]).describe('Of the thread; none comes along by itself.'),
})
export const Shared = z.object({ id: Id })

export const AnswerList = z.object({
  ...pageQuery,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
  subjectId: Id.optional(),
  topic: Topic.optional(),
})

const AnswerRow = z.object({
  id: Id,
  topic: Topic,
  subjectId: Id.nullable(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  sharedAt: Time,
  helpedCount: z.number().int(),
  helpedMe: z.boolean(),
  pictures: z.array(z.object({ id: Id, address: z.string(), width: z.number(), height: z.number() })),
})
export const AnswerPage = pageOf(AnswerRow)
