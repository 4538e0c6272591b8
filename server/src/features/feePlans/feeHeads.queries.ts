// The SQL of fee heads and of the institute's rules about money.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { FeeHeads, FeeSettings, HeadUse } from '../../platform/schema.ts'

const headRows = (db: Db) =>
  db
    .selectFrom('feeHeads')
    .select([
      'id',
      'name',
      'nameMr',
      'nameHi',
      'sac',
      'taxBps',
      'refundable',
      'use',
      'position',
      'archivedAt',
    ])
    // How many plans that anybody can still be put on ask for it.
    .select(
      sql<number>`(select count(*)::int from fee_plan_heads ph join fee_plans p on p.id = ph.plan_id
        where ph.head_id = fee_heads.id and p.archived_at is null)`.as('plans'),
    )

/** The heads in their order; those that are used no more come last. */
export const listHeads = (db: Db) =>
  headRows(db).orderBy(sql`archived_at is not null`).orderBy('position').orderBy('name').execute()

export const findHead = (db: Db, headId: string) => headRows(db).where('id', '=', headId).executeTakeFirst()

export const findHeadOfUse = (db: Db, use: HeadUse) =>
  db.selectFrom('feeHeads').selectAll().where('use', '=', use).executeTakeFirst()

export const findHeads = (db: Db, headIds: string[]) =>
  headIds.length ? headRows(db).where('id', 'in', headIds).execute() : Promise.resolve([])

/** The head with its row held. */
export const lockHead = (tx: Tx, headId: string) =>
  tx
    .selectFrom('feeHeads')
    .select(['id', 'use', 'archivedAt'])
    .where('id', '=', headId)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Adds a head after all others of the institute, before the product's own. */
export async function insertHead(tx: Tx, row: Insertable<FeeHeads>): Promise<string> {
  const { id } = await tx
    .insertInto('feeHeads')
    .values({
      ...row,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from fee_heads where use is null)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateHead(tx: Tx, headId: string, change: Updateable<FeeHeads>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('feeHeads').set(change).where('id', '=', headId).execute()
}

export const findSettings = (db: Db) => db.selectFrom('feeSettings').selectAll().executeTakeFirstOrThrow()

export async function updateSettings(tx: Tx, change: Updateable<FeeSettings>): Promise<void> {
  await tx.updateTable('feeSettings').set(change).execute()
}
