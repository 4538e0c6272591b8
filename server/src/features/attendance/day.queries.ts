// The SQL of a whole day at once: its lectures and students in numbers.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

interface DayFigures {
  /** Lectures that are held, with those of them that have begun, are taken, and are late to be taken. */
  lectures: number
  begun: number
  taken: number
  notTaken: number
}

/** A day's lectures in numbers: those with students. What began after `begunBefore` is not late yet. */
export async function countLectures(
  db: Db,
  day: string,
  { now, begunBefore }: { now: Date; begunBefore: Date },
): Promise<DayFigures> {
  const { rows } = await sql<DayFigures>`
    select count(*)::int as lectures, count(*) filter (where l.starts_at <= ${now})::int as begun,
      count(s.lecture_id)::int as taken,
      count(*) filter (where s.lecture_id is null and l.starts_at <= ${begunBefore})::int as "notTaken"
    from lectures l left join attendance_sheets s on s.lecture_id = l.id
    where l.on_day = ${day}::date and l.state = 'planned' and exists (
      select from enrolments e where e.batch_id = l.batch_id and daterange(e.from_on, e.to_on) @> l.on_day)`.execute(
    db,
  )
  return rows[0] ?? { lectures: 0, begun: 0, taken: 0, notTaken: 0 }
}

/** What the day was so far for how many students. */
export async function countMarkedDays(db: Db, day: string) {
  const { rows } = await sql<{ here: number; absent: number; leave: number }>`
    select count(*) filter (where mark in ('present', 'late', 'part'))::int as here,
      count(*) filter (where mark = 'absent')::int as absent,
      count(*) filter (where mark = 'leave')::int as leave
    from attendance_days where on_day = ${day}::date`.execute(db)
  return rows[0] ?? { here: 0, absent: 0, leave: 0 }
}

/** Of each batch the last sheet of the day: how many attended, of how many who were not on leave. */
export async function listLastSheets(db: Db, day: string) {
  const { rows } = await sql<{ batchId: string; attended: number; counted: number; startsAt: Date }>`
    select distinct on (l.batch_id) l.batch_id as "batchId",
      s.present_count + s.late_count + s.left_early_count as attended,
      s.present_count + s.late_count + s.left_early_count + s.absent_count as counted, l.starts_at as "startsAt"
    from lectures l join attendance_sheets s on s.lecture_id = l.id
    where l.on_day = ${day}::date order by l.batch_id, l.starts_at desc`.execute(db)
  return rows
}
