// The SQL of what is owed: by batch and age, month by month, and by whom.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'

export interface OwedRow {
  batch: { id: string; name: string } | null
  owed: number
  ahead: number
  d30: number
  d60: number
  d90: number
  older: number
  students: number
  lateStudents: number
  /** Of all batches together: a student of two counts once. */
  allStudents: number
  allLateStudents: number
}

/** What each batch owes by age on a day, what has been late the longest first. */
export async function listOwedByBatch(db: Db, day: string): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    with o as materialized (
      select batch_id, student_id, sum(owed) as owed,
        coalesce(sum(owed) filter (where due_on >= ${day}::date), 0) as ahead,
        coalesce(sum(owed) filter (where due_on between ${day}::date - 30 and ${day}::date - 1), 0) as d30,
        coalesce(sum(owed) filter (where due_on between ${day}::date - 60 and ${day}::date - 31), 0) as d60,
        coalesce(sum(owed) filter (where due_on between ${day}::date - 90 and ${day}::date - 61), 0) as d90,
        coalesce(sum(owed) filter (where due_on < ${day}::date - 90), 0) as older
      from dues_owed group by batch_id, student_id
    ), people as (
      select count(*)::int as students, (count(*) filter (where late))::int as late
      from (select bool_or(owed > ahead) as late from o group by student_id) s
    )
    select case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as batch,
      people.students as all_students, people.late as all_late_students,
      sum(owed)::bigint as owed, sum(ahead)::bigint as ahead, sum(d30)::bigint as d30, sum(d60)::bigint as d60,
      sum(d90)::bigint as d90, sum(older)::bigint as older, count(*)::int as students,
      count(*) filter (where owed > ahead)::int as late_students
    from o left join batches b on b.id = o.batch_id, people
    group by b.id, people.students, people.late order by sum(older) desc, sum(d90) desc, sum(d60) desc, sum(d30) desc, b.name`.execute(
    db,
  )
  return rows
}

export interface DueMonthRow {
  month: string
  net: number
  paid: number
}

/** What falls due in each month of a span, less what was granted, and what of it is paid. */
export async function listDueMonths(db: Db, from: string, before: string): Promise<DueMonthRow[]> {
  const { rows } = await sql<DueMonthRow>`
    select to_char(m, 'YYYY-MM') as month, coalesce(sum(charged - conceded), 0)::bigint as net,
      coalesce(sum(paid), 0)::bigint as paid
    from (select day::date as m from generate_series(${from}::date, ${before}::date - 1, interval '1 month') day) months
    left join due_days d on d.due_on >= m and d.due_on < (m + interval '1 month')::date
    group by m order by m`.execute(db)
  return rows
}

/** What falls due on each day of a span, less what was granted. */
export async function listDueDays(db: Db, from: string, before: string) {
  const { rows } = await sql<{ day: string; net: number }>`
    select due_on as day, sum(charged - conceded)::bigint as net from due_days
    where due_on >= ${from}::date and due_on < ${before}::date group by due_on order by due_on`.execute(db)
  return rows
}

/** On which days the dues of a month were paid. */
export async function listPaidDays(db: Db, month: string) {
  const { rows } = await sql<{ day: string; paise: number }>`
    select on_day as day, sum(paise)::bigint as paise from due_payments
    where due_month = ${month}::date group by on_day order by on_day`.execute(db)
  return rows
}

/** What has been owed since before a day, and by how many students. */
export async function sumOwedBefore(db: Db, day: string): Promise<{ owed: number; students: number }> {
  const { rows } = await sql<{ owed: number; students: number }>`
    select coalesce(sum(owed), 0)::bigint as owed, count(*)::int as students
    from (select sum(owed) as owed from dues_owed where due_on < ${day}::date group by student_id) s`.execute(
    db,
  )
  return rows[0] ?? { owed: 0, students: 0 }
}

export interface DebtorFilter {
  batchId?: string | undefined
  /** The first day, and the day after the last one. */
  from?: string | undefined
  before?: string | undefined
  search?: string | undefined
  sort: 'owed' | 'oldest'
}

export interface DebtorRow {
  student: { id: string; name: string; rollNumber: string }
  batches: string[]
  owed: number
  dues: number
  oldestDueOn: string
  owedInAll: number
  contact: { name: string; phone: string } | null
  lastRemindedAt: Date | null
}

function among({ batchId, from, before }: DebtorFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (batchId) all.push(batchId === 'none' ? sql`batch_id is null` : sql`batch_id = ${batchId}`)
  if (from) all.push(sql`due_on >= ${from}::date`)
  if (before) all.push(sql`due_on < ${before}::date`)
  return sql.join(all, sql` and `)
}

/** Only those whose names or roll numbers fit; without a search names are joined to a page alone. */
function searched(search: string): RawBuilder<unknown> {
  const words = search.split(/\s+/).filter(Boolean)
  const all = words.map((word) => {
    const like = `%${literally(word)}%`
    return sql`(p.name ilike ${like} or s.roll_number ilike ${like})`
  })
  return sql`join people p on p.id = w.student_id join students s on s.person_id = p.id
    where ${sql.join([sql`true`, ...all], sql` and `)}`
}

/** A page of who owes, with what all of them owe together. */
export async function listDebtors(
  db: Db,
  filter: DebtorFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<(DebtorRow & { total: number; totalOwed: number })[]> {
  const order = filter.sort === 'oldest' ? sql`oldest_due_on, owed desc` : sql`owed desc, oldest_due_on`
  const { rows } = await sql<DebtorRow & { total: number; totalOwed: number }>`
    select jsonb_build_object('id', o.id, 'name', p.name, 'rollNumber', s.roll_number) as student,
      o.owed, o.dues, o.oldest_due_on, o.total, o.total_owed,
      (select sum(owed)::bigint from dues_owed x where x.student_id = o.id) as owed_in_all,
      array(select distinct b.name from dues_owed x join batches b on b.id = x.batch_id
        where x.student_id = o.id order by 1) as batches,
      (select jsonb_build_object('name', c.name, 'phone', c.phone) from people c
        left join guardianships g on g.guardian_id = c.id and g.student_id = o.id
        where c.phone is not null and (c.id = o.id or g.student_id is not null)
          and c.id in (select guardian_id from guardianships where student_id = o.id union all select o.id)
        order by g.student_id is null, c.phone_verified_at is null, g.created_at limit 1) as contact,
      (select max(told_at) from fee_reminders r where r.student_id = o.id) as last_reminded_at
    from (
      select w.student_id as id, w.owed, w.dues, w.oldest_due_on,
        count(*) over ()::int as total, (sum(w.owed) over ())::bigint as total_owed
      from (
        select student_id, sum(owed)::bigint as owed, count(*)::int as dues, min(due_on) as oldest_due_on
        from dues_owed where ${among(filter)} group by student_id
      ) w ${filter.search ? searched(filter.search) : sql``}
      order by ${order}, id limit ${limit} offset ${offset}
    ) o join people p on p.id = o.id join students s on s.person_id = o.id
    order by ${order}, o.id`.execute(db)
  return rows
}
