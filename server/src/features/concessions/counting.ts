// What a concession comes to, before it is granted and while it waits: counted on what is still owed.
import type { Db } from '../../platform/database.ts'
import { invalid } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { ConcessionKind } from '../../platform/schema.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { portion } from '../feeRules/portion.ts'
import {
  findAssignment,
  findFine,
  hasSiblingOnPlan,
  listScope,
  readLimitUse,
  type ScopeRow,
} from './concessions.queries.ts'
import { shareOut } from './sharing.ts'

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

/** The dues that a wish is about. Throws as `countWish`. */
export async function targetOf(db: Db, studentId: string, wish: Wish): Promise<Target> {
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
 * count together, so that no limit is passed in small steps. What the rule for
 * brothers and sisters gives is its own limit, once a plan.
 */
async function limitOf(
  db: Db,
  viewer: Viewer,
  assignmentId: string | null,
  { kind }: Wish,
): Promise<number | null> {
  if (hasPower(viewer, 'owner')) return null
  if (!assignmentId) return 0
  const { limitBps, limitPaise, siblingBps } = await getFeeSettings(db)
  const { charged, granted, asSibling } = await readLimitUse(db, assignmentId)
  if (kind === 'sibling') return Math.max(0, portion(charged, siblingBps, 10_000) - asSibling)
  return Math.max(0, Math.min(limitPaise, portion(charged, limitBps, 10_000)) - granted)
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
