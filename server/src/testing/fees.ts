// Fees for tests: a published plan, a student on it, money received. Written as the product writes them.

import { splitPlan } from '../features/feeRules/instalments.ts'
import { postEntry } from '../features/ledger/ledger.ts'
import type { Database, Tx } from '../platform/database.ts'
import type { FineRule, RefundRule } from '../platform/schema.ts'

/** A plan as a test wants it; paise. */
export interface PlanGiven {
  courseId: string
  by: string
  heads?: { name: string; paise: number; refundable?: boolean }[]
  instalments?: { shareBps: number; dueOn: string }[]
  fine?: FineRule
  finePaise?: number
  graceDays?: number
  fineCap?: number | null
  refund?: RefundRule
  year?: number
}

let plans = 0

/** Tuition of ₹60,000 and an admission of ₹10,000 that is not given back, in two halves, unless said otherwise. */
export async function addPublishedPlan(
  db: Database,
  given: PlanGiven,
): Promise<{ planId: string; headIds: string[] }> {
  return db.transaction().execute(async (tx) => {
    const n = ++plans
    const { id: planId } = await tx
      .insertInto('feePlans')
      .values({
        courseId: given.courseId,
        year: given.year ?? 2026,
        name: `Plan ${n}`,
        fine: given.fine ?? 'none',
        finePaise: given.finePaise ?? 0,
        graceDays: given.graceDays ?? 0,
        fineCap: given.fineCap ?? null,
        refund: given.refund ?? 'by_days',
        createdBy: given.by,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const headIds = await addHeads(tx, planId, given.heads ?? usualHeads, n)
    const instalments = given.instalments ?? usualInstalments
    await tx
      .insertInto('feePlanInstalments')
      .values(instalments.map((one, at) => ({ planId, number: at + 1, ...one })))
      .execute()
    const publishedAt = new Date('2026-06-01T05:00:00Z')
    await tx.updateTable('feePlans').set({ publishedAt }).where('id', '=', planId).execute()
    return { planId, headIds }
  })
}

const usualHeads = [
  { name: 'Admission', paise: 10_000_00, refundable: false },
  { name: 'Tuition', paise: 60_000_00, refundable: true },
]
const usualInstalments = [
  { shareBps: 5000, dueOn: '2026-11-10' },
  { shareBps: 5000, dueOn: '2027-01-10' },
]

async function addHeads(tx: Tx, planId: string, heads: NonNullable<PlanGiven['heads']>, n: number) {
  const ids: string[] = []
  for (const [position, { name, paise, refundable = true }] of heads.entries()) {
    const { id } = await tx
      .insertInto('feeHeads')
      .values({ name: `${name} ${n}`, refundable, position })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.insertInto('feePlanHeads').values({ planId, headId: id, paise, position }).execute()
    ids.push(id)
  }
  return ids
}

export interface OnPlan {
  assignmentId: string
  /** In the order of instalments and heads. */
  dues: { id: string; headId: string; instalment: number; paise: number }[]
}

/** Puts a student on the plan, for the year from 15 June 2026 to 31 May 2027, with its dues charged. */
export async function putOnPlan(
  db: Database,
  {
    studentId,
    planId,
    batchId,
    by,
  }: { studentId: string; planId: string; batchId: string | null; by: string },
): Promise<OnPlan> {
  return db.transaction().execute(async (tx) => {
    const at = new Date('2026-06-15T05:00:00Z')
    const { id: assignmentId } = await tx
      .insertInto('feeAssignments')
      .values({
        ...{ studentId, planId, batchId, startsOn: '2026-06-15', endsOn: '2027-05-31' },
        ...{ placeOfSupply: '27', assignedBy: by, assignedAt: at },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const dues = []
    for (const part of await partsOf(tx, planId)) {
      const { number: instalment, headId, paise, dueOn } = part
      const { id } = await tx
        .insertInto('dues')
        .values({
          ...{ studentId, kind: 'instalment', assignmentId, instalment, headId, dueOn, paise },
          ...{ createdBy: by, createdAt: at },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      dues.push({ id, headId, instalment, paise })
    }
    await postEntry(tx, {
      ...{ kind: 'charge', cause: `assignment:${assignmentId}`, at, by },
      lines: dues.flatMap(({ id, headId, paise }) => [
        { kind: 'student', studentId, dueId: id, paise },
        { kind: 'billed', headId, paise: -paise },
      ]),
    })
    return { assignmentId, dues }
  })
}

async function partsOf(tx: Tx, planId: string) {
  const heads = await tx
    .selectFrom('feePlanHeads')
    .select(['headId', 'paise'])
    .where('planId', '=', planId)
    .orderBy('position')
    .execute()
  const instalments = await tx
    .selectFrom('feePlanInstalments')
    .select(['number', 'shareBps', 'dueOn'])
    .where('planId', '=', planId)
    .orderBy('number')
    .execute()
  const days = new Map(instalments.map(({ number, dueOn }) => [number, dueOn as string]))
  return splitPlan(heads, instalments).map((part) => ({ ...part, dueOn: days.get(part.number) as string }))
}
