// Starts the server: http and the worker together, or one of them (`node main.ts http`, `node main.ts worker`).
import { LocalFileStore } from './adapters/storage.ts'
import { buildApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { syncSyllabus } from './features/courses/courses.ts'
import { firstOwnerLink } from './features/signin/links.ts'
import { jobs } from './jobs.ts'
import { systemClock } from './platform/clock.ts'
import { type Database, openDatabase } from './platform/database.ts'
import { whyNotToStart } from './platform/guard.ts'
import { startWorker } from './platform/queue.ts'

const part = process.argv[2] ?? 'both'

function config(): Config {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

async function start(settings: Config): Promise<void> {
  const db = openDatabase(settings.databaseUrl)
  const refusal = await whyNotToStart(db, settings)
  if (refusal) {
    console.error(refusal)
    process.exit(1)
  }
  await syncSyllabus(db)
  const adapters = { clock: systemClock, files: new LocalFileStore(settings.filesDir) }
  const worker =
    part === 'http'
      ? undefined
      : await startWorker(jobs, { config: settings, db, ...adapters }, settings.databaseUrl)
  const app = part === 'worker' ? undefined : await buildApp(settings, db, adapters)
  await app?.http.listen({ port: settings.port, host: settings.host })
  if (app) await tellFirstOwner(db, settings)
  stopGracefully(async () => {
    await app?.http.close()
    await worker?.stop()
    await db.destroy()
  })
}

// Printed and never logged: whoever reads it becomes the owner. Each start on an empty database prints a fresh one.
async function tellFirstOwner(db: Database, settings: Config): Promise<void> {
  const link = await firstOwnerLink(db, settings, systemClock)
  if (link)
    console.info(`The institute has no people yet. The owner begins here, once, within a day:\n  ${link}`)
}

// Requests that are under way are finished; whoever hangs longer than ten seconds is cut off.
function stopGracefully(stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), 10_000).unref()
      stop().then(() => process.exit(0))
    })
  }
}

await start(config())
