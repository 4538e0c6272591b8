// Who sees a person, and who stands in which relation to them.
import { type Expression, type SqlBool, sql } from 'kysely'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { learnsFrom } from '../batches/teaching.ts'

/** The people whom a viewer sees, as a condition on `people`: the one scope of every list and every get. */
export function peopleVisibleTo(viewer: Viewer, today: string): Expression<SqlBool> {
  const isSelf = sql<SqlBool>`people.id = ${viewer.personId}`
  switch (viewer.role) {
    case 'admin':
      return sql<SqlBool>`true`
    case 'teacher':
      return sql<SqlBool>`(${isSelf} or ${learnsFrom(viewer.personId, sql.ref('people.id'), today)})`
    case 'parent':
      return sql<SqlBool>`(${isSelf} or ${guardedBy(viewer.personId)})`
    case 'student':
      return isSelf
  }
}

const guardedBy = (guardianId: string) => sql<SqlBool>`exists (
  select from guardianships g where g.student_id = people.id and g.guardian_id = ${guardianId})`

const isPerson = (db: Db, id: string, condition: Expression<SqlBool>) =>
  db
    .selectFrom('people')
    .select('id')
    .where('id', '=', id)
    .where(condition)
    .executeTakeFirst()
    .then((row) => row !== undefined)

const isGuardian: Resolver = (db, viewer, id) => isPerson(db, id, guardedBy(viewer.personId))
const isTeacher: Resolver = (db, viewer, id, clock) =>
  isPerson(db, id, learnsFrom(viewer.personId, sql.ref('people.id'), dayInIndia(clock.now())))

export const personVisible: Resolver = (db, viewer, id, clock) =>
  isPerson(db, id, peopleVisibleTo(viewer, dayInIndia(clock.now())))

/** A student is a person seen by the same people; any other person's id is no student's. */
export const studentVisible: Resolver = (db, viewer, id, clock) => {
  const visible = peopleVisibleTo(viewer, dayInIndia(clock.now()))
  return isPerson(db, id, sql<SqlBool>`people.role = 'student' and ${visible}`)
}

export const personRelations = {
  self: async (_, viewer, id) => viewer.personId === id,
  studentSelf: async (_, viewer, id) => viewer.personId === id,
  guardianOfPerson: isGuardian,
  guardianOfStudent: isGuardian,
  teacherOfPerson: isTeacher,
  teacherOfStudent: isTeacher,
} satisfies Record<string, Resolver>
