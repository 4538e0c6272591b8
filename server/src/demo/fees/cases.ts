// What an office also meets: a cheque that came back, students who left, money to give back, claims that wait, days closed.
import { sql } from 'kysely'
import { bounceCheque } from '../../features/cheques/bouncing.ts'
import { getLeaving, settleLeaving } from '../../features/refunds/leaving.ts'
import { askRefund, decideRefund, payRefund } from '../../features/refunds/refunding.ts'
import { claimUpiPayment } from '../../features/upi/upi.ts'
import { dayInIndia } from '../../platform/clock.ts'
import { students } from '../data/students.ts'
import type { Ids, Seeding } from '../seeding.ts'

type Ground = { seeding: Seeding; people: Ids }
const DAY = 86_400_000

export async function seedCases(ground: Ground): Promise<void> {
  await bounceOne(ground)
  const left = students.filter(({ status }) => status === 'left')
  const leavers = left.map(({ roll, enrolments }) => ({ roll, day: enrolments.at(-1)?.to ?? '' }))
  for (const { roll, day } of leavers.sort((one, other) => (one.day < other.day ? -1 : 1))) {
    await leave(ground, roll, day)
  }
  await giveBackTooMuch(ground)
  await claimSome(ground)
  await closeDays(ground)
}

const ago = ({ seeding: { now } }: Ground, days: number) => new Date(now.getTime() - days * DAY)

/** The cheque that has been at the bank longest came back yesterday. */
async function bounceOne(ground: Ground): Promise<void> {
  const { tx } = ground.seeding
  const cheque = await tx
    .selectFrom('cheques')
    .select('partId')
    .where('state', '=', 'deposited')
    .orderBy('changedAt')
    .limit(1)
    .executeTakeFirst()
  if (!cheque) throw new Error('The demo has no cheque at the bank')
  const step = {
    at: ago(ground, 1),
    by: ground.people.of('mohan'),
    reason: 'Funds insufficient',
    charges: true,
  }
  await bounceCheque(tx, cheque.partId, step)
}

/** Settled two days after leaving, approved by the owner the day after, paid back by the bank within the week. */
async function leave(
  { seeding: { tx, calendar }, people }: Ground,
  roll: string,
  day: string,
): Promise<void> {
  const [clerk, owner] = [people.of('mohan'), people.of('madhavi')]
  const after = (days: number) => new Date(calendar.morning(day).getTime() + days * DAY)
  const leftOn = calendar.day(day)
  const { id } = await tx
    .selectFrom('feeAssignments')
    .select('id')
    .where('studentId', '=', people.of(roll))
    .executeTakeFirstOrThrow()
  const { cancelled, credited } = await getLeaving(tx, id, leftOn, after(2))
  const leaving = { leftOn, reason: 'Left the course', seen: { cancelled, credited } }
  const { settlementId, studentId } = await settleLeaving(tx, id, leaving, { by: clerk, at: after(2) })
  if (credited === 0) return
  const asking = { studentId, paise: credited, reason: 'What was not used of the course', settlementId }
  const refundId = await askRefund(tx, asking, { by: clerk, at: after(2) })
  await decideRefund(tx, refundId, { decision: 'approved', answer: '' }, { by: owner, at: after(3) })
  const payout = { mode: 'bank', reference: `NMNB${roll.replace('-', '')}0000` } as const
  await payRefund(tx, refundId, payout, { by: clerk, at: after(5) })
}

/** Both parents have paid: what is too much is asked back, approved, and waits to be paid. */
async function giveBackTooMuch(ground: Ground): Promise<void> {
  const { tx } = ground.seeding
  const found = await tx
    .selectFrom('feeAccounts')
    .select(['studentId', 'advance'])
    .where('advance', '>', 0)
    .orderBy('advance', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) throw new Error('Nobody of the demo has paid too much')
  const asking = { studentId: found.studentId, paise: found.advance, reason: 'Both parents had paid by UPI' }
  const id = await askRefund(tx, asking, { by: ground.people.of('mohan'), at: ago(ground, 2) })
  const decision = { decision: 'approved', answer: '' } as const
  await decideRefund(tx, id, decision, { by: ground.people.of('madhavi'), at: ago(ground, 1) })
}

/** Three families say that they have paid by UPI; the office has not looked yet. */
async function claimSome(ground: Ground): Promise<void> {
  const { tx, now } = ground.seeding
  const { rows } = await sql<{ studentId: string; guardianId: string; paise: number }>`
    select o.student_id as "studentId", min(g.guardian_id::text)::uuid as "guardianId", sum(o.owed)::bigint as paise
    from open_dues o join guardianships g on g.student_id = o.student_id
    join people p on p.id = o.student_id and p.status = 'active'
    where o.due_on < ${dayInIndia(now)}::date and o.kind = 'instalment'
      and p.name not in ('Aarya Namune', 'Naina Kalpit')
    group by o.student_id order by sum(o.owed) desc, o.student_id limit 3`.execute(tx)
  for (const [i, { studentId, guardianId, paise }] of rows.entries()) {
    const at = new Date(now.getTime() - (i * 5 + 1) * 3_600_000)
    const claim = { paise, utr: `63281190447${i + 1}`, paidOn: dayInIndia(at) }
    await claimUpiPayment(tx, { studentId, by: guardianId, at }, claim)
  }
}

/** Every drawer was opened with ₹2,000 and counted in the evening; all days but yesterday's are closed. */
async function closeDays({ seeding: { tx, now }, people }: Ground): Promise<void> {
  const today = dayInIndia(now)
  const float = 200_000
  await sql`insert into drawers (cashier_id, on_day, opened_at, opening)
    select distinct by_id, on_day, (on_day + time '08:02') at time zone 'Asia/Kolkata', ${float}::bigint
    from ledger_days where account_id = (select id from ledger_accounts where kind = 'cash')
      and on_day < ${today}::date`.execute(tx)
  await sql`insert into drawer_counts (cashier_id, on_day, at, by_id, count, counted, expected)
    select cashier_id, on_day, (on_day + time '19:10') at time zone 'Asia/Kolkata', cashier_id,
      jsonb_build_object('50000', sum / 50000, '10000', sum % 50000 / 10000, '100', sum % 10000 / 100), sum, sum
    from (
      select d.cashier_id, d.on_day, d.opening + l.debit - l.credit as sum
      from drawers d join ledger_days l on l.on_day = d.on_day and l.by_id = d.cashier_id
        and l.account_id = (select id from ledger_accounts where kind = 'cash')
    ) s where sum % 100 = 0`.execute(tx)
  const owner = people.of('madhavi')
  const days = sql`(select distinct booked_on as on_day from ledger_entries
    where booked_on < ${today}::date - 1) d`
  const at = sql`(d.on_day + time '19:30') at time zone 'Asia/Kolkata'`
  await sql`insert into locked_days (on_day, locked_by, locked_at)
    select d.on_day, ${owner}::uuid, ${at} from ${days}`.execute(tx)
  await sql`insert into day_closings (on_day, did, by_id, at)
    select d.on_day, 'closed', ${owner}::uuid, ${at} from ${days}`.execute(tx)
}
