// The SQL of reading notices: a reader's list, a writer's lists, and one notice.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { Reader } from '../../platform/rules.ts'
import type { Locale, NoticeState, PersonRole } from '../../platform/schema.ts'
import { noticesWrittenBy } from './notices.access.ts'

/** Letters of a body that a list shows. */
const EXCERPT = 600

interface Named {
  id: string
  name: string
}

export interface ReadFilter {
  /** What still holds, the part of it that is new or waits for "I have read it", only the latter, or what is over. */
  show: 'valid' | 'new' | 'to-acknowledge' | 'past'
  search?: string | undefined
}

export interface ReadRow {
  id: string
  title: string
  body: string
  /** Whether that is all of the body. */
  whole: boolean
  author: Named
  sentAt: Date
  editedAt: Date | null
  expiresAt: Date | null
  pinned: boolean
  important: boolean
  attachments: number
  readAt: Date | null
  acknowledgedAt: Date | null
}

interface OwnList {
  personId: string
  locale: Locale
  filter: ReadFilter
  now: Date
}

const isValid = (now: Date) => sql`(notices.expires_at is null or notices.expires_at > ${now})`
const waits = sql`(notices.important and r.acknowledged_at is null)`

function shown({ show, search }: ReadFilter, now: Date): RawBuilder<unknown> {
  const time = show === 'past' ? sql`not ${isValid(now)}` : isValid(now)
  const part = { 'to-acknowledge': [waits], new: [sql`(r.read_at is null or ${waits})`], valid: [], past: [] }
  const conditions = [time, ...part[show], ...titled(search)]
  return sql.join(conditions, sql` and `)
}

/** Each word of the search stands in a title, in whichever letters it was typed. */
const titled = (search: string | undefined): RawBuilder<unknown>[] =>
  (search?.split(/\s+/).filter(Boolean) ?? []).map(
    (
      word,
    ) => sql`exists (select from notice_versions t where t.notice_id = notices.id and t.version = notices.version
      and latin_letters(concat_ws(' ', t.title, t.title_mr, t.title_hi))
        like '%' || latin_letters(${literally(word)}) || '%')`,
  )

/** A page of what went to somebody and was not withdrawn: what is pinned first, of new ones then what is important. */
export async function listRead(db: Db, list: OwnList, page: { limit: number; offset: number }) {
  const { personId, locale, filter, now } = list
  const first = (table: string) =>
    filter.show === 'new' ? sql`${sql.ref(`${table}.important`)} desc,` : sql``
  const { rows } = await sql<ReadRow & { total: number }>`
    select n.id, w.title, left(w.body, ${EXCERPT}::int) as body, length(w.body) <= ${EXCERPT} as whole,
      jsonb_build_object('id', a.id, 'name', a.name) as author, n.sent_at, n.edited_at, n.expires_at, n.pinned,
      n.important, n.read_at, n.acknowledged_at, n.total,
      (select count(*)::int from notice_attachments x where x.notice_id = n.id) as attachments
    from (
      select notices.*, r.read_at, r.acknowledged_at, count(*) over ()::int as total,
        coalesce(notices.pinned_until > ${now}, false) as pinned
      from notice_recipients r join notices on notices.id = r.notice_id
      where r.person_id = ${personId} and notices.state = 'sent' and ${shown(filter, now)}
      order by pinned desc, ${first('notices')} notices.sent_at desc, notices.id desc
      limit ${page.limit} offset ${page.offset}
    ) n
    join notice_versions v on v.notice_id = n.id and v.version = n.version
    join people a on a.id = n.author_id
    cross join lateral (select
      coalesce(case ${locale} when 'mr' then v.title_mr when 'hi' then v.title_hi end, v.title) as title,
      coalesce(case ${locale} when 'mr' then v.body_mr when 'hi' then v.body_hi end, v.body) as body) w
    order by n.pinned desc, ${first('n')} n.sent_at desc, n.id desc`.execute(db)
  return rows
}

/** Of what still holds and went to somebody: how much there is, is unread, and waits for "I have read it". */
export async function countRead(db: Db, personId: string, now: Date) {
  const { rows } = await sql<{ valid: number; unread: number; toAcknowledge: number }>`
    select count(*)::int as valid, count(*) filter (where r.read_at is null)::int as unread,
      count(*) filter (where ${waits})::int as to_acknowledge
    from notice_recipients r join notices on notices.id = r.notice_id
    where r.person_id = ${personId} and notices.state = 'sent' and ${isValid(now)}`.execute(db)
  return rows[0] ?? { valid: 0, unread: 0, toAcknowledge: 0 }
}

export interface WrittenFilter {
  show: 'draft' | 'scheduled' | 'sent'
  search?: string | undefined
}

/** Whom a notice is for, by names. */
export interface NamedAudience {
  everybody: boolean
  roles: PersonRole[]
  courses: Named[]
  batches: Named[]
  people: Named[]
  withGuardians: boolean
}

export interface WrittenRow {
  id: string
  state: NoticeState
  title: string
  author: Named
  important: boolean
  pinned: boolean
  sendAt: Date | null
  sentAt: Date | null
  editedAt: Date | null
  expiresAt: Date | null
  changedAt: Date
  audience: NamedAudience
  people: number
  read: number
  acknowledged: number
}

// What was withdrawn stands among what was sent.
const stateOf = {
  draft: sql`notices.state = 'draft'`,
  scheduled: sql`notices.state = 'scheduled'`,
  sent: sql`notices.sent_at is not null`,
}
const order = { draft: sql`changed_at desc`, scheduled: sql`send_at`, sent: sql`sent_at desc` }

const namedAudience = sql<NamedAudience>`(select jsonb_build_object(
    'everybody', coalesce(bool_or(num_nonnulls(t.role, t.course_id, t.batch_id, t.person_id) = 0), false),
    'roles', coalesce(jsonb_agg(t.role order by t.role) filter (where t.role is not null), '[]'),
    'courses', coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name)
      filter (where c.id is not null), '[]'),
    'batches', coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name) order by b.name)
      filter (where b.id is not null), '[]'),
    'people', coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name)
      filter (where p.id is not null), '[]'),
    'withGuardians', n.with_guardians)
  from notice_targets t
  left join courses c on c.id = t.course_id
  left join batches b on b.id = t.batch_id
  left join people p on p.id = t.person_id
  where t.notice_id = n.id)`

const progress = sql`lateral (
  select count(*)::int as people, count(read_at)::int as read, count(acknowledged_at)::int as acknowledged
  from notice_recipients r where r.notice_id = n.id)`

/** A page of what the viewer looks after. */
export async function listWritten(
  db: Db,
  viewer: Reader,
  { show, search }: WrittenFilter,
  { limit, offset, now }: { limit: number; offset: number; now: Date },
): Promise<WrittenRow[]> {
  const conditions = [noticesWrittenBy(viewer), stateOf[show], ...titled(search)]
  const { rows } = await sql<WrittenRow>`
    select n.id, n.state, v.title, jsonb_build_object('id', a.id, 'name', a.name) as author, n.important,
      coalesce(n.pinned_until > ${now}, false) as pinned, n.send_at, n.sent_at, n.edited_at, n.expires_at, n.changed_at,
      ${namedAudience} as audience, g.people, g.read, g.acknowledged
    from (
      select * from notices where ${sql.join(conditions, sql` and `)}
      order by ${order[show]}, id desc limit ${limit} offset ${offset}
    ) n
    join notice_versions v on v.notice_id = n.id and v.version = n.version
    join people a on a.id = n.author_id
    cross join ${progress} g
    order by ${order[show]}, n.id desc`.execute(db)
  return rows
}

/** How many of each the viewer looks after, under the same words. */
export async function countWritten(db: Db, viewer: Reader, search: string | undefined) {
  const { rows } = await sql<{ draft: number; scheduled: number; sent: number }>`
    select count(*) filter (where ${stateOf.draft})::int as draft,
      count(*) filter (where ${stateOf.scheduled})::int as scheduled,
      count(*) filter (where ${stateOf.sent})::int as sent
    from notices where ${sql.join([noticesWrittenBy(viewer), ...titled(search)], sql` and `)}`.execute(db)
  return rows[0] ?? { draft: 0, scheduled: 0, sent: 0 }
}

export interface NoticeHead extends Omit<WrittenRow, 'title' | 'pinned'> {
  version: number
  releasedAt: Date | null
  pinnedUntil: Date | null
  withdrawnAt: Date | null
  campaignId: string | null
  remindedAt: Date | null
  own: { readAt: Date | null; acknowledgedAt: Date | null } | null
}

/** One notice, with how far it has come and what this reader has made of it. */
export async function findNotice(
  db: Db,
  noticeId: string,
  readerId: string,
): Promise<NoticeHead | undefined> {
  const { rows } = await sql<
    NoticeHead & { isReader: boolean; readAt: Date | null; acknowledgedAt: Date | null }
  >`
    select n.id, n.state, jsonb_build_object('id', a.id, 'name', a.name) as author, n.important, n.version, n.send_at,
      n.released_at, n.sent_at, n.edited_at, n.expires_at, n.pinned_until, n.withdrawn_at, n.campaign_id, n.changed_at,
      (select max(m.at) from notice_reminders m where m.notice_id = n.id) as reminded_at,
      ${namedAudience} as audience, g.people, g.read, g.acknowledged,
      o.person_id is not null as is_reader, o.read_at, o.acknowledged_at
    from notices n
    join people a on a.id = n.author_id
    cross join ${progress} g
    left join notice_recipients o on o.notice_id = n.id and o.person_id = ${readerId}
    where n.id = ${noticeId}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { isReader, readAt, acknowledgedAt, ...notice } = row
  return { ...notice, own: isReader ? { readAt, acknowledgedAt } : null }
}

/** Who wrote a notice; nothing where there is none. */
export async function findAuthor(db: Db, noticeId: string): Promise<string | undefined> {
  const row = await db.selectFrom('notices').select('authorId').where('id', '=', noticeId).executeTakeFirst()
  return row?.authorId
}
