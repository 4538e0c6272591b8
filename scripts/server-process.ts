// The server (and vite) as children of demo and development: environment, start, orderly end.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataFolder } from './data-folder.ts'
import type { Postgres } from './postgres.ts'
import { endOf, root, start } from './processes.ts'
import { Refusal } from './refusal.ts'
import { addressSetting } from './settings.ts'

const leaveWithParent = new URL('leave-with-parent.ts', import.meta.url).href

export interface LongRunning {
  /** Resolves when it has ended, by itself or not, to how. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** What the server reads in its configuration. The owning role's address is not in it: it only serves. */
export function serverEnvironment(
  folder: DataFolder,
  postgres: Postgres,
  port: number,
): Record<string, string> {
  return {
    NODE_ENV: 'development',
    DEMO: '1',
    PORT: String(port),
    PUBLIC_URL: addressSetting(port),
    DATABASE_URL: postgres.servingUrl,
    SECRET: folder.secrets.secret,
    DATA_KEY: folder.secrets.dataKey,
    FILES_DIR: `${folder.path}/files`,
    NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
  }
}

/** Starts the server; what it logs goes to `log`, or to this terminal where none is given. */
export function startServer(env: Record<string, string>, log?: string): LongRunning {
  return startLong(['server/src/main.ts'], { env, log })
}

/** Starts vite's development server for the web app; what is the server's goes on to `server`, an address. */
export function startVite(port: number, server: string): LongRunning {
  const words = [path.join(root, 'node_modules/vite/bin/vite.js'), '--port', String(port), '--strictPort']
  return startLong(words, { env: { DEV_SERVER: server }, cwd: path.join(root, 'web') })
}

/**
 * In a process group of its own, so that Ctrl-C reaches the starter alone, which stops things in order; and it
 * leaves when the starter is killed.
 */
function startLong(
  words: string[],
  { env, log, cwd = root }: { env: Record<string, string>; log?: string; cwd?: string },
): LongRunning {
  const output = log ? fs.openSync(log, 'w', 0o600) : 'inherit'
  const child = start([process.execPath, '--import', leaveWithParent, ...words], {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
  if (typeof output === 'number') fs.closeSync(output)
  const ended = endOf(child)
  const stop = async () => {
    child.kill('SIGTERM')
    const insist = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(insist)
  }
  return { ended, stop }
}

/** Waits until the server answers that it and its database are ready. Throws a Refusal when it ends before. */
export async function untilReady(port: number, server: LongRunning, log?: string): Promise<void> {
  let failure: string | undefined
  server.ended.then((how) => {
    failure = how
  })
  while (failure === undefined) {
    const reply = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (reply?.ok) return
    await wait(100)
  }
  throw new Refusal(
    `The server did not start (${failure}).\n${log ? fs.readFileSync(log, 'utf8').slice(-3000) : ''}`,
  )
}

/** A server that is still leaving gets a few seconds; any other program on the port is named as the obstacle. */
export async function refuseTakenPort(port: number): Promise<void> {
  for (let tick = 0; tick < 25; tick++) {
    if (await isFree(port)) return
    await wait(200)
  }
  throw new Refusal(
    `Port ${port} is in use by another program. Choose another one, such as PORT=${port + 1}.`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false))
    probe.listen(port, process.env.HOST ?? '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
