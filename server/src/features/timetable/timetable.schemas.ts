// What goes over the wire about lectures.
import { z } from 'zod'
import { Day, Id, Time } from '../../platform/schemas.ts'

export const Lecture = z.object({
  id: Id,
  kind: z.enum(['regular', 'extra']),
  batchId: Id,
  batch: z.string(),
  subjectId: Id,
  /** The subject's code, such as "physics". */
  subject: z.string(),
  /** Who gives it; another one than `plannedTeacher` is a substitute. */
  teacherId: Id,
  teacher: z.string(),
  plannedTeacherId: Id,
  plannedTeacher: z.string(),
  roomId: Id.nullable(),
  room: z.string().nullable(),
  startsAt: Time,
  endsAt: Time,
  /** When the plan has it begin; another time than `startsAt` says that it was moved. Null for an extra lecture. */
  plannedStartsAt: Time.nullable(),
  state: z.enum(['planned', 'cancelled']),
  cancelledWhy: z.enum(['holiday', 'teacher_away', 'exam', 'other']).nullable(),
  note: z.string(),
})
export const LectureReply = Lecture.extend({ can: z.array(z.string()) })
export const LectureParams = z.object({ lectureId: Id })

export const HolidayReply = z.object({
  id: Id,
  onDay: Day,
  name: z.string(),
  /** Null for everybody. */
  batchId: Id.nullable(),
  batch: z.string().nullable(),
})
/** At most one of batch, teacher, room and student; none: the viewer's own timetable. */
export const TimetableQuery = z.object({
  from: Day,
  to: Day,
  batchId: Id.optional(),
  teacherId: Id.optional(),
  roomId: Id.optional(),
  studentId: Id.optional(),
})
export const TimetableReply = z.object({
  lectures: z.array(Lecture),
  tests: z.array(
    z.object({ id: Id, title: z.string(), startsAt: Time, endsAt: Time, batches: z.array(z.string()) }),
  ),
  holidays: z.array(HolidayReply),
})
