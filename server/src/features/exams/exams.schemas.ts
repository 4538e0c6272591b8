// What goes over the wire about exams.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, pageOf, pageQuery, Time, text } from '../../platform/schemas.ts'
import { Key, Kind, Texts } from '../questions/questions.schemas.ts'
import { examStates } from './examState.ts'

// Kept as JSON, which takes no half of a surrogate pair.
const wellFormed = (words: string) => words.isWellFormed()
const words = (max: number) => z.string().trim().max(max).refine(wellFormed, 'malformed')
const name = words(80).min(1)
/** A name in English and, where there is one, in the other languages. */
const Name = z.strictObject({ en: name, mr: name.optional(), hi: name.optional() })
const Instructions = z.strictObject({
  en: words(4000).optional(),
  mr: words(4000).optional(),
  hi: words(4000).optional(),
})
const Marks = z.object({ right: Decimal, wrong: Decimal, blank: Decimal })

const mark = z.string().regex(/^-?\d{1,3}(\.\d{1,2})?$/)
const NewMarks = z.strictObject({
  right: mark.refine((marks) => Number(marks) > 0, 'not-above-zero'),
  wrong: mark.refine((marks) => Number(marks) <= 0, 'above-zero'),
  blank: mark.refine((marks) => Number(marks) <= 0, 'above-zero').default('0'),
})

export const NewSection = z.strictObject({
  name: Name,
  subjectId: Id,
  /** The only kind of question that it takes; null for any. */
  kind: Kind.nullable().default(null),
  questionCount: z.number().int().min(1).max(300),
  marks: NewMarks,
})

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
}
const sections = z.array(NewSection).min(1).max(12)

/** A new exam: from a pattern's template, or with sections of its own and a duration. */
export const NewExam = z.object({
  ...z.object(settings).partial().shape,
  title: settings.title,
  patternCode: text(40).optional(),
  sections: sections.optional(),
})
export const ExamChange = z.object({ ...settings, sections }).partial()

export const ExamQuestionList = z.object({
  questions: z.array(z.strictObject({ questionId: Id, section: z.number().int().min(1).max(12) })).max(1000),
})

export const Draw = z.object({
  section: z.number().int().min(1).max(12),
  /** How many of which topic (with what lies under it) and difficulty; null for any. */
  picks: z
    .array(
      z.strictObject({
        topicId: Id.nullable(),
        difficulty: z.number().int().min(1).max(3).nullable(),
        count: z.number().int().min(1).max(300),
      }),
    )
    .min(1)
    .max(50),
  /** Whether what the section holds goes first. */
  replace: z.boolean().default(false),
})
export const DrawReply = z.object({
  added: z.number().int(),
  /** The picks for which the bank holds too little. */
  short: z.array(z.object({ pick: z.number().int(), wanted: z.number().int(), found: z.number().int() })),
})

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
      maxMarks: Decimal,
      sections: z.array(
        z.object({
          name: Name,
          subject: z.string(),
          kinds: z.array(Kind),
          questionCount: z.number().int(),
          marks: Marks,
        }),
      ),
    }),
  ),
})

/** How an exam stands for a student: of the viewer, or of a child of the viewer. */
const Sitting = z.object({
  studentId: Id,
  name: z.string(),
  attemptId: Id.nullable(),
  startedAt: Time.nullable(),
  endsAt: Time.nullable(),
  closedAt: Time.nullable(),
  /** Only once the exam is published. */
  score: Decimal.nullable(),
})

const batch = z.object({ id: Id, name: z.string() })
const summary = {
  id: Id,
  title: z.string(),
  pattern: Pattern,
  state: z.enum(examStates),
  opensAt: Time.nullable(),
  closesAt: Time.nullable(),
  durationMinutes: z.number().int(),
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
  sections: z.array(
    z.object({
      position: z.number().int(),
      name: Name,
      subject: z.object({ id: Id, code: z.string(), name: Name }),
      kind: Kind.nullable(),
      questionCount: z.number().int(),
      chosenCount: z.number().int(),
      marks: Marks,
    }),
  ),
  scheduledAt: Time.nullable(),
  publishedAt: Time.nullable(),
  createdBy: z.string().nullable(),
  /** The server's clock, for countdowns. */
  now: Time,
  /** Of a draft, for those who set it up. */
  readiness: z.object({ reasons: z.array(Reason), warnings: z.array(Reason) }).nullable(),
  can: z.array(z.string()),
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
      /** Of a draft: why it cannot stay in its section, since one of the two was changed. */
      misfit: z.enum(['question-archived', 'subject-mismatch', 'kind-mismatch']).nullable(),
    }),
  ),
  /** What a text writes in `![…](…)` → a signed address that shows the picture for an hour or two. */
  pictures: z.record(z.string(), z.string()),
})
