// The SQL around the checks: one snapshot of the books, how much is in it, and what was found each night.
import { type RawBuilder, sql } from 'kysely'
import type { Database, Db, Tx } from '../../../platform/database.ts'

/** Everything that `work` reads is of one moment, beside whatever is booked meanwhile. */
export function inOneMoment<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Sums over everything: compiling them takes longer than running them, and a little memory saves the disk.
      await sql`set local jit = off`.execute(tx)
      await sql`set local work_mem = '32MB'`.execute(tx)
      return work(tx)
    })
}

/** How many rows a check finds at fault, and the first few of them in words. */
export async function countFaults(
  db: Db,
  check: RawBuilder<{ wrong: string }>,
  examples: number,
): Promise<{ count: number; examples: string[] }> {
  const { rows } = await sql<{ wrong: string; count: number }>`
    select wrong, count(*) over ()::int as count from (${check}) faults order by wrong limit ${examples}`.execute(
    db,
  )
  return { count: rows[0]?.count ?? 0, examples: rows.map(({ wrong }) => wrong) }
}

export async function countBooks(db: Db) {
  const { rows } = await sql<{ entries: number; lines: number; documents: number; students: number }>`
    select (select count(*) from ledger_entries) as entries, (select count(*) from ledger_lines) as lines,
      (select count(*) from fee_documents) as documents, (select count(*) from fee_accounts) as students`.execute(
    db,
  )
  return rows[0] ?? { entries: 0, lines: 0, documents: 0, students: 0 }
}

export const findLastCheck = (db: Db) =>
  db
    .selectFrom('ledgerChecks')
    .select(['at', 'entries', 'documents', 'faults'])
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Keeps what was found, and forgets what is older than `since`. */
export async function writeCheck(
  db: Database,
  check: { at: Date; entries: number; documents: number; faults: object[] },
  since: Date,
): Promise<void> {
  await db
    .insertInto('ledgerChecks')
    .values({ ...check, faults: JSON.stringify(check.faults) })
    .execute()
  await db.deleteFrom('ledgerChecks').where('at', '<', since).execute()
}
