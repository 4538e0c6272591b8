// Concessions, scholarships, the rule for brothers and sisters, and waivers: asked for, granted, taken back.
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, forbidden, invalid, notFound } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { ConcessionKind } from '../../platform/schema.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { followFees } from '../feeReceipts/following.ts'
import { portion } from '../feeRules/portion.ts'
import { holdFees, postEntry, reverseEntry } from '../ledger/ledger.ts'
import {
  findAssignment,
  findConcession,
  findFine,
  hasSiblingOnPlan,
  insertConcession,
  listScope,
  lockConcession,
  readLimitUse,
  type ScopeRow,
  updateConcession,
} from './concessions.queries.ts'
import { shareOut } from './sharing.ts'
import { tellAsked, tellDecided } from './telling.ts'

/** What is asked for: a share or an amount, of a plan (one head or all of them) or of a fine. */
export interface Wish {
  kind: ConcessionKind
  /** Of everything but a waiver. */
  assignmentId?: string | undefined
  /** Absent: every head of the plan. */
  headId?: string | undefined
  /** The fine that is waived. */
  dueId?: string | undefined
  /** A share of what was charged, in basis points; or an amount. */
  bps?: number | undefined
  paise?: number | undefined
}

/** A wish counted through, in paise. */
export interface Worth {
  /** What it comes to. */
  worth: number
  /** What was charged under it, and what of that is still owed. */
  charged: number
  owed: number
  /** Whether it goes beyond what the viewer may grant. */
  needsOwner: boolean
  /** What the viewer may still grant on this plan; null: anything. */
  limit: number | null
  parts: (ScopeRow & { less: number })[]
}

interface Target {
  assignmentId: string | null
  scope: ScopeRow[]
}

/**
 * Counts a wish through, without granting it. Throws 422: `one-of-two` (bps and paise), `more-than-owed` {owed},
 * `nothing-owed`, `assignment-ended`, `plan-missing`, `fine-missing`, `not-a-sibling`.
 */
export async function countWish(db: Db, viewer: Viewer, studentId: string, wish: Wish): Promise<Worth> {
  const { assignmentId, scope } = await targetOf(db, studentId, wish)
  const charged = scope.reduce((sum, due) => sum + due.charged, 0)
  const owed = scope.reduce((sum, due) => sum + due.owed, 0)
  const worth = wish.bps === undefined ? (wish.paise ?? 0) : portion(charged, wish.bps, 10_000)
  if (owed === 0) throw invalid(fieldOf(wish), 'nothing-owed')
  if (worth > owed) throw invalid(fieldOf(wish), 'more-than-owed', { owed })
  if (worth === 0) throw invalid(fieldOf(wish), 'comes-to-nothing')
  const less = new Map(shareOut(worth, scope).map((part) => [part.dueId, part.paise]))
  const limit = await limitOf(db, viewer, assignmentId, wish)
  return {
    ...{ worth, charged, owed, limit, needsOwner: limit !== null && worth > limit },
    parts: scope
      .filter(({ dueId }) => less.has(dueId))
      .map((due) => ({ ...due, less: less.get(due.dueId) ?? 0 })),
  }
}

const fieldOf = ({ bps }: Wish) => (bps === undefined ? 'paise' : 'bps')

async function targetOf(db: Db, studentId: string, wish: Wish): Promise<Target> {
  const { kind, assignmentId, headId, dueId, bps, paise } = wish
  if ((bps === undefined) === (paise === undefined)) throw invalid('paise', 'one-of-two')
  if (kind === 'waiver') {
    const fine = dueId && !assignmentId && !headId && (await findFine(db, dueId))
    if (!fine || fine.studentId !== studentId) throw invalid('dueId', 'fine-missing')
    return { assignmentId: fine.assignmentId, scope: await listScope(db, { studentId, dueId: fine.id }) }
  }
  const assignment = assignmentId && !dueId && (await findAssignment(db, assignmentId))
  if (!assignment || assignment.studentId !== studentId) throw invalid('assignmentId', 'plan-missing')
  if (assignment.endedOn) throw invalid('assignmentId', 'assignment-ended')
  if (kind === 'sibling' && !(await hasSiblingOnPlan(db, studentId))) throw invalid('kind', 'not-a-sibling')
  return { assignmentId: assignment.id, scope: await listScope(db, { studentId, assignmentId, headId }) }
}

/**
 * What somebody may still grant on a plan without the owner. The rule speaks of one concession; several on one plan
 * count together, so that no limit is passed in small steps. What the rule for brothers and sisters gives has none.
 */
async function limitOf(
  db: Db,
  viewer: Viewer,
  assignmentId: string | null,
  { kind, bps }: Wish,
): Promise<number | null> {
  if (hasPower(viewer, 'owner')) return null
  if (!assignmentId) return 0
  const { limitBps, limitPaise, siblingBps } = await getFeeSettings(db)
  if (kind === 'sibling' && bps !== undefined && bps <= siblingBps) return null
  const { charged, granted } = await readLimitUse(db, assignmentId)
  return Math.max(0, Math.min(limitPaise, portion(charged, limitBps, 10_000)) - granted)
}

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

/** What a concession that waits would come to now: at most what is still owed. */
export async function worthNow(
  db: Db,
  asked: {
    studentId: string
    assignmentId: string | null
    headId: string | null
    dueId: string | null
    worth: number
  },
): Promise<{ worth: number; parts: Worth['parts'] }> {
  const { studentId, assignmentId, headId, dueId } = asked
  const scope = await listScope(db, dueId ? { studentId, dueId } : { studentId, assignmentId, headId })
  const worth = Math.min(
    asked.worth,
    scope.reduce((sum, { owed }) => sum + owed, 0),
  )
  const less = new Map(shareOut(worth, scope).map((part) => [part.dueId, part.paise]))
  const parts = scope
    .filter((due) => less.has(due.dueId))
    .map((due) => ({ ...due, less: less.get(due.dueId) ?? 0 }))
  return { worth, parts }
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
