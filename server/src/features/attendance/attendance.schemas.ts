// What marking a lecture takes and gives: the lectures of a day, a lecture's sheet, its changes, the settings.
import { z } from 'zod'
import { Day, Id, LocaleSchema, Time, text } from '../../platform/schemas.ts'
import { wordStates } from '../absences/absences.schemas.ts'

export const markNames = ['present', 'late', 'left_early', 'absent', 'leave'] as const

export const LectureParams = z.object({ lectureId: Id })

/** How many of the sheet stand at each mark. */
export const Counts = z.object({
  present: z.int(),
  late: z.int(),
  leftEarly: z.int(),
  absent: z.int(),
  leave: z.int(),
})

/** A lecture as it stands in a list of those to be marked. */
const Lecture = z.object({
  id: Id,
  batchId: Id,
  batch: z.string(),
  subjectId: Id,
  /** The subject's code, such as `physics`: the screen names it in the reader's language. */
  subject: z.string(),
  teacherId: Id,
  teacher: z.string(),
  room: z.string().nullable(),
  startsAt: Time,
  endsAt: Time,
  day: Day,
  /** How many were enrolled in the batch on that day. */
  students: z.int(),
})

const MarkableLecture = Lecture.extend({
  cancelled: z.boolean(),
  /** Null: not yet taken. */
  sheet: z.object({ version: z.int(), takenAt: Time, takenByName: z.string(), counts: Counts }).nullable(),
  /** Students of a taken sheet who have no mark: they came to the batch later, or their leave was cancelled. */
  unmarked: z.int(),
  /** From then on it can be marked: a quarter of an hour before it begins. */
  markableFrom: Time,
  frozen: z.boolean(),
})

/** Which lectures: of one day in India, today's without; `mine` keeps those that the viewer gives or was to give. */
export const LecturesQuery = z.object({
  day: Day.optional(),
  mine: z.enum(['true', 'false']).default('false'),
})
export const MarkableLectures = z.object({ day: Day, rows: z.array(MarkableLecture) })

/** Lectures that are over their reminder's time and were not taken; the last seven days without `from`. */
export const NotTakenQuery = z.object({ from: Day.optional(), to: Day.optional() })
export const NotTaken = z.object({
  rows: z.array(Lecture.extend({ remindedAt: Time.nullable(), frozen: z.boolean() })),
})

const SheetStudent = z.object({
  id: Id,
  rollNumber: z.string(),
  name: z.string(),
  photoUrl: z.string().nullable(),
  /** What stands on the sheet; null where it is not taken yet, or nothing stands for this student. */
  mark: z.enum(markNames).nullable(),
  minutes: z.int().nullable(),
  source: z.enum(['teacher', 'code', 'leave', 'office']).nullable(),
  /** What the mark is unless the teacher says otherwise: on leave where leave was approved, else present. */
  suggested: z.enum(['present', 'leave']),
  /** Entered the code of the room: in time (0) or so many minutes late; null: has not. */
  codeMinutes: z.int().nullable(),
  /** What stood for the batch's lecture before this one on the same day; null where there was none. */
  lastMark: z.enum(markNames).nullable(),
  /** Of the last five days with lectures: on how many the student was absent all day. */
  absentLately: z.int(),
  /** In which language the guardian reads; null where the student has none. */
  guardianLocale: LocaleSchema.nullable(),
  /** The word of the day to the guardians, where this absence or an earlier one of the day called for one. */
  word: z.object({ state: z.enum(wordStates), dueAt: Time }).nullable(),
})

export const Attendance = z.object({
  lecture: Lecture.extend({ cancelled: z.boolean() }),
  /** 0: not taken yet. Send it back as `base`. */
  version: z.int(),
  takenAt: Time.nullable(),
  takenByName: z.string().nullable(),
  counts: Counts,
  students: z.array(SheetStudent),
  markableFrom: Time,
  /** Until then a mark is changed by taking again; later by a correction with its reason. Null: not taken yet. */
  reasonNeededFrom: Time.nullable(),
  /** From that day on it is frozen, unless the office has opened it. */
  freezesOn: Day,
  frozen: z.boolean(),
  /** Set while the office has it open after the freeze. */
  openedUntil: Time.nullable(),
  graceMinutes: z.int(),
  /** The code that is shown in the room now. */
  code: z.object({ code: z.string(), validUntil: Time, entered: z.int() }).nullable(),
  corrections: z.array(
    z.object({
      studentId: Id,
      oldMark: z.enum(markNames),
      oldMinutes: z.int().nullable(),
      /** Null: opened again. */
      newMark: z.enum(markNames).nullable(),
      newMinutes: z.int().nullable(),
      reason: z.string(),
      /** Null: a leave did it. */
      madeByName: z.string().nullable(),
      at: Time,
    }),
  ),
  can: z.array(z.string()),
})

/** A student and the mark that shall stand; minutes late, or before the end, with those two marks only. */
const Marking = z.object({
  studentId: Id,
  mark: z.enum(markNames),
  minutes: z.int().min(1).max(720).nullable().default(null),
})
const takesMinutes = ({ mark, minutes }: { mark: string; minutes: number | null }) =>
  minutes === null || mark === 'late' || mark === 'left_early'

/**
 * What a device sends. `marks` holds only whom this device has changed since it saw version `base` (0: the pre-filled
 * sheet). The first taking leaves everybody else as suggested (`default: 'code'`: absent unless they entered the
 * code); a later one leaves everybody else as they stand. Sent again it changes nothing.
 */
export const TakenAttendance = z.object({
  base: z.int().min(0).max(32_000),
  /** When it was marked, by the device. */
  takenAt: Time,
  default: z.enum(['present', 'code']).default('present'),
  marks: z.array(Marking.refine(takesMinutes)).max(1000),
})

/** What then stands. `merged`: another device had changed the sheet since `base`; ask for it anew. */
export const Taken = z.object({
  version: z.int(),
  takenAt: Time,
  counts: Counts,
  merged: z.boolean(),
  /** Until then a slip can be undone before any guardian is told; null where nobody is to be told. */
  wordsDueAt: Time.nullable(),
  reasonNeededFrom: Time,
})

export const Correction = Marking.extend({ reason: text(300) }).refine(takesMinutes)

/** Opens a frozen sheet for so many hours. */
export const Opening = z.object({
  reason: z.string().trim().min(3).max(300),
  hours: z.int().min(1).max(168).default(24),
})
