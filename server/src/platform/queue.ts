// The job queue on PostgreSQL: jobs are queued in the transaction that needs them, handlers are thin and idempotent.
import { Logger, type Runner, run } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Clock } from './clock.ts'
import type { Database, Db } from './database.ts'
import type { FileStore } from './files.ts'

/** What a job's handler is given. */
export interface JobContext {
  config: Config
  db: Database
  clock: Clock
  files: FileStore
}

export interface Job {
  name: string
  /** Seconds between runs for a job on the schedule; absent for one that is only queued. */
  everySeconds?: number
  run(context: JobContext, payload: unknown): Promise<void>
}

/** Queues a job; with `key`, a job of that key that still waits is replaced instead of doubled. */
export async function queueJob(
  db: Db,
  name: string,
  payload: object,
  options: { runAt?: Date; key?: string } = {},
) {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null})`.execute(db)
}

/** Runs the jobs of the list in this process, and keeps the scheduled ones coming. */
export async function startWorker(
  jobs: Job[],
  context: JobContext,
  databaseUrl: string,
): Promise<{ stop(): Promise<void> }> {
  const taskList = Object.fromEntries(
    jobs.map((job) => [job.name, (payload: unknown) => job.run(context, payload)]),
  )
  // A pool of our own: the library's is left to end by itself, and dies loudly where the database goes first.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 6 })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList,
    logger: errorsOnly,
  })
  runner.promise.catch(() => {})
  const timers = jobs.filter((job) => job.everySeconds).map((job) => schedule(job, context))
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer)
      await runner.stop().catch(() => {})
      await pool.end()
    },
  }
}

// Every process asks; the job's key makes it one job however many ask, and a crash only delays it.
function schedule(job: Job, { db }: JobContext): NodeJS.Timeout {
  const ask = () => void queueJob(db, job.name, {}, { key: `every:${job.name}` }).catch(() => {})
  ask()
  return setInterval(ask, (job.everySeconds ?? 60) * 1000)
}

// A failed job is kept in the queue with its error and tried again; payloads hold ids only, but stay out of the log.
const errorsOnly = new Logger((scope) => (level, message) => {
  if (level === 'error')
    console.error(JSON.stringify({ level, job: scope.taskIdentifier, message: message.slice(0, 300) }))
})
