// What goes over the wire about batches and enrolments.
import { z } from 'zod'
import { Day, Id, LocaleSchema, pageOf, pageQuery, text } from '../../platform/schemas.ts'
import { Target } from '../courses/courses.schemas.ts'

const Batch = z.object({
  id: Id,
  name: z.string(),
  courseId: Id,
  courseName: z.string(),
  target: Target,
  /** The year of the examination. */
  year: z.number().int(),
  /** Where it usually sits: the room's name, empty where it has none. */
  room: z.string(),
  roomId: Id.nullable(),
  capacity: z.number().int(),
  /** Students in the batch today. */
  enrolled: z.number().int(),
  /** Students on the fullest day from today on: whoever begins later holds a seat already. */
  seatsTaken: z.number().int(),
  medium: LocaleSchema,
  startsOn: Day,
  endsOn: Day,
  classTeacherId: Id.nullable(),
  classTeacherName: z.string().nullable(),
  archived: z.boolean(),
})
export const BatchList = pageOf(Batch)
export const BatchReply = Batch.extend({
  teachers: z.array(z.object({ subjectId: Id, teacherId: Id, teacherName: z.string() })),
  can: z.array(z.string()),
})

export const BatchQuery = z.object({
  ...pageQuery,
  courseId: Id.optional(),
  archived: z.enum(['true', 'false']).default('false'),
})

export const BatchParams = z.object({ batchId: Id })
export const StudentParams = z.object({ studentId: Id })

const fields = {
  courseId: Id,
  name: text(40),
  year: z.number().int().min(2000).max(2100),
  capacity: z.number().int().min(1).max(1000),
  medium: LocaleSchema,
  startsOn: Day,
  endsOn: Day,
  classTeacherId: Id.nullable(),
}
export const NewBatch = z.object({ ...fields, roomId: Id.nullable().default(null) })
export const BatchChange = z.object({ ...fields, roomId: Id.nullable(), archived: z.boolean() }).partial()
export const BatchTeachers = z.object({
  teachers: z.array(z.object({ subjectId: Id, teacherId: Id })).max(100),
})

export const BatchStudents = pageOf(
  z.object({
    id: Id,
    name: z.string(),
    rollNumber: z.string(),
    photoUrl: z.string().nullable(),
    status: z.enum(['invited', 'active', 'suspended', 'left']),
    fromOn: Day,
    consentMissing: z.boolean(),
  }),
)

const StudentIds = z.array(Id).min(1).max(500)
export const Enrolling = z.object({ studentIds: StudentIds, fromOn: Day.optional() })
/** `on`: the first day in the new batch, today where it is absent. */
export const ManyTransfers = z.object({
  studentIds: StudentIds,
  fromBatchId: Id.optional(),
  on: Day.optional(),
  reason: text(300).optional(),
})
export const OneTransfer = z.object({
  toBatchId: Id,
  fromBatchId: Id.optional(),
  on: Day.optional(),
  reason: text(300).optional(),
})
/** `on`: the first day on which the student is no longer in the batch. */
export const Drop = z.object({ batchId: Id, on: Day.optional(), reason: text(300) })

export const EnrolmentList = z.object({
  rows: z.array(
    z.object({
      id: Id,
      batchId: Id,
      batchName: z.string(),
      courseName: z.string(),
      fromOn: Day,
      /** The first day on which the student was no longer in it. */
      toOn: Day.nullable(),
      endedHow: z.enum(['completed', 'transferred', 'dropped']).nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
