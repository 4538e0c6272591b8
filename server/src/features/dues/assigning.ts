// Putting students on a plan: what is shown before is what is charged, to the paisa.
import { createHash } from 'node:crypto'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound } from '../../platform/problems.ts'
import { grantSiblingShare } from '../concessions/granting.ts'
import { type FeePlan, getFeePlan } from '../feePlans/feePlans.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { isState } from '../feePlans/gst.ts'
import { type Schedule, scheduleOf } from '../feePlans/schedule.ts'
import { remindersSettled } from '../feeReminders/settled.ts'
import { portion } from '../feeRules/portion.ts'
import { type TaxWay, taxWay } from '../feeRules/tax.ts'
import { holdFees, type Line, postEntry, reverseEntry } from '../ledger/ledger.ts'
import {
  endAssignment,
  findAssignment,
  findBatchTerms,
  findJoiner,
  findPlanCharge,
  insertAssignment,
  type Joiner,
  listCurrent,
  listJoiners,
} from './assignments.queries.ts'
import { insertDues } from './dues.queries.ts'

explainConstraint('fee_assignments_once', () => conflict('already-on-plan'))

type Settings = Awaited<ReturnType<typeof getFeeSettings>>
type Terms = NonNullable<Awaited<ReturnType<typeof findBatchTerms>>>

export interface NewAssignment {
  studentId: string
  planId: string
  /** The batch through which the student comes to it; it says until when what is paid is used. */
  batchId: string
  startsOn: string
  /** GST's code of the state where the student lives. */
  placeOfSupply: string
  at: Date
  by: string | null
}

/**
 * Puts a student on a published plan and charges all of it. Throws 404, 409 `plan-not-published`, `plan-archived`,
 * `already-on-plan`, `on-another-plan` {plan} of the same course and year; 422 `other-course`, `unknown-state`,
 * `after-the-end`.
 * @returns the assignment, and what it comes to in paise
 */
export async function assignPlan(tx: Tx, wanted: NewAssignment) {
  await holdFees(tx, wanted.studentId)
  const plan = await getOpenPlan(tx, wanted.planId)
  const batch = await getTerms(tx, wanted.batchId, plan)
  const [other] = await listCurrent(tx, wanted.studentId, plan.courseId, plan.year)
  if (other?.planId === plan.id) throw conflict('already-on-plan')
  if (other) throw conflict('on-another-plan', { plan: other.name })
  if (!isState(wanted.placeOfSupply)) throw invalid('placeOfSupply', 'unknown-state')
  if (wanted.startsOn >= batch.endsOn) throw invalid('startsOn', 'after-the-end')
  const settings = await getFeeSettings(tx)
  return charge(tx, wanted, batch, scheduleFor(plan, settings, wanted.startsOn, wanted.at))
}

async function charge(tx: Tx, wanted: NewAssignment, batch: Terms, { dues, total }: Schedule) {
  const { studentId, at, by } = wanted
  const { planId, batchId, startsOn, placeOfSupply } = wanted
  const assignmentId = await insertAssignment(tx, {
    ...{ studentId, planId, batchId, startsOn, endsOn: batch.endsOn, placeOfSupply },
    ...{ assignedBy: by, assignedAt: at },
  })
  const ids = await insertDues(
    tx,
    dues.map(({ number, headId, paise, dueOn }) => ({
      ...{ studentId, kind: 'instalment' as const, assignmentId, instalment: number, headId, dueOn, paise },
      ...{ createdBy: by, createdAt: at },
    })),
  )
  const lines = dues.flatMap(({ headId, paise }, i): Line[] => [
    { kind: 'student', studentId, dueId: ids[i] as string, paise },
    { kind: 'billed', headId, paise: -paise },
  ])
  await postEntry(tx, { kind: 'charge', cause: `plan:${assignmentId}`, at, by, lines })
  return { assignmentId, paise: total }
}

/** One student's row of a preview. Paise, with tax. */
export interface PreviewRow extends Joiner {
  startsOn: string
  placeOfSupply: string
  taxWay: TaxWay
  total: number
  tax: number
  instalments: Schedule['instalments']
  /** What the rule for brothers and sisters would take off; zero where it does not fit. */
  siblingPaise: number
  /** Seals all of the above: what is confirmed is what was shown. */
  seal: string
}

export interface Preview {
  plan: FeePlan
  batch: Terms
  rows: PreviewRow[]
}

/** What every student of a batch would owe on a plan. Throws as assignPlan for the plan and the batch. */
export async function previewBatch(db: Db, batchId: string, planId: string, now: Date): Promise<Preview> {
  const plan = await getOpenPlan(db, planId)
  const batch = await getTerms(db, batchId, plan)
  const settings = await getFeeSettings(db)
  const joiners = await listJoiners(db, batchId, dayInIndia(now))
  return { plan, batch, rows: joiners.map((joiner) => rowOf(joiner, plan, batch, settings, now)) }
}

/** What one student would owe who joins through that batch, by default on the day since which they learn there. */
export async function previewStudent(
  db: Db,
  studentId: string,
  choice: {
    planId: string
    batchId: string
    startsOn?: string | undefined
    placeOfSupply?: string | undefined
  },
  now: Date,
): Promise<Preview> {
  const plan = await getOpenPlan(db, choice.planId)
  const batch = await getTerms(db, choice.batchId, plan)
  const joiner = await findJoiner(db, studentId, choice.batchId, dayInIndia(now))
  if (!joiner) throw notFound()
  const settings = await getFeeSettings(db)
  const { startsOn: joinedOn = joiner.joinedOn, placeOfSupply = joiner.placeOfSupply } = choice
  const row = rowOf({ ...joiner, joinedOn, placeOfSupply }, plan, batch, settings, now)
  return { plan, batch, rows: [row] }
}

function rowOf(joiner: Joiner, plan: FeePlan, batch: Terms, settings: Settings, now: Date): PreviewRow {
  const startsOn = later(joiner.joinedOn, batch.startsOn)
  const placeOfSupply = joiner.placeOfSupply ?? settings.stateCode
  const { total, tax, dues, instalments } = scheduleFor(plan, settings, startsOn, now)
  const siblingPaise = joiner.siblings.length ? portion(total, settings.siblingBps, 10_000) : 0
  const sealed = [
    joiner.studentId,
    plan.id,
    batch.id,
    batch.endsOn,
    startsOn,
    placeOfSupply,
    dues,
    siblingPaise,
  ]
  return {
    ...joiner,
    ...{ startsOn, placeOfSupply, taxWay: taxWay(settings, placeOfSupply) },
    ...{ total, tax, instalments, siblingPaise },
    seal: createHash('sha256').update(JSON.stringify(sealed)).digest('base64url'),
  }
}

export interface Confirmed {
  studentId: string
  seal: string
}

/**
 * Charges students of a batch what the preview showed of them, and takes off what it showed for brothers and sisters. Throws 409 `preview-changed` {student} where something
 * has changed since: the plan, a day, the tax, or that somebody else has put the student on a plan.
 */
export async function assignToBatch(
  tx: Tx,
  {
    batchId,
    planId,
    rows,
    grantSiblings,
    at,
    by,
  }: Pick<NewAssignment, 'batchId' | 'planId' | 'at'> & {
    by: string
    rows: Confirmed[]
    grantSiblings: boolean
  },
): Promise<{ studentId: string; assignmentId: string; paise: number }[]> {
  await holdFees(tx, ...rows.map(({ studentId }) => studentId))
  const preview = await previewBatch(tx, batchId, planId, at)
  const shown = new Map(preview.rows.map((row) => [row.studentId, row]))
  const settings = await getFeeSettings(tx)
  const done: { studentId: string; assignmentId: string; paise: number }[] = []
  for (const { studentId, seal } of rows) {
    const row = shown.get(studentId)
    if (!row || row.onPlanId || row.seal !== seal)
      throw conflict('preview-changed', { student: row?.name ?? '' })
    const { startsOn, placeOfSupply } = row
    const wanted = { studentId, planId, batchId, startsOn, placeOfSupply, at, by }
    const schedule = scheduleFor(preview.plan, settings, startsOn, at)
    const charged = await charge(tx, wanted, preview.batch, schedule)
    done.push({ studentId, ...charged })
    if (!grantSiblings || row.siblingPaise === 0) continue
    const { assignmentId } = charged
    await grantSiblingShare(tx, { studentId, assignmentId, bps: settings.siblingBps, at, by })
  }
  return done
}

/**
 * Takes an assignment back that was made by mistake, with all that it charged. Throws 404, 409 `already-ended`,
 * `paid-meanwhile` where something was paid, granted or fined: then the student leaves the plan instead.
 */
export async function undoAssignment(
  tx: Tx,
  wanted: { studentId: string; assignmentId: string; reason: string; at: Date; by: string },
): Promise<void> {
  const { studentId, assignmentId, ...undo } = wanted
  await holdFees(tx, studentId)
  const assignment = await findAssignment(tx, assignmentId)
  if (assignment?.studentId !== studentId) throw notFound()
  if (assignment.endedOn) throw conflict('already-ended')
  const charged = await findPlanCharge(tx, assignmentId)
  if (!charged || charged.paid + charged.conceded + charged.fined > 0) throw conflict('paid-meanwhile')
  await reverseEntry(tx, charged.entryId, undo)
  await remindersSettled(tx, studentId)
  await endAssignment(tx, assignmentId, { endedOn: dayInIndia(wanted.at), endedHow: 'mistake' })
}

/** How a student's time on a plan ended, for whoever settles it. */
export const closeAssignment = endAssignment

function scheduleFor(plan: FeePlan, { gstin }: Settings, startsOn: string, at: Date): Schedule {
  return scheduleOf(plan, { startsOn, assignedOn: dayInIndia(at), taxed: gstin !== null })
}

async function getOpenPlan(db: Db, planId: string): Promise<FeePlan> {
  const plan = await getFeePlan(db, planId)
  if (!plan.publishedAt) throw conflict('plan-not-published')
  if (plan.archivedAt) throw conflict('plan-archived')
  return plan
}

async function getTerms(db: Db, batchId: string, plan: FeePlan): Promise<Terms> {
  const batch = await findBatchTerms(db, batchId)
  if (!batch) throw notFound()
  if (batch.courseId !== plan.courseId || batch.year !== plan.year) throw invalid('planId', 'other-course')
  return batch
}

const later = (one: string, other: string) => [one, other].sort()[1] as string
