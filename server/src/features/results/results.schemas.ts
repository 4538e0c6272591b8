// What goes over the wire about results: one attempt's, a student's history, and an exam's list for staff.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { examStates } from '../exams/examState.ts'
import { Key, Kind, Texts } from '../questions/questions.schemas.ts'

const Name = z.object({ en: z.string(), mr: z.string().optional(), hi: z.string().optional() })
const tally = {
  score: Decimal,
  maxScore: Decimal,
  right: z.number().int(),
  wrong: z.number().int(),
  blank: z.number().int(),
}
/** Hundredths, rounded. */
const Percent = z.number().int()
const subject = z.object({ id: Id, code: z.string(), name: Name })
const exam = z.object({
  id: Id,
  title: z.string(),
  patternCode: z.string(),
  opensAt: Time,
  publishedAt: Time.nullable(),
})

/** How those of the student's own batch did who sat the exam, without names. */
const BatchFigures = z.object({
  name: z.string(),
  appeared: z.number().int(),
  average: Decimal,
  best: Decimal,
})

export const ResultReply = z.object({
  attemptId: Id,
  student: z.object({ id: Id, name: z.string() }),
  exam: exam.extend({ locales: z.array(LocaleSchema) }),
  startedAt: Time,
  closedAt: Time,
  closedHow: z.enum(['submitted', 'bell']),
  keyVersion: z.number().int(),
  ...tally,
  /** Null where the student is in no batch of the exam any more. */
  batch: BatchFigures.nullable(),
  /** Of all who sat the exam: percentile = 100 × (scored this or less) / appeared, seven decimals. */
  standing: z.object({
    appeared: z.number().int(),
    atOrBelow: z.number().int(),
    percentile: z.string(),
  }),
  sections: z.array(z.object({ position: z.number().int(), name: Name, ...tally })),
  subjects: z.array(z.object({ subject, ...tally, batchAverage: Decimal.nullable() })),
  /** How many of a topic's questions were right, in hundredths, beside the batch. */
  topics: z.array(
    z.object({ id: Id, name: Name, asked: z.number().int(), right: Percent, batchRight: Percent.nullable() }),
  ),
  questions: z.array(
    z.object({
      position: z.number().int(),
      section: z.number().int(),
      kind: Kind,
      texts: Texts,
      key: Key,
      response: z.string().nullable(),
      outcome: z.enum(['right', 'partial', 'wrong', 'blank']),
      marks: Decimal,
      batchRight: Percent.nullable(),
    }),
  ),
  pictures: z.record(z.string(), z.string()),
  can: z.array(z.string()),
})

export const ResultQuery = z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize })
/** An exam that a student was to sit; without an attempt they did not appear, which is no zero. */
export const ResultPage = pageOf(
  z.object({
    exam,
    attemptId: Id.nullable(),
    score: Decimal.nullable(),
    maxScore: Decimal,
    batchAverage: Decimal.nullable(),
    batchBest: Decimal.nullable(),
    subjects: z.array(z.object({ subject, score: Decimal, maxScore: Decimal })),
  }),
)

export const attemptStates = ['not-started', 'in-progress', 'submitted', 'closed'] as const
export const ExamAttemptList = z.object({
  state: z.enum(examStates),
  maxMarks: Decimal,
  batches: z.array(
    z.object({
      id: Id,
      name: z.string(),
      students: z.number().int(),
      started: z.number().int(),
      closed: z.number().int(),
      average: Decimal.nullable(),
      best: Decimal.nullable(),
    }),
  ),
  rows: z.array(
    z.object({
      studentId: Id,
      name: z.string(),
      rollNumber: z.string(),
      batchId: Id.nullable(),
      attemptId: Id.nullable(),
      /** closed: by the bell. */
      state: z.enum(attemptStates),
      startedAt: Time.nullable(),
      endsAt: Time.nullable(),
      closedAt: Time.nullable(),
      answered: z.number().int(),
      /** Answers that came too late or from an older device: kept, not counted. */
      apart: z.number().int(),
      takeovers: z.number().int(),
      score: Decimal.nullable(),
    }),
  ),
})

export const PublishReply = z.object({ publishedAt: Time, results: z.number().int() })
