// Two throttles: tries at a door, counted in PostgreSQL by account and address; and a cheap one for everything else.
import { sql } from 'kysely'
import type { Db } from './database.ts'
import { Problem } from './problems.ts'
import { keyedHash } from './sealing.ts'

export interface Door {
  bucket:
    | 'sign-in'
    | 'totp'
    | 'reset'
    | 'register'
    | 'link'
    | 'attendance-code'
    | 'calendar'
    | 'upi-payment'
    | 'upi-claim'
    | 'gateway-order'
  /** What is counted: an account or a network address. Only its keyed hash is stored. */
  what: string
  limit: number
  minutes: number
}

/**
 * Counts one try and throws 429 `too-many-tries` beyond the limit of the current window. The window ends by itself,
 * so nobody is locked out for good. Runs outside the request's transaction: a failed try must count.
 */
export async function countTry(db: Db, key: Uint8Array, door: Door, now: Date): Promise<void> {
  const length = door.minutes * 60_000
  const start = new Date(Math.floor(now.getTime() / length) * length)
  const { rows } = await sql<{ tries: number }>`
    insert into throttles (bucket, key_hash, window_start, tries)
    values (${door.bucket}, ${keyedHash(key, door.what)}, ${start}, 1)
    on conflict (bucket, key_hash, window_start) do update set tries = throttles.tries + 1
    returning tries`.execute(db)
  if ((rows[0]?.tries ?? 0) > door.limit) {
    throw new Problem(429, 'too-many-tries', {
      retryAfter: Math.ceil((start.getTime() + length - now.getTime()) / 1000),
    })
  }
}

/** Forgets windows that ended more than a day ago. */
export async function forgetOldTries(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('throttles')
    .where('windowStart', '<', new Date(now.getTime() - 86_400_000))
    .execute()
}

const KEPT = 20_000

interface Bucket {
  tokens: number
  at: number
}

/**
 * A token bucket each, in this process's memory: it protects the server, nothing correct depends on it. People have
 * their own; who is not signed in shares one by address, and a whole hall can share an address.
 */
export class RequestThrottle {
  #buckets = new Map<string, Bucket>()
  readonly #perSecond: number
  readonly #burst: number
  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond
    this.#burst = burst
  }

  /** Takes one token or throws 429 `too-many-requests`. */
  take(who: string, now = Date.now()): void {
    const bucket = this.#buckets.get(who) ?? { tokens: this.#burst, at: now }
    bucket.tokens = Math.min(this.#burst, bucket.tokens + ((now - bucket.at) / 1000) * this.#perSecond) - 1
    bucket.at = now
    this.#keep(who, bucket)
    if (bucket.tokens < 0) {
      bucket.tokens = 0
      throw new Problem(429, 'too-many-requests', { retryAfter: 1 })
    }
  }
  // In the order of their last request: whoever has been quiet longest is forgotten, and has a full bucket again.
  #keep(who: string, bucket: Bucket): void {
    this.#buckets.delete(who)
    this.#buckets.set(who, bucket)
    const [quietest] = this.#buckets.keys()
    if (this.#buckets.size > KEPT && quietest !== undefined) this.#buckets.delete(quietest)
  }
}
