// Fee heads, plans, assignments and charges for tests, by the actions of the product.
import { randomUUID } from 'node:crypto'
import { assignPlan } from '../features/dues/assigning.ts'
import { chargeDue } from '../features/dues/dues.ts'
import { addFeeHead } from '../features/feePlans/feeHeads.ts'
import { addFeePlan, type PlanDraft, publishFeePlan } from '../features/feePlans/feePlans.ts'
import type { Database } from '../platform/database.ts'
import { START } from './server.ts'
import type { Side } from './world.ts'

/** A GSTIN of Maharashtra that nobody has: letters and digits are all the first, and the last one fits them. */
export const TEST_GSTIN = '27AAAAA0000A1Z2'

const now = new Date(START)

/** Adds a fee head, by default with 18 % of GST, that can be given back. */
export const addTestHead = (
  db: Database,
  head: { name?: string; refundable?: boolean; taxBps?: number } = {},
): Promise<string> =>
  db.transaction().execute((tx) =>
    addFeeHead(
      tx,
      {
        ...{ name: `Tuition ${randomUUID().slice(0, 8)}`, nameMr: '', nameHi: '' },
        ...{ sac: '999293', taxBps: 1800, refundable: true, ...head },
      },
      now,
    ),
  )

/** A plan of two heads (₹60,000 and ₹1,500) in three instalments: 50 %, 30 %, 20 %; the days around the tests' day. */
export async function draftOf(db: Database): Promise<Omit<PlanDraft, 'courseId' | 'year'>> {
  return {
    name: `Plan ${randomUUID().slice(0, 8)}`,
    priceIncludesTax: true,
    heads: [
      { headId: await addTestHead(db), paise: 6_000_000 },
      { headId: await addTestHead(db, { refundable: false }), paise: 150_000 },
    ],
    instalments: [
      { shareBps: 5000, dueOn: null, daysAfter: 0 },
      { shareBps: 3000, dueOn: '2026-12-15', daysAfter: null },
      { shareBps: 2000, dueOn: '2027-02-15', daysAfter: null },
    ],
    ...{ fine: 'daily', finePaise: 5000, graceDays: 5, fineCap: 100_000, refund: 'by_days' },
  }
}

export interface TestPlan extends Partial<PlanDraft> {
  published?: boolean
}

/** Adds a plan of the course for batches of 2027; published unless it is said. */
export async function addTestPlan(
  db: Database,
  courseId: string,
  { published = true, ...plan }: TestPlan = {},
): Promise<string> {
  const draft = { ...(await draftOf(db)), courseId, year: 2027, ...plan }
  return db.transaction().execute(async (tx) => {
    const owner = await tx.selectFrom('adminPowers').select('personId').limit(1).executeTakeFirstOrThrow()
    const id = await addFeePlan(tx, draft, owner.personId, now)
    if (published) await publishFeePlan(tx, id, now)
    return id
  })
}

export interface TestAssignment {
  planId?: string
  studentId?: string
  startsOn?: string
  placeOfSupply?: string
  at?: Date
}

/** Puts the side's student on a plan (a new one by default), through the side's batch; ₹61,500 by default. */
export async function assignTestPlan(db: Database, side: Side, assignment: TestAssignment = {}) {
  const { planId = await addTestPlan(db, side.courseId), at = now, ...rest } = assignment
  const { studentId, batchId } = side
  const wanted = { studentId, startsOn: '2026-06-15', placeOfSupply: '27', ...rest, planId, batchId }
  const assigned = await db.transaction().execute((tx) => assignPlan(tx, { ...wanted, at, by: null }))
  return { ...assigned, planId }
}

/** Charges a student ₹500 (or so much) under a new head, due on the tests' day; returns the due. */
export async function addTestDue(
  db: Database,
  studentId: string,
  { paise = 50_000, dueOn = '2026-11-24', headId }: { paise?: number; dueOn?: string; headId?: string } = {},
): Promise<string> {
  const head = headId ?? (await addTestHead(db))
  const { dueId } = await db.transaction().execute((tx) =>
    chargeDue(tx, {
      ...{ studentId, kind: 'other', headId: head, paise, dueOn },
      ...{ note: 'Books', at: now, by: null },
    }),
  )
  return dueId
}
