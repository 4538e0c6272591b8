// The SQL that reads lectures.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import { attendedBy, givenBy } from './timetable.access.ts'

/** A lecture with the names that a timetable shows. */
const lectureRows = (db: Db) =>
  db
    .selectFrom('lectures')
    .innerJoin('batches', 'batches.id', 'lectures.batchId')
    .innerJoin('subjects', 'subjects.id', 'lectures.subjectId')
    .innerJoin('people as teacher', 'teacher.id', 'lectures.teacherId')
    .innerJoin('people as planned', 'planned.id', 'lectures.plannedTeacherId')
    .leftJoin('rooms', 'rooms.id', 'lectures.roomId')
    .select([
      'lectures.id',
      'lectures.planId',
      'lectures.kind',
      'lectures.batchId',
      'batches.name as batch',
      'lectures.subjectId',
      'subjects.code as subject',
      'lectures.teacherId',
      'teacher.name as teacher',
      'lectures.plannedTeacherId',
      'planned.name as plannedTeacher',
      'lectures.roomId',
      'rooms.name as room',
      'lectures.startsAt',
      'lectures.endsAt',
      'lectures.plannedStartsAt',
      'lectures.onDay',
      'lectures.state',
      'lectures.cancelledWhy',
      'lectures.note',
      'lectures.sequence',
      'lectures.changedAt',
    ])

export type LectureRow = Awaited<ReturnType<typeof listLectures>>[number]

/** The lectures that meet a condition on `lectures`, from the first to the last day, in the order of their time. */
export const listLectures = (db: Db, condition: Expression<SqlBool>, from: string, to: string) =>
  lectureRows(db)
    .where(condition)
    .where('lectures.onDay', '>=', from)
    .where('lectures.onDay', '<=', to)
    .orderBy('lectures.startsAt')
    .orderBy('batches.name')
    .execute()

/** As `listLectures`, with those that the plan has within the time and that were moved out of it. */
export const listLecturesOrMoved = (
  db: Db,
  condition: Expression<SqlBool>,
  from: string,
  to: string,
  time: { from: Date; to: Date },
) =>
  lectureRows(db)
    .where(condition)
    .where(
      sql<boolean>`(lectures.on_day >= ${from}::date and lectures.on_day <= ${to}::date
        or lectures.planned_starts_at <> lectures.starts_at
          and lectures.planned_starts_at >= ${time.from} and lectures.planned_starts_at < ${time.to})`,
    )
    .orderBy('lectures.startsAt')
    .orderBy('batches.name')
    .execute()

export const findLecture = (db: Db, lectureId: string) =>
  lectureRows(db).where('lectures.id', '=', lectureId).executeTakeFirst()

/** These lectures, in the order of their time. */
export const listLecturesById = (db: Db, ids: string[]) =>
  lectureRows(db)
    .where('lectures.id', '=', sql<string>`any (${ids}::uuid[])`)
    .orderBy('lectures.startsAt')
    .execute()

/** The lectures that are somebody's own: the batches of a student or of a guardian's children, what a teacher gives. */
export function ownLectures({ role, personId }: Pick<Viewer, 'role' | 'personId'>): Expression<SqlBool> {
  switch (role) {
    case 'admin':
      return sql<SqlBool>`false`
    case 'teacher':
      return givenBy(personId)
    case 'student':
      return attendedBy(sql<string>`${personId}::uuid`)
    case 'parent':
      return sql<SqlBool>`exists (
        select from guardianships g
        where g.guardian_id = ${personId} and ${attendedBy(sql.ref('g.student_id'))})`
  }
}
