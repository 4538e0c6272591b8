// Live updates across servers: NOTIFY in the transaction of the cause, one LISTEN connection per process.
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from './database.ts'

const CHANNEL = 'live'

/** No person's id. */
const STOP = Symbol('stop')

/** What a screen is told: that something changed, by name and id. It then asks for it with its own rights. */
export interface LiveEvent {
  kind:
    | 'attempt-taken-over'
    | 'attempt-closed'
    | 'attempt-paused'
    | 'attempt-resumed'
    | 'attempt-extended'
    | 'attempt-ended'
    | 'attempt-message'
    | 'exam-progress'
    | 'exam-changed'
    | 'exam-published'
    | 'session-ended'
    | 'import-progress'
    | 'report-progress'
    | 'query'
    | 'notice'
    | 'inbox'
    | 'fees'
  id: string
  /** What an invigilator wrote. */
  text?: string
}

/** Tells each person their own event, all in one statement: a hall is 2,000 people. */
export async function tellEach(tx: Tx, told: { to: string; event: LiveEvent }[]): Promise<void> {
  const payloads = told.map(({ to, event }) => JSON.stringify({ to: [to], event }))
  if (payloads.length)
    await sql`select pg_notify(${CHANNEL}, p) from unnest(${payloads}::text[]) p`.execute(tx)
}

/** Tells a person's open screens, on whichever server they hang, once the transaction commits. */
export async function tellPeople(tx: Tx, personIds: string[], event: LiveEvent): Promise<void> {
  // A notification holds at most 8,000 bytes: 100 ids fit with room to spare.
  for (let i = 0; i < personIds.length; i += 100) {
    const payload = JSON.stringify({ to: personIds.slice(i, i + 100), event })
    await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(tx)
  }
}

/** Listens for this process and hands events to whoever follows a person. Reconnects by itself. */
export class LiveChannel {
  readonly #url: string
  readonly #followers = new EventEmitter().setMaxListeners(0)
  #client: pg.Client | undefined
  #stopped = false
  constructor(databaseUrl: string) {
    this.#url = databaseUrl
  }

  /** Calls back for each event of the person, and once when the server stops, until the returned function is called. */
  follow(personId: string, callback: (event: LiveEvent) => void, onStop = () => {}): () => void {
    this.#followers.on(personId, callback).once(STOP, onStop)
    return () => this.#followers.off(personId, callback).off(STOP, onStop)
  }

  /** Sends everybody away who follows: a server that stops waits for its open replies. */
  dismiss(): void {
    this.#followers.emit(STOP)
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url })
    this.#client = client
    client.on('error', () => {})
    client.on('notification', ({ payload }) => this.#deliver(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    // Only now: a try that fails ends its client as well, and would begin a second loop beside the one that tries.
    client.once('end', () => void this.#reconnect())
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#client?.end()
  }

  async #reconnect(): Promise<void> {
    while (!this.#stopped) {
      await wait(500)
      const started = await this.start().then(
        () => true,
        () => false,
      )
      if (started) return
    }
  }

  #deliver(payload: string): void {
    const { to, event } = JSON.parse(payload) as { to: string[]; event: LiveEvent }
    for (const personId of to) this.#followers.emit(personId, event)
  }
}
