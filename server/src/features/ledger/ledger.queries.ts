// The SQL of the ledger.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { DB, LedgerEntries } from '../../platform/schema.ts'

/** Locks the students' rows in the order of their ids until the transaction ends. @returns how many there are */
export async function lockStudents(tx: Tx, studentIds: string[]): Promise<number> {
  const found = await tx
    .selectFrom('students')
    .select('personId')
    .where('personId', 'in', studentIds)
    .orderBy('personId')
    .forNoKeyUpdate()
    .execute()
  return found.length
}

export const listAccounts = (db: Db) =>
  db.selectFrom('ledgerAccounts').select(['id', 'kind', 'headId']).execute()

/** The first day from this one on that is not locked. */
export async function findOpenDay(db: Db, day: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select min(day)::date as day
    from generate_series(${day}::date, ${day}::date + 400, interval '1 day') day
    where day::date not in (select on_day from locked_days where on_day >= ${day})`.execute(db)
  return rows[0]?.day as string
}

export async function insertEntry(tx: Tx, entry: Insertable<LedgerEntries>): Promise<string> {
  const { id } = await tx.insertInto('ledgerEntries').values(entry).returning('id').executeTakeFirstOrThrow()
  return id
}

type NewLine = Omit<Insertable<DB['ledgerLines']>, 'entryId' | 'position'>

/** All lines of an entry in one statement: the sums are kept once for all of them. */
export async function insertLines(tx: Tx, entryId: string, lines: NewLine[]): Promise<void> {
  await tx
    .insertInto('ledgerLines')
    .values(lines.map((line, at) => ({ ...line, entryId, position: at + 1 })))
    .execute()
}

export const getEntry = (db: Db, id: string) =>
  db.selectFrom('ledgerEntries').select(['id', 'kind', 'reverses']).where('id', '=', id).executeTakeFirst()

export async function isReversed(db: Db, entryId: string): Promise<boolean> {
  const found = await db
    .selectFrom('ledgerEntries')
    .select('id')
    .where('reverses', '=', entryId)
    .executeTakeFirst()
  return found !== undefined
}

export const listLinesOf = (db: Db, entryId: string) =>
  db
    .selectFrom('ledgerLines')
    .select(['accountId', 'accountKind', 'studentId', 'dueId', 'paise'])
    .where('entryId', '=', entryId)
    .orderBy('position')
    .execute()
