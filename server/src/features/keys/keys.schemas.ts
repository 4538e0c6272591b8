// What goes over the wire about an exam's key: as it stands, objections to it, and a change with its dry run.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, Time, text } from '../../platform/schemas.ts'
import { examStates } from '../exams/examState.ts'
import { Rule, Ruling } from '../grading/grading.schemas.ts'
import { AskedTexts, Key, Kind, NewKey, PassageTexts, Pictures } from '../questions/questions.schemas.ts'
import { OwnObjection } from '../results/results.schemas.ts'

const Name = z.object({ en: z.string(), mr: z.string().optional(), hi: z.string().optional() })
const Whole = z.number().int()

export const KeyReply = z.object({
  title: z.string(),
  state: z.enum(examStates),
  mode: z.enum(['test', 'practice']),
  locales: z.array(LocaleSchema),
  /** The version that counts. */
  version: Whole,
  /** Since when students see it; null: not before the results. */
  keyShownAt: Time.nullable(),
  objectionsUntil: Time.nullable(),
  publishedAt: Time.nullable(),
  /** Every version, the newest first; who made it is for staff. */
  versions: z.array(
    z.object({ version: Whole, at: Time, by: z.string().nullable(), reason: z.string().nullable() }),
  ),
  sections: z.array(z.object({ position: Whole, name: Name, rule: Rule, attemptCount: Whole.nullable() })),
  questions: z.array(
    z.object({
      position: Whole,
      section: Whole,
      kind: Kind,
      texts: AskedTexts,
      /** Into `passages`. */
      passage: Id.nullable(),
      key: Key,
      ruling: Ruling,
      /** For staff: where the question stands in the bank. */
      questionId: Id.nullable(),
      /** For staff: how many answered it, and how many of them rightly. */
      answered: Whole.nullable(),
      right: Whole.nullable(),
      /** For staff: how many objections there are, and how many wait for an answer. */
      objections: z.object({ all: Whole, open: Whole }).nullable(),
      /** For a student: the own answer that counts, and the own objection. */
      response: z.string().nullable(),
      objection: OwnObjection.nullable(),
    }),
  ),
  passages: z.record(Id, PassageTexts),
  pictures: Pictures,
  can: z.array(z.string()),
})

export const Showing = z.object({
  /** Until when students may object; null: they are only shown it. */
  objectionsUntil: Time.nullable(),
})

const NewEntry = z.strictObject({
  position: Whole.min(1).max(1000),
  /** What is right, as the question's kind has it. */
  key: NewKey,
  ruling: Ruling.default(null),
})
/** A change of the version that it names, so that of two at once the second is told of the first. */
export const KeyTrial = z.object({
  version: Whole.min(1).max(1_000_000),
  entries: z.array(NewEntry).min(1).max(300),
})
export const KeyChange = KeyTrial.extend({ reason: text(1000) })

const BeforeAfter = z.object({ before: Decimal, after: Decimal })

/** What a change of the key would do; nothing of it is written. */
export const KeyPreview = z.object({
  version: Whole,
  /** Students with a result that counts, and of how many the score would move. */
  students: Whole,
  moved: Whole,
  gained: Whole,
  lost: Whole,
  /** Whose rank would be another one. */
  rankMoved: Whole,
  /** Of whom only the marks are known: a key cannot move them. */
  marksOnly: Whole,
  average: BeforeAfter,
  best: BeforeAfter,
  /** How many students have a score from `from + i × width` to below the next, the highest included in the last. */
  distribution: z.object({
    from: Whole,
    width: Whole,
    before: z.array(Whole),
    after: z.array(Whole),
  }),
  /** The questions that would change, and of how many students they move the marks. */
  questions: z.array(z.object({ position: Whole, gained: Whole, lost: Whole })),
  /** Whose score would move, the largest difference first; at most 500 of them. */
  rows: z.array(
    z.object({
      studentId: Id,
      name: z.string(),
      rollNumber: z.string(),
      before: Decimal,
      after: Decimal,
      rankBefore: Whole,
      rankAfter: Whole,
    }),
  ),
})

export const KeyChanged = z.object({
  version: Whole,
  /** Attempts that were graded again. */
  regraded: Whole,
})

export const NewObjection = z.object({ reason: text(1000) })

export const ObjectionList = z.object({
  /** Those with open objections first, then by number. */
  questions: z.array(
    z.object({
      position: Whole,
      open: Whole,
      objections: z.array(
        z.object({
          id: Id,
          student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
          response: z.string().nullable(),
          reason: z.string(),
          madeAt: Time,
          state: z.enum(['open', 'accepted', 'refused']),
          answer: z.string().nullable(),
          answeredBy: z.string().nullable(),
          answeredAt: Time.nullable(),
        }),
      ),
    }),
  ),
})

/** One answer to one objection or to several of the same mind. */
export const ObjectionAnswer = z.object({
  objectionIds: z.array(Id).min(1).max(500),
  state: z.enum(['accepted', 'refused']),
  answer: text(1000),
})
export const Answered = z.object({ answered: Whole })
