// The registers: a student's calendar, a batch's month, the heat map, who attends too little.
import { z } from 'zod'
import { Day, Id, LocaleSchema, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { markNames } from '../attendance/attendance.schemas.ts'

const dayMarks = ['present', 'late', 'part', 'absent', 'leave'] as const

/** A month, YYYY-MM. */
const Month = z.string().regex(/^(19|2[01])\d\d-(0[1-9]|1[0-2])$/)

/** Attended of counted: leave counts neither for nor against; late and left early count as attended. */
const Share = {
  attended: z.int(),
  counted: z.int(),
  /** Whole percent, rounded down; null where nothing counts. */
  percent: z.int().nullable(),
}

export const StudentParams = z.object({ studentId: Id })
/** This month's without. */
export const MonthQuery = z.object({ month: Month.optional() })
export const StudentAttendance = z.object({
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  month: Month,
  ...Share,
  thresholdPercent: z.int(),
  days: z.array(
    z.object({
      day: Day,
      mark: z.enum(dayMarks),
      /** Where the word to the guardians stands: "I know" closes a `told` or `unreachable` one. */
      word: z.enum(['waiting', 'told', 'known', 'corrected', 'withdrawn', 'unreachable']).nullable(),
      lectures: z.array(
        z.object({
          id: Id,
          subject: z.string(),
          batch: z.string(),
          startsAt: Time,
          endsAt: Time,
          mark: z.enum(markNames),
          minutes: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** The last twelve months up to the one asked for, oldest first; those without lectures are left out. */
  months: z.array(z.object({ month: Month, ...Share })),
  /** Per subject and month of the same twelve months. */
  subjects: z.array(
    z.object({
      subjectId: Id,
      subject: z.string(),
      ...Share,
      months: z.array(z.object({ month: Month, ...Share })),
    }),
  ),
  can: z.array(z.string()),
})

export const BatchParams = z.object({ batchId: Id })
export const BatchMonth = z.object({
  batch: z.object({ id: Id, name: z.string() }),
  month: Month,
  /** The days of the month on which a lecture of the batch was taken, and how many. */
  days: z.array(z.object({ day: Day, lectures: z.int() })),
  rows: z.array(
    z.object({
      studentId: Id,
      rollNumber: z.string(),
      name: z.string(),
      /** From when and before when in the batch, where the month does not lie wholly inside. */
      fromOn: Day.nullable(),
      toOn: Day.nullable(),
      /** One for each of `days`; null: no mark on that day in this batch. */
      marks: z.array(z.enum(dayMarks).nullable()),
      ...Share,
    }),
  ),
  ...Share,
  can: z.array(z.string()),
})

export const BatchDayParams = z.object({ batchId: Id, day: Day })
export const BatchDay = z.object({
  batch: z.object({ id: Id, name: z.string() }),
  day: Day,
  lectures: z.array(z.object({ id: Id, subject: z.string(), startsAt: Time, endsAt: Time })),
  rows: z.array(
    z.object({
      studentId: Id,
      rollNumber: z.string(),
      name: z.string(),
      /** One for each of `lectures`; null: none. */
      marks: z.array(z.object({ mark: z.enum(markNames), minutes: z.int().nullable() }).nullable()),
    }),
  ),
})

export const MonthFileQuery = z.object({
  month: Month.optional(),
  format: z.enum(['xlsx', 'pdf']).default('xlsx'),
  locale: LocaleSchema.default('en'),
})

/** At most 62 days; the last 30 without. */
export const HeatMapQuery = z.object({ from: Day.optional(), to: Day.optional() })
export const HeatMap = z.object({
  from: Day,
  to: Day,
  /** Every day on which any lecture was taken. */
  days: z.array(Day),
  batches: z.array(
    z.object({
      id: Id,
      name: z.string(),
      ...Share,
      /** One for each of `days`; null: no lecture. */
      percents: z.array(z.int().nullable()),
    }),
  ),
})

export const LowQuery = z.object({
  month: Month.optional(),
  batchId: Id.optional(),
  page: pageQuery.page,
  pageSize: pageQuery.pageSize,
})
export const LowAttendance = pageOf(
  z.object({
    studentId: Id,
    rollNumber: z.string(),
    name: z.string(),
    batches: z.array(z.string()),
    ...Share,
  }),
).extend({ month: Month, thresholdPercent: z.int() })
