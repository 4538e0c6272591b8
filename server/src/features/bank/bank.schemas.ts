// What goes over the wire about the care of the bank: reviews, changes of many questions, tags, likenesses, uses.
import { z } from 'zod'
import { Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import {
  AskedTexts,
  Difficulty,
  Kind,
  NewTexts,
  Pictures,
  QuestionParams,
  Review,
  Tag,
} from '../questions/questions.schemas.ts'

const ids = z.array(Id).min(1).max(500)
const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => text.isWellFormed(), 'malformed')

/** The versions are those that were looked at: nobody approves what was changed meanwhile. */
const ReviewOfSome = z.strictObject({
  review: Review,
  /** Why, where it is rejected; empty for nothing. */
  note: words(500).default(''),
  questions: z
    .array(z.strictObject({ id: Id, version: z.number().int().min(1) }))
    .min(1)
    .max(500),
})
export const Reviews = z.object({ reviews: z.array(ReviewOfSome).min(1).max(100) })
/** What takes it back, to be sent as it is; empty where nothing changed. */
export const ReviewsReply = z.object({ changed: z.number().int(), undo: z.array(ReviewOfSome) })

const ChangeOfSome = z.strictObject({
  ids,
  /** Of the subject that all of them are of; null for none. */
  topicId: Id.nullable().optional(),
  difficulty: Difficulty.optional(),
  addTags: z.array(Tag).max(20).optional(),
  removeTags: z.array(Tag).max(20).optional(),
  archived: z.boolean().optional(),
})
export const Changes = z.object({ changes: z.array(ChangeOfSome).min(1).max(200) })
const Tags = z.array(z.string()).optional()
export const ChangesReply = z.object({
  changed: z.number().int(),
  undo: z.array(ChangeOfSome.extend({ addTags: Tags, removeTags: Tags })),
})

/** The words by which questions in use are found again, the most used first. */
export const TagList = z.object({ rows: z.array(z.object({ tag: z.string(), count: z.number().int() })) })

/** A question as far as it is written. */
export const Draft = z.object({
  subjectId: Id,
  texts: NewTexts,
  /** The question that is being changed: it is not like itself. */
  exceptId: Id.optional(),
})
const Likeness = z.object({
  id: Id,
  version: z.number().int(),
  kind: Kind,
  difficulty: Difficulty,
  topicId: Id.nullable(),
  review: Review,
  examCount: z.number().int(),
  texts: AskedTexts,
})
export const SimilarList = z.object({
  /** The most alike first; 1 is the same words in a language of both. */
  rows: z.array(Likeness.extend({ likeness: z.number() })),
  pictures: Pictures,
})

export const PairQuery = z.object({
  page: pageQuery.page,
  pageSize: z.coerce.number().int().min(1).max(50).default(20),
  subjectId: Id.optional(),
})
export const PairPage = pageOf(
  z.object({ subjectId: Id, likeness: z.number(), one: Likeness, other: Likeness }),
).extend({ pictures: Pictures })
/** Both may stay, or (false) are to be looked at again. */
export const Dismissal = z.object({ oneId: Id, otherId: Id, dismissed: z.boolean() })

const tally = {
  /** How many answered it or left it blank in a published result that counts. */
  appeared: z.number().int(),
  right: z.number().int(),
  partial: z.number().int(),
  wrong: z.number().int(),
  blank: z.number().int(),
}
export const UsesParams = QuestionParams
/** Where it was asked last, the latest first, and how it was answered. */
export const UsesReply = z.object({
  exams: z.array(
    z.object({
      id: Id,
      title: z.string(),
      mode: z.enum(['test', 'practice']),
      opensAt: Time.nullable(),
      position: z.number().int(),
      version: z.number().int(),
      /** Null until its results are published. */
      tally: z.object(tally).nullable(),
    }),
  ),
  /** In how many further exams it stands that the viewer does not see; their answers count below. */
  hiddenCount: z.number().int(),
  /** And in how many before these, which are not counted below. */
  earlierCount: z.number().int(),
  /** Over these exams where they are published tests, practice apart: the newest version first. */
  versions: z.array(z.object({ version: z.number().int(), examCount: z.number().int(), ...tally })),
})
