// Two who mark the same lecture: what of mine still has to go to the server, and what somebody else marked otherwise.
import { type Draft, type Marked, sameMark, type Touched } from './marks.ts'

/** One student whom two people marked differently: the teacher chooses. */
export type Conflict = { id: string; mine: Marked; theirs: Marked }

export type Held = ReadonlyMap<string, Marked>

/**
 * Lays my marks over what the server holds now. `base` is what it held when I marked. What it holds as I have it is
 * done; what only I changed goes on; what both changed, and not alike, is for a person to say.
 */
export function merge(base: Held, touched: Touched, now: Held): { touched: Touched; conflicts: Conflict[] } {
  const mine = new Map<string, Marked>()
  const conflicts: Conflict[] = []
  for (const [id, marked] of touched) {
    const theirs = now.get(id)
    // Left the batch in the meantime: there is nobody to mark.
    if (!theirs || sameMark(theirs, marked)) continue
    const before = base.get(id)
    if (before && !sameMark(before, theirs)) conflicts.push({ id, mine: marked, theirs })
    else mine.set(id, marked)
  }
  return { touched: mine, conflicts }
}

/** Settles one conflict: mine goes to the server after all, or theirs stays. */
export function settle(draft: Draft, { id, mine }: Conflict, keepMine: boolean): Draft {
  const touched = new Map(draft.touched)
  if (keepMine) touched.set(id, mine)
  else touched.delete(id)
  return { ...draft, touched }
}
