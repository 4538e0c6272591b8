// Times away on their way to the server: kept on the disk like answers, sent until they are held.
import { type AwayInterval, type AwayKind, AwayLog, GRACE_MS, isGlance } from './away.ts'
import type { Journal } from './journal.ts'
import type { KeptAway } from './keptAway.ts'
import type { AttemptServer, AwayCount, AwayRow } from './server.ts'
import type { AwayView } from './view.ts'

export interface AwayPorts {
  attemptId: string
  server: AttemptServer
  journal(): Journal | undefined
  /** The server's time, ms, and by how much it is ahead of this device's clock. */
  now(): number
  offset(): number
  here(): { epoch: number; position: number }
  onChange(): void
  /** The server has closed the attempt because of it. */
  onClosed(): void
}

/** Signals come and go in a row; only then is it sure that the person is back. */
const SETTLE_MS = 1_100

export class AwayReport {
  readonly #ports: AwayPorts
  #log = new AwayLog()
  #kept: KeptAway[] = []
  #held: AwayCount = { count: 0, seconds: 0, limit: null }
  #justNow: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending = false

  constructor(ports: AwayPorts) {
    this.#ports = ports
  }

  get away(): boolean {
    return this.#log.away
  }

  /** What counts: what the server holds, and what it has not heard of yet. */
  get view(): AwayView {
    const unheard = this.#kept.filter(({ told }) => !told)
    const seconds = unheard.reduce((sum, { row }) => sum + secondsOf(row, this.#ports.now()), 0)
    const { count, limit } = this.#held
    return {
      // The server may still reckon one of them a glance, until it hears that it is over.
      count: Math.max(count + unheard.length, this.#log.count),
      seconds: this.#held.seconds + seconds,
      limit,
      justNow: this.#justNow,
    }
  }

  /** What the server holds, from a reply that tells it. */
  learn({ count, seconds, limit }: AwayCount): void {
    this.#held = { count, seconds, limit }
  }

  /** Goes on from the disk. A page that was killed while the person was away: they are back now. */
  restore(kept: KeptAway[], epoch: number): void {
    const now = this.#ports.now()
    for (const one of kept.filter(({ row }) => row.serverTo === null)) {
      // A clock that was set back must not make it end before it began.
      one.row.serverTo = Math.max(one.row.serverFrom, Math.round(now))
      one.row.to = Math.max(one.row.from, Math.round(now - this.#ports.offset()))
      const glance = !one.told && isGlance({ from: one.row.serverFrom, to: now }, now)
      one.settled = glance
      void (glance ? this.#drop(one.row.number, one.epoch) : this.#write(one))
    }
    this.#kept = kept.filter(({ settled }) => !settled)
    const used = kept.filter((one) => one.epoch === epoch).map(({ row }) => row.number)
    this.#log = new AwayLog(Math.max(this.#held.count, ...used))
    this.#ports.onChange()
    void this.send()
  }

  leave(kind: AwayKind): void {
    const { position } = this.#ports.here()
    this.#log.leave(kind, position, this.#ports.now())
    this.#look()
    // The page may be killed in the background: then this is what tells that it began.
    const current = this.#log.current
    if (current) void this.#write(this.#keptOf(current))
  }

  back(kind: AwayKind): void {
    const interval = this.#log.back(kind, this.#ports.now())
    const over = this.#log.current
    if (interval) {
      this.#justNow = secondsOf(this.#rowOf(interval), this.#ports.now())
      this.#ports.onChange()
    } else if (!this.#log.away && over) void this.#drop(over.number)
    this.#look()
  }

  excuse(ms: number): void {
    this.#log.excuse(this.#ports.now() + ms)
  }

  /** The warning was read. */
  understood(): void {
    this.#justNow = undefined
    this.#ports.onChange()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** Sends what the server has not got. Sent again, an interval is the same one. */
  async send(): Promise<void> {
    const epoch = this.#kept[0]?.epoch
    if (epoch === undefined || this.#sending) return
    this.#sending = true
    const batch = this.#kept.filter((kept) => kept.epoch === epoch).slice(0, 50)
    const rows = batch.map(({ row }) => ({ ...row }))
    const reply = await this.#ports.server
      .away(this.#ports.attemptId, epoch, rows)
      .catch(() => undefined)
      .finally(() => {
        this.#sending = false
      })
    if (!reply) return
    const { closed } = reply
    this.learn(reply)
    for (const [i, kept] of batch.entries()) this.#settle(kept, rows[i]?.to ?? null)
    this.#ports.onChange()
    if (closed) this.#ports.onClosed()
  }

  /** Looks again when a grace or a settling is over. */
  #look(): void {
    clearTimeout(this.#timer)
    const current = this.#log.current
    if (!current) return
    const due = this.#log.due(this.#ports.now())
    if (due) this.#tell(due)
    const until = current.to === undefined ? current.from + GRACE_MS : current.to + SETTLE_MS
    const wait = until - this.#ports.now()
    if (wait > 0) this.#timer = setTimeout(() => this.#look(), wait + 50)
  }

  #tell(interval: AwayInterval): void {
    const fresh = this.#keptOf(interval)
    const known = this.#kept.find(
      ({ epoch, row }) => epoch === fresh.epoch && row.number === fresh.row.number,
    )
    if (known) Object.assign(known.row, fresh.row)
    else this.#kept.push(fresh)
    void this.#write(known ?? fresh)
    this.#ports.onChange()
    void this.send()
  }

  #keptOf(interval: AwayInterval): KeptAway {
    return { epoch: this.#ports.here().epoch, row: this.#rowOf(interval), told: false, settled: false }
  }

  #rowOf({ number, kind, position, from, to }: AwayInterval): AwayRow {
    const offset = this.#ports.offset()
    return {
      ...{ number, kind, position },
      from: Math.round(from - offset),
      to: to === undefined ? null : Math.round(to - offset),
      serverFrom: Math.round(from),
      serverTo: to === undefined ? null : Math.round(to),
    }
  }

  /** The server holds it. One that lasted when it was sent is sent again when it is over. */
  #settle(kept: KeptAway, sentTo: number | null): void {
    kept.told = true
    kept.settled = sentTo !== null
    if (kept.settled) this.#kept = this.#kept.filter((other) => other !== kept)
    void this.#write(kept)
  }

  async #write(kept: KeptAway): Promise<void> {
    await this.#ports
      .journal()
      ?.writeAway(this.#ports.attemptId, kept)
      .catch(() => undefined)
  }

  async #drop(number: number, epoch = this.#ports.here().epoch): Promise<void> {
    await this.#ports
      .journal()
      ?.dropAway(this.#ports.attemptId, epoch, number)
      .catch(() => undefined)
  }
}

function secondsOf({ serverFrom, serverTo }: AwayRow, now: number): number {
  return Math.round(((serverTo ?? now) - serverFrom) / 1000)
}
