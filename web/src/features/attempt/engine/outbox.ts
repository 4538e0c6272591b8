// What is still to be sent. Only the newest of each position and kind: what it replaced need not travel. Pure.
import { type Entry, entryKey, isNewer, type Ledger } from './ledger.ts'

/** By `entryKey`; an entry stays until the server has said that it holds it, or a newer one. */
export type Outbox = Ledger

/** The most entries that one request may carry. */
const BATCH = 300

type Settled = Pick<Entry, 'position' | 'kind' | 'epoch' | 'sequence'>

/** Takes out what the server has settled. What was chosen since is newer, and stays. */
export function settle(outbox: Outbox, settled: readonly Settled[]): Outbox {
  const next = new Map(outbox)
  for (const row of settled) {
    const waiting = next.get(entryKey(row))
    if (waiting && !isNewer(waiting, row)) next.delete(entryKey(row))
  }
  return next
}

/** What to send next: entries of one epoch, the oldest epoch and the oldest entries first. */
export function nextBatch(outbox: Outbox): Entry[] {
  const waiting = [...outbox.values()].sort((a, b) => (isNewer(a, b) ? 1 : -1))
  return waiting.filter(({ epoch }) => epoch === waiting[0]?.epoch).slice(0, BATCH)
}
