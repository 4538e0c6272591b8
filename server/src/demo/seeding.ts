// What every part of the seed is given.
import type { Tx } from '../platform/database.ts'
import type { Calendar } from './calendar.ts'

export type Seeding = {
  tx: Tx
  /** When the demo is set up; what is coming is counted from here. */
  now: Date
  calendar: Calendar
  /** The hash of the one password that everybody shares. */
  passwordHash: string
}

/** Ids by what the demo's data calls things: a staff code, a roll number, a guardian's code, a batch's name. */
export type Ids = { of: (code: string) => string }

/** Looks ids up. Throws for a code that was not written: a slip in the data. */
export function idsOf(what: string, pairs: Iterable<readonly [string, string]>): Ids {
  const known = new Map(pairs)
  return {
    of: (code) => {
      const id = known.get(code)
      if (!id) throw new Error(`The demo has no ${what} ${code}`)
      return id
    },
  }
}
