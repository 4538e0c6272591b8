// Times away from the exam: every signal of leaving merges into one interval; what is short is none. Pure.

/** From the weakest sign to the strongest. */
export const awayKinds = ['blur', 'fullscreen', 'hidden', 'background'] as const
export type AwayKind = (typeof awayKinds)[number]

/** A look away that is shorter than this is nobody's business. */
export const GRACE_MS = 5_000
/** Signals come and go in a row when a person changes windows: what lies closer together is one interval. */
const MERGE_MS = 1_000

/** One time away; moments by this device's clock, ms. */
export interface AwayInterval {
  /** Counts up within an epoch. */
  number: number
  /** The strongest sign of it. */
  kind: AwayKind
  /** The question on the screen when it began. */
  position: number
  from: number
  /** Undefined while it lasts. */
  to: number | undefined
}

export class AwayLog {
  readonly #gone = new Set<AwayKind>()
  #number: number
  #current: AwayInterval | undefined
  #told: 'nothing' | 'begun' = 'nothing'
  #excusedUntil = 0

  /** `last` is the highest number that this epoch has used. */
  constructor(last = 0) {
    this.#number = last
  }

  get away(): boolean {
    return this.#gone.size > 0
  }

  /** How many there were in this epoch. */
  get count(): number {
    return this.#number
  }

  /** The interval that is running, or was until just now. */
  get current(): Readonly<AwayInterval> | undefined {
    return this.#current
  }

  /** The app itself opens a dialog of the system (a file to choose, a page to print): until then it is no leaving. */
  excuse(until: number): void {
    this.#excusedUntil = until
  }

  /** A sign that the person left. */
  leave(kind: AwayKind, position: number, at: number): void {
    // What began excused lasts until the dialog is closed, however long that takes.
    if (at < this.#excusedUntil && !this.away) return
    const before = this.#current
    this.#gone.add(kind)
    if (before && (before.to === undefined || at - before.to < MERGE_MS)) {
      this.#current = { ...before, kind: stronger(before.kind, kind), to: undefined }
      return
    }
    this.#current = { number: this.#number + 1, kind, position, from: at, to: undefined }
    this.#told = 'nothing'
  }

  /** That sign is over. Returns the interval when the person is wholly back and it was more than a glance. */
  back(kind: AwayKind, at: number): AwayInterval | undefined {
    if (!this.#gone.delete(kind) || this.away || !this.#current) return undefined
    this.#current = { ...this.#current, to: Math.max(at, this.#current.from) }
    return isGlance(this.#current, at) ? undefined : this.#current
  }

  /** What is to be told by now: an interval past its grace once when it is, and once when it is over. */
  due(at: number): AwayInterval | undefined {
    const interval = this.#current
    if (!interval || isGlance(interval, at)) {
      if (interval?.to !== undefined && at - interval.to >= MERGE_MS) this.#current = undefined
      return undefined
    }
    this.#number = interval.number
    if (interval.to === undefined) {
      if (this.#told === 'begun') return undefined
      this.#told = 'begun'
      return interval
    }
    if (at - interval.to < MERGE_MS) return undefined
    this.#current = undefined
    return interval
  }
}

/** Whether it was too short to count, as things are at a moment. */
export function isGlance(time: { from: number; to: number | null | undefined }, at: number): boolean {
  return (time.to ?? at) - time.from < GRACE_MS
}

function stronger(a: AwayKind, b: AwayKind): AwayKind {
  return awayKinds.indexOf(a) > awayKinds.indexOf(b) ? a : b
}
