// What goes over the wire between an exam and those who look after it while it is sat.
import { z } from 'zod'
import { Id, pageQuery, Time, text } from '../../platform/schemas.ts'
import { Whole } from '../attempts/attempts.schemas.ts'

/**
 * not-started · working · away: the exam is not on the screen, as the phone says · offline: no sign for 45 s ·
 * paused · submitted: the attempt is over, however it ended.
 */
export const SitterState = z.enum(['not-started', 'working', 'away', 'offline', 'paused', 'submitted'])

const reason = text(300)

export const BoardQuery = z.object({
  ...pageQuery,
  state: SitterState.optional(),
  pageSize: z.coerce.number().int().min(1).max(200).default(100),
})

const Sitter = z.object({
  studentId: Id,
  name: z.string(),
  rollNumber: z.string(),
  batch: z.string(),
  state: SitterState,
  /** The latest attempt; null where there is none. */
  attemptId: Id.nullable(),
  number: Whole.nullable(),
  startedAt: Time.nullable(),
  endsAt: Time.nullable(),
  pausedAt: Time.nullable(),
  /** Since when the clock stands still or the exam is off the screen, or how it ended. */
  awaySince: Time.nullable(),
  closedAt: Time.nullable(),
  closedHow: z.enum(['submitted', 'bell', 'staff', 'away', 'paper']).nullable(),
  /** The last sign of life of the phone. */
  seenAt: Time.nullable(),
  /** The question on the screen. */
  position: Whole.nullable(),
  answered: Whole,
  /** Times away of 5 s or more, and their seconds. */
  awayCount: Whole,
  awaySeconds: Whole,
  extraMinutes: Whole,
  /** Answers that came too late and wait for a teacher. */
  late: Whole,
})

export const BoardReply = z.object({
  serverTime: Time,
  exam: z.object({
    id: Id,
    title: z.string(),
    state: z.enum(['draft', 'scheduled', 'open', 'closed', 'published']),
    opensAt: Time.nullable(),
    closesAt: Time.nullable(),
    durationMinutes: Whole,
    questions: Whole,
    awayLimit: Whole.nullable(),
  }),
  counts: z.object({
    'not-started': Whole,
    working: Whole,
    away: Whole,
    offline: Whole,
    paused: Whole,
    submitted: Whole,
  }),
  rows: z.array(Sitter),
  total: Whole,
  /** How many of those who have begun have answered each question, in the order of the paper. */
  progress: z.array(z.object({ position: Whole, section: Whole, answered: Whole })),
  begun: Whole,
  can: z.array(z.string()),
})

export const PauseBody = z.object({ reason, until: z.enum(['student', 'staff']) })
export const EndBody = z.object({ reason })
/** `minutes` is how much time beyond the exam's own the student has in all; 0 takes it back before they start. */
export const ExtraTimeBody = z.object({ studentId: Id, minutes: Whole.min(0).max(300), reason })
export const ExtraTimeReply = z.object({
  extraMinutes: Whole,
  /** The running attempt's new end; null where none is running. */
  endsAt: Time.nullable(),
})
export const MessageBody = z.object({
  text: text(500),
  /** To these attempts; absent: to everybody who sits the exam just now. */
  attemptIds: z.array(Id).min(1).max(500).optional(),
})
export const MessageReply = z.object({
  /** How many were told: attempts that are over are not. */
  told: Whole,
})
