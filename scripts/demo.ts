// `npm run demo`: the whole product on this machine, with an invented institute, until Ctrl-C.
import path from 'node:path'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { startFilledDatabase } from './database-steps.ts'
import { aborted, runUntilLeaving } from './leaving.ts'
import type { Postgres } from './postgres.ts'
import { Refusal } from './refusal.ts'
import { refuseTakenPort, serverEnvironment, startServer, untilReady } from './server-process.ts'
import { addressSetting, dataFolderSetting, portSetting } from './settings.ts'
import { both, step } from './steps.ts'
import { buildWeb } from './web-build.ts'

const port = portSetting()
const address = addressSetting(port)

/** Runs until it is asked to leave; throws a Refusal when it cannot start or something it needs has ended. */
async function demo(leave: AbortSignal): Promise<void> {
  let leaving = false
  const clearUp = new AsyncDisposableStack()
  try {
    const folder = await openDataFolder(dataFolderSetting(), () => ({
      says: `a demo at ${address}`,
      leaving,
    }))
    clearUp.defer(folder.release)
    await refuseTakenPort(port)
    const [, postgres] = await both(
      step('web app', () => buildWeb(leave)),
      startFilledDatabase(folder, { port, leave, clearUp }),
    )
    leave.throwIfAborted()
    await serve(folder, postgres, leave, clearUp)
  } finally {
    leaving = true
    await clearUp.disposeAsync()
  }
}

async function serve(
  folder: DataFolder,
  postgres: Postgres,
  leave: AbortSignal,
  clearUp: AsyncDisposableStack,
): Promise<void> {
  const log = path.join(folder.path, 'server.log')
  const server = startServer(serverEnvironment(folder, postgres, port), log)
  clearUp.defer(() => server.stop())
  await step('server', async () => {
    await Promise.race([untilReady(port, server, log), aborted(leave)])
    return `logs to ${log}`
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
  if (lost) throw new Refusal(`${lost}\nEverything is stopped; npm run demo starts it again.`)
}

/** Imported late: the sign-ins stand beside the seed, and nothing of it is needed where the start fails. */
async function welcome(): Promise<void> {
  const { demoSignIns } = await import('../server/src/demo/sign-ins.ts')
  const head = { role: 'as', signIn: 'sign in with', password: 'password' }
  console.log(`\n  Open  ${address}\n`)
  for (const { role, signIn, password } of [head, ...demoSignIns]) {
    console.log(`  ${role.padEnd(16)} ${signIn.padEnd(28)} ${password}`)
  }
  console.log('\n  Ctrl-C stops everything; the data stays.\n')
}

console.log('\n  The demo starts …')
await runUntilLeaving(demo)
