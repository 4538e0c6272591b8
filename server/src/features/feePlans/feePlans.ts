// Fee plans: what a course costs in a year. Written as a draft; once published its money never changes.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, type FieldError, notFound, Problem } from '../../platform/problems.ts'
import type { FineRule, RefundRule } from '../../platform/schema.ts'
import { findCourse } from '../courses/courses.ts'
import { feeHeadsById } from './feeHeads.ts'
import {
  countAssigned,
  deletePlan,
  findPlan,
  insertPlan,
  listPlanHeads,
  listPlanInstalments,
  lockPlan,
  type PlanRows,
  replacePlanRows,
  updatePlan,
} from './feePlans.queries.ts'
import { getFeeSettings } from './feeSettings.ts'
import { type Schedule, scheduleOf } from './schedule.ts'

explainConstraint('fee_plans_course_id_year_name_key', () => planNameTaken())

/** A plan as it is written: prices of heads in paise, shares in basis points, in the order in which they are shown. */
export interface PlanDraft extends PlanRows {
  courseId: string
  /** The year of its batches, as batches name it: that of the examination. */
  year: number
  name: string
  priceIncludesTax: boolean
  fine: FineRule
  finePaise: number
  graceDays: number
  fineCap: number | null
  refund: RefundRule
}

/** Writes a draft, whole or not yet; returns its id. Throws 422 with the fields that cannot be kept, 409 `name-taken`. */
export async function addFeePlan(tx: Tx, draft: PlanDraft, by: string, now: Date): Promise<string> {
  await checkDraft(tx, draft)
  const { heads, instalments, ...plan } = draft
  const id = await insertPlan(tx, { ...plan, createdBy: by, createdAt: now })
  await replacePlanRows(tx, id, { heads, instalments })
  return id
}

/** Writes a draft anew. Throws 404, 409 `plan-published`, and as addFeePlan. */
export async function changeFeePlan(tx: Tx, planId: string, draft: PlanDraft): Promise<void> {
  const held = await hold(tx, planId)
  if (held.publishedAt) throw conflict('plan-published')
  await checkDraft(tx, draft)
  const { heads, instalments, ...plan } = draft
  await updatePlan(tx, planId, plan)
  await replacePlanRows(tx, planId, { heads, instalments })
}

/** Takes a draft away. Throws 404, 409 `plan-published`. */
export async function removeFeePlan(tx: Tx, planId: string): Promise<void> {
  const held = await hold(tx, planId)
  if (held.publishedAt) throw conflict('plan-published')
  await deletePlan(tx, planId)
}

/** From now on students can be put on it, and its money stays. Throws 404, 409 `plan-published`, `plan-not-whole`. */
export async function publishFeePlan(tx: Tx, planId: string, now: Date): Promise<void> {
  const held = await hold(tx, planId)
  if (held.publishedAt) throw conflict('plan-published')
  const { heads, instalments } = await getFeePlan(tx, planId)
  const known = await feeHeadsById(
    tx,
    heads.map(({ headId }) => headId),
  )
  if ([...known.values()].some(({ archivedAt }) => archivedAt)) throw conflict('head-archived')
  const total = instalments.reduce((sum, { shareBps }) => sum + shareBps, 0)
  if (heads.length === 0 || total !== 10_000) throw conflict('plan-not-whole')
  await updatePlan(tx, planId, { publishedAt: now })
}

/** Takes a plan out of use, or into it again: nobody is put on it any more; who is on it stays. Throws 404. */
export async function archiveFeePlan(tx: Tx, planId: string, archived: boolean, now: Date): Promise<void> {
  const held = await hold(tx, planId)
  await updatePlan(tx, planId, { archivedAt: archived ? (held.archivedAt ?? now) : null })
}

export interface PlanCopy {
  courseId: string
  year: number
  name: string
  /** By how much every price goes up, in basis points; below zero: down. Rounded to whole rupees. */
  raiseBps: number
}

/** Writes a draft after another plan, its days moved by whole years. Returns its id. Throws 404, 409 `name-taken`. */
export async function copyFeePlan(tx: Tx, planId: string, copy: PlanCopy, by: string, now: Date) {
  const plan = await getFeePlan(tx, planId)
  const { raiseBps, ...target } = copy
  const { priceIncludesTax, fine, finePaise, graceDays, fineCap, refund } = plan
  const draft: PlanDraft = {
    ...{ ...target, priceIncludesTax, fine, finePaise, graceDays, fineCap, refund },
    heads: plan.heads.map(({ headId, paise }) => ({ headId, paise: raised(paise, raiseBps) })),
    instalments: plan.instalments.map(({ shareBps, dueOn, daysAfter }) => ({
      ...{ shareBps, daysAfter },
      dueOn: dueOn && yearsOn(dueOn, copy.year - plan.year),
    })),
  }
  return addFeePlan(tx, draft, by, now)
}

const raised = (paise: number, bps: number) =>
  bps === 0 ? paise : Math.max(100, Math.round((paise * (10_000 + bps)) / 1_000_000) * 100)

/** The same day so many years on; 29 February becomes the 28th where there is none. */
function yearsOn(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year + years, month - 1, Math.min(date, last)))
  return moved.toISOString().slice(0, 10)
}

/** A plan with its heads, instalments, and how many students are on it. Throws 404. */
export async function getFeePlan(db: Db, planId: string) {
  const plan = await findPlan(db, planId)
  if (!plan) throw notFound()
  return {
    ...plan,
    heads: await listPlanHeads(db, planId),
    instalments: await listPlanInstalments(db, planId),
    students: await countAssigned(db, planId),
  }
}

export type FeePlan = Awaited<ReturnType<typeof getFeePlan>>

/** What a plan as written would ask of somebody who joins on that day; null while it is not whole. */
export async function previewFeePlan(
  db: Db,
  draft: Pick<PlanDraft, 'heads' | 'instalments' | 'priceIncludesTax'>,
  startsOn: string,
  now: Date,
): Promise<Schedule | null> {
  const heads = await feeHeadsById(
    db,
    draft.heads.map(({ headId }) => headId),
  )
  const whole = draft.instalments.reduce((sum, { shareBps }) => sum + shareBps, 0) === 10_000
  if (!whole || draft.heads.length === 0 || draft.heads.some(({ headId }) => !heads.has(headId))) return null
  const { gstin } = await getFeeSettings(db)
  return scheduleOf(
    {
      priceIncludesTax: draft.priceIncludesTax,
      heads: draft.heads.map((head) => ({ ...head, taxBps: heads.get(head.headId)?.taxBps ?? 0 })),
      instalments: draft.instalments.map((one, at) => ({ ...one, number: at + 1 })),
    },
    // A preview is of the plan as it is meant: for a batch that has been put on it before it begins.
    { startsOn, assignedOn: startsOn < dayInIndia(now) ? startsOn : dayInIndia(now), taxed: gstin !== null },
  )
}

async function hold(tx: Tx, planId: string) {
  const plan = await lockPlan(tx, planId)
  if (!plan) throw notFound()
  return plan
}

async function checkDraft(tx: Tx, draft: PlanDraft): Promise<void> {
  const errors: FieldError[] = []
  const course = await findCourse(tx, draft.courseId)
  if (!course) errors.push({ field: 'courseId', code: 'unknown-course' })
  const ids = draft.heads.map(({ headId }) => headId)
  const known = await feeHeadsById(tx, ids)
  for (const [at, id] of ids.entries()) {
    const field = `heads.${at}.headId`
    if (!known.has(id)) errors.push({ field, code: 'unknown-head' })
    else if (known.get(id)?.use) errors.push({ field, code: 'head-of-product' })
    else if (known.get(id)?.archivedAt) errors.push({ field, code: 'head-archived' })
    else if (ids.indexOf(id) !== at) errors.push({ field, code: 'head-twice' })
  }
  if ((draft.fine === 'none') !== (draft.finePaise === 0)) {
    errors.push({ field: 'finePaise', code: draft.finePaise === 0 ? 'required' : 'fine-without-rule' })
  }
  errors.push(...instalmentFaults(draft.instalments))
  if (errors.length) throw new Problem(422, 'invalid', { errors })
}

/** Each has its day one way; days of one sort follow each other; together they are not more than the whole. */
function instalmentFaults(instalments: PlanDraft['instalments']): FieldError[] {
  const errors: FieldError[] = []
  let [dueOn, daysAfter, total] = ['', -1, 0]
  for (const [at, one] of instalments.entries()) {
    const field = `instalments.${at}.${one.dueOn === null ? 'daysAfter' : 'dueOn'}`
    if ((one.dueOn === null) === (one.daysAfter === null)) errors.push({ field, code: 'one-day' })
    else if ((one.dueOn ?? '9') <= dueOn || (one.daysAfter ?? Number.MAX_VALUE) <= daysAfter) {
      errors.push({ field, code: 'not-in-order' })
    }
    dueOn = one.dueOn ?? dueOn
    daysAfter = one.daysAfter ?? daysAfter
    total += one.shareBps
    if (total > 10_000) errors.push({ field: `instalments.${at}.shareBps`, code: 'over-the-whole' })
  }
  return errors
}

const planNameTaken = () =>
  new Problem(409, 'name-taken', { errors: [{ field: 'name', code: 'name-taken' }] })
