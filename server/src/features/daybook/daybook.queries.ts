// The SQL of the day book: sums of a day, drawers and their counts, and the lock.

import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { FeeDocumentKind } from '../../platform/schema.ts'
import { type Mode, NOBODY } from './daybook.schemas.ts'

/** Keeps the days from being closed (`shared`) or from being booked on (`alone`) until the transaction ends. */
export async function holdDays(tx: Tx, how: 'shared' | 'alone'): Promise<void> {
  const hold =
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(hashtext('locked_days'))`
      : sql`select pg_advisory_xact_lock_shared(hashtext('locked_days'))`
  await hold.execute(tx)
}

export const findLock = (db: Db, day: string) =>
  db
    .selectFrom('lockedDays')
    .innerJoin('people', 'people.id', 'lockedBy')
    .select(['people.name as by', 'lockedAt as at'])
    .where('onDay', '=', day)
    .executeTakeFirst()

export interface TakenRow {
  cashierId: string
  /** Null for what came in by itself. */
  name: string | null
  mode: Mode
  received: number
  givenBack: number
}

/** What each cashier received and gave back on a day, by mode, in paise. */
export async function listTaken(db: Db, day: string): Promise<TakenRow[]> {
  const { rows } = await sql<TakenRow>`
    select d.by_id as cashier_id, p.name, a.kind as mode,
      coalesce(sum(d.taken) filter (where d.kind = 'receipt'), 0)::bigint as received,
      (-coalesce(sum(d.back) filter (where d.kind = 'receipt'), 0)
        - coalesce(sum(d.taken + d.back) filter (where d.kind = 'refund'), 0))::bigint as given_back
    from account_days d join ledger_accounts a on a.id = d.account_id left join people p on p.id = d.by_id
    where d.on_day = ${day}::date and d.kind in ('receipt', 'refund')
      and a.kind in ('cash', 'upi', 'card', 'cheque', 'bank', 'gateway')
    group by d.by_id, p.name, a.kind order by p.name, a.kind`.execute(db)
  return rows
}

export interface DrawerRow {
  cashierId: string
  name: string
  openedAt: Date | null
  opening: number
  cashIn: number
  cashOut: number
}

/** The drawers of a day: those that were opened, and those of whoever moved cash without opening one. */
export async function listDrawers(db: Db, day: string, cashierId?: string): Promise<DrawerRow[]> {
  const { rows } = await sql<DrawerRow>`
    select p.id as cashier_id, p.name, w.opened_at, coalesce(w.opening, 0)::bigint as opening,
      coalesce(c.debit, 0)::bigint as cash_in, coalesce(c.credit, 0)::bigint as cash_out
    from (select cashier_id, opened_at, opening from drawers where on_day = ${day}::date) w
    full join (
      select by_id, debit, credit from ledger_days
      where on_day = ${day}::date and by_id <> ${NOBODY}
        and account_id = (select id from ledger_accounts where kind = 'cash')
    ) c on c.by_id = w.cashier_id
    join people p on p.id = coalesce(w.cashier_id, c.by_id)
    ${cashierId ? sql`where p.id = ${cashierId}` : sql``}
    order by p.name, p.id`.execute(db)
  return rows
}

export interface CountRow {
  cashierId: string
  at: Date
  by: string
  count: Record<string, number>
  counted: number
  expected: number
  difference: number
  note: string | null
}

/** Every count of a day, the last one first. */
export const listCounts = (db: Db, day: string): Promise<CountRow[]> =>
  db
    .selectFrom('drawerCounts')
    .innerJoin('people', 'people.id', 'byId')
    .select(['cashierId', 'at', 'people.name as by', 'count', 'counted', 'expected', 'difference', 'note'])
    .where('onDay', '=', day)
    .orderBy('drawerCounts.at', 'desc')
    .orderBy('drawerCounts.id', 'desc')
    .$narrowType<{ count: Record<string, number> }>()
    .execute()

export const listClosings = (db: Db, day: string) =>
  db
    .selectFrom('dayClosings')
    .innerJoin('people', 'people.id', 'byId')
    .select(['did', 'people.name as by', 'at', 'reason'])
    .where('onDay', '=', day)
    .orderBy('at', 'desc')
    .orderBy('dayClosings.id', 'desc')
    .$narrowType<{ did: 'closed' | 'opened' }>()
    .execute()

/** Days before this one, within sixty, on which money moved and that are not locked; the last ten. */
export async function findOpenDays(db: Db, before: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct d.on_day as day
    from account_days d join ledger_accounts a on a.id = d.account_id
    where d.on_day between ${before}::date - 60 and ${before}::date - 1 and d.kind in ('receipt', 'refund')
      and d.by_id <> ${NOBODY} and a.kind in ('cash', 'upi', 'card', 'cheque', 'bank', 'gateway')
      and not exists (select from locked_days l where l.on_day = d.on_day)
    order by day desc limit 10`.execute(db)
  return rows.map(({ day }) => day)
}

export async function upsertDrawer(
  tx: Tx,
  drawer: { cashierId: string; onDay: string; openedAt: Date; opening: number },
): Promise<void> {
  await tx
    .insertInto('drawers')
    .values(drawer)
    .onConflict((conflict) =>
      conflict.columns(['cashierId', 'onDay']).doUpdateSet({ opening: drawer.opening }),
    )
    .execute()
}

export async function insertCount(
  tx: Tx,
  { count, ...row }: Omit<CountRow, 'difference' | 'by'> & { onDay: string; byId: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('drawerCounts')
    .values({ ...row, count: JSON.stringify(count) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Who takes money, or took some on that day and has lost the power since: their drawer is counted all the same. */
export async function isCashier(db: Db, personId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from admin_powers where person_id = ${personId} and power in ('accounts', 'owner'))
      or exists (select from drawers where cashier_id = ${personId} and on_day = ${day}::date)
      or exists (select from ledger_days d join ledger_accounts a on a.id = d.account_id and a.kind = 'cash'
        where d.on_day = ${day}::date and d.by_id = ${personId}) as is`.execute(db)
  return rows[0]?.is ?? false
}

interface NewClosing {
  onDay: string
  did: 'closed' | 'opened'
  byId: string
  at: Date
  reason: string | null
}

export async function insertClosing(tx: Tx, closing: NewClosing): Promise<string> {
  const { id } = await tx.insertInto('dayClosings').values(closing).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function lockDay(tx: Tx, day: string, by: string, at: Date): Promise<void> {
  await tx.insertInto('lockedDays').values({ onDay: day, lockedBy: by, lockedAt: at }).execute()
}

/** @returns whether it was locked */
export async function unlockDay(tx: Tx, day: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('lockedDays').where('onDay', '=', day).executeTakeFirst()
  return numDeletedRows > 0n
}

export interface DocumentFilter {
  mode?: string | undefined
  cashierId?: string | undefined
  search?: string | undefined
}

export interface DocumentRow {
  id: string
  kind: FeeDocumentKind
  number: string
  student: { id: string; name: string; rollNumber: string }
  at: Date
  by: string | null
  paise: number
  modes: { mode: Mode | 'advance'; paise: number; reference: string | null }[]
  cites: string | null
  takenBack: boolean
}

function matching({ mode, cashierId, search }: DocumentFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  // What takes a document back is of the modes of what it takes back.
  if (mode)
    all.push(sql`exists (select from payment_parts m where m.mode = ${mode}::payment_mode
      and m.document_id = case when d.kind = 'credit_note' then d.cites else d.id end)`)
  if (cashierId === 'none') all.push(sql`d.by_id is null`)
  else if (cashierId) all.push(sql`d.by_id = ${cashierId}`)
  for (const word of search?.split(/\s+/).filter(Boolean) ?? []) {
    const like = `%${literally(word)}%`
    all.push(sql`(p.name ilike ${like} or d.full_number ilike ${like})`)
  }
  return sql.join(all, sql` and `)
}

/** A page of the documents that were booked on a day, the last one first, and how many there are. */
export async function listDocuments(
  db: Db,
  day: string,
  filter: DocumentFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<(DocumentRow & { total: number })[]> {
  const { rows } = await sql<DocumentRow & { total: number }>`
    select d.id, d.kind, d.full_number as number,
      jsonb_build_object('id', d.student_id, 'name', d.name, 'rollNumber', s.roll_number) as student,
      d.issued_at as at, by_whom.name as by,
      case when d.kind in ('refund_voucher', 'credit_note') then -d.paise else d.paise end as paise,
      coalesce((select jsonb_agg(jsonb_build_object('mode', mode, 'reference', reference,
          'paise', case when d.kind in ('refund_voucher', 'credit_note') then -m.paise else m.paise end)
          order by position)
        from payment_parts m where m.document_id = case when d.kind = 'credit_note' then d.cites else d.id end),
        '[]') as modes,
      cited.full_number as cites,
      exists (select from fee_documents n where n.cites = d.id and n.kind = 'credit_note') as taken_back, d.total
    from (
      select d.*, p.name, count(*) over ()::int as total
      from ledger_entries e join fee_documents d on d.entry_id = e.id join people p on p.id = d.student_id
      where e.booked_on = ${day}::date and e.kind in ('receipt', 'refund', 'advance_used') and ${matching(filter)}
      order by d.issued_at desc, d.id desc limit ${limit} offset ${offset}
    ) d
    join students s on s.person_id = d.student_id
    left join people by_whom on by_whom.id = d.by_id
    left join fee_documents cited on cited.id = d.cites
    order by d.issued_at desc, d.id desc`.execute(db)
  return rows
}
