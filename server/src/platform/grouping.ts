// Group commit: what many ask at the same moment goes to the database as one, and each hears what became of their own.
import { Problem, problemOfDatabase } from './problems.ts'

export interface Grouping<Ask, Answer> {
  /** How many groups are under way at once. */
  lanes: number
  /** How many asks a group has at most. */
  most: number
  /** Milliseconds from the beginning of one group to that of the next, so that a busy time makes fewer, larger ones. */
  paceMs: number
  /** Two asks of the same key are never under way at once: the second waits for the next group. */
  keyOf(ask: Ask): string
  /** Answers a group, in its order, once what it asked for has been committed. Throws where nothing of it was done. */
  run(asks: Ask[]): Promise<Answer[]>
}

interface Waiting<Ask, Answer> {
  ask: Ask
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/** Beyond this many the database is so far behind that a phone does better to ask again later. */
const MOST_WAITING = 20_000

/**
 * Gathers asks into groups. On a quiet server an ask goes at once, with whatever came in the same turn of the event
 * loop. What comes within the pace of a group, or while all lanes are being committed, becomes the next one: each group
 * costs the database a good deal of itself, so that many small ones would cost more than the wait.
 */
export class Groups<Ask, Answer> {
  readonly #grouping: Grouping<Ask, Answer>
  readonly #busy = new Set<string>()
  #waiting: Waiting<Ask, Answer>[] = []
  #underWay = 0
  #woken = false
  #begunAt = 0
  constructor(grouping: Grouping<Ask, Answer>) {
    this.#grouping = grouping
  }

  /** Resolves with the ask's own answer. Throws 503 `busy` where too many wait already. */
  ask(ask: Ask): Promise<Answer> {
    if (this.#waiting.length >= MOST_WAITING) throw new Problem(503, 'busy', { retryAfter: 2 })
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ask, resolve, reject })
      this.#wake()
    })
  }

  #wake(): void {
    if (this.#woken || this.#underWay >= this.#grouping.lanes) return
    this.#woken = true
    const rest = this.#begunAt + this.#grouping.paceMs - performance.now()
    if (rest > 0) setTimeout(() => this.#send(), rest)
    else setImmediate(() => this.#send())
  }

  #send(): void {
    this.#woken = false
    const group = this.#take()
    if (group.length === 0) return
    this.#underWay++
    this.#begunAt = performance.now()
    void this.#settle(group).then(() => {
      this.#underWay--
      for (const { ask } of group) this.#busy.delete(this.#grouping.keyOf(ask))
      if (this.#waiting.length) this.#wake()
    })
    if (this.#waiting.length) this.#wake()
  }

  #take(): Waiting<Ask, Answer>[] {
    const group: Waiting<Ask, Answer>[] = []
    const left: Waiting<Ask, Answer>[] = []
    for (const one of this.#waiting) {
      const key = this.#grouping.keyOf(one.ask)
      if (group.length < this.#grouping.most && !this.#busy.has(key)) {
        this.#busy.add(key)
        group.push(one)
      } else left.push(one)
    }
    this.#waiting = left
    return group
  }

  /** One that cannot be done fails alone: a group that was refused is halved until it stands by itself. */
  async #settle(group: Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.#grouping.run(group.map(({ ask }) => ask))
      for (const [i, { resolve }] of group.entries()) resolve(answers[i] as Answer)
    } catch (error) {
      if (group.length === 1 || isAway(error)) {
        for (const { reject } of group) reject(error)
        return
      }
      const half = group.length >> 1
      await this.#settle(group.slice(0, half))
      await this.#settle(group.slice(half))
    }
  }
}

/** Whether the database is gone: then nothing is known of the group, and asking again at once would not help. */
function isAway(error: unknown): boolean {
  return problemOfDatabase(error)?.code === 'database-away'
}
