// Who sees a leave, and who stands in which relation to it.
import { type Expression, type SqlBool, sql } from 'kysely'
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { taughtBy as teaches } from '../batches/teaching.ts'

/**
 * The leaves that a viewer sees, as a condition on `leaves`: their own, their children's, those of the students whom
 * they teach; the office those of all students, and whoever runs the academics those of the teachers too.
 */
export function leavesVisibleTo(viewer: Viewer, today: string): Expression<SqlBool> {
  const own = sql<SqlBool>`leaves.person_id = ${viewer.personId}`
  switch (viewer.role) {
    case 'admin':
      return sql<SqlBool>`((leaves.role = 'student' and ${hasPower(viewer, 'front_desk')}::boolean)
        or ${hasPower(viewer, 'academics')}::boolean)`
    case 'teacher':
      return sql<SqlBool>`(${own} or ${taughtBy(viewer.personId, today)})`
    case 'parent':
      return guardedBy(viewer.personId)
    case 'student':
      return own
  }
}

const guardedBy = (guardianId: string) => sql<SqlBool>`exists (
  select from guardianships g where g.student_id = leaves.person_id and g.guardian_id = ${guardianId})`

// Asked once and not for each leave: a teacher has a few hundred students, a year has thousands of leaves.
const taughtBy = (
  teacherId: string,
  today: string,
) => sql<SqlBool>`(leaves.role = 'student' and leaves.person_id in (
  select e.student_id from enrolments e
  where daterange(e.from_on, e.to_on) @> ${today}::date and ${teaches(teacherId, sql.ref('e.batch_id'))}))`

/** Whether the teacher is the class teacher of a batch that the student is in on that day. */
export const inClassOf = (teacherId: string, student: Expression<string>, today: string) =>
  sql<SqlBool>`exists (select from enrolments e join batches b on b.id = e.batch_id
    where e.student_id = ${student} and daterange(e.from_on, e.to_on) @> ${today}::date
      and b.class_teacher_id = ${teacherId})`

/**
 * Whether the student speaks for the leave: they have asked for it themselves, or are of age. What a guardian has
 * asked for a minor, the minor does not take back.
 */
const askedBy = (studentId: string, today: string) => sql<SqlBool>`(leaves.person_id = ${studentId}
  and (leaves.applied_by = ${studentId}
    or exists (select from students s where s.person_id = ${studentId} and s.adult_on <= ${today}::date)))`

const isLeave = (db: Db, id: string, condition: Expression<SqlBool>) =>
  db
    .selectFrom('leaves')
    .select('id')
    .where('id', '=', id)
    .where(condition)
    .executeTakeFirst()
    .then((row) => row !== undefined)

export const leaveVisible: Resolver = (db, viewer, id, clock) =>
  isLeave(db, id, leavesVisibleTo(viewer, today(clock)))

const today = (clock: Clock) => dayInIndia(clock.now())
const ownLeave: Resolver = (db, viewer, id) =>
  isLeave(db, id, sql<SqlBool>`leaves.person_id = ${viewer.personId}`)

export const leaveRelations = {
  studentOfLeave: ownLeave,
  teacherOnLeave: ownLeave,
  askerOfLeave: (db, viewer, id, clock) => isLeave(db, id, askedBy(viewer.personId, today(clock))),
  guardianOfLeave: (db, viewer, id) => isLeave(db, id, guardedBy(viewer.personId)),
  teacherOfLeave: (db, viewer, id, clock) => isLeave(db, id, taughtBy(viewer.personId, today(clock))),
  classTeacherOfLeave: (db, viewer, id, clock) =>
    isLeave(db, id, inClassOf(viewer.personId, sql.ref('leaves.person_id'), today(clock))),
  teacherSelf: async (_, viewer, id) => viewer.personId === id,
} satisfies Record<string, Resolver>
