// Who sees an import: whoever made it, and who keeps the academics.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

/** The imports that a viewer sees, as a condition on `imports`. */
export function importsVisibleTo(viewer: Viewer): Expression<SqlBool> {
  if (hasPower(viewer, 'academics')) return sql<SqlBool>`true`
  return madeBy(viewer)
}

const madeBy = (viewer: Viewer) => sql<SqlBool>`imports.created_by = ${viewer.personId}`

const isImport = (db: Db, id: string, condition: Expression<SqlBool>) =>
  db
    .selectFrom('imports')
    .select('id')
    .where('id', '=', id)
    .where(condition)
    .executeTakeFirst()
    .then((row) => row !== undefined)

export const importVisible: Resolver = (db, viewer, id) => isImport(db, id, importsVisibleTo(viewer))

export const importRelations = {
  ownImport: (db, viewer, id) => isImport(db, id, madeBy(viewer)),
} satisfies Record<string, Resolver>
