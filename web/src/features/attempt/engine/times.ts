// Seconds on each question, counted only while the person can see it. Pure.

/** Whole seconds by position, as the server takes them: totals, so that a report may be lost or come twice. */
export type Seconds = Readonly<Record<number, number>>

export class QuestionTimes {
  readonly #ms = new Map<number, number>()
  #position: number | undefined
  #since: number | undefined

  constructor(seconds: Seconds = {}) {
    for (const [position, total] of Object.entries(seconds)) this.#ms.set(Number(position), total * 1000)
  }

  /** From now on this question is looked at; none while the page is hidden, paused or over. `at` is steady, ms. */
  look(position: number | undefined, at: number): void {
    this.#count(at)
    this.#position = position
    this.#since = position === undefined ? undefined : at
  }

  /** The totals until now. */
  totals(at: number): Seconds {
    this.#count(at)
    return Object.fromEntries([...this.#ms].map(([position, ms]) => [position, Math.floor(ms / 1000)]))
  }

  #count(at: number): void {
    if (this.#position === undefined || this.#since === undefined) return
    const gone = Math.max(0, at - this.#since)
    this.#ms.set(this.#position, (this.#ms.get(this.#position) ?? 0) + gone)
    this.#since = at
  }
}
