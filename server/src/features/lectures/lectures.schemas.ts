// What goes over the wire when single lectures change.
import { z } from 'zod'
import { Day, Id, optionalText, Time } from '../../platform/schemas.ts'
import { WarningReply } from '../guidelines/guidelines.schemas.ts'
import { Lecture } from '../timetable/timetable.schemas.ts'

export const BatchParams = z.object({ batchId: Id })
export const LectureParams = z.object({ lectureId: Id })

const times = { startsAt: Time, endsAt: Time }
export const NewLecture = z.object({
  subjectId: Id,
  teacherId: Id,
  roomId: Id.nullable(),
  ...times,
  note: optionalText(300),
})
export const LectureMove = z.object({ ...times, roomId: Id.nullable() })
export const LectureCancelling = z.object({
  why: z.enum(['teacher_away', 'exam', 'other']),
  note: optionalText(300),
})
/** `teacherId`: the one whom the plan names takes a substitution back. */
export const Substitution = z.object({ teacherId: Id })

export const ClashReply = z.object({
  what: z.enum(['batch', 'teacher', 'room']),
  lectureId: Id,
  batch: z.string(),
  subject: z.string(),
  teacher: z.string(),
  room: z.string().nullable(),
  startsAt: Time,
  endsAt: Time,
})
/** A lecture as it would be: a new one, or (`lectureId`) one that moves or gets another teacher. */
export const LectureWish = z.object({
  ...times,
  teacherId: Id,
  roomId: Id.optional(),
  lectureId: Id.optional(),
})
export const LecturePreview = z.object({ clashes: z.array(ClashReply), warnings: z.array(WarningReply) })

export const SlotQuery = z.object({
  teacherId: Id,
  roomId: Id.optional(),
  lectureId: Id.optional(),
  from: Day,
  to: Day,
  minutes: z.coerce.number().int().min(15).max(360),
  /** The time of day that would be best, "08:00". */
  near: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
export const SlotList = z.object({ rows: z.array(z.object(times)) })

export const FreeQuery = z.object({ ...times, batchId: Id, subjectId: Id, lectureId: Id.optional() })
export const FreeReply = z.object({
  teachers: z.array(
    z.object({
      id: Id,
      name: z.string(),
      ofSubject: z.boolean(),
      ofBatch: z.boolean(),
      /** Lectures that the teacher gives on that day already. */
      lectures: z.number().int(),
    }),
  ),
  rooms: z.array(z.object({ id: Id, name: z.string(), seats: z.number().int().nullable() })),
})

export const SubstitutionList = z.object({
  rows: z.array(
    Lecture.extend({ free: z.array(z.object({ id: Id, name: z.string(), ofSubject: z.boolean() })) }),
  ),
})
