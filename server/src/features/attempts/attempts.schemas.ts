// What goes over the wire about attempts: the paper without its key, what the server holds, and saves.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, Time } from '../../platform/schemas.ts'
import { RESPONSE_CHARACTERS } from '../grading/responses.ts'
import { questionKinds } from '../questions/question.ts'

export const Words = z.object({
  en: z.string().optional(),
  mr: z.string().optional(),
  hi: z.string().optional(),
})
const Texts = z.partialRecord(
  LocaleSchema,
  z.object({
    stem: z.string(),
    rows: z.array(z.string()).optional(),
    options: z.array(z.string()).optional(),
  }),
)
export const Whole = z.number().int()

/**
 * The paper as students get it: the same for everybody, without key, hints and solutions. A sealed file
 * (getSealedPaper) holds the same as UTF-8 JSON, gzipped and then sealed, in one language, its pictures as data: URLs.
 */
export const PaperReply = z.object({
  languages: z.array(LocaleSchema),
  instructions: Words,
  mode: z.enum(['test', 'practice']),
  draftsCount: z.boolean(),
  calculator: z.boolean(),
  /** After so many times away the attempt is submitted; null: never. */
  awayLimit: Whole.nullable(),
  /** Parts that follow one another and lock; empty where there is one paper with one time. */
  parts: z.array(z.object({ position: Whole, name: Words, minutes: Whole })),
  sections: z.array(
    z.object({
      position: Whole,
      name: Words,
      /** The part's position; 1 where the exam has none. */
      part: Whole,
      marksRight: Decimal,
      marksWrong: Decimal,
      marksBlank: Decimal,
      /** For each right option of several; null: all or nothing. */
      marksPartial: Decimal.nullable(),
      /** Any so many of the questions; null: all of them. `refuse`: the screen takes no answer beyond. */
      attemptCount: Whole.nullable(),
      beyond: z.enum(['refuse', 'first']),
      /** To how many decimals a number is to be given; null: as it comes. */
      decimals: Whole.nullable(),
    }),
  ),
  questions: z.array(
    z.object({
      position: Whole,
      section: Whole,
      kind: z.enum(questionKinds),
      /** Into `passages`; the questions of one passage stay together, in order. */
      passage: Id.nullable(),
      texts: Texts,
    }),
  ),
  /** The text above several questions, by id and language. */
  passages: z.record(Id, z.partialRecord(LocaleSchema, z.string())),
  /** What a text writes in `![…](…)` → a signed address that shows the picture for an hour or two. */
  pictures: z.record(z.string(), z.string()),
})

const AnswerKindSchema = z.enum(['draft', 'saved'])
export const Sequence = Whole.min(1).max(2_000_000_000)
/** See features/grading/responses.ts; options by their index in the paper's own order. */
export const Response = z.string().max(RESPONSE_CHARACTERS).nullable()

/** A row of what the server holds. */
const HeldAnswer = z.object({
  position: Whole,
  kind: AnswerKindSchema,
  epoch: Whole,
  sequence: Whole,
  response: Response,
  marked: z.boolean(),
})

const closing = {
  closedAt: Time.nullable(),
  /** submitted · bell · staff: ended by a teacher · away: too often away · paper: handed in on paper. */
  closedHow: z.enum(['submitted', 'bell', 'staff', 'away', 'paper']).nullable(),
}

/** The attempt's time: when each part ends (one entry without parts), and whether the clock stands still. */
const timing = {
  endsAt: Time,
  partEnds: z.array(Time),
  pausedAt: Time.nullable(),
}

/** How the clock was stopped; `student`: they go on by themselves when they are back (resumeAttempt). */
const Pause = z.object({ since: Time, until: z.enum(['student', 'staff']), reason: z.string() })

export const AttemptReply = z.object({
  id: Id,
  examId: Id,
  examTitle: z.string(),
  /** The first attempt of this student at this exam is 1. */
  number: Whole,
  attemptsAllowed: Whole,
  candidate: z.object({
    name: z.string(),
    rollNumber: z.string(),
    batch: z.string().nullable(),
    photoUrl: z.string().nullable(),
  }),
  serverTime: Time,
  startedAt: Time,
  ...timing,
  pause: Pause.nullable(),
  /** Minutes beyond the exam's own. */
  extraMinutes: Whole,
  ...closing,
  epoch: Whole,
  questionOrder: z.array(Whole),
  /** Per position the order in which this student sees the options: indices into the paper's. */
  optionOrders: z.record(z.string(), z.array(Whole)),
  held: z.array(HeldAnswer),
  /** What the invigilator wrote to the student, oldest first. */
  messages: z.array(z.object({ id: Id, text: z.string(), at: Time })),
  /** Times away that count so far, of `limit`; null: there is none. */
  away: z.object({ count: Whole, seconds: Whole, limit: Whole.nullable() }),
  /** Seconds on each question so far, by position: a device goes on counting from here. */
  seconds: z.record(z.string(), Whole),
  /** Practice: what the server said of each question that was tried. */
  tried: z.array(
    z.object({
      position: Whole,
      tries: Whole,
      outcome: z.enum(['right', 'partial', 'wrong', 'blank']),
      revealed: z.boolean(),
    }),
  ),
  /**
   * The sealed file's key: AES-256-GCM, base64url, the same for every language of the exam. Null unless the request
   * named a sealed file that is the exam's; then `paper` is null.
   */
  secret: z.string().nullable(),
  /** Null once the attempt is closed, and where the client has the paper. */
  paper: PaperReply.nullable(),
  can: z.array(z.string()),
})

/** A SHA-256 in base64url. */
export const Digest = z.string().regex(/^[\w-]{43}$/)

export const StartBody = z
  .strictObject({
    /** The digest of the sealed file that the device holds, in any language. */
    paper: Digest.optional(),
    /** Which attempt is meant, so that a repeated start never begins another; absent: the latest, or the first. */
    number: Whole.min(1).max(50).optional(),
  })
  .nullish()

export const AttemptQuery = z.object({ without: z.literal('paper').optional(), paper: Digest.optional() })

export const AnswerEntry = z.strictObject({
  position: Whole.min(1).max(2_000),
  kind: AnswerKindSchema,
  /** Counts up with every choice on the device; within an epoch the highest wins. */
  sequence: Sequence,
  response: Response,
  marked: z.boolean(),
})

export const Epoch = Whole.min(1).max(1_000_000)
export const SaveBody = z.object({ epoch: Epoch, answers: z.array(AnswerEntry).min(1).max(300) })
export const SubmitBody = z.object({ epoch: Epoch, answers: z.array(AnswerEntry).max(300) })

export const SaveReply = z.object({
  /** held: it is the answer now, but for `locked` · older-epoch, after-end, paused: kept apart, it is not the answer. */
  outcome: z.enum(['held', 'older-epoch', 'after-end', 'paused']),
  epoch: Whole,
  serverTime: Time,
  endsAt: Time,
  ...closing,
  /** For each position and kind that was sent: the epoch and sequence of what the server holds now. */
  held: z.array(
    z.object({
      position: Whole,
      kind: AnswerKindSchema,
      epoch: Whole,
      sequence: Whole,
    }),
  ),
  /** Positions whose part was not open: their answers are kept apart. */
  locked: z.array(Whole),
  /** How many of what was sent is kept apart. */
  keptApart: Whole,
})

export const SubmitReply = z.object({
  /** older-epoch: this device no longer holds the attempt; nothing was submitted. */
  outcome: z.enum(['closed', 'older-epoch']),
  serverTime: Time,
  ...closing,
  questions: Whole,
  answered: Whole,
  /** How many of the answered are marked for review: they are evaluated. */
  markedAnswered: Whole,
  keptApart: Whole,
  /** What the server holds, signed by it (JWS, EdDSA): see getReceipt. Null where nothing was submitted. */
  receipt: z.string().nullable(),
})

export const TakeoverReply = z.object({ epoch: Whole, serverTime: Time, ...timing })

/** The part that the student has done: the next one begins now. The last part is ended by submitting. */
export const EndPartBody = z.object({ epoch: Epoch, part: Whole.min(1).max(20) })

/** Where the attempt's clock stands. */
export const ClockReply = z.object({ serverTime: Time, ...timing, epoch: Whole, ...closing })

export const AttemptRecord = z.object({
  id: Id,
  examId: Id,
  examTitle: z.string(),
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  number: Whole,
  startedAt: Time,
  ...timing,
  ...closing,
  voidedAt: Time.nullable(),
  epoch: Whole,
  held: z.array(HeldAnswer.extend({ receivedAt: Time })),
  apart: z.array(
    HeldAnswer.extend({
      why: z.enum(['older_epoch', 'after_end', 'part_locked', 'paused']),
      receivedAt: Time,
      /** Whether a teacher has made it the answer. */
      accepted: z.boolean(),
    }),
  ),
  events: z.array(
    z.object({
      kind: z.enum([
        'started',
        'taken_over',
        'part_ended',
        'extra_time',
        'paused',
        'resumed',
        'message',
        'submitted',
        'closed',
        'late_accepted',
        'voided',
        'restored',
      ]),
      at: Time,
      epoch: Whole,
      device: z.string().nullable(),
      address: z.string().nullable(),
      /** Who of the staff did it. */
      madeBy: z.string().nullable(),
      detail: z
        .object({
          minutes: Whole.optional(),
          part: Whole.optional(),
          reason: z.string().optional(),
          text: z.string().optional(),
          until: z.enum(['student', 'staff']).optional(),
          positions: z.array(Whole).optional(),
        })
        .nullable(),
    }),
  ),
  can: z.array(z.string()),
})

export type Paper = z.output<typeof PaperReply>
export type AnswerInput = z.output<typeof AnswerEntry>
