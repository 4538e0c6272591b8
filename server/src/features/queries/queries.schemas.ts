// What goes in and out over queries.
import { z } from 'zod'
import { Id, optionalText, pageOf, pageQuery, Time } from '../../platform/schemas.ts'

/** The most bytes that a photo may have as it was taken. */
export const PICTURE_BYTES = 10_000_000
/** The most pictures of one post. */
const MOST_PICTURES = 5

export const Topic = z.enum(['subject', 'fees', 'office'])
const State = z.enum(['open', 'answered', 'reopened', 'closed'])
export const Title = z.string().trim().min(3).max(150)
export const Body = optionalText(8000)
const Pictures = z.array(Id).max(MOST_PICTURES).default([])

export const NewQuery = z.object({
  topic: Topic,
  subjectId: Id.optional().describe('Of the topic "subject"; not needed with `exam`.'),
  exam: z
    .strictObject({ examId: Id, position: z.number().int().min(1).max(1000) })
    .optional()
    .describe('A question of an exam whose result the student may see.'),
  studentId: Id.optional().describe('Of which child a guardian asks.'),
  title: Title,
  body: Body,
  pictures: Pictures,
})
export const NewPost = z.object({ body: Body, pictures: Pictures })
export const Asked = z.object({ id: Id })
export const Posted = z.object({ id: Id, state: State })

export const Rating = z.object({
  helpful: z.boolean(),
  close: z.boolean().default(false).describe('With a helpful answer: nothing more is asked.'),
  body: Body.describe('Why it did not help; needed then.'),
})

export const PictureReply = z.object({ id: Id, address: z.string(), width: z.number(), height: z.number() })

export const Reassignment = z.object({
  to: z.union([z.strictObject({ teacherId: Id }), z.strictObject({ topic: Topic })]),
  note: z.string().trim().min(3).max(300),
})

const Person = z.object({ id: Id, name: z.string() })
const Batch = z.object({ id: Id, name: z.string() })

export const QueryList = z.object({
  ...pageQuery,
  state: z.enum(['waiting', 'answered', 'closed']).optional(),
  late: z.stringbool().optional(),
  topic: Topic.optional(),
  subjectId: Id.optional(),
  batchId: Id.optional(),
  mine: z.stringbool().optional().describe('Of a teacher: only those that they are to answer.'),
})

const QueryRow = z.object({
  id: Id,
  topic: Topic,
  subjectId: Id.nullable(),
  title: z.string(),
  state: State,
  asker: Person,
  batch: Batch.nullable(),
  assignedTo: Person.nullable(),
  askedAt: Time,
  dueAt: Time,
  answeredAt: Time.nullable(),
  changedAt: Time,
  escalated: z.boolean(),
  posts: z.number().int(),
  pictures: z.number().int(),
  shared: z.boolean(),
})
export const QueryPage = pageOf(QueryRow).extend({
  counts: z.object({
    waiting: z.number().int(),
    late: z.number().int(),
    answered: z.number().int(),
    closed: z.number().int(),
  }),
})

const Picture = z.object({ id: Id, address: z.string(), width: z.number(), height: z.number() })
const Post = z.object({
  id: Id,
  kind: z.enum(['question', 'addition', 'answer']),
  author: Person.extend({ photoUrl: z.string().nullable() }),
  own: z.boolean(),
  body: z.string(),
  at: Time,
  hidden: z.boolean(),
  reported: z.boolean(),
  pictures: z.array(Picture),
})

const AskedQuestion = z.object({
  examId: Id,
  exam: z.string(),
  position: z.number().int(),
  attemptId: Id.nullable(),
  texts: z.partialRecord(z.enum(['en', 'mr', 'hi']), z.object({ stem: z.string() })),
  pictures: z.record(z.string(), z.string()),
})

const Move = z.object({
  id: Id,
  by: z.string(),
  to: z.string().nullable(),
  topic: Topic,
  note: z.string(),
  at: Time,
})

export const QueryReply = z.object({
  id: Id,
  topic: Topic,
  subjectId: Id.nullable(),
  title: z.string(),
  state: State,
  asker: Person.extend({ role: z.enum(['student', 'parent']) }),
  student: Person.nullable(),
  batch: Batch.nullable(),
  assignedTo: Person.nullable(),
  askedAt: Time,
  dueAt: Time,
  answeredAt: Time.nullable(),
  closedAt: Time.nullable(),
  closedHow: z.enum(['asker', 'time']).nullable(),
  reopenUntil: Time.nullable().describe('Until when a closed query may be opened again.'),
  escalated: z.boolean(),
  helpful: z.boolean().nullable(),
  question: AskedQuestion.nullable(),
  posts: z.array(Post),
  moves: z.array(Move).describe('For staff only.'),
  sharedWith: z.enum(['batch', 'subject', 'everybody']).nullable(),
  can: z.array(z.string()),
})

export const TeacherList = z.object({
  rows: z.array(z.object({ id: Id, name: z.string(), waiting: z.number().int(), teachesBatch: z.boolean() })),
})

const hours = z.number().int().min(1).max(240)
export const Settings = z.object({
  subjectHours: hours,
  officeHours: hours,
  escalationHours: hours,
  dailyLimit: z.number().int().min(1).max(100),
})
