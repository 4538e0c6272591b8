// The SQL of people: writing them, finding them.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AdminPowers, People, SignInNames, Students } from '../../platform/schema.ts'

// PostgreSQL takes at most 65,535 values in a statement; a thousand rows of any of these tables stay below.
const AT_ONCE = 1000

async function inSteps<T>(rows: T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_ONCE) await write(rows.slice(i, i + AT_ONCE))
}

/** So many new ids, in their order. */
export async function takeIds(db: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select uuid7() as id from generate_series(1, ${count}::int)`.execute(db)
  return rows.map((row) => row.id)
}

export const insertPeople = (tx: Tx, rows: Insertable<People>[]) =>
  inSteps(rows, (some) => tx.insertInto('people').values(some).execute())

export const insertStudents = (tx: Tx, rows: Insertable<Students>[]) =>
  inSteps(rows, (some) => tx.insertInto('students').values(some).execute())

export const insertPowers = (tx: Tx, rows: Insertable<AdminPowers>[]) =>
  inSteps(rows, (some) => tx.insertInto('adminPowers').values(some).execute())

/** Takes the names that nobody has; returns those that were taken now. */
export async function insertSignInNames(tx: Tx, rows: Insertable<SignInNames>[]) {
  const claimed: { personId: string; value: string }[] = []
  await inSteps(rows, async (some) => {
    const got = await tx
      .insertInto('signInNames')
      .values(some)
      .onConflict((c) => c.column('value').doNothing())
      .returning(['personId', 'value'])
      .execute()
    claimed.push(...got)
  })
  return claimed
}
