// A whole institute on real machinery for a measurement: PostgreSQL with fsync, the server as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type DataFolder, openDataFolder } from '../scripts/data-folder.ts'
import { freePort, type Postgres, startPostgres } from '../scripts/postgres.ts'
import { root } from '../scripts/processes.ts'
import { serverEnvironment } from '../scripts/server-process.ts'
import { readConfig } from '../server/src/config.ts'
import { SettableClock, systemClock } from '../server/src/platform/clock.ts'
import { type Database, openDatabase } from '../server/src/platform/database.ts'
import { migrate } from '../server/src/platform/migrate.ts'
import { signAccessToken } from '../server/src/platform/viewer.ts'
import { addBatch, type MadeExam, makeExam } from '../server/src/testing/exams.ts'
import { addConsent, addStudent, createWorld } from '../server/src/testing/world.ts'

/** A student with a session: what a signed-in phone has. */
export interface Sitter {
  studentId: string
  sessionId: string
  token: string
}

/** Which parts of it run: without the worker nothing happens by itself. */
type ServerPart = 'both' | 'http'

/** As `npm start` has them: the heap grows by less at a time than Node would let it. */
const FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=40']

/** The server as a process: it can be killed and started again on the same port. */
export class ServerProcess {
  readonly port: number
  readonly #env: Record<string, string>
  readonly #log: string
  readonly #part: ServerPart
  #child: ChildProcess | undefined
  constructor(port: number, env: Record<string, string>, { log, part }: { log: string; part: ServerPart }) {
    this.port = port
    this.#env = env
    this.#log = log
    this.#part = part
  }

  async start(): Promise<void> {
    const output = await open(this.#log, 'a')
    // SERVER_FLAGS: for a profile of the server, such as `--cpu-prof --cpu-prof-dir=…`.
    const flags = process.env.SERVER_FLAGS?.split(' ') ?? []
    const program = [...FLAGS, ...flags, 'server/src/main.ts', this.#part]
    this.#child = spawn(process.execPath, program, {
      cwd: root,
      env: { ...process.env, ...this.#env, LOG_LEVEL: 'error' },
      stdio: ['ignore', output.fd, output.fd],
    })
    await output.close()
    while (!(await this.#isReady())) {
      if (this.#child.exitCode !== null)
        throw new Error(`The server ended:\n${readFileSync(this.#log, 'utf8')}`)
      await wait(100)
    }
  }

  /** As the kernel does when memory runs out: no warning, no last words. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  async #isReady(): Promise<boolean> {
    const reply = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => undefined)
    return reply?.ok ?? false
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}

export interface Stage {
  folder: DataFolder
  postgres: Postgres
  server: ServerProcess
  exam: MadeExam
  sitters: Sitter[]
  /** People who are not in the exam: what they read meanwhile must not become slow. */
  readers: { owner: Sitter; teacher: Sitter; student: Sitter }
  /** What the server is given; another one beside it needs a port of its own. */
  env: Record<string, string>
  /** New access tokens for everybody: one is good for a quarter of an hour. */
  renewTokens(): Promise<void>
  /** Starts PostgreSQL again on the same data after it was killed. */
  restartPostgres(): Promise<void>
  strike(): Promise<void>
}

/** Sets everything up: an open exam of so many questions, and so many students who are signed in; `settings` go to the server. */
export async function setStage(
  students: number,
  questions: number,
  part: ServerPart = 'both',
  settings: Record<string, string> = {},
): Promise<Stage> {
  const path = await mkdtemp(join(tmpdir(), 'integrate-stage-'))
  await chmod(path, 0o755) // PostgreSQL may run under another account
  const folder = await openDataFolder(path, () => ({ says: 'a measurement', leaving: false }))
  const postgres = await startPostgres(folder)
  await migrate(postgres.ownerUrl)
  const port = await freePort()
  const env = { ...serverEnvironment(folder, postgres, port), ...settings }
  const scene = await paint(postgres.servingUrl, env, students, questions)
  const server = new ServerProcess(port, env, { log: join(path, 'server.log'), part })
  await server.start()
  const stage: Stage = {
    ...{ folder, postgres, server, env, ...scene },
    async renewTokens() {
      const { keys } = readConfig(env)
      for (const one of [...scene.sitters, ...Object.values(scene.readers)])
        one.token = await signAccessToken(keys, systemClock, one.studentId, one.sessionId)
    },
    async restartPostgres() {
      stage.postgres = await startPostgres(folder)
      env.DATABASE_URL = stage.postgres.servingUrl
    },
    async strike() {
      await server.stop()
      await stage.postgres.stop()
      await folder.release()
      await rm(path, { recursive: true, force: true })
    },
  }
  return stage
}

/** A batch takes so many. */
const BATCH = 250

async function paint(url: string, env: Record<string, string>, students: number, questions: number) {
  const db = openDatabase(url, 4)
  try {
    const world = await createWorld(db)
    const ids: string[] = []
    for (let i = 0; i < students; i++) {
      const id = await addStudent(db, `Student ${i} Namune`)
      await addConsent(db, id, world.a.guardianId, world.ownerId)
      ids.push(id)
    }
    const clock = new SettableClock(new Date())
    const [first, ...others] = inBatches(ids)
    const options = { state: 'open', questions, durationMinutes: 180, studentIds: first ?? [] } as const
    const exam = await makeExam({ db, clock }, world, world.a, options)
    for (const studentIds of others) {
      await db.transaction().execute(async (tx) => {
        const batchId = await addBatch(tx, world, world.a, studentIds)
        await tx.insertInto('examBatches').values({ examId: exam.examId, batchId }).execute()
      })
    }
    const readers = await signIn(db, env, [world.ownerId, world.a.teacherId, world.b.studentId])
    const [owner, teacher, student] = readers as [Sitter, Sitter, Sitter]
    return { exam, sitters: await signIn(db, env, ids), readers: { owner, teacher, student } }
  } finally {
    await db.destroy()
  }
}

function inBatches(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) =>
    ids.slice(i * BATCH, (i + 1) * BATCH),
  )
}

/** A session and a token for each of these people, whoever they are. */
export async function signIn(
  db: Database,
  env: Record<string, string>,
  studentIds: string[],
): Promise<Sitter[]> {
  const { keys } = readConfig(env)
  const sessions = await db
    .insertInto('sessions')
    .values(studentIds.map((personId) => ({ personId, device: 'simulated' })))
    .returning(['id', 'personId'])
    .execute()
  return Promise.all(
    sessions.map(async ({ id, personId }) => ({
      studentId: personId,
      sessionId: id,
      token: await signAccessToken(keys, systemClock, personId, id),
    })),
  )
}
