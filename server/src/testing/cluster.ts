// One throw-away PostgreSQL for a whole test run, with a migrated database that every test file gets a copy of.
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataFolder } from '../../../scripts/data-folder.ts'
import { tryLock } from '../../../scripts/lock.mjs'
import { startPostgres } from '../../../scripts/postgres.ts'
import { migrate } from '../platform/migrate.ts'

const prefix = 'integrate-test-'

/**
 * Starts it and tells it to `createTestDatabase` by TEST_PG_*_URL, also in processes started after this.
 * @returns stops it and removes its data
 */
export async function startTestCluster(): Promise<() => Promise<void>> {
  await removeForgotten()
  const path = await mkdtemp(join(tmpdir(), prefix))
  await chmod(path, 0o755) // PostgreSQL may run under another account
  const folder = await openDataFolder(path, () => ({ says: 'a test run', leaving: false }))
  const postgres = await startPostgres(folder, { throwaway: true })
  const stop = async () => {
    await postgres.stop()
    await rm(path, { recursive: true, force: true })
    await folder.release()
  }
  try {
    await migrate(postgres.ownerUrl)
  } catch (error) {
    await stop()
    throw error
  }
  process.env.TEST_PG_ADMIN_URL = postgres.adminUrl
  process.env.TEST_PG_OWNER_URL = postgres.ownerUrl
  process.env.TEST_PG_SERVING_URL = postgres.servingUrl
  return stop
}

/** A killed test run leaves its PostgreSQL and its data behind; the next one clears them away. */
async function removeForgotten(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name)
    if (name.startsWith(prefix) && (await isForgotten(path))) await clear(path).catch(() => {}) // another account's
  }
}

async function isForgotten(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => undefined)
  if (!made || Date.now() - made.mtimeMs < 30_000) return false // may be about to be locked
  const attempt = await tryLock(path, { purpose: 'data' }).catch(() => undefined)
  if (!attempt || !('lock' in attempt)) return false
  await attempt.lock.release()
  return true
}

async function clear(path: string): Promise<void> {
  const folder = await openDataFolder(path, () => ({ says: 'a test run that clears up', leaving: true }))
  const leftOver = await startPostgres(folder, { throwaway: true }) // its start ends the orphan
  await leftOver.stop()
  await rm(path, { recursive: true, force: true })
  await folder.release()
}
