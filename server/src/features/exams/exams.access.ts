// Who sees an exam, and who stands in which relation to it.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Reader } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { taughtBy as batchTaughtBy } from '../batches/teaching.ts'

/**
 * The exams that the viewer sees, as a condition on the row of `exams`: academics all of them, a teacher those they
 * made or whose batches they teach, a student those they are to sit, a guardian those of their children; the last two
 * only once an exam is scheduled (`exam_students` holds no draft).
 */
export function examsVisibleTo(viewer: Reader): RawBuilder<boolean> {
  switch (viewer.role) {
    case 'admin':
      return sql<boolean>`${hasPower(viewer, 'academics')}::boolean`
    case 'teacher':
      return taughtBy(viewer.personId)
    case 'student':
      return satBy(viewer.personId)
    case 'parent':
      return sql<boolean>`exists (select from exam_students s
        join guardianships g on g.student_id = s.student_id
        where s.exam_id = exams.id and g.guardian_id = ${viewer.personId})`
  }
}

function taughtBy(teacherId: string): RawBuilder<boolean> {
  return sql<boolean>`(exams.created_by = ${teacherId} or exists (
    select from exam_batches x
    where x.exam_id = exams.id and ${batchTaughtBy(teacherId, sql.ref('x.batch_id'))}))`
}

function satBy(studentId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from exam_students s
    where s.exam_id = exams.id and s.student_id = ${studentId})`
}

async function holds(db: Db, examId: string, condition: RawBuilder<boolean>): Promise<boolean> {
  const row = await db
    .selectFrom('exams')
    .select('id')
    .where('id', '=', examId)
    .where(condition)
    .executeTakeFirst()
  return row !== undefined
}

export const examsVisible: Resolver = (db, viewer, examId) => holds(db, examId, examsVisibleTo(viewer))

export const examRelations = {
  /** Made the exam, or teaches one of its batches. */
  teacherOfExam: (db, viewer, examId) => holds(db, examId, taughtBy(viewer.personId)),
  /** Is enrolled in one of its batches on the day of the exam, which is scheduled. */
  studentOfExam: (db, viewer, examId) => holds(db, examId, satBy(viewer.personId)),
} satisfies Record<string, Resolver>
