// The SQL of the invigilator's board: who is to sit the exam and where they are, and how far the paper is answered.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AttemptEnd } from '../../platform/schema.ts'
import { awaySeconds, GRACE_SECONDS } from '../integrity/awayCount.ts'

export interface SitterRow {
  studentId: string
  name: string
  rollNumber: string
  batch: string
  attemptId: string | null
  number: number | null
  startedAt: Date | null
  endsAt: Date | null
  pausedAt: Date | null
  closedAt: Date | null
  closedHow: AttemptEnd | null
  presenceAt: Date | null
  awaySince: Date | null
  position: number | null
  awayCount: number
  awaySeconds: number
  extraMinutes: number
  late: number
}

/** Everybody who is to sit the exam, with their latest attempt. */
export async function listSitters(db: Db, examId: string): Promise<SitterRow[]> {
  const { rows } = await sql<SitterRow>`
    with latest as materialized (
      select distinct on (student_id) * from attempts where exam_id = ${examId} order by student_id, number desc
    ), away as (
      select i.attempt_id, count(*)::int as count, floor(sum(i.seconds))::int as seconds
      from (select i.attempt_id, ${awaySeconds()} as seconds
        from away_intervals i join latest a on a.id = i.attempt_id
        left join attempt_presence v on v.attempt_id = a.id) i
      where i.seconds >= ${GRACE_SECONDS} group by i.attempt_id
    ), late as (
      select p.attempt_id, count(distinct p.position)::int as count
      from answers_apart p join latest on latest.id = p.attempt_id
      where p.kind = 'saved' and p.why <> 'older_epoch' and not exists (select from answers h
        where h.attempt_id = p.attempt_id and h.position = p.position and h.kind = 'saved'
          and (h.epoch, h.sequence) >= (p.epoch, p.sequence))
      group by p.attempt_id
    )
    select x.student_id, p.name, s.roll_number, b.name as batch, a.id as attempt_id, a.number, a.started_at, a.ends_at,
      a.paused_at, a.closed_at, a.closed_how, v.seen_at as presence_at, v.away_since, v.position,
      coalesce(away.count, 0) as away_count, coalesce(away.seconds, 0) as away_seconds,
      coalesce(m.extra_minutes, 0) as extra_minutes, coalesce(late.count, 0) as late
    from exam_students x
    join people p on p.id = x.student_id
    join students s on s.person_id = x.student_id
    join batches b on b.id = x.batch_id
    left join latest a on a.student_id = x.student_id
    left join attempt_presence v on v.attempt_id = a.id
    left join away on away.attempt_id = a.id
    left join late on late.attempt_id = a.id
    left join exam_accommodations m on m.exam_id = x.exam_id and m.student_id = x.student_id
    where x.exam_id = ${examId} order by p.name, x.student_id`.execute(db)
  return rows
}

export interface Answered {
  /** How many questions each attempt has answered, and when its last answer came. */
  byAttempt: Map<string, { count: number; lastAt: Date }>
  /** How many attempts have answered each question. */
  byPosition: Map<number, number>
}

/** What is answered, over the latest attempts at the exam: read once over the answers, for both figures. */
export async function countAnswered(db: Db, examId: string): Promise<Answered> {
  const { rows } = await sql<{ attemptId: string | null; position: number; count: number; lastAt: Date }>`
    select h.attempt_id, h.position, count(*)::int as count, max(h.received_at) as last_at
    from (select distinct on (student_id) id from attempts where exam_id = ${examId}
      order by student_id, number desc) a
    join answers h on h.attempt_id = a.id
    where h.kind = 'saved' and h.response is not null
    group by grouping sets ((h.attempt_id), (h.position))`.execute(db)
  const answered: Answered = { byAttempt: new Map(), byPosition: new Map() }
  for (const { attemptId, position, count, lastAt } of rows) {
    if (attemptId) answered.byAttempt.set(attemptId, { count, lastAt })
    else answered.byPosition.set(position, count)
  }
  return answered
}

export function getBoardExam(db: Db, examId: string) {
  return db
    .selectFrom('exams')
    .select([
      'id',
      'title',
      'opensAt',
      'closesAt',
      'scheduledAt',
      'publishedAt',
      'durationMinutes',
      'awayLimit',
    ])
    .where('id', '=', examId)
    .executeTakeFirstOrThrow()
}

export function listPositions(db: Db, examId: string) {
  return db
    .selectFrom('examQuestions')
    .select(['position', 'section'])
    .where('examId', '=', examId)
    .orderBy('position')
    .execute()
}
