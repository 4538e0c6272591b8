// What the five homes are made of.
import { z } from 'zod'
import { Day, Decimal, Id, Time } from '../../platform/schemas.ts'
import { Counts, markNames } from '../attendance/attendance.schemas.ts'
import { examStates } from '../exams/examState.ts'
import { State as LeaveState } from '../leave/leave.schemas.ts'
import { standings } from './standing.ts'

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

/** A lecture of today; `moved` and `substitute` say that it is not as the plan has it. */
const LectureToday = z.object({
  id: Id,
  subject: z.string(),
  batch: z.string(),
  room: z.string().nullable(),
  teacher: z.string(),
  startsAt: Time,
  endsAt: Time,
  cancelled: z.boolean(),
  moved: z.boolean(),
  substitute: z.boolean(),
})

/** The first lecture on a later day, within a week. */
const NextLecture = z.object({ startsAt: Time, subject: z.string(), room: z.string().nullable() }).nullable()

const StudentsDay = z.object({
  lectures: z.array(
    LectureToday.extend({
      mark: z.object({ mark: z.enum(markNames), minutes: z.number().int().nullable() }).nullable(),
    }),
  ),
  /** The name of the holiday that today is. */
  holiday: z.string().nullable(),
  next: NextLecture,
})

/** Where the student is by what was marked; see `standing.ts` for each state. */
const Standing = z.object({
  state: z.enum(standings),
  since: Time.nullable(),
  subject: z.string().nullable(),
  marked: z.number().int(),
  attended: z.number().int(),
})

/** What somebody has not read or not acknowledged: how many there are, and the first three. */
const NewNotices = z.object({
  total: z.number().int(),
  rows: z.array(
    z.object({
      id: Id,
      title: z.string(),
      author: z.string(),
      sentAt: Time,
      important: z.boolean(),
      pinned: z.boolean(),
    }),
  ),
})

/** Leave that is not over. `asksMe`: the reader was asked something about it. */
const LeaveAhead = z.object({
  id: Id,
  state: LeaveState,
  fromOn: Day,
  toOn: Day,
  reason: z.string(),
  asksMe: z.boolean(),
})

const OfStudent = z.object({
  batches: z.array(BatchName),
  exams: z.array(ExamCard),
  /** The last results, oldest first. */
  results: z.array(ResultPoint),
  today: StudentsDay,
  standing: Standing,
  notices: NewNotices,
  leaves: z.array(LeaveAhead),
})

export const StudentHome = OfStudent.extend({
  /** What is open or to come, soonest first, with the student's own attempt where one has begun. */
  exams: z.array(
    ExamCard.extend({ attempt: z.object({ id: Id, endsAt: Time, closed: z.boolean() }).nullable() }),
  ),
  /** Days attended in a row: this one, the longest of the academic year, and the string that is being made. */
  garland: z.object({
    run: z.number().int(),
    longest: z.number().int(),
    string: z.array(z.enum(['flower', 'leaf'])),
    markedToday: z.boolean(),
  }),
  queries: z.object({
    waiting: z.number().int(),
    answered: z.number().int(),
    rows: z.array(z.object({ id: Id, title: z.string(), answeredAt: Time.nullable() })),
  }),
})

export const ParentHome = OfStudent.extend({
  student: z.object({ id: Id, name: z.string(), rollNumber: z.string() }),
  /** The last day on which something was missed and nobody has said why. */
  unknownAbsence: Day.nullable(),
  /** What is to be paid: what is late, or else what falls due within six weeks. In paise. */
  due: z
    .object({
      paise: z.int(),
      /** Since when, or until when. */
      dueOn: Day,
      isLate: z.boolean(),
      /** Where it is what remains of one. */
      instalment: z.int().nullable(),
      /** Whether the plan adds a fine to what is late. */
      hasFine: z.boolean(),
    })
    .nullable(),
})

/** An exam as staff follow it: how many are to sit it, have begun and have closed. */
const ExamAtWork = ExamCard.extend({
  batches: z.array(z.string()),
  students: z.number().int(),
  started: z.number().int(),
  closed: z.number().int(),
})

const BatchSeats = BatchName.extend({ students: z.number().int(), capacity: z.number().int() })

const BatchAtWork = BatchSeats.extend({
  /** The last published exam of the batch; null before the first. */
  lastExam: z.object({ id: Id, title: z.string(), average: Decimal, maxScore: Decimal }).nullable(),
})

const TeachersDay = z.object({
  lectures: z.array(
    LectureToday.extend({
      /** Who gives it in the teacher's place, and in whose place the teacher gives it. */
      givenBy: z.string().nullable(),
      insteadOf: z.string().nullable(),
      students: z.number().int(),
      markableFrom: Time,
      /** What stands on its sheet; null as long as nobody has taken it. */
      counts: Counts.nullable(),
    }),
  ),
  /** Own lectures of the last week that nobody has marked. */
  notTaken: z.array(z.object({ id: Id, batch: z.string(), subject: z.string(), startsAt: Time })),
  holiday: z.string().nullable(),
  next: NextLecture,
})

const ToDo = z.object({
  leaves: z.number().int(),
  queries: z.number().int(),
  lateQueries: z.number().int(),
  /** Students to be asked after: absent for days in a row, or too often in a month. */
  tasks: z.number().int(),
})

export const TeacherHome = z.object({
  exams: z.array(ExamAtWork),
  batches: z.array(BatchAtWork),
  today: TeachersDay,
  waiting: ToDo,
  notices: NewNotices,
})

/** The day so far; null for whoever has nothing to do with attendance. */
const DayInNumbers = z.object({
  lectures: z.number().int(),
  begun: z.number().int(),
  taken: z.number().int(),
  /** Begun for longer than the reminder's time, and not taken. */
  notTaken: z.number().int(),
  students: z.object({ here: z.number().int(), absent: z.number().int(), leave: z.number().int() }),
  /** What the homes of those absent know of it. */
  absences: z.object({
    waiting: z.number().int(),
    told: z.number().int(),
    known: z.number().int(),
    unreachable: z.number().int(),
  }),
})

export const OfficeHome = z.object({
  students: z.number().int(),
  teachers: z.number().int(),
  /** What waits for somebody; 0 where the viewer has nothing to do with it. */
  waiting: ToDo.extend({
    registrations: z.number().int(),
    consents: z.number().int(),
    invitations: z.number().int(),
    results: z.number().int(),
    substitutions: z.number().int(),
  }),
  exams: z.array(ExamAtWork),
  /** Lowest share of seats taken first; of today the last lecture that was taken. */
  batches: z.array(
    BatchSeats.extend({
      inClass: z.object({ attended: z.number().int(), counted: z.number().int(), startsAt: Time }).nullable(),
    }),
  ),
  holiday: z.string().nullable(),
  day: DayInNumbers.nullable(),
  /** Messages of the last day that no channel carried, and the channels that stand still. */
  messages: z
    .object({ lost: z.number().int(), paused: z.array(z.enum(['whatsapp', 'push', 'mail'])) })
    .nullable(),
  /** In paise; null for whoever has nothing to do with money. */
  money: z
    .object({
      today: z.int(),
      /** What is still due of this month. */
      left: z.int(),
      /** What waits: concessions to grant, refunds to approve and to pay, families' payments to confirm. */
      concessions: z.int(),
      refunds: z.int(),
      refundsToPay: z.int(),
      claims: z.int(),
      /** The last day on which money moved and that nobody has closed. */
      openDay: Day.nullable(),
    })
    .nullable(),
})
