// The SQL behind the guidelines' checks, and behind what else a planner should know before saving.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A day on which a batch has more lectures than so many minutes. */
export interface LongDay {
  batchId: string
  batch: string
  day: string
  minutes: number
}

export async function listLongDays(db: Db, from: string, to: string, most: number): Promise<LongDay[]> {
  const { rows } = await sql<LongDay>`
    select b.id as batch_id, b.name as batch, l.on_day as day,
      (sum(extract(epoch from l.ends_at - l.starts_at)) / 60)::int as minutes
    from lectures l join batches b on b.id = l.batch_id
    where l.state = 'planned' and l.on_day >= ${from}::date and l.on_day <= ${to}::date
    group by b.id, b.name, l.on_day
    having sum(extract(epoch from l.ends_at - l.starts_at)) > ${most * 60}
    order by l.on_day, b.name`.execute(db)
  return rows
}

/** A test that a batch sits on the day after its weekly holiday. */
export interface TestAfterHoliday {
  batchId: string
  batch: string
  day: string
  examId: string
  exam: string
}

/** A weekly holiday is a day of the week without a line in the batch's plan; the test's own day must have one. */
export async function listTestsAfterHoliday(db: Db, from: Date, to: Date): Promise<TestAfterHoliday[]> {
  const { rows } = await sql<TestAfterHoliday>`
    with tests as (
      select x.batch_id, e.id as exam_id, e.title, (e.opens_at at time zone 'Asia/Kolkata')::date as day
      from exams e join exam_batches x on x.exam_id = e.id
      where e.scheduled_at is not null and e.mode = 'test' and e.opens_at >= ${from} and e.opens_at < ${to})
    select b.id as batch_id, b.name as batch, t.day, t.exam_id, t.title as exam
    from tests t join batches b on b.id = t.batch_id
    where ${hasLinesOn(sql`t.day`)} and not ${hasLinesOn(sql`(t.day - 1)`)}
    order by t.day, b.name`.execute(db)
  return rows
}

const hasLinesOn = (day: ReturnType<typeof sql>) => sql`exists (
  select from lecture_plans p where p.batch_id = t.batch_id and p.from_on <= ${day} and p.to_on > ${day}
    and p.weekday = extract(isodow from ${day}))`

/** The minutes of lectures that a batch has on each day of a range already, without those that would give way. */
export async function minutesByDay(db: Db, batchId: string, days: string[], except: string[]) {
  const { rows } = await sql<{ day: string; minutes: number }>`
    select on_day as day, (sum(extract(epoch from ends_at - starts_at)) / 60)::int as minutes
    from lectures
    where batch_id = ${batchId} and state = 'planned' and on_day = any (${days}::date[])
      and id <> all (${except}::uuid[])
    group by on_day`.execute(db)
  return new Map(rows.map((row) => [row.day, row.minutes]))
}

/** The tests of a batch that lie across one of these times. */
export async function listTestsAt(db: Db, batchId: string, times: { startsAt: Date; endsAt: Date }[]) {
  const { rows } = await sql<{ exam: string; day: string }>`
    select distinct e.title as exam, (t."startsAt" at time zone 'Asia/Kolkata')::date as day
    from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t ("startsAt" timestamptz, "endsAt" timestamptz)
    join exam_batches x on x.batch_id = ${batchId} and x.scheduled and x.during && tstzrange(t."startsAt", t."endsAt")
    join exams e on e.id = x.exam_id and e.mode = 'test'
    order by day, exam`.execute(db)
  return rows
}

/** The days on which the teacher is on approved leave at one of these times. */
export async function listLeaveAt(db: Db, teacherId: string, times: { startsAt: Date }[]): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct (t."startsAt" at time zone 'Asia/Kolkata')::date as day
    from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t ("startsAt" timestamptz)
    join leave_spans s on s.person_id = ${teacherId} and s.approved and s.during @> t."startsAt"
    order by day`.execute(db)
  return rows.map((row) => row.day)
}

/** A room's seats, and how many students the batch has on that day; undefined where the seats are not known. */
export async function seatsFor(db: Db, roomId: string, batchId: string, day: string) {
  const { rows } = await sql<{ seats: number; students: number }>`
    select r.seats, (select count(*) from enrolments e
      where e.batch_id = ${batchId} and daterange(e.from_on, e.to_on) @> ${day}::date) as students
    from rooms r where r.id = ${roomId} and r.seats is not null`.execute(db)
  return rows[0]
}
