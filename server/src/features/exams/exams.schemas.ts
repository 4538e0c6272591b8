// What goes over the wire about exams.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'
import { Kind } from '../questions/questions.schemas.ts'
import { examStates } from './examState.ts'

// Kept as JSON, which takes no half of a surrogate pair.
const wellFormed = (words: string) => words.isWellFormed()
const words = (max: number) => z.string().trim().max(max).refine(wellFormed, 'malformed')
const name = words(80).min(1)
/** A name in English and, where there is one, in the other languages. */
export const Name = z.strictObject({ en: name, mr: name.optional(), hi: name.optional() })
const Instructions = z.strictObject({
  en: words(4000).optional(),
  mr: words(4000).optional(),
  hi: words(4000).optional(),
})
const Marks = z.object({ right: Decimal, wrong: Decimal, blank: Decimal, partial: Decimal.nullable() })

const mark = z.string().regex(/^-?\d{1,3}(\.\d{1,2})?$/)
const aboveZero = mark.refine((marks) => Number(marks) > 0, 'not-above-zero')
const notAboveZero = mark.refine((marks) => Number(marks) <= 0, 'above-zero')
const NewMarks = z
  .strictObject({
    right: aboveZero,
    wrong: notAboveZero,
    blank: notAboveZero.default('0'),
    /** For each right option or row where not all were found; null: all or nothing. */
    partial: aboveZero.nullable().default(null),
  })
  .refine(({ right, partial }) => partial === null || Number(partial) < Number(right), {
    path: ['partial'],
    message: 'not-below-right',
  })

const Beyond = z.enum(['refuse', 'first'])
const PARTS = 6

export const NewSection = z
  .strictObject({
    name: Name,
    subjectId: Id,
    /** The only kind of question that it takes; null for any. */
    kind: Kind.nullable().default(null),
    questionCount: z.number().int().min(1).max(300),
    marks: NewMarks,
    /** Which of the parts it belongs to, from 1; null where there are none. */
    part: z.number().int().min(1).max(PARTS).nullable().default(null),
    /** Any so many of its questions; null: all of them. */
    attemptCount: z.number().int().min(1).max(299).nullable().default(null),
    /** What becomes of an answer beyond that: refused on the screen, or the first ones count. */
    beyond: Beyond.default('refuse'),
    /** To how many decimals a number is to be given; null: as it comes. */
    decimals: z.number().int().min(0).max(6).nullable().default(null),
  })
  .superRefine(({ attemptCount, questionCount, marks, kind, decimals }, context) => {
    const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (attemptCount !== null && attemptCount >= questionCount) fault(['attemptCount'], 'not-below-count')
    if (attemptCount !== null && Number(marks.blank) !== 0) fault(['marks', 'blank'], 'blank-not-free')
    if (marks.partial !== null && kind !== null && kind !== 'multiple' && kind !== 'matching')
      fault(['marks', 'partial'], 'nothing-partial')
    if (decimals !== null && kind !== null && kind !== 'numerical') fault(['decimals'], 'no-number')
  })

/** A stretch of the exam with its own time; once it is over, its sections are locked. */
export const NewPart = z.strictObject({ name: Name, minutes: z.number().int().min(1).max(600) })

const moment = Time.refine((time) => Math.abs(time.getUTCFullYear() - 2050) <= 50, 'out-of-range')
const settings = {
  title: text(120),
  instructions: Instructions,
  durationMinutes: z.number().int().min(1).max(600),
  locales: z.array(LocaleSchema).min(1).max(3),
  batchIds: z.array(Id).max(50),
  opensAt: moment.nullable(),
  closesAt: moment.nullable(),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  draftsCount: z.boolean(),
  mode: z.enum(['test', 'practice']),
  attemptsAllowed: z.number().int().min(1).max(50),
  /** Which of several attempts counts. */
  attemptCounts: z.enum(['best', 'first', 'last']),
  /** How long after the opening one may still start; null: as long as it is open. */
  lateEntryMinutes: z.number().int().min(0).max(600).nullable(),
  calculator: z.boolean(),
  /** After so many times away the attempt is submitted; null: never. */
  awayLimit: z.number().int().min(1).max(50).nullable(),
  tieRule: z.enum(['none', 'jee_main', 'jee_advanced', 'neet']),
}
const sections = z.array(NewSection).min(1).max(12)
const parts = z.array(NewPart).max(PARTS)

/** A new exam: from a pattern's template, or with sections of its own and a duration. */
export const NewExam = z.object({
  ...z.object(settings).partial().shape,
  title: settings.title,
  patternCode: text(40).optional(),
  sections: sections.optional(),
  parts: parts.optional(),
})
export const ExamChange = z.object({ ...settings, sections, parts }).partial()

const Part = z.object({ name: Name, minutes: z.number().int() })
const sectionFacts = {
  questionCount: z.number().int(),
  part: z.number().int().nullable(),
  attemptCount: z.number().int().nullable(),
  beyond: Beyond,
  decimals: z.number().int().nullable(),
}
const Pattern = z.object({ code: z.string(), version: z.string(), name: Name })

export const PatternList = z.object({
  rows: z.array(
    z.object({
      code: z.string(),
      version: z.number().int(),
      name: Name,
      inForceFrom: z.string(),
      source: z.string(),
      durationMinutes: z.number().int(),
      questionCount: z.number().int(),
      toAttempt: z.number().int(),
      maxMarks: Decimal,
      sections: z.array(
        z.object({ ...sectionFacts, name: Name, subject: z.string(), kind: Kind.nullable(), marks: Marks }),
      ),
      parts: z.array(Part),
      tieRule: settings.tieRule,
      calculator: z.boolean(),
    }),
  ),
})

/** How an exam stands for a student: of the viewer, or of a child of the viewer. */
const Sitting = z.object({
  studentId: Id,
  name: z.string(),
  /** The latest attempt, and how many there are. */
  attemptId: Id.nullable(),
  attempts: z.number().int(),
  startedAt: Time.nullable(),
  endsAt: Time.nullable(),
  closedAt: Time.nullable(),
  extraMinutes: z.number().int(),
  /** Of the attempt that counts; only once the exam is published, in a practice at once. */
  score: Decimal.nullable(),
  /** The attempt that counts. */
  resultOf: Id.nullable(),
})

const batch = z.object({ id: Id, name: z.string() })
const summary = {
  id: Id,
  title: z.string(),
  pattern: Pattern,
  state: z.enum(examStates),
  mode: settings.mode,
  opensAt: Time.nullable(),
  closesAt: Time.nullable(),
  /** Since when students see the key, before the results, and until when they may object to it. */
  keyShownAt: Time.nullable(),
  objectionsUntil: Time.nullable(),
  durationMinutes: z.number().int(),
  attemptsAllowed: z.number().int(),
  questionCount: z.number().int(),
  maxMarks: Decimal,
  /** For staff all of them; for others those by which they are concerned. */
  batches: z.array(batch),
  /** The viewer's own sitting, or those of their children; empty for staff. */
  sittings: z.array(Sitting),
}

export const ExamQuery = z.object({
  ...pageQuery,
  state: z.enum(examStates).optional(),
  batchId: Id.optional(),
  /** Whose paper holds this question; for staff. */
  questionId: Id.optional(),
})
export const ExamPage = pageOf(z.object(summary))

/** Why an exam cannot run yet, or what to look at: the same shape as an error of a field. */
const Reason = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export const ExamReply = z.object({
  ...summary,
  instructions: Instructions,
  locales: z.array(LocaleSchema),
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  draftsCount: z.boolean(),
  attemptCounts: settings.attemptCounts,
  lateEntryMinutes: z.number().int().nullable(),
  calculator: z.boolean(),
  awayLimit: z.number().int().nullable(),
  tieRule: settings.tieRule,
  parts: z.array(Part.extend({ position: z.number().int() })),
  sections: z.array(
    z.object({
      ...sectionFacts,
      position: z.number().int(),
      name: Name,
      subject: z.object({ id: Id, code: z.string(), name: Name }),
      kind: Kind.nullable(),
      chosenCount: z.number().int(),
      marks: Marks,
    }),
  ),
  /** Who has more time, and why; for staff. */
  accommodations: z.array(
    z.object({ studentId: Id, name: z.string(), extraMinutes: z.number().int(), reason: z.string() }),
  ),
  /** The paper as phones may fetch it before the start, for those who sit it. */
  sealed: z.array(z.object({ locale: LocaleSchema, digest: z.string(), bytes: z.number().int() })),
  scheduledAt: Time.nullable(),
  publishedAt: Time.nullable(),
  createdBy: z.string().nullable(),
  /** The server's clock, for countdowns. */
  now: Time,
  /** Of a draft, for those who set it up. */
  readiness: z.object({ reasons: z.array(Reason), warnings: z.array(Reason) }).nullable(),
  can: z.array(z.string()),
})
