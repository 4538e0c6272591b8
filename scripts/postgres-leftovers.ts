// What a kill -9 leaves of PostgreSQL: a server without its starter, backends without their server, a stale pid file.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Account, under } from './postgres-account.ts'
import { allProcesses, folderOf, parentOf, programOf } from './proc.mjs'
import { Refusal } from './refusal.ts'

/**
 * Ends whatever still runs on the cluster and clears the way for a new start. The caller holds the folder's
 * lock, so nothing found here has a living starter.
 * @returns what was found, in words; undefined when the last stop was clean
 */
export async function clearLeftovers(
  cluster: string,
  account: Account,
  pgCtl: string,
): Promise<string | undefined> {
  const pidFile = path.join(cluster, 'postmaster.pid')
  if (process.platform !== 'linux') return stopByPgCtl(cluster, account, pgCtl)
  const found = processesOf(cluster)
  const stale = fs.existsSync(pidFile)
  if (found.length === 0 && !stale) return undefined
  // Fast shutdown, then immediate, then none asked: only what ignores the first gets the next.
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    signalAll(processesOf(cluster), signal)
    if (await gone(cluster, seconds)) break
  }
  const left = processesOf(cluster)
  if (left.length > 0) throw new Refusal(`PostgreSQL processes on ${cluster} do not end: ${left.join(', ')}.`)
  fs.rmSync(pidFile, { force: true })
  return found.length > 0 ? 'stopped a PostgreSQL that a killed run had left' : 'recovered after a kill'
}

/** Every PostgreSQL process stands in its cluster's folder; nothing else tells an orphan from a reused pid. */
function processesOf(cluster: string): number[] {
  const real = fs.realpathSync(cluster)
  const isPostgres = (pid: number) => /\/postgres( \(deleted\))?$/.test(programOf(pid) ?? '')
  return allProcesses().filter((pid) => folderOf(pid) === real && isPostgres(pid))
}

/** SIGINT goes to the server process alone: to a backend it would only mean "cancel the query". */
function signalAll(pids: number[], signal: NodeJS.Signals): void {
  const own = new Set(pids)
  for (const pid of pids) {
    try {
      if (signal !== 'SIGINT' || !own.has(parentOf(pid) ?? 0)) process.kill(pid, signal)
    } catch {
      // ended meanwhile
    }
  }
}

async function gone(cluster: string, seconds: number): Promise<boolean> {
  for (let tick = 0; tick < seconds * 20; tick++) {
    if (processesOf(cluster).length === 0) return true
    await wait(50)
  }
  return false
}

function stopByPgCtl(cluster: string, account: Account, pgCtl: string): string | undefined {
  const pgCtlSays = (...words: string[]) => {
    const { command, args, options } = under(account, pgCtl, [...words, '-D', cluster])
    return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0
  }
  if (!pgCtlSays('status')) return undefined
  if (!pgCtlSays('stop', '-m', 'fast', '-w')) throw new Refusal(`PostgreSQL on ${cluster} does not stop.`)
  return 'stopped a PostgreSQL that a killed run had left'
}
