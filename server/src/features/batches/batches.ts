// Batches: what they are, who teaches and who learns in them.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound, Problem } from '../../platform/problems.ts'
import type { Locale } from '../../platform/schema.ts'
import { findCourse } from '../courses/courses.ts'
import {
  completeEnrolments,
  countMostEnrolled,
  findBatch,
  insertBatch,
  listTeachers,
  lockBatch,
  replaceTeachers,
  updateBatch,
} from './batches.queries.ts'

explainConstraint(
  'batches_name_key',
  () => new Problem(409, 'name-taken', { errors: [{ field: 'name', code: 'name-taken' }] }),
)
explainConstraint('batches_class_teacher_id_teacher_role_fkey', () =>
  invalid('classTeacherId', 'not-a-teacher'),
)
explainConstraint('batch_teachers_teacher_id_teacher_role_fkey', () => invalid('teachers', 'not-a-teacher'))

export interface NewBatch {
  courseId: string
  name: string
  year: number
  /** Where it usually sits. */
  roomId?: string | null | undefined
  capacity: number
  medium: Locale
  startsOn: string
  endsOn: string
  classTeacherId: string | null
}

/** Adds a batch. Throws 409 `name-taken`, 422 where the course is unknown or archived, or the days are turned. */
export async function addBatch(tx: Tx, batch: NewBatch, now: Date): Promise<string> {
  checkDays(batch.startsOn, batch.endsOn)
  await checkCourse(tx, batch.courseId)
  return insertBatch(tx, { ...batch, createdAt: now })
}

/**
 * Changes a batch. Archiving it completes the enrolments that are still open. Throws 409 `batch-too-small` {students}
 * where more students are enrolled than the new capacity has seats.
 */
export async function changeBatch(
  tx: Tx,
  batchId: string,
  change: Partial<NewBatch> & { archived?: boolean | undefined },
  now: Date,
): Promise<void> {
  const { archived, ...fields } = change
  const before = await lockBatch(tx, batchId)
  const today = dayInIndia(now)
  checkDays(fields.startsOn ?? before.startsOn, fields.endsOn ?? before.endsOn)
  if (fields.courseId) await checkCourse(tx, fields.courseId)
  if (fields.capacity !== undefined) {
    const students = await countMostEnrolled(tx, batchId, today)
    if (students > fields.capacity) throw conflict('batch-too-small', { students })
  }
  if (archived) await completeEnrolments(tx, batchId, today)
  const archivedAt = archived === undefined ? {} : { archivedAt: archived ? now : null }
  await updateBatch(tx, batchId, { ...fields, ...archivedAt })
}

/** Says anew who teaches what in the batch. Throws 422 `not-of-the-course` or `not-a-teacher`. */
export async function setBatchTeachers(
  tx: Tx,
  batchId: string,
  teachers: { subjectId: string; teacherId: string }[],
): Promise<void> {
  const { courseId } = await lockBatch(tx, batchId)
  const course = await findCourse(tx, courseId)
  if (teachers.some(({ subjectId }) => !course?.subjectIds.includes(subjectId))) {
    throw invalid('teachers', 'not-of-the-course')
  }
  await replaceTeachers(tx, batchId, teachers)
}

/** A batch with its course, teachers and seats on that day. Throws 404. */
export async function getBatch(db: Db, batchId: string, today: string) {
  const batch = await findBatch(db, batchId, today)
  if (!batch) throw notFound()
  return { ...batch, teachers: await listTeachers(db, batchId) }
}

async function checkCourse(tx: Tx, courseId: string): Promise<void> {
  const course = await findCourse(tx, courseId)
  if (!course) throw invalid('courseId', 'unknown-course')
  if (course.archivedAt) throw invalid('courseId', 'course-archived')
}

function checkDays(startsOn: string, endsOn: string): void {
  if (endsOn <= startsOn) throw invalid('endsOn', 'ends-before-start')
}
