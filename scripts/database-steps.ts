// The part that demo and development have in common: PostgreSQL up, the database current, the institute in it.
import { migrate } from '../server/src/platform/migrate.ts'
import type { DataFolder } from './data-folder.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { runQuietly } from './processes.ts'
import { Refusal } from './refusal.ts'
import { serverEnvironment } from './server-process.ts'
import { step } from './steps.ts'

/** Starts PostgreSQL and fills it; its stop is put on `clearUp` as soon as it runs. */
export async function startFilledDatabase(
  folder: DataFolder,
  { port, leave, clearUp }: { port: number; leave: AbortSignal; clearUp: AsyncDisposableStack },
): Promise<Postgres> {
  const starting = startPostgres(folder)
  await step('PostgreSQL', async () => {
    const postgres = await starting
    clearUp.defer(() => postgres.stop())
    const repaired = postgres.recovered ? `; ${postgres.recovered}` : ''
    return `on 127.0.0.1:${postgres.port}, data in ${folder.path}${repaired}`
  })
  const postgres = await starting
  await step('database', () => bringUpToDate(folder, postgres))
  await step('institute', () => seed(folder, postgres, port, leave))
  return postgres
}

async function bringUpToDate(folder: DataFolder, postgres: Postgres): Promise<string> {
  try {
    const { length } = await migrate(postgres.ownerUrl)
    return length ? `${length} migrations applied` : 'current'
  } catch (error) {
    const words = error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error)
    throw new Refusal(`${words}\nIf this data is not needed, remove ${folder.path} and start again.`)
  }
}

async function seed(
  folder: DataFolder,
  postgres: Postgres,
  port: number,
  leave: AbortSignal,
): Promise<string> {
  const env = { ...serverEnvironment(folder, postgres, port), OWNER_DATABASE_URL: postgres.ownerUrl }
  await runQuietly([process.execPath, 'server/src/commands/seed.ts'], { env, signal: leave })
  return 'invented people, batches and exams are there'
}
