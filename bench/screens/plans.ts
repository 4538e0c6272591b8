// The plans of an operation's queries: the same request in this process, each statement explained as it was sent.
import pg from 'pg'
import { LocalFileStore } from '../../server/src/adapters/storage.ts'
import { buildApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { type AskedOperation, asks } from './asks.ts'
import type { House } from './house.ts'
import { fill } from './picks.ts'

interface Statement {
  text: string
  values: unknown[]
}

/** Prints what PostgreSQL does for the operation's first address: each statement with its plan, timed. */
export async function explain(house: House, operation: AskedOperation): Promise<void> {
  console.log(`\n── ${operation} ──`)
  for (const { text, values } of await statementsOf(house, operation)) {
    const { rows } = await house.client.query<{ 'QUERY PLAN': string }>(
      `explain (analyze, buffers, settings) ${text}`,
      values,
    )
    console.log(`\n${text}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`)
  }
}

/** The reading statements that one request sends; who asks and when is looked up before, and is no news. */
async function statementsOf(house: House, operation: AskedOperation): Promise<Statement[]> {
  const { as, paths } = asks[operation]
  const config = readConfig({ ...house.env, LOG_LEVEL: 'error' })
  const db = openDatabase(config.databaseUrl, 2)
  const app = await buildApp(config, db, { clock: systemClock, files: new LocalFileStore(config.filesDir) })
  try {
    const authorization = `Bearer ${await house.tokenOf(as, 0)}`
    return await heard(async () => {
      await app.http.inject({ url: fill(paths[0] ?? '', house.picks, 0), headers: { authorization } })
    })
  } finally {
    await app.http.close()
    await db.destroy()
  }
}

/** Listens to the driver while `work` runs. */
async function heard(work: () => Promise<void>): Promise<Statement[]> {
  const said: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given as [string | Statement, unknown[] | undefined]
    const text = typeof first === 'string' ? first : first.text
    const values = Array.isArray(second) ? second : typeof first === 'string' ? [] : (first.values ?? [])
    if (/^\s*(select|with)\b/i.test(text)) said.push({ text, values })
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return said
}
