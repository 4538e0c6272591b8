// The rule for brothers and sisters: each child of a family after the first.
import type { Db } from '../../platform/database.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { listSiblingsOnPlans } from './concessions.queries.ts'

/** Of each of these students, the brothers and sisters who are on a plan now. Students without any are left out. */
export async function siblingsAtWork(db: Db, studentIds: string[]): Promise<Map<string, string[]>> {
  const rows = await listSiblingsOnPlans(db, studentIds)
  const onPlans = rows.filter(({ isOnPlan }) => isOnPlan)
  return new Map(
    [...Map.groupBy(onPlans, ({ studentId }) => studentId)].map(([id, found]) => [
      id,
      found.map(({ name }) => name),
    ]),
  )
}

/** What the rule suggests for a student: the share, and the brothers and sisters by whom it holds. */
export interface SiblingShare {
  bps: number
  of: string[]
}

/**
 * What the institute's rule gives to these students when they are put on a plan in this order: to whoever has a brother
 * or sister on a plan already, or earlier in the list. Empty while the institute has no rule.
 */
export async function suggestSiblingShares(db: Db, studentIds: string[]): Promise<Map<string, SiblingShare>> {
  const { siblingBps: bps } = await getFeeSettings(db)
  if (bps === 0 || studentIds.length === 0) return new Map()
  const place = new Map(studentIds.map((id, at) => [id, at]))
  const isBefore = (siblingId: string, studentId: string) =>
    (place.get(siblingId) ?? Number.POSITIVE_INFINITY) < (place.get(studentId) ?? 0)
  const rows = (await listSiblingsOnPlans(db, studentIds)).filter(
    ({ studentId, siblingId, isOnPlan }) => isOnPlan || isBefore(siblingId, studentId),
  )
  return new Map(
    [...Map.groupBy(rows, ({ studentId }) => studentId)].map(([id, found]) => [
      id,
      { bps, of: found.map(({ name }) => name) },
    ]),
  )
}
