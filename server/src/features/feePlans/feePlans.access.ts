// Who sees fee heads and plans: whoever is in charge of money, and the owner.
import type { Db } from '../../platform/database.ts'
import { hasPower } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

const toAccounts =
  (table: 'feeHeads' | 'feePlans'): Resolver =>
  async (db: Db, viewer, id) => {
    if (!hasPower(viewer, 'accounts')) return false
    const row = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
    return row !== undefined
  }

export const feeHeadVisible = toAccounts('feeHeads')
export const feePlanVisible = toAccounts('feePlans')
