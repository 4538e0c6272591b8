// Concessions, scholarships, the rule for brothers and sisters, and waivers: asked for, granted, taken back.
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, forbidden, notFound } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { ConcessionKind } from '../../platform/schema.ts'
import { followFees } from '../feeReceipts/following.ts'
import { portion } from '../feeRules/portion.ts'
import { holdFees, postEntry, reverseEntry } from '../ledger/ledger.ts'
import {
  findConcession,
  insertConcession,
  listScope,
  lockConcession,
  updateConcession,
} from './concessions.queries.ts'
import { countWish, targetOf, type Wish, type Worth, worthNow } from './counting.ts'
import { tellAsked, tellDecided } from './telling.ts'

/** Who writes, and when. */
export interface Doing {
  viewer: Viewer
  at: Date
}

/**
 * Asks for a concession: granted at once within the limit of whoever asks, else it waits for the owner, who is told.
 * Throws as `countWish`.
 */
export async function askConcession(
  tx: Tx,
  { viewer, at }: Doing,
  studentId: string,
  { reason, ...wish }: Wish & { reason: string },
): Promise<string> {
  await holdFees(tx, studentId)
  const { worth, needsOwner, parts } = await countWish(tx, viewer, studentId, wish)
  const row = await rowOf(tx, studentId, wish, worth)
  const id = await insertConcession(tx, { ...row, reason, askedBy: viewer.personId, askedAt: at })
  if (needsOwner) await tellAsked(tx, at, { id, studentId, worth })
  else await book(tx, { id, studentId, kind: wish.kind, reason }, parts, { at, by: viewer.personId })
  return id
}

async function rowOf(db: Db, studentId: string, wish: Wish, worth: number) {
  const { kind, headId, dueId, bps, paise } = wish
  const { assignmentId } = await targetOf(db, studentId, wish)
  return {
    ...{ studentId, kind, assignmentId, headId: headId ?? null, dueId: dueId ?? null },
    ...{ bps: bps ?? null, paise: paise ?? null, worth },
  }
}

interface Granted {
  id: string
  studentId: string
  kind: ConcessionKind
  reason: string
}

async function book(
  tx: Tx,
  { id, studentId, kind, reason }: Granted,
  parts: Worth['parts'],
  { at, by, answer = null }: { at: Date; by: string; answer?: string | null },
): Promise<void> {
  const entryId = await postEntry(tx, {
    ...{ kind: kind === 'waiver' ? 'waiver' : 'concession', cause: `concession:${id}`, at, by, reason },
    lines: parts.flatMap(({ dueId, headId, less }) => [
      { kind: 'concession', headId, paise: less },
      { kind: 'student', studentId, dueId, paise: -less },
    ]),
  })
  const worth = parts.reduce((sum, { less }) => sum + less, 0)
  await updateConcession(tx, id, { state: 'granted', entryId, worth, decidedBy: by, decidedAt: at, answer })
  await followFees(tx, studentId, at)
}

/** What the owner decides: `worth` is what the screen showed, so that nobody grants what they have not seen. */
export type Decision =
  | { decision: 'granted'; worth: number; answer: string }
  | { decision: 'refused'; answer: string }

/**
 * Grants or refuses what waits. Throws 403 for one's own wish, 409 `already-decided`, and `worth-changed` {worth} where
 * less is owed by now than when it was asked for (0: nothing is left to lower).
 */
export async function decideConcession(
  tx: Tx,
  { viewer, at }: Doing,
  id: string,
  given: Decision,
): Promise<void> {
  const asked = await holdConcession(tx, id)
  if (asked.state !== 'asked') throw conflict('already-decided')
  if (asked.askedBy === viewer.personId) throw forbidden()
  const by = viewer.personId
  if (given.decision === 'refused') {
    await updateConcession(tx, id, { state: 'refused', decidedBy: by, decidedAt: at, answer: given.answer })
  } else {
    const { parts, worth } = await worthNow(tx, asked)
    if (worth === 0 || worth !== given.worth) throw conflict('worth-changed', { worth })
    await book(tx, asked, parts, { at, by, answer: given.answer || null })
  }
  await tellDecided(tx, at, { ...asked, decision: given.decision, answer: given.answer })
}

/** Holds first the student's fees and then the row, as every action that books does. */
async function holdConcession(tx: Tx, id: string) {
  const concession = await findConcession(tx, id)
  if (!concession) throw notFound()
  await holdFees(tx, concession.studentId)
  const held = await lockConcession(tx, id)
  if (!held) throw notFound()
  return held
}

/**
 * Takes back what was granted, by its reverse: it is owed again. Only by whoever granted it, or the owner. Throws 403,
 * 409 `not-granted`.
 */
export async function takeBackConcession(
  tx: Tx,
  { viewer, at }: Doing,
  id: string,
  reason: string,
): Promise<void> {
  const { state, entryId, decidedBy, studentId } = await holdConcession(tx, id)
  if (state !== 'granted' || !entryId) throw conflict('not-granted')
  if (decidedBy !== viewer.personId && !hasPower(viewer, 'owner')) throw forbidden()
  await reverseEntry(tx, entryId, { at, by: viewer.personId, reason })
  await updateConcession(tx, id, { state: 'taken_back', answer: reason })
  await followFees(tx, studentId, at)
}

/**
 * Grants a further child of a family the share that the institute's rule names, in the transaction that puts the
 * student on a plan: nobody has to ask, and no limit holds. Returns its worth; null where the rule gives nothing.
 */
export async function grantSiblingShare(
  tx: Tx,
  {
    studentId,
    assignmentId,
    bps,
    at,
    by,
  }: { studentId: string; assignmentId: string; bps: number; at: Date; by: string },
): Promise<number | null> {
  await holdFees(tx, studentId)
  const scope = await listScope(tx, { studentId, assignmentId })
  const owed = scope.reduce((sum, due) => sum + due.owed, 0)
  const charged = scope.reduce((sum, due) => sum + due.charged, 0)
  const worth = Math.min(owed, portion(charged, bps, 10_000))
  if (worth === 0) return null
  const reason = SIBLING_REASON
  const wish = { studentId, kind: 'sibling' as const, assignmentId, headId: null, dueId: null, bps, worth }
  const id = await insertConcession(tx, { ...wish, reason, askedBy: by, askedAt: at })
  const { parts } = await worthNow(tx, wish)
  await book(tx, { id, studentId, kind: 'sibling', reason }, parts, { at, by })
  return worth
}

/** Written into the books by the product itself. */
const SIBLING_REASON = 'A brother or sister is with the institute'
