// The SQL of a week: what a student attended and scored, and what comes next.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { DayMark } from '../../platform/schema.ts'

/** From the first day, before the last. */
export interface Span {
  from: string
  before: string
}

export const listDays = async (db: Db, studentId: string, { from, before }: Span) => {
  const { rows } = await sql<{
    day: string
    mark: DayMark
    lectures: number
    attended: number
    onLeave: number
  }>`select on_day as day, mark, lectures, attended, on_leave as "onLeave" from attendance_days
    where student_id = ${studentId} and on_day >= ${from}::date and on_day < ${before}::date
    order by on_day`.execute(db)
  return rows
}

/** Results that came out in these days. One that was voided is none. */
export async function listScores(db: Db, studentId: string, { from, before }: Span) {
  const { rows } = await sql<{
    examId: string
    attemptId: string
    title: string
    score: string
    maxScore: string
  }>`
    select x.id as "examId", r.attempt_id as "attemptId", x.title, r.score, r.max_score as "maxScore"
    from results r join exams x on x.id = r.exam_id join attempts a on a.id = r.attempt_id
    where r.student_id = ${studentId} and x.mode = 'test' and a.voided_at is null
      and x.published_at >= ${from}::date at time zone 'Asia/Kolkata'
      and x.published_at < ${before}::date at time zone 'Asia/Kolkata'
    order by x.published_at, x.id`.execute(db)
  return rows
}

export async function listLectures(db: Db, studentId: string, { from, before }: Span) {
  const { rows } = await sql<{
    id: string
    subject: string
    startsAt: Date
    endsAt: Date
    room: string | null
  }>`
    select l.id, s.code as subject, l.starts_at as "startsAt", l.ends_at as "endsAt", rooms.name as room
    from enrolments e
    join lectures l on l.batch_id = e.batch_id and daterange(e.from_on, e.to_on) @> l.on_day
    join subjects s on s.id = l.subject_id
    left join rooms on rooms.id = l.room_id
    where e.student_id = ${studentId} and l.state = 'planned'
      and l.on_day >= ${from}::date and l.on_day < ${before}::date
    order by l.starts_at, l.id`.execute(db)
  return rows
}

export async function listExams(db: Db, studentId: string, { from, before }: Span) {
  const { rows } = await sql<{ id: string; title: string; opensAt: Date }>`
    select distinct x.id, x.title, x.opens_at as "opensAt"
    from enrolments e
    join exam_batches b on b.batch_id = e.batch_id
    join exams x on x.id = b.exam_id and x.scheduled_at is not null and x.mode = 'test'
      and daterange(e.from_on, e.to_on) @> (x.opens_at at time zone 'Asia/Kolkata')::date
    where e.student_id = ${studentId}
      and x.opens_at >= ${from}::date at time zone 'Asia/Kolkata'
      and x.opens_at < ${before}::date at time zone 'Asia/Kolkata'
    order by x.opens_at, x.id`.execute(db)
  return rows
}

export const getName = (db: Db, studentId: string) =>
  db.selectFrom('people').select(['id', 'name']).where('id', '=', studentId).executeTakeFirstOrThrow()

/** Notes that the week is being told; false where it was told already. */
export async function takeWeek(tx: Tx, weekOn: string, now: Date): Promise<boolean> {
  const taken = await tx
    .insertInto('digests')
    .values({ weekOn, toldAt: now })
    .onConflict((c) => c.column('weekOn').doNothing())
    .executeTakeFirst()
  return Number(taken.numInsertedOrUpdatedRows ?? 0) > 0
}

export interface WeekRow {
  studentId: string
  name: string
  guardianIds: string[]
  attended: number
  lectures: number
  scores: { title: string; score: string; maxScore: string }[]
}

/** The week of every student who has guardians and of whom there is something to tell. */
export async function listWeeks(db: Db, { from, before }: Span): Promise<WeekRow[]> {
  const { rows } = await sql<WeekRow>`
    with days as (
      select student_id, sum(attended)::int as attended, sum(lectures)::int as lectures
      from attendance_days where on_day >= ${from}::date and on_day < ${before}::date group by student_id),
    scores as (
      select r.student_id, jsonb_agg(jsonb_build_object('title', x.title, 'score', r.score::text,
        'maxScore', r.max_score::text) order by x.published_at, x.id) as scores
      from exams x join results r on r.exam_id = x.id join attempts a on a.id = r.attempt_id
      where x.mode = 'test' and a.voided_at is null
        and x.published_at >= ${from}::date at time zone 'Asia/Kolkata'
        and x.published_at < ${before}::date at time zone 'Asia/Kolkata'
      group by r.student_id)
    select p.id as "studentId", p.name, g.ids as "guardianIds", coalesce(d.attended, 0) as attended,
      coalesce(d.lectures, 0) as lectures, coalesce(s.scores, '[]') as scores
    from (select student_id, array_agg(guardian_id) as ids from guardianships group by student_id) g
    join people p on p.id = g.student_id and p.status in ('active', 'invited')
    left join days d on d.student_id = p.id
    left join scores s on s.student_id = p.id
    where d.lectures > 0 or s.scores is not null`.execute(db)
  return rows
}
