// The SQL of reading queries: lists with their counts, and one thread whole.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { PersonRole, QueryEnd, QueryPostKind, QueryState, QueryTopic } from '../../platform/schema.ts'
import { queriesVisibleTo } from './queries.access.ts'

export interface QueryFilter {
  search?: string | undefined
  state?: 'waiting' | 'answered' | 'closed' | undefined
  late?: boolean | undefined
  topic?: QueryTopic | undefined
  subjectId?: string | undefined
  batchId?: string | undefined
  mine?: boolean | undefined
}

export interface ListRequest {
  viewer: Viewer
  filter: QueryFilter
  today: string
  now: Date
}

const isWaiting = sql<boolean>`queries.state in ('open', 'reopened')`
const isLate = (now: Date) => sql<boolean>`(${isWaiting} and queries.due_at <= ${now})`

/** What of the viewer's own the filter leaves, whatever its state. */
function among({ viewer, filter, today }: ListRequest): RawBuilder<boolean> {
  const conditions = [queriesVisibleTo(viewer, today)]
  if (filter.topic) conditions.push(sql`queries.topic = ${filter.topic}`)
  if (filter.subjectId) conditions.push(sql`queries.subject_id = ${filter.subjectId}`)
  if (filter.batchId) conditions.push(sql`queries.batch_id = ${filter.batchId}`)
  if (filter.mine) conditions.push(sql`queries.assigned_to = ${viewer.personId}`)
  const words = filter.search?.split(/\s+/).filter(Boolean) ?? []
  conditions.push(...words.map(inTitle))
  return sql.join(conditions, sql` and `) as RawBuilder<boolean>
}

const inTitle = (word: string): RawBuilder<boolean> =>
  sql`queries.title_letters like '%' || latin_letters(${literally(word)}) || '%'`

function inState({ state, late }: QueryFilter, now: Date): RawBuilder<boolean> {
  if (late) return isLate(now)
  if (state === 'waiting') return isWaiting
  return state ? sql<boolean>`queries.state = ${state}` : sql<boolean>`true`
}

interface Named {
  id: string
  name: string
}
export interface QueryRow {
  id: string
  topic: QueryTopic
  subjectId: string | null
  title: string
  state: QueryState
  asker: Named
  batch: Named | null
  assignedTo: Named | null
  askedAt: Date
  dueAt: Date
  answeredAt: Date | null
  changedAt: Date
  escalated: boolean
  posts: number
  pictures: number
  shared: boolean
}

const named = (table: string) => sql<Named | null>`case when ${sql.ref(`${table}.id`)} is not null then
  jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)}) end`

/** A page: what waits by its target time, else by what changed last. */
export async function listQueries(db: Db, request: ListRequest, page: { limit: number; offset: number }) {
  const { filter, now } = request
  const order =
    filter.state === 'waiting' || filter.late
      ? sql`queries.due_at, queries.id`
      : sql`queries.changed_at desc, queries.id`
  const { rows } = await sql<QueryRow>`
    select q.id, q.topic, q.subject_id, q.title, q.state, ${named('a')} as asker, ${named('b')} as batch,
      ${named('t')} as assigned_to, q.asked_at, q.due_at, q.answered_at, q.changed_at,
      q.escalated_at is not null as escalated,
      (select count(*)::int from query_posts p where p.query_id = q.id) as posts,
      (select count(*)::int from query_posts p join query_pictures x on x.post_id = p.id
        where p.query_id = q.id) as pictures,
      exists (select from shared_answers s where s.query_id = q.id) as shared
    from (
      select * from queries where ${among(request)} and ${inState(filter, now)}
      order by ${order} limit ${page.limit} offset ${page.offset}
    ) q
    join people a on a.id = q.asker_id
    left join batches b on b.id = q.batch_id
    left join people t on t.id = q.assigned_to
    order by ${filter.state === 'waiting' || filter.late ? sql`q.due_at, q.id` : sql`q.changed_at desc, q.id`}`.execute(
    db,
  )
  return rows
}

/** How many of each state there are under the filter, and how many of those that wait are late. */
export async function countQueries(db: Db, request: ListRequest) {
  const { rows } = await sql<{ waiting: number; late: number; answered: number; closed: number }>`
    select count(*) filter (where ${isWaiting})::int as waiting,
      count(*) filter (where ${isLate(request.now)})::int as late,
      count(*) filter (where queries.state = 'answered')::int as answered,
      count(*) filter (where queries.state = 'closed')::int as closed
    from queries where ${among(request)}`.execute(db)
  return rows[0] ?? { waiting: 0, late: 0, answered: 0, closed: 0 }
}

/** How many wait for an answer among what the viewer sees, and how many of them are late. */
export async function countWaiting(db: Db, viewer: Viewer, today: string, now: Date) {
  const { rows } = await sql<{ waiting: number; late: number }>`
    select count(*)::int as waiting, count(*) filter (where ${isLate(now)})::int as late
    from queries where ${queriesVisibleTo(viewer, today)} and ${isWaiting}`.execute(db)
  return rows[0] ?? { waiting: 0, late: 0 }
}

export interface QueryHead extends Omit<QueryRow, 'posts' | 'pictures' | 'shared' | 'changedAt'> {
  asker: Named & { role: PersonRole }
  student: Named | null
  closedAt: Date | null
  closedHow: QueryEnd | null
  helpful: boolean | null
  sharedWith: 'batch' | 'subject' | 'everybody' | null
  examId: string | null
  examPosition: number | null
}

export async function findQuery(db: Db, queryId: string): Promise<QueryHead | undefined> {
  const { rows } = await sql<QueryHead>`
    select q.id, q.topic, q.subject_id, q.title, q.state,
      jsonb_build_object('id', a.id, 'name', a.name, 'role', a.role) as asker, ${named('c')} as student,
      ${named('b')} as batch, ${named('t')} as assigned_to, q.asked_at, q.due_at, q.answered_at, q.closed_at,
      q.closed_how, q.helpful, q.escalated_at is not null as escalated, q.exam_id, q.exam_position,
      case when s.id is null then null when s.batch_id is not null then 'batch'
        when s.subject_id is not null then 'subject' else 'everybody' end as shared_with
    from queries q
    join people a on a.id = q.asker_id
    left join people c on c.id = q.student_id
    left join batches b on b.id = q.batch_id
    left join people t on t.id = q.assigned_to
    left join shared_answers s on s.query_id = q.id
    where q.id = ${queryId}`.execute(db)
  return rows[0]
}

export interface PostRow {
  id: string
  kind: QueryPostKind
  author: Named & { photoFileId: string | null }
  body: string
  at: Date
  hidden: boolean
  reported: boolean
  pictures: { id: string; width: number; height: number }[]
}

/** The posts in their order; what is hidden comes without its words and pictures. */
export async function listPosts(db: Db, queryId: string, viewerId: string): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select p.id, p.kind, p.at, p.hidden_at is not null as hidden,
      jsonb_build_object('id', a.id, 'name', a.name, 'photoFileId', a.photo_file_id) as author,
      case when p.hidden_at is null then p.body else '' end as body,
      exists (select from query_reports r where r.post_id = p.id and r.reported_by = ${viewerId}) as reported,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'width', f.width, 'height', f.height) order by x.place)
        from query_pictures x join files f on f.id = x.file_id
        where x.post_id = p.id and p.hidden_at is null), '[]') as pictures
    from query_posts p join people a on a.id = p.author_id
    where p.query_id = ${queryId} order by p.at, p.id`.execute(db)
  return rows
}

/** By whom it was handed on, and why. */
export async function listMoves(db: Db, queryId: string) {
  const { rows } = await sql<{
    id: string
    by: string
    to: string | null
    topic: QueryTopic
    note: string
    at: Date
  }>`
    select m.id, b.name as by, t.name as to, m.to_topic as topic, m.note, m.at
    from query_moves m join people b on b.id = m.made_by left join people t on t.id = m.to_teacher
    where m.query_id = ${queryId} order by m.at, m.id`.execute(db)
  return rows
}

/** The question of an exam that it is about, and the asker's attempt at it. */
export async function findAskedQuestion(db: Db, examId: string, position: number, askerId: string) {
  const { rows } = await sql<{
    examId: string
    exam: string
    position: number
    attemptId: string | null
    texts: Partial<Record<'en' | 'mr' | 'hi', { stem: string }>>
  }>`
    select e.id as exam_id, e.title as exam, x.position,
      (select a.id from attempts a join results r on r.attempt_id = a.id
        where a.exam_id = e.id and a.student_id = ${askerId} order by a.number desc limit 1) as attempt_id,
      (select jsonb_object_agg(t.key, jsonb_build_object('stem', t.value ->> 'stem'))
        from jsonb_each(v.body) t) as texts
    from exams e
    join exam_questions x on x.exam_id = e.id and x.position = ${position}
    join question_versions v on v.question_id = x.question_id and v.version = x.question_version
    where e.id = ${examId}`.execute(db)
  return rows[0]
}
