// What goes over the wire about analyses. Shares and indices are plain numbers: nothing is paid or ranked by them.
import { z } from 'zod'
import { Decimal, Id, Time } from '../../platform/schemas.ts'
import { questionKinds } from '../questions/question.ts'
import { Texts } from '../questions/questions.schemas.ts'
import { itemRemarks } from './itemFigures.ts'

const Name = z.object({ en: z.string(), mr: z.string().optional(), hi: z.string().optional() })
const count = z.number().int()
/** 0 to 1. */
const Share = z.number()

export const ExamAnalysis = z.object({
  appeared: count,
  absent: count,
  average: z.number().nullable(),
  median: z.number().nullable(),
  highest: z.number().nullable(),
  lowest: z.number().nullable(),
  /** Standard deviation of the scores. */
  deviation: z.number().nullable(),
  maxScore: Decimal.nullable(),
  /** Cronbach's alpha. */
  reliability: z.number().nullable(),
  /** How many scored in each tenth of the marks: 0 to 9; −1 below nothing. */
  bins: z.array(z.object({ bin: count, count })),
  items: z.array(
    z.object({
      position: count,
      section: count,
      questionId: Id,
      kind: z.enum(questionKinds),
      texts: Texts,
      answeredBy: count,
      right: count,
      partial: count,
      wrong: count,
      blank: count,
      facility: Share.nullable(),
      discrimination: z.number().nullable(),
      pointBiserial: z.number().nullable(),
      averageSeconds: z.number().nullable(),
      /** Empty where nothing is chosen among options. */
      options: z.array(z.object({ option: count, count, top: count, bottom: count, isRight: z.boolean() })),
      /** The most frequent answers where they are typed or matched. */
      typed: z.array(z.object({ response: z.string(), count })),
      remarks: z.array(z.enum(itemRemarks)),
    }),
  ),
  pictures: z.record(z.string(), z.string()),
  topics: z.array(z.object({ id: Id, subjectId: Id, name: Name, asked: count, right: Share })),
  batches: z.array(z.object({ id: Id, name: z.string(), appeared: count, average: z.number() })),
})

export const BatchAnalysis = z.object({
  /** Oldest first; averages as shares of the full marks, `others` those of the other batches. */
  tests: z.array(
    z.object({
      examId: Id,
      title: z.string(),
      opensAt: Time,
      appeared: count,
      average: Share,
      others: Share.nullable(),
    }),
  ),
  topics: z.array(
    z.object({ id: Id, subjectId: Id, name: Name, asked: count, right: Share, others: Share.nullable() }),
  ),
  slipped: z.array(
    z.object({
      studentId: Id,
      name: z.string(),
      rollNumber: z.string(),
      attemptId: Id,
      last: Share,
      before: Share,
      tests: count,
    }),
  ),
})

export const StudentAnalysis = z.object({
  tests: z.array(
    z.object({
      examId: Id,
      attemptId: Id,
      title: z.string(),
      opensAt: Time,
      share: Share,
      batch: Share.nullable(),
      percentile: z.string().nullable(),
      subjects: z.array(z.object({ subject: Id, score: Decimal, max: Decimal })),
    }),
  ),
  direction: z.enum(['rising', 'steady', 'falling']).nullable(),
  topics: z.array(z.object({ id: Id, subjectId: Id, name: Name, asked: count, right: Share, wrong: Share })),
  /** Of the last test: seconds on each question, where the phone counted them. */
  pace: z.array(
    z.object({
      position: count,
      subjectId: Id,
      outcome: z.enum(['right', 'partial', 'wrong', 'blank']),
      seconds: z.number(),
      others: z.number().nullable(),
    }),
  ),
})
