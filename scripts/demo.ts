// `npm run demo`: the whole product on this machine, with an invented institute, until Ctrl-C.
import path from 'node:path'
import { migrate } from '../server/src/platform/migrate.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { aborted, untilAskedToLeave } from './leaving.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { root, runQuietly } from './processes.ts'
import { Refusal, wordsOf } from './refusal.ts'
import { refuseTakenPort, serverEnvironment, startServer, untilReady } from './server-process.ts'
import { allSteps, step } from './steps.ts'
import { buildWeb } from './web-build.ts'

const port = portFrom(process.env.PORT ?? '3000')
const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`
const dataDir = path.resolve(root, process.env.DATA_DIR ?? '.data')

function portFrom(word: string): number {
  const number = Number(word)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  console.error(`PORT is "${word}"; it has to be a number from 1 to 65535.`)
  process.exit(1)
}

/** Runs until it is asked to leave; throws a Refusal when it cannot start or something it needs has ended. */
async function demo(leave: AbortSignal): Promise<void> {
  let leaving = false
  const clearUp = new AsyncDisposableStack()
  try {
    const folder = await openDataFolder(dataDir, () => ({ says: `a demo at ${address}`, leaving }))
    clearUp.defer(folder.release)
    await refuseTakenPort(port)
    const postgres = await prepare(folder, leave, clearUp)
    await serve(folder, postgres, leave, clearUp)
  } finally {
    leaving = true
    await clearUp.disposeAsync()
  }
}

/** Database and web app side by side, as there are two cores on the smallest machine. */
async function prepare(
  folder: DataFolder,
  leave: AbortSignal,
  clearUp: AsyncDisposableStack,
): Promise<Postgres> {
  const web = step('web app', () => buildWeb(leave))
  const started = startPostgres(folder)
  const database = step('PostgreSQL', async () => {
    const postgres = await started
    clearUp.defer(() => postgres.stop())
    return `on 127.0.0.1:${postgres.port}, data in ${folder.path}${postgres.recovered ? `; ${postgres.recovered}` : ''}`
  })
  const filled = database.then(() => started).then((postgres) => fill(folder, postgres, leave))
  await allSteps(web, database, filled)
  return started
}

async function fill(folder: DataFolder, postgres: Postgres, leave: AbortSignal): Promise<void> {
  await step('database', async () => {
    const { length } = await migrate(postgres.ownerUrl)
    return length ? `${length} migrations applied` : 'current'
  })
  await step('institute', async () => {
    const env = { ...serverEnvironment(folder, postgres, port), OWNER_DATABASE_URL: postgres.ownerUrl }
    await runQuietly([process.execPath, 'server/src/commands/seed.ts'], { env, signal: leave })
    return 'invented people, batches and exams are there'
  })
}

async function serve(
  folder: DataFolder,
  postgres: Postgres,
  leave: AbortSignal,
  clearUp: AsyncDisposableStack,
): Promise<void> {
  leave.throwIfAborted()
  const log = path.join(folder.path, 'server.log')
  const server = startServer(serverEnvironment(folder, postgres, port), { log })
  clearUp.defer(() => server.stop())
  await step('server', async () => {
    await Promise.race([untilReady(port, server, log), aborted(leave)])
    return `ready, logs to ${log}`
  })
  leave.throwIfAborted()
  await welcome()
  const lost = await Promise.race([
    aborted(leave),
    server.ended.then((how) => `The server ended by itself (${how}); its log is ${log}.`),
    postgres.ended.then(
      (how) => `PostgreSQL ended by itself (${how}); its log is ${folder.path}/postgres.log.`,
    ),
  ])
  if (lost) throw new Refusal(`${lost}\nEverything is being stopped; npm run demo starts again.`)
}

async function welcome(): Promise<void> {
  const { demoSignIns } = await import('../server/src/demo/sign-ins.ts')
  const rows = demoSignIns.map(({ role, signIn, password }) => [role, signIn, password])
  console.log(`\n  Open  ${address}\n`)
  for (const [role = '', signIn = '', password = ''] of [['as', 'sign in with', 'password'], ...rows]) {
    console.log(`  ${role.padEnd(14)} ${signIn.padEnd(28)} ${password}`)
  }
  console.log('\n  Ctrl-C stops everything; the data stays.\n')
}

const leave = untilAskedToLeave()
console.log('\n  The demo starts …')
try {
  await demo(leave)
  console.log('  Stopped.')
  process.exit(0)
} catch (error) {
  if (leave.aborted) {
    console.log('  Stopped.')
    process.exit(0)
  }
  console.error(`\n${wordsOf(error)}\n`)
  process.exit(1)
}
