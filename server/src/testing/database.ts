// A database of its own for each test file, cloned from the migrated one of the test run (about 60 ms).
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startTestCluster } from './cluster.ts'

export interface TestDatabase {
  /** As integrate_owner, which migrates. */
  ownerUrl: string
  /** As integrate_app, which serves: what the tested code uses. */
  servingUrl: string
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>
}

/** Clones the migrated database. Needs a running test cluster: the global set-up of vitest and Playwright starts it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template integrate strategy file_copy owner integrate_owner`)
  return {
    ownerUrl: addressOf(name, 'TEST_PG_OWNER_URL'),
    servingUrl: addressOf(name, 'TEST_PG_SERVING_URL'),
    drop: () => asAdmin(`drop database if exists ${name} with (force)`),
  }
}

/** For commands that need a migrated database for a moment: starts a cluster where none runs, and stops it after. */
export async function withTestDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const stop = process.env.TEST_PG_ADMIN_URL ? async () => {} : await startTestCluster()
  try {
    const database = await createTestDatabase()
    return await work(database.ownerUrl).finally(database.drop)
  } finally {
    await stop()
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf('postgres', 'TEST_PG_ADMIN_URL') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function addressOf(database: string, setting: string): string {
  const address = process.env[setting]
  if (!address)
    throw new Error(`${setting} is not set: start the tests by vitest or Playwright, which start PostgreSQL.`)
  return Object.assign(new URL(address), { pathname: `/${database}` }).href
}
