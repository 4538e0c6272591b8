// The SQL of finding what has a title: batches, exams, notices, queries. Each under its own feature's scope.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { NoticeState, QueryState } from '../../platform/schema.ts'
import { batchesVisibleTo } from '../batches/batches.access.ts'
import { type ExamState, examStateSql } from '../exams/examState.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { noticesVisibleTo, noticesWrittenBy } from '../notices/notices.access.ts'
import { queriesVisibleTo } from '../queries/queries.access.ts'
import { begins, nearest, rankOf } from './matching.ts'
import type { Asking } from './typed.ts'

export interface FoundBatch {
  id: string
  name: string
  course: string
  archived: boolean
}

/** By its name, its course's and its room's; those of earlier years last. */
export function findBatches(db: Db, { viewer, typed, today }: Asking, limit: number): Promise<FoundBatch[]> {
  const names = sql<string>`concat_ws(' ', batches.name, courses.name, rooms.name)`
  return nearest(names, typed, (matches) =>
    list<FoundBatch>(
      db,
      sql`select batches.id, batches.name, courses.name as course, batches.archived_at is not null as archived
      from batches join courses on courses.id = batches.course_id left join rooms on rooms.id = batches.room_id
      where ${matches} and ${batchesVisibleTo(viewer, today)}
      order by batches.archived_at is not null, ${rankOf(names, typed)}, batches.name, batches.id
      limit ${limit}`,
    ),
  )
}

async function list<Row>(db: Db, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db)).rows
}

export interface FoundExam {
  id: string
  title: string
  state: ExamState
  opensAt: Date | null
}

/** By its title, the latest first of those that fit alike. */
export function findExams(db: Db, { viewer, typed, now }: Asking, limit: number): Promise<FoundExam[]> {
  const title = sql<string>`exams.title`
  return nearest(title, typed, (matches) =>
    list<FoundExam>(
      db,
      sql`select exams.id, exams.title, ${examStateSql(now)} as state, exams.opens_at from exams
      where ${matches} and ${examsVisibleTo(viewer)}
      order by ${rankOf(title, typed)}, coalesce(exams.opens_at, exams.created_at) desc, exams.id
      limit ${limit}`,
    ),
  )
}

export interface FoundNotice {
  id: string
  title: string
  state: NoticeState
  sentAt: Date | null
}

/** By its title in any of its languages, given in the reader's. One withdrawn only who looks after it still finds. */
export function findNotices(
  db: Db,
  { viewer, typed, locale }: Asking,
  limit: number,
): Promise<FoundNotice[]> {
  const titles = sql<string>`v.title || ' ' || coalesce(v.title_mr, '') || ' ' || coalesce(v.title_hi, '')`
  return list<FoundNotice>(
    db,
    sql`select notices.id, notices.state, notices.sent_at,
      coalesce(case ${locale} when 'mr' then v.title_mr when 'hi' then v.title_hi end, v.title) as title
    from notice_versions v join notices on notices.id = v.notice_id and notices.version = v.version
    where ${begins(titles, typed)} and ${noticesVisibleTo(viewer)}
      and (notices.state = 'sent' or ${noticesWrittenBy(viewer)})
    order by ${rankOf(titles, typed)}, notices.sent_at desc nulls first, notices.id
    limit ${limit}`,
  )
}

export interface FoundQuery {
  id: string
  title: string
  state: QueryState
  asker: string
  askedAt: Date
}

/** By its title, the latest first. Of so many no likeness is asked for. */
export function findQueries(db: Db, { viewer, typed, today }: Asking, limit: number): Promise<FoundQuery[]> {
  return list<FoundQuery>(
    db,
    sql`select q.id, q.title, q.state, q.asked_at, a.name as asker
    from (
      select * from queries where ${begins(sql`queries.title`, typed)} and ${queriesVisibleTo(viewer, today)}
      order by asked_at desc, id limit ${limit}
    ) q join people a on a.id = q.asker_id
    order by q.asked_at desc, q.id`,
  )
}
