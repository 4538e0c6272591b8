// That this device is here, and for how long each question was looked at: told every 20 seconds, and never urgent.
import type { AttemptServer, Timing } from './server.ts'
import { QuestionTimes, type Seconds } from './times.ts'

const PRESENCE_MS = 20_000

export interface PresencePorts {
  attemptId: string
  server: AttemptServer
  /** Since some fixed moment, ms; see ServerClock. */
  steady(): number
  /** Undefined while nothing is to be told: nobody is signed in, or the attempt is elsewhere. */
  here(): { epoch: number; position: number | null; away: boolean } | undefined
  onReply(reply: Timing & { messages: number }): void
  /** The totals have grown: for the device's disk. */
  onSeconds(seconds: Seconds): void
}

export class Presence {
  readonly #ports: PresencePorts
  #times = new QuestionTimes()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(ports: PresencePorts) {
    this.#ports = ports
  }

  /** Goes on from what was counted before. */
  start(seconds: Seconds): void {
    this.#times = new QuestionTimes(seconds)
    this.#timer ??= setInterval(() => void this.#tell(), PRESENCE_MS)
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  /** From now on this question is looked at; none while the page cannot be seen. */
  look(position: number | undefined): void {
    this.#times.look(position, this.#ports.steady())
  }

  async #tell(): Promise<void> {
    const seconds = this.#times.totals(this.#ports.steady())
    this.#ports.onSeconds(seconds)
    const here = this.#ports.here()
    if (!here) return
    const { attemptId, server, onReply } = this.#ports
    // One that is lost is made good by the next: it says the totals.
    await server.presence(attemptId, { ...here, seconds }).then(onReply, () => undefined)
  }
}
