// What goes over the wire about passages.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { questionLimits } from '../questions/questionRules.ts'
import {
  Difficulty,
  Key,
  Kind,
  NewQuestion,
  PassageTexts,
  Pictures,
  Review,
  Texts,
} from '../questions/questions.schemas.ts'

const text = z
  .string()
  .max(questionLimits.passageCharacters)
  .refine((written) => written.isWellFormed(), 'malformed')
const NewTexts = z.strictObject({ en: text.optional(), mr: text.optional(), hi: text.optional() })
const few = { from: 1, to: 12 }

/** A passage with its questions in their order: all of them of one subject. */
export const NewPassage = z.object({
  texts: NewTexts,
  questions: z.array(NewQuestion).min(few.from).max(few.to),
})
/**
 * The whole passage anew: its questions in their order, those that it has already with their id and the version that
 * was changed. A question that is left out is put away.
 */
export const PassageChange = z.object({
  texts: NewTexts,
  questions: z
    .array(
      z.strictObject({
        ...NewQuestion.shape,
        held: z.strictObject({ id: Id, version: z.number().int().min(1) }).optional(),
      }),
    )
    .min(few.from)
    .max(few.to),
})

export const PassageParams = z.object({ passageId: Id })
export const PassageReply = z.object({
  id: Id,
  texts: PassageTexts,
  pictures: Pictures,
  questions: z.array(
    z.object({
      id: Id,
      version: z.number().int(),
      subjectId: Id,
      topicId: Id.nullable(),
      kind: Kind,
      difficulty: Difficulty,
      reference: z.string().nullable(),
      tags: z.array(z.string()),
      review: Review,
      texts: Texts,
      key: Key,
      examCount: z.number().int(),
    }),
  ),
})
export const PassageSaved = z.object({
  /** Of the passage as it is now: another one where its text was changed. */
  id: Id,
  questionIds: z.array(Id),
  /** Scheduled exams that keep an earlier key though it was changed now. */
  examsWithEarlierKey: z.number().int(),
})
