// Bringing kept marks to the server: once each however often they are sent, and what its reply makes of them.
import { Problem } from '../../../api/problem.ts'
import type { KeptSheet } from './journal.ts'
import { type Marked, sameMark } from './marks.ts'
import { type Held, merge } from './merge.ts'

/** The sheet as the server holds it: what each student is marked, or would be if it were taken now. */
export interface ServerSheet {
  /** 0: nobody has taken it. */
  version: number
  held: Held
}

export interface Taking {
  base: number
  /** ISO. */
  takenAt: string
  marks: { studentId: string; mark: Exclude<Marked['mark'], 'open'>; minutes: number | null }[]
}

/** `merged`: somebody else had changed the sheet in the meantime, so that it holds more than what was sent. */
export type Taken = { version: number; merged: boolean }

/** Both throw a Problem. */
export interface SheetServer {
  take(lectureId: string, taking: Taking, key: string): Promise<Taken>
  read(lectureId: string): Promise<ServerSheet>
}

/**
 * held: the server has it · otherwise: somebody marked one of them otherwise in the meantime, nothing was written ·
 * later: no network, no sign-in, or the server is unwell · refused: it will never take this.
 */
export type Outcome =
  | { kind: 'held' | 'otherwise'; now: ServerSheet }
  | { kind: 'later' }
  | { kind: 'refused'; code: string }

/** Sends what is kept. Sending the same again is harmless: the key and the base see to it. */
export async function sendKept(kept: KeptSheet, server: SheetServer): Promise<Outcome> {
  const { lectureId, version: base, takenAt, key } = kept
  if (!takenAt) return { kind: 'later' }
  try {
    const taken = await server.take(lectureId, { base, takenAt, marks: marksOf(kept) }, key)
    const read = taken.merged ? await server.read(lectureId).catch(() => undefined) : undefined
    return { kind: 'held', now: read ?? asSent(kept, taken) }
  } catch (error) {
    const { status, code } = error instanceof Problem ? error : new Problem(0, { code: 'offline' })
    if (status === 409 && code === 'marked-otherwise') return await readAgain(lectureId, server)
    return isForGood(status) ? { kind: 'refused', code } : { kind: 'later' }
  }
}

function marksOf({ touched }: KeptSheet): Taking['marks'] {
  return touched.flatMap(([studentId, { mark, minutes }]) =>
    mark === 'open' ? [] : [{ studentId, mark, minutes }],
  )
}

/** What stands after it was taken as it was sent. */
function asSent({ held, touched }: KeptSheet, { version }: Taken): ServerSheet {
  return { version, held: new Map([...held, ...touched]) }
}

async function readAgain(lectureId: string, server: SheetServer): Promise<Outcome> {
  try {
    return { kind: 'otherwise', now: await server.read(lectureId) }
  } catch {
    return { kind: 'later' }
  }
}

/** A refusal that no second try changes. Without a sign-in, or too fast, a later one does. */
function isForGood(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 408, 425, 429].includes(status)
}

/**
 * What remains of `current` after the server's word about `sent`; more may have been marked while it was under way.
 * Undefined where nothing remains to be said.
 */
export function afterReply(
  current: KeptSheet,
  sent: KeptSheet,
  outcome: Outcome,
  newKey: () => string,
): KeptSheet | undefined {
  if (outcome.kind === 'later') return current
  if (outcome.kind === 'refused') return { ...current, waiting: false, refused: outcome.code }
  const base = new Map(sent.held)
  if (outcome.kind === 'held') for (const [id, marked] of sent.touched) base.set(id, marked)
  const next = rebase({ ...current, held: [...base] }, outcome.now, newKey)
  return next.touched.length > 0 || next.conflicts.length > 0 ? next : undefined
}

/** Lays what is kept over what the server holds now. */
export function rebase(kept: KeptSheet, now: ServerSheet, newKey: () => string): KeptSheet {
  const { touched, conflicts } = merge(new Map(kept.held), new Map(kept.touched), now.held)
  const still = kept.conflicts.filter(({ id, mine }) => {
    const theirs = now.held.get(id)
    return theirs !== undefined && !sameMark(theirs, mine) && !conflicts.some((one) => one.id === id)
  })
  return {
    ...kept,
    version: now.version,
    held: [...now.held],
    touched: [...touched],
    conflicts: [...still, ...conflicts],
    key: newKey(),
    // A sheet that nobody has taken is still to be taken, be it without a single absentee.
    waiting: kept.takenAt !== undefined && (touched.size > 0 || now.version === 0),
  }
}
