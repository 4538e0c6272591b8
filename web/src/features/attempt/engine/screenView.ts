// What the screen is shown of an attempt: one picture at a time, and whoever draws it is told when it changes.
import type { Choices } from './choices.ts'
import { type AttemptView, emptyView, type Notice, type Truth } from './view.ts'

export class ScreenView {
  readonly #choices: Choices
  readonly #listeners = new Set<() => void>()
  #now: AttemptView = emptyView

  constructor(choices: Choices) {
    this.#choices = choices
  }

  get now(): AttemptView {
    return this.#now
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Shows what has changed, with the choices as they stand. */
  show(change: Partial<AttemptView>): void {
    this.#now = { ...this.#now, ledger: this.#choices.ledger, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Says where the choices are: here, on their way, or with the server. */
  truth(change: Partial<Truth>, now: number): void {
    const truth = { ...this.#now.truth, ...this.#choices.whereabouts, ...change }
    if (this.#choices.failing) truth.failingSince ??= now
    this.show({ truth })
  }

  /** Shows notices that are new: not on the screen, and not read on this device. */
  tell(notices: Notice[]): void {
    const { read = [] } = this.#now.sheet ?? {}
    const known = new Set([...read, ...this.#now.notices.map(({ id }) => id)])
    const fresh = notices.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) this.show({ notices: [...this.#now.notices, ...fresh] })
  }

  /** Takes a notice off the screen. */
  putAway(id: string): void {
    this.show({ notices: this.#now.notices.filter((notice) => notice.id !== id) })
  }
}
