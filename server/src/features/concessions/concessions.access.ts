// Who sees a concession: the office's desk of money. What it came to, the family sees in what they owe.
import { type Expression, type SqlBool, sql } from 'kysely'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

/** The concessions that a viewer sees, as a condition on `concessions`. */
const concessionsVisibleTo = (viewer: Viewer): Expression<SqlBool> =>
  sql<SqlBool>`${hasPower(viewer, 'accounts')}::boolean`

export const concessionVisible: Resolver = async (db, viewer, id) => {
  const found = await db
    .selectFrom('concessions')
    .select('id')
    .where('id', '=', id)
    .where(concessionsVisibleTo(viewer))
    .executeTakeFirst()
  return found !== undefined
}
