// What goes over the wire about results: one attempt's, a student's history, and an exam's list for staff.
import { z } from 'zod'
import { Decimal, Id, LocaleSchema, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { examStates } from '../exams/examState.ts'
import { Outcome, Reason, Rule, Ruling } from '../grading/grading.schemas.ts'
import { Key, Kind, PassageTexts, Pictures, Texts } from '../questions/questions.schemas.ts'

const Name = z.object({ en: z.string(), mr: z.string().optional(), hi: z.string().optional() })
const Whole = z.number().int()
const tally = {
  score: Decimal,
  maxScore: Decimal,
  right: Whole,
  partial: Whole,
  wrong: Whole,
  blank: Whole,
}
/** Hundredths, rounded. */
const Percent = Whole
/** 0 to 100 with seven decimals, as text. */
const Percentile = z.string()
const Mode = z.enum(['test', 'practice'])
const subject = z.object({ id: Id, code: z.string(), name: Name })
const exam = z.object({
  id: Id,
  title: z.string(),
  patternCode: z.string(),
  mode: Mode,
  opensAt: Time,
  publishedAt: Time.nullable(),
})

/** How those of the student's own batch did who sat the exam, without names. */
const BatchFigures = z.object({
  name: z.string(),
  appeared: Whole,
  average: Decimal,
  best: Decimal,
})

/** For the student, guardians and staff alone: nobody is shown another's. */
const Standing = z.object({
  rank: Whole,
  /** 100 × (scored this or less) / appeared. */
  percentile: Percentile,
  appeared: Whole,
  atOrBelow: Whole,
  /** Among all shifts of the test, on percentile; null where there is one shift, or another of the student's counts. */
  groupRank: Whole.nullable(),
  groupAppeared: Whole.nullable(),
})

/** What a change of the key did to this result, and why it was made. */
const Change = z.object({
  version: Whole,
  at: Time,
  why: z.string().nullable(),
  before: z.object({ score: Decimal, rank: Whole.nullable(), percentile: Percentile.nullable() }),
  after: z.object({ score: Decimal, rank: Whole.nullable(), percentile: Percentile.nullable() }),
  questions: z.array(
    z.object({
      position: Whole,
      marksBefore: Decimal,
      marksAfter: Decimal,
      reasonBefore: Reason,
      reasonAfter: Reason,
    }),
  ),
  /** Of all who sat the exam: whose score moved, and whose downwards. */
  moved: Whole,
  lost: Whole,
})

/** What the student had to say against the key of a question, and what came of it. */
export const OwnObjection = z.object({
  reason: z.string(),
  madeAt: Time,
  state: z.enum(['open', 'accepted', 'refused']),
  answer: z.string().nullable(),
  answeredAt: Time.nullable(),
})

export const ResultReply = z.object({
  attemptId: Id,
  student: z.object({ id: Id, name: z.string() }),
  exam: exam.extend({
    locales: z.array(LocaleSchema),
    /** Until when students may object to the key; null where they were not asked. */
    objectionsUntil: Time.nullable(),
  }),
  /** marks: on paper, and only what was earned is known; then there are no questions. */
  medium: z.enum(['computer', 'omr', 'marks']),
  startedAt: Time,
  closedAt: Time,
  closedHow: z.enum(['submitted', 'bell', 'staff', 'away', 'paper']),
  /** By a ruling: the attempt counts nowhere. */
  voidedAt: Time.nullable(),
  /** When answers that had come late were taken in by a teacher. */
  lateAcceptedAt: Time.nullable(),
  hasReceipt: z.boolean(),
  /** All attempts of the student at the exam that have a result; one of them counts. */
  attempts: z.array(z.object({ attemptId: Id, number: Whole, score: Decimal, counts: z.boolean() })),
  keyVersion: Whole,
  ...tally,
  /** Null where the student is in no batch of the exam any more. */
  batch: BatchFigures.nullable(),
  /** Null before publishing, for a practice, and for an attempt that does not count. */
  standing: Standing.nullable(),
  sections: z.array(
    z.object({
      position: Whole,
      name: Name,
      ...tally,
      rule: Rule,
      /** Any so many of its questions; null: all of them. */
      attemptCount: Whole.nullable(),
    }),
  ),
  subjects: z.array(
    z.object({ subject, ...tally, batchAverage: Decimal.nullable(), percentile: Percentile.nullable() }),
  ),
  /** How many of a topic's questions were right, in hundredths, beside the batch. */
  topics: z.array(
    z.object({ id: Id, name: Name, asked: Whole, right: Percent, batchRight: Percent.nullable() }),
  ),
  questions: z.array(
    z.object({
      position: Whole,
      section: Whole,
      kind: Kind,
      texts: Texts,
      /** Into `passages`. */
      passage: Id.nullable(),
      key: Key,
      ruling: Ruling,
      response: z.string().nullable(),
      outcome: Outcome,
      marks: Decimal,
      reason: Reason,
      batchRight: Percent.nullable(),
      objection: OwnObjection.nullable(),
    }),
  ),
  passages: z.record(Id, PassageTexts),
  pictures: Pictures,
  /** The oldest first. */
  changes: z.array(Change),
  can: z.array(z.string()),
})

export const ResultQuery = z.object({ page: pageQuery.page, pageSize: pageQuery.pageSize })
/** An exam that a student was to sit; without an attempt they did not appear, which is no zero. */
export const ResultPage = pageOf(
  z.object({
    exam,
    attemptId: Id.nullable(),
    /** Every attempt was taken out by a ruling. */
    isVoided: z.boolean(),
    score: Decimal.nullable(),
    maxScore: Decimal,
    rank: Whole.nullable(),
    percentile: Percentile.nullable(),
    appeared: Whole.nullable(),
    /** When a change of the key last moved its marks. */
    movedAt: Time.nullable(),
    batchAverage: Decimal.nullable(),
    batchBest: Decimal.nullable(),
    subjects: z.array(z.object({ subject, score: Decimal, maxScore: Decimal })),
  }),
)

export const attemptStates = ['not-started', 'in-progress', 'submitted', 'closed', 'voided'] as const
export const ExamAttemptList = z.object({
  state: z.enum(examStates),
  maxMarks: Decimal,
  batches: z.array(
    z.object({
      id: Id,
      name: z.string(),
      students: Whole,
      started: Whole,
      closed: Whole,
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
      /** The latest of `attempts`. */
      attemptId: Id.nullable(),
      attempts: Whole,
      medium: z.enum(['computer', 'omr', 'marks']).nullable(),
      /** closed: by the bell or by staff; voided: by a ruling. */
      state: z.enum(attemptStates),
      startedAt: Time.nullable(),
      endsAt: Time.nullable(),
      closedAt: Time.nullable(),
      answered: Whole,
      /** Answers that came too late or from an older device: kept, not counted. */
      apart: Whole,
      takeovers: Whole,
      /** The attempt that counts, and its score. */
      countedId: Id.nullable(),
      score: Decimal.nullable(),
    }),
  ),
})

export const PublishReply = z.object({ publishedAt: Time, results: Whole })
