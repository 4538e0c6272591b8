// For tests: engines on devices of their own making, and a time in which only their waiting is ours.
import { afterEach, beforeEach, vi } from 'vitest'
import { AttemptEngine } from './attemptEngine.ts'
import type { FakeServer } from './fakeServer.ts'
import { DATABASE } from './journal.ts'
import { entryKey } from './ledger.ts'
import type { AttemptServer } from './server.ts'

let engines: AttemptEngine[] = []

/** To be called once in a file of tests: every test begins with an empty device. */
export function freshDevices(): void {
  // The properties take many devices, one after the other.
  vi.setConfig({ testTimeout: 60_000 })
  beforeEach(() => {
    // IndexedDB goes on in real time; only the waiting of the engine is ours.
    const toFake = [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'performance',
      'Date',
    ] as const
    vi.useFakeTimers({ toFake: [...toFake] })
  })
  afterEach(async () => {
    for (const engine of engines) engine.close()
    engines = []
    vi.useRealTimers()
    await new Promise<void>((resolve) => {
      const gone = indexedDB.deleteDatabase(DATABASE)
      gone.onsuccess = () => resolve()
      gone.onblocked = () => resolve()
    })
  })
}

/** An engine that is not opened yet. */
export function engineOn(server: AttemptServer, personId = 'aarya'): AttemptEngine {
  const engine = new AttemptEngine({ attemptId: 'attempt', personId, server })
  engines.push(engine)
  return engine
}

export async function openOn(
  server: FakeServer,
  device = 'phone',
  personId = 'aarya',
): Promise<AttemptEngine> {
  const engine = engineOn(server.seenFrom(device), personId)
  await engine.open()
  return engine
}

/** Lets a time pass in which timers fire and IndexedDB answers; the server's clock goes with it where it is given. */
export async function pass(ms: number, server?: FakeServer): Promise<void> {
  for (let gone = 0; gone < ms; gone += 250) {
    const step = Math.min(250, ms - gone)
    if (server) server.time += step
    await vi.advanceTimersByTimeAsync(step)
    for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What the server holds, by position and kind. */
export const responses = (server: FakeServer) =>
  Object.fromEntries([...server.held.values()].map((entry) => [entryKey(entry), entry.response]))
