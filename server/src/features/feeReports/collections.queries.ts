// The SQL of what came in, and of what was granted.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { ConcessionKind } from '../../platform/schema.ts'
import { NOBODY } from '../daybook/daybook.schemas.ts'

export interface CollectionFilter {
  from: string
  to: string
  mode?: string | undefined
  cashierId?: string | undefined
  headId?: string | undefined
}

export interface CollectedRow {
  key: string
  name: string | null
  head: { id: string; name: string; nameMr: string; nameHi: string } | null
  received: number
  givenBack: number
}

const KEYS = {
  day: sql`d.on_day::text`,
  month: sql`to_char(d.on_day, 'YYYY-MM')`,
  mode: sql`a.kind::text`,
  cashier: sql`case when d.by_id = ${NOBODY} then 'none' else d.by_id::text end`,
  head: sql`coalesce(a.head_id::text, 'ahead')`,
} satisfies Record<string, RawBuilder<unknown>>
export type Grouping = keyof typeof KEYS

/**
 * What came in by days, modes and cashiers: the lines where money came to. By heads: what of it paid a head's dues, and
 * what was paid ahead or given back from that. Both add up to the same.
 */
export async function listCollected(
  db: Db,
  by: Grouping,
  { from, to, mode, cashierId, headId }: CollectionFilter,
): Promise<CollectedRow[]> {
  const isOfHeads = by === 'head' || headId !== undefined
  const accounts = isOfHeads
    ? sql`a.kind in ('billed', 'advance')`
    : sql`a.kind in ('cash', 'upi', 'card', 'cheque', 'bank', 'gateway')`
  // What is received is a debit where it lands and of what is billed, and a credit of what is paid ahead.
  const sign = isOfHeads ? sql`case when a.kind = 'advance' then -1 else 1 end` : sql`1`
  const all: RawBuilder<unknown>[] = [accounts]
  if (mode) all.push(sql`a.kind = ${mode}::account_kind`)
  if (cashierId) all.push(sql`d.by_id = ${cashierId === 'none' ? NOBODY : cashierId}`)
  if (headId) all.push(headId === 'ahead' ? sql`a.kind = 'advance'` : sql`a.head_id = ${headId}`)
  const { rows } = await sql<CollectedRow>`
    select c.key, p.name, c.received, c.given_back,
      case when h.id is not null then jsonb_build_object('id', h.id, 'name', h.name, 'nameMr', h.name_mr,
        'nameHi', h.name_hi) end as head
    from (
      select ${KEYS[by]} as key,
        coalesce(sum(${sign} * d.taken) filter (where d.kind = 'receipt'), 0)::bigint as received,
        (-coalesce(sum(${sign} * d.back) filter (where d.kind = 'receipt'), 0)
          - coalesce(sum(${sign} * (d.taken + d.back)) filter (where d.kind = 'refund'), 0))::bigint as given_back
      from account_days d join ledger_accounts a on a.id = d.account_id
      where d.on_day between ${from}::date and ${to}::date and d.kind in ('receipt', 'refund')
        and ${sql.join(all, sql` and `)}
      group by 1
    ) c
    left join people p on ${by === 'cashier' ? sql`c.key <> 'none' and p.id::text = c.key` : sql`false`}
    left join fee_heads h on ${by === 'head' ? sql`c.key <> 'ahead' and h.id::text = c.key` : sql`false`}
    where c.received <> 0 or c.given_back <> 0
    order by ${by === 'head' ? sql`h.position, h.name` : by === 'cashier' ? sql`p.name` : sql`c.key`}`.execute(
    db,
  )
  return rows
}

export interface GrantedFilter {
  /** From the first moment, and before the last. */
  from: Date
  before: Date
  kind?: ConcessionKind | undefined
  byId?: string | undefined
  search?: string | undefined
}

export interface GrantedRow {
  id: string
  student: { id: string; name: string; rollNumber: string }
  kind: ConcessionKind
  paise: number
  reason: string
  askedBy: string
  grantedBy: string | null
  at: Date
}

const given = ({ from, before }: GrantedFilter) => sql`
  concessions c join lateral (
    select sum(paise)::bigint as paise from ledger_lines l
    where l.entry_id = c.entry_id and l.account_kind = 'concession') e on true
  where c.state = 'granted' and c.decided_at >= ${from} and c.decided_at < ${before}`

/** What was granted in a span, by whom and of which kind, as it was booked. */
export async function sumGranted(db: Db, filter: GrantedFilter) {
  const { rows } = await sql<{
    by: { id: string; name: string } | null
    kind: ConcessionKind
    count: number
    paise: number
  }>`
    select case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as by,
      g.kind, g.count, g.paise
    from (select c.decided_by, c.kind, count(*)::int as count, sum(e.paise)::bigint as paise
      from ${given(filter)} group by 1, 2) g
    left join people p on p.id = g.decided_by order by g.paise desc, g.kind`.execute(db)
  return rows
}

export async function listGranted(
  db: Db,
  filter: GrantedFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<(GrantedRow & { total: number })[]> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (filter.kind) all.push(sql`c.kind = ${filter.kind}::concession_kind`)
  if (filter.byId)
    all.push(filter.byId === 'none' ? sql`c.decided_by is null` : sql`c.decided_by = ${filter.byId}`)
  for (const word of filter.search?.split(/\s+/).filter(Boolean) ?? [])
    all.push(
      sql`exists (select from people x where x.id = c.student_id and x.name ilike ${`%${literally(word)}%`})`,
    )
  const { rows } = await sql<GrantedRow & { total: number }>`
    select g.id, g.kind, g.paise, g.reason, g.decided_at as at, g.total, asker.name as asked_by, p.name as granted_by,
      jsonb_build_object('id', who.id, 'name', who.name, 'rollNumber', s.roll_number) as student
    from (
      select c.id, c.kind, c.student_id, c.reason, c.asked_by, c.decided_by, c.decided_at, e.paise,
        count(*) over ()::int as total
      from ${given(filter)} and ${sql.join(all, sql` and `)}
      order by c.decided_at desc, c.id limit ${limit} offset ${offset}
    ) g
    join people who on who.id = g.student_id join students s on s.person_id = who.id
    join people asker on asker.id = g.asked_by left join people p on p.id = g.decided_by
    order by g.decided_at desc, g.id`.execute(db)
  return rows
}
