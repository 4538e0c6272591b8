// Who sees a lecture, and who stands in which relation to it.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { taughtBy } from '../batches/teaching.ts'

/**
 * The lectures that a viewer sees, as a condition on `lectures`: the office all of them, a teacher their own and those
 * of the batches that they teach, a student those of a batch in which they are on the lecture's day, a guardian their
 * children's.
 */
export function lecturesVisibleTo(viewer: Pick<Viewer, 'role' | 'personId'>): Expression<SqlBool> {
  const { personId } = viewer
  switch (viewer.role) {
    case 'admin':
      return sql<SqlBool>`true`
    case 'teacher':
      return sql<SqlBool>`(${givenBy(personId)} or ${taughtBy(personId, sql.ref('lectures.batch_id'))})`
    case 'student':
      return attendedBy(sql<string>`${personId}::uuid`)
    case 'parent':
      return sql<SqlBool>`exists (
        select from guardianships g
        where g.guardian_id = ${personId} and ${attendedBy(sql.ref('g.student_id'))})`
  }
}

/** Whether the teacher gives the lecture, or would by the plan. */
export const givenBy = (teacherId: string) =>
  sql<SqlBool>`(lectures.teacher_id = ${teacherId} or lectures.planned_teacher_id = ${teacherId})`

/** Whether the student (an id's column, or a value cast to uuid) is in the lecture's batch on its day. */
export const attendedBy = (student: Expression<string>) => sql<SqlBool>`exists (
  select from enrolments e
  where e.student_id = ${student} and e.batch_id = lectures.batch_id
    and daterange(e.from_on, e.to_on) @> lectures.on_day)`

const ledBy = (teacherId: string) => sql<SqlBool>`(${givenBy(teacherId)} or exists (
  select from batches b where b.id = lectures.batch_id and b.class_teacher_id = ${teacherId}))`

const isLecture = (db: Db, id: string, condition: Expression<SqlBool>) =>
  db
    .selectFrom('lectures')
    .select('id')
    .where('id', '=', id)
    .where(condition)
    .executeTakeFirst()
    .then((row) => row !== undefined)

export const lectureVisible: Resolver = (db, viewer, id) => isLecture(db, id, lecturesVisibleTo(viewer))

export const lectureRelations = {
  /** Whoever sees it. */
  seesLecture: lectureVisible,
  /** Gives the lecture, would by the plan, or is the batch's class teacher. */
  teacherOfLecture: (db, viewer, id) => isLecture(db, id, ledBy(viewer.personId)),
} satisfies Record<string, Resolver>
