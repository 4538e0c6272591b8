// A connection that dies under a transaction: the transaction hears of it, the process and the pool live on.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../testing/database.ts'
import { openDatabase } from './database.ts'

test('a connection that is cut between two statements fails the next one and nothing else', async () => {
  const database = await createTestDatabase()
  const db = openDatabase(database.servingUrl, 2)
  const cut = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    const pid = rows[0]?.pid ?? 0
    await sql`select pg_terminate_backend(${pid}, 5000)`.execute(db)
    await sql`select 1`.execute(tx)
  })
  await expect(cut).rejects.toThrow()
  expect((await sql`select 1`.execute(db)).rows).toHaveLength(1)
  await db.destroy()
  await database.drop()
})
