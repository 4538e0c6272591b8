// What goes over the wire about the question bank.
import { z } from 'zod'
import { Id, LocaleSchema, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { questionKinds } from './question.ts'
import { questionLimits } from './questionRules.ts'

const { optionsTo, rowsTo, ranges, accepted } = questionLimits
const { stemCharacters, optionCharacters, hintCharacters, solutionCharacters } = questionLimits
const { acceptedCharacters, referenceCharacters } = questionLimits

// Kept as JSON, which takes no half of a surrogate pair.
const words = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed(), 'malformed')

const options = z.array(words(optionCharacters)).max(optionsTo)
const NewText = z.strictObject({
  stem: words(stemCharacters),
  rows: z.array(words(optionCharacters)).max(rowsTo).optional(),
  options: options.optional(),
  hint: words(hintCharacters).optional(),
  solution: words(solutionCharacters).optional(),
})
export const NewTexts = z.strictObject({
  en: NewText.optional(),
  mr: NewText.optional(),
  hi: NewText.optional(),
})
const place = z
  .number()
  .int()
  .min(0)
  .max(optionsTo - 1)
const number = z.string().trim().max(60)
const NewRanges = z.array(z.strictObject({ low: number, high: number })).max(ranges)
/** What is right, as it is typed: numbers in any digits, the right options of `multiple` in any order. */
export const NewKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), right: place }),
  z.strictObject({ kind: z.literal('multiple'), right: z.array(place).max(optionsTo) }),
  z.strictObject({ kind: z.literal('numerical'), ranges: NewRanges }),
  z.strictObject({ kind: z.literal('integer'), ranges: NewRanges }),
  z.strictObject({ kind: z.literal('matching'), right: z.array(place).max(rowsTo) }),
  z.strictObject({ kind: z.literal('true_false'), right: z.boolean() }),
  z.strictObject({ kind: z.literal('short'), accepted: z.array(words(acceptedCharacters)).max(accepted) }),
])
export const Difficulty = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** A word by which questions are found again: small letters, single spaces. */
export const Tag = words(40)
  .transform((tag) => tag.replace(/\s+/g, ' ').trim().toLowerCase())
  .pipe(z.string().min(1).max(40))

const content = {
  subjectId: Id,
  topicId: Id.nullable().default(null),
  difficulty: Difficulty.default(2),
  /** The author's own name for it; empty for none. */
  reference: words(referenceCharacters).trim().default(''),
  tags: z.array(Tag).max(20).default([]),
  texts: NewTexts,
  key: NewKey,
}
/** A question as it is typed: text in at least one language, Markdown with LaTeX, and what is right. */
export const NewQuestion = z.object(content)
/** The whole question anew; `version` is the one that was changed, so that nobody's work is overwritten unseen. */
export const QuestionChange = z.object({ ...content, version: z.number().int().min(1) })

export const Kind = z.enum(questionKinds)
const Text = z.object({
  stem: z.string(),
  rows: z.array(z.string()).optional(),
  options: z.array(z.string()).optional(),
  hint: z.string().optional(),
  solution: z.string().optional(),
})
/** The languages of a question: see `QuestionText`. */
export const Texts = z.object({ en: Text.optional(), mr: Text.optional(), hi: Text.optional() })
const Asked = Text.omit({ hint: true, solution: true })
/** The same without what helps: as it is asked. */
export const AskedTexts = z.object({ en: Asked.optional(), mr: Asked.optional(), hi: Asked.optional() })
export const PassageTexts = z.object({
  en: z.string().optional(),
  mr: z.string().optional(),
  hi: z.string().optional(),
})
const Ranges = z.array(z.object({ low: z.string(), high: z.string() }))
/** What is right: see `QuestionKey`. */
export const Key = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), right: z.number().int() }),
  z.object({ kind: z.literal('multiple'), right: z.array(z.number().int()) }),
  z.object({ kind: z.literal('numerical'), ranges: Ranges }),
  z.object({ kind: z.literal('integer'), ranges: Ranges }),
  z.object({ kind: z.literal('matching'), right: z.array(z.number().int()) }),
  z.object({ kind: z.literal('true_false'), right: z.boolean() }),
  z.object({ kind: z.literal('short'), accepted: z.array(z.string()) }),
])
/** What texts write for a picture (`picture:<id>`) → the address that shows it. */
export const Pictures = z.record(z.string(), z.string())

export const Review = z.enum(['waiting', 'approved', 'rejected'])

export const QuestionParams = z.object({ questionId: Id })
export const QuestionQuery = z.object({
  ...pageQuery,
  subjectId: Id.optional(),
  /** With everything that lies under it. */
  topicId: Id.optional(),
  difficulty: z.coerce.number().int().min(1).max(3).optional(),
  kind: Kind.optional(),
  tag: Tag.optional(),
  review: Review.optional(),
  /** In which language there must be a version. */
  locale: LocaleSchema.optional(),
  /** Those put away instead of those in use. */
  archived: z.enum(['true', 'false']).default('false'),
})

const summary = {
  id: Id,
  subjectId: Id,
  topicId: Id.nullable(),
  kind: Kind,
  difficulty: Difficulty,
  reference: z.string().nullable(),
  version: z.number().int(),
  archivedAt: Time.nullable(),
  createdAt: Time,
  tags: z.array(z.string()),
  review: Review,
  /** In how many exams it stands, drafts among them. */
  examCount: z.number().int(),
}
export const QuestionPage = pageOf(
  z.object({
    ...summary,
    texts: AskedTexts,
    /** The passage under which it stands. */
    passageId: Id.nullable(),
  }),
).extend({
  pictures: Pictures,
  /** How many questions the other filters leave, by subject and topic. */
  counts: z.array(z.object({ subjectId: Id, topicId: Id.nullable(), count: z.number().int() })),
})

/** Which version to show; the latest by default. */
export const VersionQuery = z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() })
export const QuestionReply = z.object({
  ...summary,
  /** The version that is shown, and the one that new exams take. */
  latestVersion: z.number().int(),
  texts: Texts,
  key: Key,
  pictures: Pictures,
  /** The passage under which this version stands, its questions of today in order; null where there is none. */
  passage: z.object({ id: Id, texts: PassageTexts, questionIds: z.array(Id) }).nullable(),
  createdByName: z.string().nullable(),
  reviewedByName: z.string().nullable(),
  reviewedAt: Time.nullable(),
  /** Why it was rejected. */
  reviewNote: z.string().nullable(),
  versions: z.array(
    z.object({ version: z.number().int(), createdAt: Time, createdByName: z.string().nullable() }),
  ),
  /** Of the exams in which it stands, those that are scheduled: they keep the version that they took. */
  scheduledCount: z.number().int(),
  can: z.array(z.string()),
})

export const Changed = z.object({
  version: z.number().int(),
  /** Scheduled exams that keep the earlier key though it was changed now. */
  examsWithEarlierKey: z.number().int(),
})
export const Archived = z.object({ archived: z.boolean() })
export const QuestionId = z.object({ id: Id })
export const PictureReply = z.object({
  /** What to write in `![…](…)`. */
  reference: z.string(),
  address: z.string(),
})
