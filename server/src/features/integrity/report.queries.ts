// The SQL of the integrity report.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AwayKind } from '../../platform/schema.ts'
import { awaySeconds } from './awayCount.ts'

/** Of so many others at most the times are compared. */
const COMPARED = 300

export function getReportHead(db: Db, attemptId: string) {
  return db
    .selectFrom('attempts as a')
    .innerJoin('exams as e', 'e.id', 'a.examId')
    .innerJoin('people as p', 'p.id', 'a.studentId')
    .innerJoin('students as s', 's.personId', 'a.studentId')
    .leftJoin('examAccommodations as x', (join) =>
      join.onRef('x.examId', '=', 'a.examId').onRef('x.studentId', '=', 'a.studentId'),
    )
    .select(['a.id', 'a.number', 'a.startedAt', 'a.endsAt', 'a.closedAt', 'a.closedHow', 'a.voidedAt'])
    .select(['a.questionOrder', 'a.examId', 'e.title', 'e.awayLimit', 'x.extraMinutes'])
    .select(['a.studentId', 'p.name', 's.rollNumber'])
    .where('a.id', '=', attemptId)
    .executeTakeFirstOrThrow()
}

export interface AwayRow {
  epoch: number
  kind: AwayKind
  position: number | null
  fromAt: Date
  toAt: Date | null
  seconds: number
}

export async function listAway(db: Db, attemptId: string): Promise<AwayRow[]> {
  const { rows } = await sql<AwayRow>`
    select i.epoch, i.kind, i.position, i.from_at, i.to_at, floor(${awaySeconds()})::int as seconds
    from away_intervals i join attempts a on a.id = i.attempt_id
    left join attempt_presence v on v.attempt_id = a.id
    where i.attempt_id = ${attemptId} order by i.from_at, i.number`.execute(db)
  return rows
}

export interface QuestionTime {
  position: number
  seconds: number | null
  answeredAt: Date | null
  medianSeconds: number | null
  compared: number
}

/** For each question the time of this student and the median of the others at the exam. */
export async function listTimes(db: Db, attemptId: string, examId: string): Promise<QuestionTime[]> {
  const { rows } = await sql<QuestionTime>`
    with others as (
      select t.seconds from attempts a join attempt_times t on t.attempt_id = a.id
      where a.exam_id = ${examId} and a.id <> ${attemptId} and a.closed_at is not null
      order by a.id limit ${COMPARED}
    ), medians as (
      select s.key::smallint as position, count(*)::int as compared,
        round(percentile_cont(0.5) within group (order by s.value::int))::int as median
      from others, jsonb_each_text(others.seconds) s where s.value::int > 0 group by s.key
    )
    select q.position, (t.seconds ->> q.position::text)::int as seconds, h.received_at as answered_at,
      m.median as median_seconds, coalesce(m.compared, 0) as compared
    from exam_questions q
    left join attempt_times t on t.attempt_id = ${attemptId}
    left join answers h on h.attempt_id = ${attemptId} and h.position = q.position and h.kind = 'saved'
      and h.response is not null
    left join medians m on m.position = q.position
    where q.exam_id = ${examId}`.execute(db)
  return rows
}

export function listExplanations(db: Db, attemptId: string) {
  return db
    .selectFrom('attemptExplanations as x')
    .innerJoin('people as p', 'p.id', 'x.madeBy')
    .select(['x.id', 'p.name as by', 'x.text', 'x.at'])
    .where('x.attemptId', '=', attemptId)
    .orderBy('x.at')
    .orderBy('x.id')
    .execute()
}

export function listRulings(db: Db, attemptId: string) {
  return db
    .selectFrom('attemptRulings as r')
    .innerJoin('people as p', 'p.id', 'r.ruledBy')
    .leftJoin('rulingAppeals as x', 'x.rulingId', 'r.id')
    .leftJoin('people as w', 'w.id', 'x.madeBy')
    .select(['r.id', 'r.ruling', 'r.reason', 'p.name as by', 'r.at'])
    .select(['w.name as appealBy', 'x.text as appealText', 'x.at as appealAt', 'x.answeredWith'])
    .where('r.attemptId', '=', attemptId)
    .orderBy('r.at')
    .orderBy('r.id')
    .execute()
}
