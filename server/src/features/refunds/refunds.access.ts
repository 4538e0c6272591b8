// Who sees a refund: the office's desk of money. The family sees the vouchers among its receipts.
import { type Expression, type SqlBool, sql } from 'kysely'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

/** The refunds that a viewer sees, as a condition on `refunds`. */
const refundsVisibleTo = (viewer: Viewer): Expression<SqlBool> =>
  sql<SqlBool>`${hasPower(viewer, 'accounts')}::boolean`

export const refundVisible: Resolver = async (db, viewer, id) => {
  const found = await db
    .selectFrom('refunds')
    .select('id')
    .where('id', '=', id)
    .where(refundsVisibleTo(viewer))
    .executeTakeFirst()
  return found !== undefined
}
