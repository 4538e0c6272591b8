// When a long-running command has to leave: Ctrl-C, a closed terminal, or the end of the npm that started it.
import { commandOf, parentOf } from './proc.mjs'
import { wordsOf } from './refusal.ts'

/**
 * Aborts once, for the first of the reasons; the reason is a sentence for the person. A second Ctrl-C ends at
 * once: the next start recovers.
 */
function untilAskedToLeave(): AbortSignal {
  const leaving = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (leaving.signal.aborted && name === 'SIGINT') process.exit(130)
      leaving.abort(name)
    })
  }
  watchNpm(() => leaving.abort('npm is gone'))
  return leaving.signal
}

/** A killed npm takes nobody with it; without this, its demo would live on unseen and keep the data. */
function watchNpm(gone: () => void): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const line = lineToNpm()
  const isWhole = () =>
    line.every((pid, at) => (at === 0 ? process.ppid : parentOf(line[at - 1] ?? 0)) === pid)
  setInterval(() => isWhole() || gone(), 300).unref()
}

/** The processes from this one's starter up to npm: on some systems a shell stands between. */
function lineToNpm(): number[] {
  const above = parentOf(process.ppid)
  const isNpm = (pid: number) => commandOf(pid)?.startsWith('npm') ?? false
  return above && !isNpm(process.ppid) && isNpm(above) ? [process.ppid, above] : [process.ppid]
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

/**
 * Runs a command that lives until it is asked to leave, and ends this process: 0 when it was asked, 1 when it
 * failed, with its words.
 */
export async function runUntilLeaving(work: (leave: AbortSignal) => Promise<void>): Promise<never> {
  const leave = untilAskedToLeave()
  try {
    await work(leave)
  } catch (error) {
    if (!leave.aborted) {
      console.error(`\n${wordsOf(error)}\n`)
      process.exit(1)
    }
  }
  console.log('  Stopped.')
  process.exit(0)
}
