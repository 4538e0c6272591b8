// The SQL of who is on which plan, and who of a batch is yet to be.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AssignmentEnd, FeeAssignments } from '../../platform/schema.ts'

export async function insertAssignment(tx: Tx, row: Insertable<FeeAssignments>): Promise<string> {
  const { id } = await tx.insertInto('feeAssignments').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export const findAssignment = (db: Db, assignmentId: string) =>
  db
    .selectFrom('feeAssignments')
    .innerJoin('feePlans', 'feePlans.id', 'feeAssignments.planId')
    .selectAll('feeAssignments')
    .select(['feePlans.name as planName', 'feePlans.courseId', 'feePlans.year', 'feePlans.refund'])
    .where('feeAssignments.id', '=', assignmentId)
    .executeTakeFirst()

/** The names of the plans of that course and year that a student is on now. */
export const listCurrent = (db: Db, studentId: string, courseId: string, year: number) =>
  db
    .selectFrom('feeAssignments')
    .innerJoin('feePlans', 'feePlans.id', 'feeAssignments.planId')
    .select(['feePlans.id as planId', 'feePlans.name'])
    .where('feeAssignments.studentId', '=', studentId)
    .where('feeAssignments.endedOn', 'is', null)
    .where('feePlans.courseId', '=', courseId)
    .where('feePlans.year', '=', year)
    .execute()

export async function endAssignment(
  tx: Tx,
  assignmentId: string,
  end: { endedOn: string; endedHow: AssignmentEnd },
): Promise<void> {
  await tx.updateTable('feeAssignments').set(end).where('id', '=', assignmentId).execute()
}

/** What has come of the dues of an assignment, and the entry that charged them. */
export const findPlanCharge = (db: Db, assignmentId: string) =>
  db
    .selectFrom('ledgerEntries')
    .select('ledgerEntries.id as entryId')
    .select([
      sql<number>`(select coalesce(sum(b.paid), 0) from dues d join due_balances b on b.due_id = d.id
        where d.assignment_id = ${assignmentId})::bigint`.as('paid'),
      sql<number>`(select coalesce(sum(b.conceded), 0) from dues d join due_balances b on b.due_id = d.id
        where d.assignment_id = ${assignmentId})::bigint`.as('conceded'),
      sql<number>`(select coalesce(sum(b.charged), 0) from dues d join due_balances b on b.due_id = d.id
        where d.assignment_id = ${assignmentId} and d.kind = 'fine')::bigint`.as('fined'),
    ])
    .where('ledgerEntries.cause', '=', `plan:${assignmentId}`)
    .executeTakeFirst()

/** A student who is to be put on a plan, with what of their family and their past decides how. */
export interface Joiner {
  studentId: string
  name: string
  rollNumber: string
  /** Since when they learn in batches of that course and year. */
  joinedOn: string
  /** The state of their last plan; null where they were on none. */
  placeOfSupply: string | null
  /** The plan of this course and year that they are on already. */
  onPlanId: string | null
  onPlan: string | null
  /** Brothers and sisters by a common guardian who are on a plan now, and pay it without the share of the rule. */
  siblings: string[]
}

const joiners = (who: ReturnType<typeof sql>, batchId: string, today: string) => sql<Joiner>`
  select s.person_id as "studentId", p.name, s.roll_number as "rollNumber",
    coalesce((select min(e.from_on) from enrolments e join batches o on o.id = e.batch_id
      where e.student_id = s.person_id and o.course_id = b.course_id and o.year = b.year), ${today}::date) as "joinedOn",
    (select a.place_of_supply from fee_assignments a where a.student_id = s.person_id
      order by a.assigned_at desc limit 1) as "placeOfSupply",
    cur.plan_id as "onPlanId", cur.name as "onPlan",
    array(select distinct sp.name from guardianships g join guardianships o on o.guardian_id = g.guardian_id
      join people sp on sp.id = o.student_id
      where g.student_id = s.person_id and o.student_id <> s.person_id
        and exists (select from fee_assignments a where a.student_id = o.student_id and a.ended_on is null
          and not exists (select from concessions c
            where c.assignment_id = a.id and c.kind = 'sibling' and c.state = 'granted'))
      order by sp.name)::text[] as siblings
  from students s join people p on p.id = s.person_id
  join batches b on b.id = ${batchId}
  left join lateral (
    select fp.id as plan_id, fp.name from fee_assignments a join fee_plans fp on fp.id = a.plan_id
    where a.student_id = s.person_id and a.ended_on is null and fp.course_id = b.course_id and fp.year = b.year
    order by a.assigned_at limit 1
  ) cur on true
  where ${who}
  order by s.roll_number`

/** Everybody who learns in the batch now or is to begin. */
export async function listJoiners(db: Db, batchId: string, today: string): Promise<Joiner[]> {
  const learns = sql`p.status <> 'left' and s.person_id in (
    select student_id from enrolments where batch_id = ${batchId} and (to_on is null or to_on > ${today}::date))`
  return (await joiners(learns, batchId, today).execute(db)).rows
}

/** One student as they would join through that batch. */
export async function findJoiner(db: Db, studentId: string, batchId: string, today: string) {
  const { rows } = await joiners(sql`s.person_id = ${studentId}`, batchId, today).execute(db)
  return rows[0]
}

/** The batches that run or are to begin, with how many students they have and how many of them are on a plan. */
export const listBatchesToAssign = (db: Db, today: string) =>
  db
    .selectFrom('batches')
    .innerJoin('courses', 'courses.id', 'batches.courseId')
    .leftJoin(
      (e) =>
        e
          .selectFrom('enrolments')
          .innerJoin('batches as own', 'own.id', 'enrolments.batchId')
          .where((where) =>
            where.or([where('enrolments.toOn', 'is', null), where('enrolments.toOn', '>', today)]),
          )
          .select(['enrolments.batchId', sql<number>`count(*)::int`.as('students')])
          .select(
            sql<number>`count(*) filter (where exists (
              select from fee_assignments a join fee_plans fp on fp.id = a.plan_id
              where a.student_id = enrolments.student_id and a.ended_on is null
                and fp.course_id = own.course_id and fp.year = own.year))::int`.as('onPlan'),
          )
          .groupBy('enrolments.batchId')
          .as('counted'),
      (join) => join.onRef('counted.batchId', '=', 'batches.id'),
    )
    .select(['batches.id', 'batches.name', 'batches.courseId', 'courses.name as courseName', 'batches.year'])
    .select([
      sql<number>`coalesce(counted.students, 0)`.as('students'),
      sql<number>`coalesce(counted.on_plan, 0)`.as('onPlan'),
    ])
    .where('batches.archivedAt', 'is', null)
    .where('batches.endsOn', '>=', today)
    .orderBy('batches.name')
    .execute()

export const findBatchTerms = (db: Db, batchId: string) =>
  db
    .selectFrom('batches')
    .select(['id', 'name', 'courseId', 'year', 'startsOn', 'endsOn'])
    .where('id', '=', batchId)
    .executeTakeFirst()
