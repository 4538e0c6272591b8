// `npm run dev`: the demo's data with reload: vite serves the app, the server restarts when its files change.
import fs from 'node:fs'
import path from 'node:path'
import { migrate } from '../server/src/platform/migrate.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { startFilledDatabase } from './database-steps.ts'
import { aborted, runUntilLeaving } from './leaving.ts'
import { freePort, type Postgres } from './postgres.ts'
import { root } from './processes.ts'
import { Refusal, wordsOf } from './refusal.ts'
import { refuseTakenPort, serverEnvironment, startServer, startVite } from './server-process.ts'
import { addressSetting, dataFolderSetting, portSetting } from './settings.ts'
import { both, step } from './steps.ts'
import { buildWeb } from './web-build.ts'

const port = portSetting()
const watched = ['server/src', 'database/migrations']

async function develop(leave: AbortSignal): Promise<void> {
  let leaving = false
  const clearUp = new AsyncDisposableStack()
  try {
    const tell = () => ({ says: `npm run dev at ${addressSetting(port)}`, leaving })
    const folder = await openDataFolder(dataFolderSetting(), tell)
    clearUp.defer(folder.release)
    await refuseTakenPort(port)
    const [, postgres] = await both(
      step('public pages', () => buildWeb(leave)),
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
  const serverPort = await freePort()
  const vite = startVite(port, `http://127.0.0.1:${serverPort}`)
  clearUp.defer(() => vite.stop())
  const environment = { ...serverEnvironment(folder, postgres, port), PORT: String(serverPort) }
  const server = keepRestarting(environment, postgres)
  clearUp.defer(() => server.stop())
  console.log(
    `\n  The app, with reload:  ${addressSetting(port)}\n  The server itself:     http://localhost:${serverPort}\n`,
  )
  const lost = await Promise.race([
    aborted(leave),
    vite.ended.then((how) => `vite ended by itself (${how}).`),
    postgres.ended.then((how) => `PostgreSQL ended by itself (${how}).`),
  ])
  if (lost) throw new Refusal(lost)
}

/** A server that fails (a slip while typing) is not started again before the next change. */
function keepRestarting(environment: Record<string, string>, postgres: Postgres) {
  let server = startServer(environment)
  let soon: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  const restart = async () => {
    await server.stop()
    await migrate(postgres.ownerUrl).catch((error) => console.error(wordsOf(error)))
    console.log('  … restarted, as a file has changed')
    server = startServer(environment)
  }
  const watchers = watched.map((folder) =>
    fs.watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(soon) // an editor saves in several steps
      soon = setTimeout(() => {
        last = last.then(restart)
      }, 150)
    }),
  )
  const stop = async () => {
    for (const watcher of watchers) watcher.close()
    clearTimeout(soon)
    await last
    await server.stop()
  }
  return { stop }
}

await runUntilLeaving(develop)
