// The SQL of lists of leave: each row with whose it is and what was asked.

import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { LeaveState, PersonRole } from '../../platform/schema.ts'
import { inClassOf, leavesVisibleTo } from './leave.access.ts'
import { OPEN } from './leave.queries.ts'

export interface Filter {
  state?: LeaveState | 'open' | undefined
  role?: PersonRole | undefined
  personId?: string | undefined
  batchId?: string | undefined
  /** Only what the viewer has to do now. */
  todo?: boolean | undefined
  on?: string | undefined
  search?: string | undefined
  /** Only leave that reaches into the time from this day, or to this day. */
  from?: string | undefined
  to?: string | undefined
}

/** A leave with whose it is; `day` is the day in India on which it was asked for. */
const leaveRows = (db: Db) =>
  db
    .selectFrom('leaves')
    .innerJoin('people', 'people.id', 'leaves.personId')
    .leftJoin('students', 'students.personId', 'people.id')
    .select(['leaves.id', 'leaves.personId', 'leaves.role', 'leaves.state', 'leaves.extent', 'leaves.half'])
    .select(['leaves.fromOn', 'leaves.toOn', 'leaves.reason', 'leaves.createdAt', 'leaves.appliedBy'])
    .select(['leaves.answer', 'leaves.attachmentFileId'])
    .select(['people.name', 'people.photoFileId', 'students.rollNumber'])
    .select([
      sql<number>`case when leaves.extent = 'lectures'
        then (select count(*)::int from leave_spans s where s.leave_id = leaves.id) else 0 end`.as(
        'lectureCount',
      ),
      sql<boolean>`(leaves.created_at at time zone 'Asia/Kolkata')::date > leaves.from_on`.as('late'),
      sql<string[]>`coalesce((select array_agg(b.name order by b.name) from enrolments e
        join batches b on b.id = e.batch_id
        where e.student_id = leaves.person_id
          and daterange(e.from_on, e.to_on) @> (leaves.created_at at time zone 'Asia/Kolkata')::date), '{}')`.as(
        'batches',
      ),
    ])

export type LeaveRow = Awaited<ReturnType<typeof listLeaveRows>>[number]

export const findLeaveRow = (db: Db, id: string) =>
  leaveRows(db).where('leaves.id', '=', id).executeTakeFirst()

/** A page: what waits the longest on top where the viewer has to do something, else the newest on top. */
export const listLeaveRows = (
  db: Db,
  viewer: Viewer,
  filter: Filter,
  today: string,
  { page, pageSize }: { page: number; pageSize: number },
) =>
  leaveRows(db)
    .where(meets(viewer, filter, today))
    .orderBy('leaves.createdAt', filter.todo ? 'asc' : 'desc')
    .orderBy('leaves.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()

export async function countLeaves(db: Db, viewer: Viewer, filter: Filter, today: string): Promise<number> {
  const { total } = await db
    .selectFrom('leaves')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where(meets(viewer, filter, today))
    .executeTakeFirstOrThrow()
  return total
}

function meets(viewer: Viewer, filter: Filter, today: string): Expression<SqlBool> {
  const { state, role, personId, batchId, on, search, from, to } = filter
  const states = state === 'open' ? OPEN : state && [state]
  const all: Expression<SqlBool>[] = [leavesVisibleTo(viewer, today)]
  if (filter.todo) all.push(todoOf(viewer, today))
  if (states) all.push(sql`leaves.state = any (${states}::leave_state[])`)
  if (role) all.push(sql`leaves.role = ${role}`)
  if (personId) all.push(sql`leaves.person_id = ${personId}`)
  if (on) all.push(sql`${on}::date between leaves.from_on and leaves.to_on`)
  if (from) all.push(sql`leaves.to_on >= ${from}::date`)
  if (to) all.push(sql`leaves.from_on <= ${to}::date`)
  if (batchId) {
    all.push(sql`leaves.person_id in (select e.student_id from enrolments e
      where e.batch_id = ${batchId} and daterange(e.from_on, e.to_on) @> ${today}::date)`)
  }
  if (search) {
    const name = `%${literally(search)}%`
    all.push(sql`leaves.person_id in (select id from people where name ilike ${name})`)
  }
  return sql<SqlBool>`(${sql.join(all, sql` and `)})`
}

/** What the viewer has to do: to decide, to confirm for a child (or in a guardian's stead), to answer what was asked. */
function todoOf({ role, personId }: Viewer, today: string): Expression<SqlBool> {
  const asked = sql`(leaves.state = 'asked_back' and leaves.applied_by = ${personId})`
  switch (role) {
    case 'student':
      return sql<SqlBool>`${asked}`
    case 'parent':
      return sql<SqlBool>`(${asked} or leaves.state = 'waiting_for_guardian')`
    case 'teacher':
      return sql<SqlBool>`(${asked} or (leaves.state = 'waiting' and leaves.role = 'student'
        and ${inClassOf(personId, sql.ref('leaves.person_id'), today)}))`
    case 'admin':
      return sql<SqlBool>`(leaves.state = 'waiting' or (leaves.state = 'waiting_for_guardian'
        and not exists (select from guardianships g where g.student_id = leaves.person_id)))`
  }
}

/** What of a person's leave counts in a year, and what still waits, the latest first. */
export const listLeavesOfYear = (db: Db, personId: string, year: { from: string; to: string }) =>
  db
    .selectFrom('leaves')
    .select(['id', 'state', 'extent', 'half', 'fromOn', 'toOn'])
    .select(
      sql<number>`(select count(*)::int from leave_spans s where s.leave_id = leaves.id)`.as('lectureCount'),
    )
    .where('personId', '=', personId)
    .where('toOn', '>=', year.from)
    .where('fromOn', '<=', year.to)
    .orderBy('fromOn', 'desc')
    .execute()
