// Who sees a batch, and who stands in which relation to it.
import { type Expression, type SqlBool, sql } from 'kysely'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { isIn, taughtBy } from './teaching.ts'

/** The batches that a viewer sees, as a condition on `batches`: the one scope of every list and every get. */
export function batchesVisibleTo(viewer: Viewer, today: string): Expression<SqlBool> {
  switch (viewer.role) {
    case 'admin':
      return sql<SqlBool>`true`
    case 'teacher':
      return taughtBy(viewer.personId, sql.ref('batches.id'))
    case 'student':
      return isIn(sql`${viewer.personId}::uuid`, sql.ref('batches.id'), today)
    case 'parent':
      return sql<SqlBool>`exists (
        select from guardianships g
        where g.guardian_id = ${viewer.personId}
          and ${isIn(sql.ref('g.student_id'), sql.ref('batches.id'), today)})`
  }
}

const isBatch = (db: Db, id: string, condition: Expression<SqlBool>) =>
  db
    .selectFrom('batches')
    .select('id')
    .where('id', '=', id)
    .where(condition)
    .executeTakeFirst()
    .then((row) => row !== undefined)

export const batchVisible: Resolver = (db, viewer, id, clock) =>
  isBatch(db, id, batchesVisibleTo(viewer, dayInIndia(clock.now())))

export const batchRelations = {
  teacherOfBatch: (db, viewer, id) => isBatch(db, id, taughtBy(viewer.personId, sql.ref('batches.id'))),
  studentOfBatch: (db, viewer, id, clock) =>
    isBatch(db, id, isIn(sql`${viewer.personId}::uuid`, sql.ref('batches.id'), dayInIndia(clock.now()))),
} satisfies Record<string, Resolver>
