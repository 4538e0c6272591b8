// The time, as an argument: production reads the system's clock, a test sets its own.

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is told to move. For tests and journeys. */
export class SettableClock implements Clock {
  #now: Date
  constructor(start: Date | string) {
    this.#now = new Date(start)
  }
  now(): Date {
    return new Date(this.#now)
  }
  set(time: Date | string): void {
    this.#now = new Date(time)
  }
  advance(by: { hours?: number; minutes?: number; seconds?: number }): void {
    const seconds = (by.hours ?? 0) * 3600 + (by.minutes ?? 0) * 60 + (by.seconds ?? 0)
    this.#now = new Date(this.#now.getTime() + seconds * 1000)
  }
}

const inIndia = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' })

/** The calendar day in India, as YYYY-MM-DD. */
export function dayInIndia(time: Date): string {
  return inIndia.format(time)
}
