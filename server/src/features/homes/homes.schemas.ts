// What the five homes are made of.
import { z } from 'zod'
import { Decimal, Id, Time } from '../../platform/schemas.ts'
import { examStates } from '../exams/examState.ts'

const ExamCard = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(examStates),
  opensAt: Time,
  closesAt: Time,
  durationMinutes: z.number().int(),
  questionCount: z.number().int(),
  maxMarks: Decimal,
})

/** A published result with what the batch made of the same exam. */
const ResultPoint = z.object({
  attemptId: Id,
  examId: Id,
  title: z.string(),
  opensAt: Time,
  score: Decimal,
  maxScore: Decimal,
  batchAverage: Decimal,
})

const BatchName = z.object({ id: Id, name: z.string(), course: z.string() })

export const StudentHome = z.object({
  batches: z.array(BatchName),
  /** What is open or to come, soonest first, with the student's own attempt where one has begun. */
  exams: z.array(
    ExamCard.extend({ attempt: z.object({ id: Id, endsAt: Time, closed: z.boolean() }).nullable() }),
  ),
  /** The last results, oldest first. */
  results: z.array(ResultPoint),
})

export const ParentHome = z.object({
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  batches: z.array(BatchName),
  exams: z.array(ExamCard),
  results: z.array(ResultPoint),
})

/** An exam as staff follow it: how many are to sit it, have begun and have closed. */
const ExamAtWork = ExamCard.extend({
  batches: z.array(z.string()),
  students: z.number().int(),
  started: z.number().int(),
  closed: z.number().int(),
})

const BatchAtWork = BatchName.extend({
  students: z.number().int(),
  capacity: z.number().int(),
  /** The last published exam of the batch; null before the first. */
  lastExam: z.object({ id: Id, title: z.string(), average: Decimal, maxScore: Decimal }).nullable(),
})

export const TeacherHome = z.object({ exams: z.array(ExamAtWork), batches: z.array(BatchAtWork) })

export const OfficeHome = z.object({
  students: z.number().int(),
  teachers: z.number().int(),
  /** What waits for somebody, with where it is done. */
  waiting: z.object({
    registrations: z.number().int(),
    consents: z.number().int(),
    invitations: z.number().int(),
    results: z.number().int(),
  }),
  exams: z.array(ExamAtWork),
  /** Lowest share of seats taken first. */
  batches: z.array(BatchAtWork),
})
