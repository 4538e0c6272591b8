// What goes over the wire about the mistakes notebook.
import { z } from 'zod'
import { Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { RESPONSE_CHARACTERS } from '../grading/responses.ts'
import { questionKinds } from '../questions/question.ts'
import { Key, Texts } from '../questions/questions.schemas.ts'

export const MistakeQuery = z.object({
  page: pageQuery.page,
  pageSize: z.coerce.number().int().min(1).max(50).default(10),
  solved: z.enum(['true', 'false']).default('false'),
  subjectId: Id.optional(),
})

const Words = z.object({ en: z.string().optional(), mr: z.string().optional(), hi: z.string().optional() })
const Asked = z.object({
  stem: z.string(),
  rows: z.array(z.string()).optional(),
  options: z.array(z.string()).optional(),
})

export const MistakePage = pageOf(
  z.object({
    questionId: Id,
    examId: Id,
    examTitle: z.string(),
    opensAt: Time,
    subjectId: Id,
    topicId: Id.nullable(),
    kind: z.enum(questionKinds),
    texts: z.object({ en: Asked.optional(), mr: Asked.optional(), hi: Asked.optional() }),
    passage: Words.nullable(),
    response: z.string().nullable(),
    tries: z.number().int(),
    solvedAt: Time.nullable(),
  }),
).extend({
  counts: z.array(z.object({ subjectId: Id, waiting: z.number().int(), solved: z.number().int() })),
  pictures: z.record(z.string(), z.string()),
})

export const Retry = z.object({ questionId: Id, response: z.string().min(1).max(RESPONSE_CHARACTERS) })
export const RetryReply = z.object({
  outcome: z.enum(['right', 'partial', 'wrong', 'blank']),
  tries: z.number().int(),
  key: Key,
  /** With the solution now. */
  texts: Texts,
})
