// The SQL of fines.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { FineRule as Rule } from '../../../platform/schema.ts'

/** The last day whose fines are reckoned. */
export async function findLastDay(db: Db): Promise<string | null> {
  const { day } = await db
    .selectFrom('fineDays')
    .select((e) => e.fn.max('onDay').as('day'))
    .executeTakeFirstOrThrow()
  return day
}

/** The students with an instalment that fell due before the day and whose plan has a fine, in the order of their ids. */
export async function listLateStudents(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ studentId: string }>`
    select distinct o.student_id as "studentId"
    from open_dues o
    join fee_assignments a on a.id = o.assignment_id and a.ended_on is null
    join fee_plans p on p.id = a.plan_id and p.fine <> 'none'
    where o.kind = 'instalment' and o.due_on + p.grace_days < ${day}::date
    order by 1`.execute(db)
  return rows.map(({ studentId }) => studentId)
}

export interface LateInstalment {
  assignmentId: string
  instalment: number
  /** The day that holds now for what is owed of it, the earliest of them. */
  dueOn: string
  fine: Rule
  finePaise: number
  graceDays: number
  fineCap: number | null
  finedUntil: string | null
  fined: number
}

/** A student's instalments of which something is owed and that fell due before the day, with the fines so far. */
export async function listLateInstalments(db: Db, studentId: string, day: string): Promise<LateInstalment[]> {
  const { rows } = await sql<LateInstalment>`
    select late.*, p.fine, p.fine_paise as "finePaise", p.grace_days as "graceDays", p.fine_cap as "fineCap",
      (select max(f.on_day) from fines f where f.assignment_id = late."assignmentId"
        and f.instalment = late.instalment) as "finedUntil",
      (select coalesce(sum(f.paise), 0) from fines f where f.assignment_id = late."assignmentId"
        and f.instalment = late.instalment)::bigint as fined
    from (
      select o.assignment_id as "assignmentId", o.instalment, min(o.due_on) as "dueOn"
      from open_dues o where o.student_id = ${studentId} and o.kind = 'instalment'
      group by o.assignment_id, o.instalment) late
    join fee_assignments a on a.id = late."assignmentId" and a.ended_on is null
    join fee_plans p on p.id = a.plan_id and p.fine <> 'none'
    where late."dueOn" < ${day}
    order by late."dueOn", late.instalment`.execute(db)
  return rows
}

export async function insertFine(
  tx: Tx,
  fine: {
    assignmentId: string
    instalment: number
    onDay: string
    dueId: string
    paise: number
    entryId: string
  },
): Promise<void> {
  await tx.insertInto('fines').values(fine).execute()
}

/** What was added for a day so far. */
export async function sumFines(db: Db, day: string): Promise<{ students: number; paise: number }> {
  const { rows } = await sql<{ students: number; paise: number }>`
    select count(distinct a.student_id)::int as students, coalesce(sum(f.paise), 0)::bigint as paise
    from fines f join fee_assignments a on a.id = f.assignment_id where f.on_day = ${day}`.execute(db)
  return rows[0] as { students: number; paise: number }
}

export async function insertFineDay(
  db: Db,
  row: { onDay: string; reckonedAt: Date; students: number; paise: number },
): Promise<void> {
  await db
    .insertInto('fineDays')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
}
