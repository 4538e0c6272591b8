// PostgreSQL from the npm package, for demo, development and tests: made, recovered, started and stopped here.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataFolder, Secrets } from './data-folder.ts'
import { type Account, accountFor, giveTo, under } from './postgres-account.ts'
import { makeCluster, type Programs, packagedPrograms } from './postgres-cluster.ts'
import { clearLeftovers } from './postgres-leftovers.ts'
import { Refusal } from './refusal.ts'

export interface Postgres {
  port: number
  pid: number
  /** Superuser, on the database `postgres`: makes and drops databases in tests. */
  adminUrl: string
  /** Owns and migrates the database `integrate`. */
  ownerUrl: string
  /** Serves the database `integrate`: neither owner nor superuser. */
  servingUrl: string
  /** What a killed run had left and was put right, in words. */
  recovered: string | undefined
  /** Resolves when PostgreSQL has ended, by itself or not, to how it ended. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** For data that nobody will miss: about twice as fast, and lost when the machine stops. */
const unsafeButFast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

/**
 * Starts PostgreSQL on the folder's own cluster, which is made first where there is none.
 * Listens on 127.0.0.1 and a free port only. Writes reach the disk (fsync) unless the data is throwaway.
 */
export async function startPostgres(
  folder: DataFolder,
  { throwaway = false }: { throwaway?: boolean } = {},
): Promise<Postgres> {
  const programs = await packagedPrograms()
  if (!programs) throw new Refusal(`There is no packaged PostgreSQL for ${process.platform}-${process.arch}.`)
  const cluster = path.join(folder.path, 'postgres')
  const account = accountFor(cluster, programs.initdb)
  if (!fs.existsSync(cluster)) makeCluster(cluster, { programs, account, secrets: folder.secrets, throwaway })
  const recovered = await clearLeftovers(cluster, account, programs.pg_ctl)
  giveTo(account, cluster)
  fs.chmodSync(cluster, 0o700) // a copied folder has lost it, and PostgreSQL insists on it
  const settings = throwaway ? unsafeButFast : {}
  const running = await startOnFreePort({
    cluster,
    account,
    programs,
    settings,
    log: `${folder.path}/postgres.log`,
  })
  return { ...running, ...addresses(running.port, folder.secrets), recovered }
}

interface Start {
  cluster: string
  account: Account
  programs: Programs
  settings: Record<string, string>
  log: string
}

/** The port is free when it is chosen and may be taken a moment later: then another one. */
async function startOnFreePort(start: Start) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = launch(start, port)
    const ended = endOf(child)
    const failure = await untilReady(start.cluster, child, ended)
    if (!failure) return { port, pid: child.pid ?? 0, ended, stop: () => stop(start, child, ended) }
    const words = tailOf(start.log)
    if (!words.includes('could not bind') || attempt === 3) {
      throw new Error(`PostgreSQL did not start (${failure}). The end of ${start.log}:\n${words}`)
    }
  }
}

/** In a process group of its own, so that Ctrl-C reaches the starter alone, which stops things in order. */
function launch({ cluster, account, programs, settings, log }: Start, port: number): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args, options } = under(account, programs.postgres, [
    '-D',
    cluster,
    '-p',
    `${port}`,
    ...flags,
  ])
  const output = fs.openSync(log, fs.existsSync(log) && fs.statSync(log).size > 5_000_000 ? 'w' : 'a', 0o600)
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] })
  fs.closeSync(output)
  return child
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
}

/** The eighth line of postmaster.pid says when connections are accepted; recovery may take its time. */
async function untilReady(cluster: string, child: ChildProcess, ended: Promise<string>) {
  let failure: string | undefined
  ended.then((how) => {
    failure = how
  })
  while (failure === undefined) {
    const lines = readIfThere(path.join(cluster, 'postmaster.pid')).split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return undefined
    await wait(20)
  }
  return failure
}

/** Fast shutdown: transactions are rolled back, everything committed is on disk. */
async function stop({ cluster, account, programs }: Start, child: ChildProcess, ended: Promise<string>) {
  if (process.platform === 'win32') {
    const { command, args, options } = under(account, programs.pg_ctl, ['stop', '-D', cluster, '-m', 'fast'])
    spawn(command, args, { ...options, stdio: 'ignore' })
  } else {
    child.kill('SIGINT')
  }
  const insist = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await ended
  clearTimeout(insist)
}

function addresses(port: number, { adminPassword, ownerPassword, appPassword }: Secrets) {
  const at = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  return {
    adminUrl: at('postgres', adminPassword, 'postgres'),
    ownerUrl: at('integrate_owner', ownerPassword, 'integrate'),
    servingUrl: at('integrate_app', appPassword, 'integrate'),
  }
}

/** A port that nothing on 127.0.0.1 uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function tailOf(file: string): string {
  return readIfThere(file).slice(-2000)
}

function readIfThere(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
