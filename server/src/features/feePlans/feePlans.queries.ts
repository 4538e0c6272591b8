// The SQL of fee plans.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { FeePlans } from '../../platform/schema.ts'

const planRows = (db: Db) =>
  db
    .selectFrom('feePlans')
    .innerJoin('courses', 'courses.id', 'feePlans.courseId')
    .select([
      'feePlans.id',
      'feePlans.courseId',
      'courses.name as courseName',
      'feePlans.year',
      'feePlans.name',
      'feePlans.priceIncludesTax',
      'feePlans.fine',
      'feePlans.finePaise',
      'feePlans.graceDays',
      'feePlans.fineCap',
      'feePlans.refund',
      'feePlans.publishedAt',
      'feePlans.archivedAt',
    ])

export interface PlanFilter {
  courseId?: string | undefined
  year?: number | undefined
  archived: boolean
}

/** The plans with their price, how many instalments it comes in, and how many students are on it now. */
export const listPlans = (db: Db, { courseId, year, archived }: PlanFilter) =>
  planRows(db)
    .select([
      sql<number>`coalesce((select sum(ph.paise) from fee_plan_heads ph
        where ph.plan_id = fee_plans.id), 0)::bigint`.as('paise'),
      sql<number>`(select count(*)::int from fee_plan_instalments i where i.plan_id = fee_plans.id)`.as(
        'instalments',
      ),
      sql<number>`(select count(*)::int from fee_assignments a
        where a.plan_id = fee_plans.id and a.ended_on is null)`.as('students'),
    ])
    .where('feePlans.archivedAt', archived ? 'is not' : 'is', null)
    .$if(courseId !== undefined, (query) => query.where('feePlans.courseId', '=', courseId ?? ''))
    .$if(year !== undefined, (query) => query.where('feePlans.year', '=', year ?? 0))
    .orderBy('feePlans.year', 'desc')
    .orderBy('courses.name')
    .orderBy('feePlans.name')
    .limit(200)
    .execute()

export const listYears = async (db: Db): Promise<number[]> => {
  const rows = await db
    .selectFrom('feePlans')
    .select('year')
    .union(db.selectFrom('batches').select('year').where('archivedAt', 'is', null))
    .execute()
  return rows.map(({ year }) => year).sort((a, b) => b - a)
}

export const findPlan = (db: Db, planId: string) =>
  planRows(db).where('feePlans.id', '=', planId).executeTakeFirst()

export const listPlanHeads = (db: Db, planId: string) =>
  db
    .selectFrom('feePlanHeads')
    .innerJoin('feeHeads', 'feeHeads.id', 'feePlanHeads.headId')
    .select([
      'feePlanHeads.headId',
      'feePlanHeads.paise',
      'feeHeads.name',
      'feeHeads.nameMr',
      'feeHeads.nameHi',
      'feeHeads.taxBps',
      'feeHeads.refundable',
    ])
    .where('feePlanHeads.planId', '=', planId)
    .orderBy('feePlanHeads.position')
    .execute()

export const listPlanInstalments = (db: Db, planId: string) =>
  db
    .selectFrom('feePlanInstalments')
    .select(['number', 'shareBps', 'dueOn', 'daysAfter'])
    .where('planId', '=', planId)
    .orderBy('number')
    .execute()

/** How many students were ever put on the plan. */
export async function countAssigned(db: Db, planId: string): Promise<number> {
  const { students } = await db
    .selectFrom('feeAssignments')
    .where('planId', '=', planId)
    .where('endedOn', 'is', null)
    .select((e) => e.fn.countAll<number>().as('students'))
    .executeTakeFirstOrThrow()
  return Number(students)
}

/** The plan with its row held: publishing and changing come one after the other. */
export const lockPlan = (tx: Tx, planId: string) =>
  tx
    .selectFrom('feePlans')
    .select(['id', 'publishedAt', 'archivedAt'])
    .where('id', '=', planId)
    .forNoKeyUpdate()
    .executeTakeFirst()

export async function insertPlan(tx: Tx, row: Insertable<FeePlans>): Promise<string> {
  const { id } = await tx.insertInto('feePlans').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updatePlan(tx: Tx, planId: string, change: Updateable<FeePlans>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('feePlans').set(change).where('id', '=', planId).execute()
}

export async function deletePlan(tx: Tx, planId: string): Promise<void> {
  await tx.deleteFrom('feePlans').where('id', '=', planId).execute()
}

export interface PlanRows {
  heads: { headId: string; paise: number }[]
  instalments: { shareBps: number; dueOn: string | null; daysAfter: number | null }[]
}

/** Writes the heads and instalments of a draft anew, in the order in which they are given. */
export async function replacePlanRows(tx: Tx, planId: string, { heads, instalments }: PlanRows) {
  await tx.deleteFrom('feePlanHeads').where('planId', '=', planId).execute()
  await tx.deleteFrom('feePlanInstalments').where('planId', '=', planId).execute()
  const headRows = heads.map(({ headId, paise }, at) => ({ planId, headId, paise, position: at + 1 }))
  if (headRows.length) await tx.insertInto('feePlanHeads').values(headRows).execute()
  const rows = instalments.map(({ shareBps, dueOn, daysAfter }, at) => ({
    ...{ planId, number: at + 1 },
    ...{ shareBps, dueOn, daysAfter },
  }))
  if (rows.length) await tx.insertInto('feePlanInstalments').values(rows).execute()
}
