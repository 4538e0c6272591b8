// The SQL of dues: what is owed, charged and postponed.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { DueKind, Dues, Postponements } from '../../platform/schema.ts'

/** A due of a student with its head and what holds of it now. Amounts in paise, with tax. */
export interface DueRow {
  dueId: string
  kind: DueKind
  assignmentId: string | null
  planName: string | null
  instalment: number | null
  headId: string
  head: string
  headMr: string
  headHi: string
  /** The head's place in the plan, or among the heads. */
  position: number
  sac: string
  taxBps: number
  note: string
  /** The day that holds now, and the one that was planned. */
  dueOn: string
  plannedOn: string
  charged: number
  conceded: number
  paid: number
  owed: number
}

// `open_dues` reads only what is owed, by its own small index; a student's whole list reads all.
const columns = sql`d.kind, d.assignment_id as "assignmentId", pl.name as "planName", d.instalment,
  d.head_id as "headId", h.name as head, h.name_mr as "headMr", h.name_hi as "headHi",
  coalesce(ph.position, h.position)::int as position, h.sac, h.tax_bps as "taxBps", d.note`
const joins = sql`join fee_heads h on h.id = d.head_id
  left join fee_assignments a on a.id = d.assignment_id
  left join fee_plans pl on pl.id = a.plan_id
  left join fee_plan_heads ph on ph.plan_id = a.plan_id and ph.head_id = d.head_id`

/** What a student still owes, the oldest first, within a day by position and then id. */
export async function listOwed(db: Db, studentId: string): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select d.id as "dueId", ${columns}, d.due_on as "dueOn", d.planned_on as "plannedOn",
      d.charged, d.conceded, d.paid, d.owed
    from open_dues d ${joins}
    where d.student_id = ${studentId}
    order by d.due_on, coalesce(ph.position, h.position), d.id`.execute(db)
  return rows
}

/** Everything that was ever charged to a student, paid or not; cancelled charges with nothing left of them too. */
export async function listAllDues(db: Db, studentId: string): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select d.id as "dueId", ${columns}, coalesce(p.until, d.due_on) as "dueOn", d.due_on as "plannedOn",
      coalesce(b.charged, 0)::bigint as charged, coalesce(b.conceded, 0)::bigint as conceded,
      coalesce(b.paid, 0)::bigint as paid, coalesce(b.owed, 0)::bigint as owed
    from dues d ${joins}
    left join due_balances b on b.due_id = d.id
    left join lateral (
      select until from postponements where due_id = d.id order by at desc, id desc limit 1
    ) p on true
    where d.student_id = ${studentId}
    order by coalesce(p.until, d.due_on), d.assignment_id, d.instalment, coalesce(ph.position, h.position), d.id`.execute(
    db,
  )
  return rows
}

/** The dues that stand and fall together: the parts of one instalment, or one charge. Fines keep their own day. */
export const listTogether = (db: Db, dueId: string) =>
  db
    .selectFrom('dues as named')
    .innerJoin('dues', (join) =>
      join.on((e) =>
        e.or([
          e('dues.id', '=', e.ref('named.id')),
          e.and([
            e('named.kind', '=', 'instalment'),
            e('dues.kind', '=', 'instalment'),
            e('dues.assignmentId', '=', e.ref('named.assignmentId')),
            e('dues.instalment', '=', e.ref('named.instalment')),
          ]),
        ]),
      ),
    )
    .innerJoin('dueBalances', 'dueBalances.dueId', 'dues.id')
    .select(['dues.id', 'dues.studentId', 'dues.kind', 'dueBalances.owed'])
    .select(
      sql<string>`coalesce((select until from postponements p where p.due_id = dues.id
        order by at desc, id desc limit 1), dues.due_on)`.as('dueOn'),
    )
    .where('named.id', '=', dueId)
    .execute()

export const findFineDue = (db: Db, assignmentId: string, instalment: number) =>
  db
    .selectFrom('dues')
    .select(['id', 'headId'])
    .where('assignmentId', '=', assignmentId)
    .where('instalment', '=', instalment)
    .where('kind', '=', 'fine')
    .executeTakeFirst()

/** Writes dues; the ids come back in the order of the rows. */
export async function insertDues(tx: Tx, rows: Insertable<Dues>[]): Promise<string[]> {
  const written = await tx.insertInto('dues').values(rows).returning('id').execute()
  return written.map(({ id }) => id)
}

export async function insertPostponements(tx: Tx, rows: Insertable<Postponements>[]): Promise<void> {
  await tx.insertInto('postponements').values(rows).execute()
}

/** The entry that charged a due that stands by itself, and what has come of it since. */
export const findCharge = (db: Db, dueId: string) =>
  db
    .selectFrom('ledgerEntries')
    .innerJoin('dueBalances', (join) => join.on('dueBalances.dueId', '=', dueId))
    .select(['ledgerEntries.id as entryId', 'dueBalances.paid', 'dueBalances.conceded'])
    .where('ledgerEntries.cause', '=', `charge:${dueId}`)
    .executeTakeFirst()
