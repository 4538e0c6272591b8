// What has been chosen, question by question: the newest of each kind counts, in whatever order things arrive. Pure.

/** draft: chosen, not yet saved · saved: the official answer. */
export type Kind = 'draft' | 'saved'

/** One choice. Within an epoch the higher sequence is the later one; a takeover begins a new epoch. */
export interface Entry {
  position: number
  kind: Kind
  epoch: number
  sequence: number
  /** The option's index in the paper's own order, or the number as typed; null for nothing. */
  response: string | null
  marked: boolean
}

/** Of the entries of a position and kind the newest; the key is `entryKey`. */
export type Ledger = ReadonlyMap<string, Entry>

type Placed = Pick<Entry, 'position' | 'kind'>
type Dated = Pick<Entry, 'epoch' | 'sequence'>

export const entryKey = ({ position, kind }: Placed) => `${position} ${kind}`

export function isNewer(entry: Dated, than: Dated): boolean {
  return entry.epoch > than.epoch || (entry.epoch === than.epoch && entry.sequence > than.sequence)
}

/** The ledger with these entries in it; the order in which they come does not matter. */
export function withEntries(ledger: Ledger, entries: Iterable<Entry>): Ledger {
  const next = new Map(ledger)
  for (const entry of entries) {
    const known = next.get(entryKey(entry))
    if (!known || isNewer(entry, known)) next.set(entryKey(entry), entry)
  }
  return next
}

/** How a question stands: what is official, what is on the screen, and whether the two differ. */
export interface Standing {
  visited: boolean
  answered: boolean
  marked: boolean
  /** What the screen shows as chosen. */
  response: string | null
  /** What is on the screen is not the official answer. */
  draft: boolean
}

export function standingOf(ledger: Ledger, position: number): Standing {
  const saved = ledger.get(entryKey({ position, kind: 'saved' }))
  const draft = ledger.get(entryKey({ position, kind: 'draft' }))
  const official = saved?.response ?? null
  const response = draft && (!saved || isNewer(draft, saved)) ? draft.response : official
  return {
    visited: Boolean(saved ?? draft),
    answered: official !== null,
    marked: saved?.marked ?? false,
    response,
    draft: response !== official,
  }
}

/** The highest sequence used in an epoch; 0 where there is none. */
export function lastSequence(entries: Iterable<Entry>, epoch: number): number {
  let last = 0
  for (const entry of entries) if (entry.epoch === epoch) last = Math.max(last, entry.sequence)
  return last
}
