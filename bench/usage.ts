// What processes use of the machine, as the kernel counts it.
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second: fixed at 100 on every Linux that Node runs on. */
const TICKS = 100

/** Seconds of CPU that a process has used so far, with those of its children that have ended. */
function cpuOf(pid: number): number {
  const stat = read(`/proc/${pid}/stat`)
  // The name, in brackets, may hold spaces; utime is the 14th field, cstime the 17th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks || 0), 0) / TICKS
}

/** Seconds of CPU of a process and all that it has started: PostgreSQL is a process for each connection. */
export function cpuOfFamily(pid: number): number {
  return cpuOf(pid) + childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), 0)
}

function childrenOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => new RegExp(`\\) \\w ${pid} `).test(read(`/proc/${name}/stat`)))
    .map(Number)
  return children.flatMap((child) => [child, ...childrenOf(child)])
}

/** The most resident memory in MB that a process has had. */
export function peakMemoryMb(pid: number): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

export interface Usage {
  generator: number
  server: number
  postgres: number
}

/** Cores that each part kept busy while `work` ran: 1 is one core all the time. */
export async function coresDuring<T>(
  pids: { server: number; postgres: number },
  work: () => Promise<T>,
): Promise<{ result: T; seconds: number; cpu: Usage }> {
  const now = () => ({
    generator: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
    server: cpuOf(pids.server),
    postgres: cpuOfFamily(pids.postgres),
  })
  const before = now()
  const begun = performance.now()
  const result = await work()
  const seconds = (performance.now() - begun) / 1000
  const after = now()
  const used = (part: keyof Usage) => after[part] - before[part]
  return {
    result,
    seconds,
    cpu: { generator: used('generator'), server: used('server'), postgres: used('postgres') },
  }
}
