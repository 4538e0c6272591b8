// Where each phone is just now. Gathered in memory and written once a second: what a crash loses, the next sign brings.
import type { Database } from '../../platform/database.ts'
import { noteProgress } from '../attempts/progress.ts'
import { type Sign, upsertSigns } from './presence.queries.ts'

const EVERY_MS = 1_000

/** The signs of life that this process has not written yet, the newest of each attempt. */
export class PresenceShelf {
  readonly #db: Database
  #signs = new Map<string, Sign>()
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  constructor(db: Database) {
    this.#db = db
  }

  /** Notes a sign; `seconds` of an earlier one are kept where this one brings none. */
  note(sign: Sign): void {
    const earlier = this.#signs.get(sign.attemptId)
    this.#signs.set(sign.attemptId, { ...sign, seconds: sign.seconds ?? earlier?.seconds ?? null })
    noteProgress(this.#db, sign.examId)
    this.#timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref()
  }

  /** Writes what was noted; resolves when it is there. A write that fails is made up for by the next sign. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const signs = [...this.#signs.values()]
    this.#signs = new Map()
    this.#writing = this.#writing.then(() => upsertSigns(this.#db, signs)).catch(() => {})
    return this.#writing
  }
}
