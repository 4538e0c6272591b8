// The SQL of people: writing them, finding them.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AdminPower, AdminPowers, People, SignInNames, Students } from '../../platform/schema.ts'

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

export type LockedPerson = NonNullable<Awaited<ReturnType<typeof lockPerson>>>

/** The person with the row held, so that two changes come one after the other. */
export const lockPerson = (tx: Tx, personId: string) =>
  lockable(tx).where('id', '=', personId).executeTakeFirst()

/** Many people with their rows held, in one order for everybody. */
export const lockPeople = (tx: Tx, personIds: string[]) =>
  lockable(tx).where('id', '=', sql<string>`any (${personIds}::uuid[])`).execute()

const lockable = (tx: Tx) =>
  tx
    .selectFrom('people')
    .select(['id', 'role', 'status', 'name', 'email', 'phone', 'passwordHash', 'photoFileId'])
    .orderBy('id')
    .forNoKeyUpdate()

export async function updatePerson(tx: Tx, personId: string, change: Updateable<People>): Promise<void> {
  await tx.updateTable('people').set(change).where('id', '=', personId).execute()
}

export async function updateStudent(tx: Tx, personId: string, change: Updateable<Students>): Promise<void> {
  await tx.updateTable('students').set(change).where('personId', '=', personId).execute()
}

export async function deleteSignInName(tx: Tx, personId: string, kind: 'email' | 'phone'): Promise<void> {
  await tx.deleteFrom('signInNames').where('personId', '=', personId).where('kind', '=', kind).execute()
}

/** Which of these people have something to sign in with. */
export async function listSignInOwners(db: Db, personIds: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('signInNames')
    .select('personId')
    .where('personId', '=', sql<string>`any (${personIds}::uuid[])`)
    .execute()
  return new Set(rows.map((row) => row.personId))
}

export async function replacePowers(tx: Tx, personId: string, powers: AdminPower[]): Promise<void> {
  // Added before the others go, so that an owner who stays one is never none in between.
  for (const power of powers) {
    await tx
      .insertInto('adminPowers')
      .values({ personId, power })
      .onConflict((c) => c.doNothing())
      .execute()
  }
  await tx
    .deleteFrom('adminPowers')
    .where('personId', '=', personId)
    .where(sql<boolean>`power <> all (${powers}::admin_power[])`)
    .execute()
}

export async function deleteFile(tx: Tx, fileId: string): Promise<void> {
  await tx.deleteFrom('files').where('id', '=', fileId).execute()
}

export async function deleteTotp(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute()
  await tx.deleteFrom('totpSecrets').where('personId', '=', personId).execute()
}
