// The SQL of the counter: a student's account, and what lies in a cashier's drawer.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type {
  ConcessionKind,
  ConcessionState,
  GuardianRelation,
  PaymentMode,
  PersonStatus,
} from '../../platform/schema.ts'

export interface StudentRow {
  id: string
  name: string
  rollNumber: string
  status: PersonStatus
  batches: string[]
  guardians: { id: string; name: string; phone: string | null; relation: GuardianRelation }[]
  owed: number
  advance: number
}

/** A student with their guardians, what they owe and what they have paid ahead. */
export async function getStudent(db: Db, studentId: string, today: string): Promise<StudentRow> {
  const { rows } = await sql<StudentRow>`
    select p.id, p.name, s.roll_number as "rollNumber", p.status,
      array(select b.name from enrolments e join batches b on b.id = e.batch_id
        where e.student_id = p.id and daterange(e.from_on, e.to_on) @> ${today}::date order by b.name) as batches,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'phone', g.phone,
          'relation', t.relation) order by t.created_at, g.id)
        from guardianships t join people g on g.id = t.guardian_id where t.student_id = p.id), '[]') as guardians,
      coalesce(f.owed, 0)::bigint as owed, coalesce(f.advance, 0)::bigint as advance
    from people p join students s on s.person_id = p.id left join fee_accounts f on f.student_id = p.id
    where p.id = ${studentId}`.execute(db)
  return rows[0] as StudentRow
}

export interface ConcessionRow {
  id: string
  kind: ConcessionKind
  head: string | null
  headMr: string | null
  headHi: string | null
  /** Basis points; null where it is an amount. */
  bps: number | null
  worth: number
  reason: string
  state: ConcessionState
  askedBy: string
  askedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

export async function listConcessions(db: Db, studentId: string): Promise<ConcessionRow[]> {
  const { rows } = await sql<ConcessionRow>`
    select c.id, c.kind, h.name as head, h.name_mr as "headMr", h.name_hi as "headHi", c.bps, c.worth, c.reason,
      c.state, asker.name as "askedBy", c.asked_at as "askedAt", decider.name as "decidedBy",
      c.decided_at as "decidedAt"
    from concessions c join people asker on asker.id = c.asked_by
      left join people decider on decider.id = c.decided_by left join fee_heads h on h.id = c.head_id
    where c.student_id = ${studentId} order by c.asked_at desc, c.id limit 50`.execute(db)
  return rows
}

/** A cashier's drawer: since when it is open, and whether the day is closed. */
export async function findDrawer(db: Db, personId: string, day: string) {
  const { rows } = await sql<{ openedAt: Date | null; opening: number; locked: boolean }>`
    select d.opened_at as "openedAt", coalesce(d.opening, 0)::bigint as opening,
      exists (select from locked_days where on_day = ${day}) as locked
    from (select) one left join drawers d on d.cashier_id = ${personId} and d.on_day = ${day}`.execute(db)
  return rows[0] as { openedAt: Date | null; opening: number; locked: boolean }
}

/**
 * What a cashier has taken on a day by way of paying, less what they have taken back. An advance that is used is no
 * money that comes.
 */
export async function sumTaken(db: Db, personId: string, day: string) {
  const { rows } = await sql<{ mode: Exclude<PaymentMode, 'advance'>; paise: number; receipts: number }>`
    select p.mode, sum(case when d.kind = 'credit_note' then -p.paise else p.paise end)::bigint as paise,
      count(distinct d.id) filter (where d.kind <> 'credit_note')::int as receipts
    from fee_documents d
      join payment_parts p on p.document_id = case when d.kind = 'credit_note' then d.cites else d.id end
    where d.by_id = ${personId} and d.issued_on = ${day} and d.kind <> 'refund_voucher' and p.mode <> 'advance'
    group by p.mode order by p.mode`.execute(db)
  return rows
}
