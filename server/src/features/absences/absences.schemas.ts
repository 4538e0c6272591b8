// What became of each absence, and the tasks that absences make.
import { z } from 'zod'
import { Day, Id, optionalText, pageOf, pageQuery, Time } from '../../platform/schemas.ts'

export const wordStates = ['waiting', 'told', 'known', 'corrected', 'withdrawn', 'unreachable'] as const

export const AbsencesQuery = z.object({
  /** Today's without. */
  day: Day.optional(),
  batchId: Id.optional(),
  state: z.enum(wordStates).optional(),
  page: pageQuery.page,
  pageSize: pageQuery.pageSize,
})

/** A guardian, and how far the word came: `app-only` lies unread in the inbox; null: no word went out. */
const ToldGuardian = z.object({
  id: Id,
  name: z.string(),
  /** For the office, to call; null for others. */
  phone: z.string().nullable(),
  fate: z.enum(['waiting', 'sent', 'delivered', 'read', 'failed', 'unknown', 'app-only']).nullable(),
})

const Absence = z.object({
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  day: Day,
  batch: z.string(),
  lectureId: Id,
  subject: z.string(),
  startsAt: Time,
  state: z.enum(wordStates),
  /** What the day is now: `present`, `late` or `part` where the student came after all, `leave` where it was approved. */
  dayMark: z.enum(['present', 'late', 'part', 'absent', 'leave']).nullable(),
  dueAt: Time,
  toldAt: Time.nullable(),
  unreachableWhy: z.enum(['no_guardian', 'no_consent', 'not_delivered']).nullable(),
  knownAt: Time.nullable(),
  knownByName: z.string().nullable(),
  note: z.string(),
  guardians: z.array(ToldGuardian),
})

export const AbsenceList = pageOf(Absence).extend({
  day: Day,
  /** How many of the day are in each state. */
  states: z.partialRecord(z.enum(wordStates), z.int()),
})

export const AbsenceParams = z.object({ studentId: Id, day: Day })
/** "I know", with a reason if the guardian likes; the office writes down what it was told on the telephone. */
export const KnownAbsence = z.object({ note: optionalText(300) })

export const TasksQuery = z.object({
  done: z.enum(['true', 'false']).default('false'),
  page: pageQuery.page,
  pageSize: pageQuery.pageSize,
})
export const AttendanceTasks = pageOf(
  z.object({
    id: Id,
    student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
    /** The student's batches today. */
    batches: z.array(z.string()),
    kind: z.enum(['days_in_a_row', 'below_threshold']),
    /** The first day of the row, or of the month. */
    since: Day,
    /** Days absent in a row, or percent attended in the month. */
    value: z.int(),
    createdAt: Time,
    doneAt: Time.nullable(),
    doneByName: z.string().nullable(),
    note: z.string(),
  }),
)
export const TaskParams = z.object({ studentId: Id, taskId: Id })
export const DoneTask = z.object({ note: optionalText(500) })
