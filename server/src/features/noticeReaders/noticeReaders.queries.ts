// The SQL of who has read a notice: marks, counts by batch, and the list.

import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { PersonRole } from '../../platform/schema.ts'

/** Marks that somebody has read it, and where they say so, that they said it; says whether that is new. */
export async function markReader(
  tx: Tx,
  { noticeId, personId, acknowledges }: { noticeId: string; personId: string; acknowledges: boolean },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update notice_recipients set read_at = coalesce(read_at, ${now}),
      acknowledged_at = case when ${acknowledges}::boolean then coalesce(acknowledged_at, ${now}) else acknowledged_at end
    where notice_id = ${noticeId} and person_id = ${personId}
      and (read_at is null or (${acknowledges}::boolean and acknowledged_at is null))`.execute(tx)
  return Number(numAffectedRows ?? 0) > 0
}

export interface ReaderFilter {
  show: 'all' | 'unread' | 'read' | 'waiting' | 'acknowledged'
  /** 'none': people whom no batch leads to. */
  batch?: string | undefined
  search?: string | undefined
}

const among: Record<ReaderFilter['show'], RawBuilder<boolean>> = {
  all: sql<boolean>`true`,
  unread: sql<boolean>`r.read_at is null`,
  read: sql<boolean>`r.read_at is not null`,
  waiting: sql<boolean>`r.acknowledged_at is null`,
  acknowledged: sql<boolean>`r.acknowledged_at is not null`,
}

function matching({ show, batch, search }: ReaderFilter): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [among[show]]
  if (batch) conditions.push(batch === 'none' ? sql`r.batch_id is null` : sql`r.batch_id = ${batch}::uuid`)
  for (const word of search?.split(/\s+/).filter(Boolean) ?? [])
    conditions.push(sql`p.name ilike '%' || ${literally(word)} || '%'`)
  return sql.join(conditions, sql` and `)
}

interface Named {
  id: string
  name: string
}

export interface ReaderRow {
  person: Named & { role: PersonRole }
  batch: Named | null
  /** Of a guardian, the children through whom it came to them, or all of theirs. */
  children: string[]
  readAt: Date | null
  acknowledgedAt: Date | null
}

/** Readers by batch and name; without a limit all of them. */
export async function listReaders(
  db: Db,
  noticeId: string,
  filter: ReaderFilter,
  { limit, offset }: { limit: number | null; offset: number },
): Promise<(ReaderRow & { total: number })[]> {
  const { rows } = await sql<ReaderRow & { total: number }>`
    select jsonb_build_object('id', r.id, 'name', r.name, 'role', r.role) as person,
      case when r.batch_id is not null then jsonb_build_object('id', r.batch_id, 'name', r.batch_name) end as batch,
      array(select c.name::text from guardianships g join people c on c.id = g.student_id
        where g.guardian_id = r.id and (r.batch_id is null or exists (select from enrolments e
          where e.student_id = g.student_id and e.batch_id = r.batch_id))
        order by c.name) as children,
      r.read_at, r.acknowledged_at, r.total
    from (
      select p.id, p.name, p.role, r.batch_id, b.name as batch_name, r.read_at, r.acknowledged_at,
        count(*) over ()::int as total
      from notice_recipients r join people p on p.id = r.person_id left join batches b on b.id = r.batch_id
      where r.notice_id = ${noticeId} and ${matching(filter)}
      order by b.name, p.name, p.id limit ${limit} offset ${offset}
    ) r order by r.batch_name, r.name, r.id`.execute(db)
  return rows
}

export interface BatchCount {
  batch: Named | null
  people: number
  read: number
  acknowledged: number
}

/** How far it has come in each batch; people without one stand last. */
export async function countByBatch(db: Db, noticeId: string): Promise<BatchCount[]> {
  const { rows } = await sql<BatchCount>`
    select case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as batch,
      r.people, r.read, r.acknowledged
    from (
      select batch_id, count(*)::int as people, count(read_at)::int as read,
        count(acknowledged_at)::int as acknowledged
      from notice_recipients where notice_id = ${noticeId} group by batch_id
    ) r left join batches b on b.id = r.batch_id
    order by b.name nulls last`.execute(db)
  return rows
}
