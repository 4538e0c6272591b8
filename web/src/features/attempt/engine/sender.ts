// Brings what was chosen to the server: in batches, one at a time, again and again until it is settled.
import { Problem } from '../../../api/problem.ts'
import { type Entry, withEntries } from './ledger.ts'
import { nextBatch, type Outbox, settle } from './outbox.ts'

/** The server's reply to a save, as far as it matters here. */
export interface SaveReply {
  /** held: it is the answer now, but for what is `locked` · else: kept apart, it is not the answer. */
  outcome: 'held' | 'older-epoch' | 'after-end' | 'paused'
  epoch: number
  serverTime: string
  endsAt: string
  closedAt: string | null
  held: { position: number; kind: 'draft' | 'saved'; epoch: number; sequence: number }[]
  /** Positions whose part was not open. */
  locked: number[]
  keptApart: number
}

export interface SenderPorts {
  /** Sends entries of one epoch. Throws a Problem; sending again must be harmless. */
  send(epoch: number, entries: Entry[]): Promise<SaveReply>
  /** The server has answered; these entries are settled: held, kept apart, or refused for good. */
  onSettled(reply: SaveReply, sent: Entry[]): void
  onRefused(entries: Entry[]): void
  /** The server will not take anything from this device as things are: another one holds the attempt, or no sign-in. */
  onBarred(problem: Problem): void
  onChange(): void
}

/** Choices of so many milliseconds travel together. */
const GATHER_MS = 150
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

export class Sender {
  readonly #ports: SenderPorts
  #outbox: Outbox = new Map()
  #sending: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #stopped = false
  constructor(ports: SenderPorts) {
    this.#ports = ports
  }

  /** How many choices the server has not settled yet. */
  get waiting(): number {
    return this.#outbox.size
  }

  get entries(): Entry[] {
    return [...this.#outbox.values()]
  }

  /** Whether the last try failed: the network is away, or the server. */
  get failing(): boolean {
    return this.#failures > 0
  }

  post(entries: Iterable<Entry>): void {
    this.#outbox = withEntries(this.#outbox, entries)
    if (!this.failing) this.#sendIn(GATHER_MS)
  }

  /** Tries at once: the network is back, the page is being left, or somebody waits for it. */
  async hurry(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await (this.#sending ?? this.#sendOnce())
  }

  /** Takes everything out: it travels in another way (with the submission, or under a new epoch). */
  async takeAll(): Promise<Entry[]> {
    this.stop()
    await this.#sending
    const taken = this.entries
    this.#outbox = new Map()
    return taken
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Goes on after `stop`. */
  resume(): void {
    this.#stopped = false
    this.#failures = 0
    this.#sendIn(0)
  }

  #sendIn(ms: number): void {
    if (this.#stopped || this.#timer !== undefined || this.#outbox.size === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void (this.#sending ?? this.#sendOnce())
    }, ms)
  }

  #sendOnce(): Promise<void> {
    const batch = nextBatch(this.#outbox)
    if (this.#stopped || batch.length === 0) return Promise.resolve()
    this.#sending = this.#try(batch).finally(() => {
      this.#sending = undefined
      this.#sendIn(this.failing ? this.#wait() : 0)
      this.#ports.onChange()
    })
    this.#ports.onChange()
    return this.#sending
  }

  async #try(batch: Entry[]): Promise<void> {
    try {
      const reply = await this.#ports.send(batch[0]?.epoch ?? 0, batch)
      this.#failures = 0
      // What was sent is held or kept apart; what is held may be newer than what was sent.
      this.#outbox = settle(settle(this.#outbox, batch), reply.held)
      this.#ports.onSettled(reply, batch)
    } catch (error) {
      this.#fail(error instanceof Problem ? error : new Problem(0, { code: 'offline' }), batch)
    }
  }

  #fail(problem: Problem, batch: Entry[]): void {
    if (problem.status === 422) {
      this.#setAside(problem, batch)
      return
    }
    this.#failures++
    if ([401, 403, 404, 409].includes(problem.status)) {
      this.#stopped = true
      this.#ports.onBarred(problem)
    }
  }

  // Should an entry ever be one that the server cannot take, it must not hold up the others.
  #setAside(problem: Problem, batch: Entry[]): void {
    const named = problem.fields.map(({ field }) => Number(/^answers\.(\d+)\./.exec(field)?.[1] ?? -1))
    const refused = named.some((i) => i >= 0) ? batch.filter((_, i) => named.includes(i)) : batch
    this.#outbox = settle(this.#outbox, refused)
    this.#ports.onRefused(refused)
  }

  /** One second, then twice as long each time, up to a quarter of a minute; a hall does not come back in step. */
  #wait(): number {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.#failures - 1, 10))
    return wait * (0.75 + Math.random() / 2)
  }
}
