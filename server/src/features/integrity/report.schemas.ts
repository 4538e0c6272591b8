// What goes over the wire about how fairly an attempt went.
import { z } from 'zod'
import { Id, Time, text } from '../../platform/schemas.ts'
import { AttemptRecord, Whole } from '../attempts/attempts.schemas.ts'

const Ruling = z.enum(['nothing', 'warning', 'void'])

const events = AttemptRecord.shape.events.element.shape

/** Something that happened, or a time away; `kind` says which. */
const Moment = z.object({
  at: Time,
  kind: z.union([events.kind, z.literal('away')]),
  epoch: Whole,
  device: z.string().nullable(),
  /** Null for a guardian, and for what the server did by itself. */
  address: z.string().nullable(),
  madeBy: z.string().nullable(),
  detail: events.detail,
  /** Of a time away; null for all else. */
  away: z
    .object({
      kind: z.enum(['hidden', 'blur', 'fullscreen', 'background']),
      /** Null while it lasts, or where the phone never said. */
      to: Time.nullable(),
      seconds: Whole,
      /** Whether it lasted 5 s or more. */
      counted: z.boolean(),
      /** The place of the question on the screen in this student's order, from 1. */
      question: Whole.nullable(),
    })
    .nullable(),
})

export const IntegrityReply = z.object({
  attemptId: Id,
  exam: z.object({ id: Id, title: z.string(), awayLimit: Whole.nullable() }),
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  number: Whole,
  startedAt: Time,
  endsAt: Time,
  closedAt: Time.nullable(),
  closedHow: z.enum(['submitted', 'bell', 'staff', 'away', 'paper']).nullable(),
  voidedAt: Time.nullable(),
  extraMinutes: Whole,
  away: z.object({ count: Whole, seconds: Whole, graceSeconds: Whole }),
  timeline: z.array(Moment),
  /** From where the attempt was sat: one entry a device. Addresses are for staff and the student. */
  devices: z.array(
    z.object({ device: z.string().nullable(), address: z.string().nullable(), from: Time, epoch: Whole }),
  ),
  questions: z.array(
    z.object({
      /** Its place in this student's order, from 1, and in the paper. */
      number: Whole,
      position: Whole,
      /** As the phone counted them; null where it said nothing. */
      seconds: Whole.nullable(),
      answeredAt: Time.nullable(),
      /** Half of those who sat the exam took longer; null below five of them. */
      medianSeconds: Whole.nullable(),
      /** Answered in far less time than others took. It may be luck, skill, or a guess: it proves nothing. */
      quick: z.boolean(),
    }),
  ),
  /** What came too late, or from an older device. */
  late: z.array(
    z.object({
      epoch: Whole,
      position: Whole,
      number: Whole,
      kind: z.enum(['draft', 'saved']),
      sequence: Whole,
      why: z.enum(['older_epoch', 'after_end', 'part_locked', 'paused']),
      receivedAt: Time,
      accepted: z.boolean(),
      /** For staff; null where it was cleared, and for others. */
      response: z.string().nullable(),
    }),
  ),
  explanations: z.array(z.object({ id: Id, by: z.string(), text: z.string(), at: Time })),
  rulings: z.array(
    z.object({
      id: Id,
      ruling: Ruling,
      reason: z.string(),
      by: z.string(),
      at: Time,
      appeal: z
        .object({ by: z.string(), text: z.string(), at: Time, answeredWith: Id.nullable() })
        .nullable(),
    }),
  ),
  can: z.array(z.string()),
})

const words = text(2_000)
export const ExplanationBody = z.object({ text: words })
export const RulingBody = z.object({ ruling: Ruling, reason: words })
export const AppealBody = z.object({ rulingId: Id, text: words })
export const Written = z.object({ id: Id })

export const LateAnswersBody = z.object({
  answers: z
    .array(
      z.strictObject({
        epoch: Whole.min(1).max(1_000_000),
        position: Whole.min(1).max(2_000),
        kind: z.enum(['draft', 'saved']),
        sequence: Whole.min(1).max(2_000_000_000),
      }),
    )
    .min(1)
    .max(300),
  reason: text(300),
})
export const LateAnswersReply = z.object({ accepted: z.array(Whole) })
