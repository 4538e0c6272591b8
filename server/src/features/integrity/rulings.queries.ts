// The SQL of explanations, rulings and appeals.
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptExplanations, AttemptRulings, RulingAppeals } from '../../platform/schema.ts'

export async function countExplanations(db: Db, attemptId: string): Promise<number> {
  const { n } = await db
    .selectFrom('attemptExplanations')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('attemptId', '=', attemptId)
    .executeTakeFirstOrThrow()
  return n
}

export async function insertExplanation(tx: Tx, row: Insertable<AttemptExplanations>): Promise<string> {
  const { id } = await tx
    .insertInto('attemptExplanations')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function insertRuling(tx: Tx, row: Insertable<AttemptRulings>): Promise<string> {
  const { id } = await tx.insertInto('attemptRulings').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Whatever appeal against an earlier ruling on the attempt is open is answered by this one. */
export async function answerAppeals(tx: Tx, attemptId: string, rulingId: string): Promise<void> {
  await tx
    .updateTable('rulingAppeals')
    .set({ answeredWith: rulingId })
    .where('answeredWith', 'is', null)
    .where('rulingId', 'in', (e) =>
      e.selectFrom('attemptRulings').select('id').where('attemptId', '=', attemptId),
    )
    .execute()
}

export function findLatestRuling(db: Db, attemptId: string) {
  return db
    .selectFrom('attemptRulings')
    .select(['id', 'ruling'])
    .where('attemptId', '=', attemptId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether it was written: a ruling is appealed against once. */
export async function insertAppeal(tx: Tx, row: Insertable<RulingAppeals>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('rulingAppeals')
    .values(row)
    .onConflict((c) => c.column('rulingId').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function setVoided(tx: Tx, attemptId: string, voidedAt: Date | null): Promise<void> {
  await tx.updateTable('attempts').set({ voidedAt }).where('id', '=', attemptId).execute()
}

export async function listGuardians(db: Db, studentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('guardianships')
    .select('guardianId')
    .where('studentId', '=', studentId)
    .execute()
  return rows.map(({ guardianId }) => guardianId)
}
