// The SQL of concessions.

import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { ConcessionState, Concessions, DueKind } from '../../platform/schema.ts'

/** What a concession can lower: a due of the plan's instalments or a fine, with what holds of it now. Paise. */
export interface ScopeRow {
  dueId: string
  kind: DueKind
  instalment: number | null
  dueOn: string
  headId: string
  head: string
  headMr: string
  headHi: string
  charged: number
  owed: number
}

/** The dues of an assignment's instalments under one head or all, or one fine; the oldest first. */
export async function listScope(
  db: Db,
  scope: { studentId: string; assignmentId?: string | null; headId?: string | null; dueId?: string | null },
): Promise<ScopeRow[]> {
  const { studentId, assignmentId = null, headId = null, dueId = null } = scope
  const which = dueId
    ? sql<SqlBool>`d.id = ${dueId} and d.kind = 'fine'`
    : sql<SqlBool>`d.assignment_id = ${assignmentId} and d.kind = 'instalment'
        and (${headId}::uuid is null or d.head_id = ${headId})`
  const { rows } = await sql<ScopeRow>`
    select d.id as "dueId", d.kind, d.instalment, d.head_id as "headId", h.name as head, h.name_mr as "headMr",
      h.name_hi as "headHi", b.charged, b.owed, coalesce(p.until, d.due_on) as "dueOn"
    from dues d
    join due_balances b on b.due_id = d.id
    join fee_heads h on h.id = d.head_id
    left join fee_assignments a on a.id = d.assignment_id
    left join fee_plan_heads ph on ph.plan_id = a.plan_id and ph.head_id = d.head_id
    left join lateral (
      select until from postponements where due_id = d.id order by at desc, id desc limit 1
    ) p on true
    where d.student_id = ${studentId} and ${which}
    order by d.instalment, ph.position, d.id`.execute(db)
  return rows
}

export const findAssignment = (db: Db, assignmentId: string) =>
  db
    .selectFrom('feeAssignments')
    .select(['id', 'studentId', 'endedOn'])
    .where('id', '=', assignmentId)
    .executeTakeFirst()

export const findFine = (db: Db, dueId: string) =>
  db
    .selectFrom('dues')
    .select(['id', 'studentId', 'assignmentId'])
    .where('id', '=', dueId)
    .where('kind', '=', 'fine')
    .executeTakeFirst()

/**
 * What was charged for the plan's instalments, and what still stands of what was granted on them: without the owner, and
 * by the rule for brothers and sisters.
 */
export async function readLimitUse(
  db: Db,
  assignmentId: string,
): Promise<{ charged: number; granted: number; asSibling: number }> {
  const { rows } = await sql<{ charged: number; granted: number; asSibling: number }>`
    select
      (select coalesce(sum(b.charged), 0)::bigint from dues d join due_balances b on b.due_id = d.id
        where d.assignment_id = ${assignmentId} and d.kind = 'instalment') as charged,
      (select coalesce(sum(c.worth), 0)::bigint from concessions c
        where c.assignment_id = ${assignmentId} and c.state = 'granted' and c.kind <> 'sibling'
          and not exists (select from admin_powers p where p.person_id = c.decided_by and p.power = 'owner')
      ) as granted,
      (select coalesce(sum(c.worth), 0)::bigint from concessions c
        where c.assignment_id = ${assignmentId} and c.state = 'granted' and c.kind = 'sibling') as "asSibling"`.execute(
    db,
  )
  return rows[0] as { charged: number; granted: number; asSibling: number }
}

export async function insertConcession(tx: Tx, row: Insertable<Concessions>): Promise<string> {
  const { id } = await tx.insertInto('concessions').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateConcession(tx: Tx, id: string, change: Updateable<Concessions>): Promise<void> {
  await tx.updateTable('concessions').set(change).where('id', '=', id).execute()
}

/** The concession with its row held. */
export const lockConcession = (tx: Tx, id: string) =>
  tx.selectFrom('concessions').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

export interface ConcessionFilter {
  state?: ConcessionState | undefined
  kind?: Concessions['kind'] | undefined
  studentId?: string | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

const concessionRows = (db: Db) =>
  db
    .selectFrom('concessions as c')
    .innerJoin('people as student', 'student.id', 'c.studentId')
    .innerJoin('students', 'students.personId', 'c.studentId')
    .innerJoin('people as asker', 'asker.id', 'c.askedBy')
    .leftJoin('people as decider', 'decider.id', 'c.decidedBy')
    .leftJoin('feeAssignments as a', 'a.id', 'c.assignmentId')
    .leftJoin('feePlans as plan', 'plan.id', 'a.planId')
    .leftJoin('feeHeads as head', 'head.id', 'c.headId')

const selectRow = (query: ReturnType<typeof concessionRows>) =>
  query.select([
    'c.id',
    'c.studentId',
    'student.name as student',
    'students.rollNumber',
    'c.kind',
    'c.assignmentId',
    'plan.name as plan',
    'c.headId',
    'head.name as head',
    'head.nameMr as headMr',
    'head.nameHi as headHi',
    'c.dueId',
    'c.bps',
    'c.paise',
    'c.worth',
    'c.reason',
    'c.state',
    'c.askedBy',
    'asker.name as askerName',
    'c.askedAt',
    'c.decidedBy',
    'decider.name as deciderName',
    'c.decidedAt',
    'c.answer',
  ])

export type ConcessionRow = Awaited<ReturnType<ReturnType<typeof selectRow>['execute']>>[number]

export const findConcession = (db: Db, id: string) =>
  selectRow(concessionRows(db)).where('c.id', '=', id).executeTakeFirst()

const IN_ORDER = sql`c.state <> 'asked', case when c.state = 'asked' then c.asked_at end, c.decided_at desc, c.id desc`

/** A page of them: those that wait first, the longest waiting on top; then the latest. */
export async function listConcessionRows(
  db: Db,
  { state, kind, studentId, search, page, pageSize }: ConcessionFilter,
): Promise<{ rows: ConcessionRow[]; total: number }> {
  // The page is found among the concessions alone; names are looked up for its rows only.
  const found = db
    .selectFrom('concessions as c')
    .$if(state !== undefined, (q) => q.where('c.state', '=', state ?? 'asked'))
    .$if(kind !== undefined, (q) => q.where('c.kind', '=', kind ?? 'concession'))
    .$if(studentId !== undefined, (q) => q.where('c.studentId', '=', studentId ?? ''))
    .$if(Boolean(search), (q) => q.where(isNamed(search ?? '')))
  const ids = found
    .select('c.id')
    .orderBy(IN_ORDER)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const rows = await selectRow(concessionRows(db)).where('c.id', 'in', ids).orderBy(IN_ORDER).execute()
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

const isNamed = (search: string) => sql<SqlBool>`c.student_id in (
  select p.id from people p join students s on s.person_id = p.id
  where p.name ilike ${`%${literally(search)}%`} or s.roll_number ilike ${`${literally(search)}%`})`

export async function countWaiting(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('concessions')
    .where('state', '=', 'asked')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function listOwners(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers')
    .innerJoin('people', 'people.id', 'adminPowers.personId')
    .select('people.id')
    .where('adminPowers.power', '=', 'owner')
    .where('people.status', '=', 'active')
    .orderBy('people.id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function nameOf(db: Db, personId: string): Promise<string> {
  const row = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst()
  return row?.name ?? ''
}

/** Whether a brother or sister, by a common guardian, is on a plan now and has not got the share of the rule on it. */
export async function hasSiblingOnPlan(db: Db, studentId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from guardianships g
      join guardianships o on o.guardian_id = g.guardian_id and o.student_id <> g.student_id
      join fee_assignments a on a.student_id = o.student_id and a.ended_on is null
      where g.student_id = ${studentId} and not exists (select from concessions c
        where c.assignment_id = a.id and c.kind = 'sibling' and c.state = 'granted')) as found`.execute(db)
  return rows[0]?.found ?? false
}
