// The SQL of the money on the homes: small sums and counts only.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

export interface MoneyNow {
  today: number
  left: number
  concessions: number
  refunds: number
  refundsToPay: number
  claims: number
}

/** What came in on a day, what is left of its month's dues, and how much waits for whoever asks. In paise. */
export async function readMoneyNow(db: Db, day: string, personId: string): Promise<MoneyNow> {
  const { rows } = await sql<MoneyNow>`select
    (select coalesce(sum(d.taken + d.back), 0)::bigint from account_days d
      join ledger_accounts a on a.id = d.account_id
      where d.on_day = ${day}::date and d.kind in ('receipt', 'refund')
        and a.kind in ('cash', 'upi', 'card', 'cheque', 'bank', 'gateway')) as today,
    (select coalesce(sum(charged - conceded - paid), 0)::bigint from due_days
      where due_on >= date_trunc('month', ${day}::date)::date
        and due_on < (date_trunc('month', ${day}::date) + interval '1 month')::date) as left,
    (select count(*)::int from concessions where state = 'asked') as concessions,
    (select count(*)::int from refunds where state = 'asked' and asked_by <> ${personId}) as refunds,
    (select count(*)::int from refunds where state = 'approved') as refunds_to_pay,
    (select count(*)::int from upi_claims where state = 'pending') as claims`.execute(db)
  const money = rows[0]
  if (!money) throw new Error('Counting gave no row.')
  return money
}

export interface DueNext {
  dueOn: string
  paise: number
  /** Null for a charge of its own, or for several instalments. */
  instalment: number | null
  hasFine: boolean
}

/** What a student owes on each day up to one, the oldest first. */
export async function listDuesUntil(db: Db, studentId: string, until: string): Promise<DueNext[]> {
  const { rows } = await sql<DueNext>`
    select w.due_on, sum(w.owed)::bigint as paise, bool_or(coalesce(p.fine <> 'none', false)) as has_fine,
      case when count(distinct d.instalment) = 1 and bool_and(d.kind = 'instalment') then min(d.instalment) end
        as instalment
    from dues_owed w join dues d on d.id = w.due_id
    left join fee_assignments a on a.id = d.assignment_id left join fee_plans p on p.id = a.plan_id
    where w.student_id = ${studentId} and w.due_on <= ${until}::date
    group by w.due_on order by w.due_on limit 24`.execute(db)
  return rows
}
