// What goes over the wire about attempts: the paper without its key, what the server holds, and saves.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, Time } from '../../platform/schemas.ts'

const Words = z.object({ en: z.string().optional(), mr: z.string().optional(), hi: z.string().optional() })
const Texts = z.partialRecord(
  LocaleSchema,
  z.object({ stem: z.string(), options: z.array(z.string()).optional() }),
)
const Kind = z.enum(['single', 'numerical'])

/** The paper as students get it: the same for everybody, without key and solutions. */
export const PaperReply = z.object({
  languages: z.array(LocaleSchema),
  instructions: Words,
  draftsCount: z.boolean(),
  sections: z.array(
    z.object({
      position: z.number().int(),
      name: Words,
      marksRight: Decimal,
      marksWrong: Decimal,
      marksBlank: Decimal,
    }),
  ),
  questions: z.array(
    z.object({
      position: z.number().int(),
      section: z.number().int(),
      kind: Kind,
      texts: Texts,
    }),
  ),
  /** What a text writes in `![…](…)` → a signed address that shows the picture for an hour or two. */
  pictures: z.record(z.string(), z.string()),
})

const AnswerKindSchema = z.enum(['draft', 'saved'])
const Sequence = z.number().int().min(1).max(2_000_000_000)
const Response = z.string().max(40).nullable()

/** A row of what the server holds. A single-correct response is the option's index in the paper's own order. */
const HeldAnswer = z.object({
  position: z.number().int(),
  kind: AnswerKindSchema,
  epoch: z.number().int(),
  sequence: z.number().int(),
  response: Response,
  marked: z.boolean(),
})

const closing = {
  closedAt: Time.nullable(),
  closedHow: z.enum(['submitted', 'bell']).nullable(),
}

export const AttemptReply = z.object({
  id: Id,
  examId: Id,
  examTitle: z.string(),
  candidate: z.object({
    name: z.string(),
    rollNumber: z.string(),
    batch: z.string().nullable(),
    photoUrl: z.string().nullable(),
  }),
  serverTime: Time,
  startedAt: Time,
  endsAt: Time,
  ...closing,
  epoch: z.number().int(),
  questionOrder: z.array(z.number().int()),
  /** Per position the order in which this student sees the options: indices into the paper's. */
  optionOrders: z.record(z.string(), z.array(z.number().int())),
  held: z.array(HeldAnswer),
  /** Null once the attempt is closed, and where the client said that it has the paper. */
  paper: PaperReply.nullable(),
  can: z.array(z.string()),
})

export const AttemptQuery = z.object({ without: z.literal('paper').optional() })

export const AnswerEntry = z.strictObject({
  position: z.number().int().min(1).max(2_000),
  kind: AnswerKindSchema,
  /** Counts up with every choice on the device; within an epoch the highest wins. */
  sequence: Sequence,
  response: Response,
  marked: z.boolean(),
})

const Epoch = z.number().int().min(1).max(1_000_000)
export const SaveBody = z.object({ epoch: Epoch, answers: z.array(AnswerEntry).min(1).max(300) })
export const SubmitBody = z.object({ epoch: Epoch, answers: z.array(AnswerEntry).max(300) })

export const SaveReply = z.object({
  /** held: it is the answer now · older-epoch, after-end: kept apart, it is not the answer. */
  outcome: z.enum(['held', 'older-epoch', 'after-end']),
  epoch: z.number().int(),
  serverTime: Time,
  endsAt: Time,
  ...closing,
  /** For each position and kind that was sent: the epoch and sequence of what the server holds now. */
  held: z.array(
    z.object({
      position: z.number().int(),
      kind: AnswerKindSchema,
      epoch: z.number().int(),
      sequence: z.number().int(),
    }),
  ),
  /** How many of what was sent is kept apart. */
  keptApart: z.number().int(),
  /** How many questions have a saved answer, over the whole paper. */
  answered: z.number().int(),
})

export const SubmitReply = z.object({
  /** older-epoch: this device no longer holds the attempt; nothing was submitted. */
  outcome: z.enum(['closed', 'older-epoch']),
  serverTime: Time,
  ...closing,
  questions: z.number().int(),
  answered: z.number().int(),
  /** How many of the answered are marked for review: they are evaluated. */
  markedAnswered: z.number().int(),
  keptApart: z.number().int(),
})

export const TakeoverReply = z.object({ epoch: z.number().int(), serverTime: Time, endsAt: Time })

export const AttemptRecord = z.object({
  id: Id,
  examId: Id,
  examTitle: z.string(),
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  startedAt: Time,
  endsAt: Time,
  ...closing,
  epoch: z.number().int(),
  held: z.array(HeldAnswer.extend({ receivedAt: Time })),
  apart: z.array(HeldAnswer.extend({ why: z.enum(['older_epoch', 'after_end']), receivedAt: Time })),
  events: z.array(
    z.object({
      kind: z.enum(['started', 'taken_over', 'submitted', 'closed']),
      at: Time,
      epoch: z.number().int(),
      device: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
  can: z.array(z.string()),
})

export type Paper = z.output<typeof PaperReply>
export type AnswerInput = z.output<typeof AnswerEntry>
