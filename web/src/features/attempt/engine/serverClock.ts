// The server's time on this device: from replies and the time since, never from the device's own clock alone.

/** What may be read of the device's time, in milliseconds. */
export interface DeviceTime {
  /** Since some fixed moment; cannot be set by hand, but may stand still while the device sleeps. */
  steady(): number
  /** The device's calendar clock: it may be wrong and may jump. */
  calendar(): number
}

const realTime: DeviceTime = { steady: () => performance.now(), calendar: () => Date.now() }

/** What outlives the page: by how much the device's calendar clock was off. */
export type ClockOffset = number

/** Sleep shorter than this is no matter. */
const NAP_MS = 2_000

export class ServerClock {
  readonly #device: DeviceTime
  #serverAt = 0
  #steadyAt = 0
  #calendarAt = 0
  /** False until a reply of this page has told the time: after a reload without a network it is a good guess. */
  sure = false

  /** `offset` is what an earlier page had learned. */
  constructor(offset: ClockOffset = 0, device: DeviceTime = realTime) {
    this.#device = device
    this.#set(device.calendar() + offset)
  }

  /** The server's time now, in milliseconds. */
  now(): number {
    return this.#serverAt + this.#device.steady() - this.#steadyAt
  }

  /** Learns from a reply: it was written about half way between asking (`askedAt`, steady) and now. */
  learn(serverTime: Date | string, askedAt: number): void {
    this.#set(new Date(serverTime).getTime() + (this.#device.steady() - askedAt) / 2)
    this.sure = true
  }

  /** To be called when the page comes back: the steady clock of some devices stands still while they sleep. */
  wake(): void {
    const slept = this.#device.calendar() - this.#calendarAt - (this.#device.steady() - this.#steadyAt)
    if (slept > NAP_MS) {
      this.#set(this.now() + slept)
      this.sure = false
    }
  }

  get offset(): ClockOffset {
    return this.now() - this.#device.calendar()
  }

  /** For `askedAt`. */
  steady(): number {
    return this.#device.steady()
  }

  #set(serverNow: number): void {
    this.#serverAt = serverNow
    this.#steadyAt = this.#device.steady()
    this.#calendarAt = this.#device.calendar()
  }
}
