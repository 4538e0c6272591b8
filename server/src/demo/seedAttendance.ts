// The demo's attendance: nine weeks of marked lectures, what guardians were told of them, tasks, and a day that is not
// finished: of the lectures that have begun, the last one still waits to be taken.
import { sql } from 'kysely'
import { followTasks } from '../features/absences/tasks.ts'
import { causeOf } from '../features/absences/wordSteps.ts'
import { correctMark } from '../features/attendance/marking/correcting.ts'
import { rollUp } from '../features/attendance/marking/marks.queries.ts'
import { tell } from '../features/messages/messages.ts'
import { dayInIndia } from '../platform/clock.ts'
import type { Tx } from '../platform/database.ts'
import { addDays } from '../platform/days.ts'
import type { Ids, Seeding } from './seeding.ts'

/** Whose words are there as messages too; older ones have long been read. */
const DAYS_TOLD = 4
const MINUTE = 60_000

/** Writes it in bulk; the roll-ups, tasks and corrections are the product's own. Lectures and leave are there already. */
export async function seedAttendance({ tx, now }: Seeding, people: Ids): Promise<void> {
  await fill(tx, now, () => missThreeDays(tx, people.of('2027-0446')))
  await correctSome(tx, now)
  await beginTasks(tx, now)
}

/** A demo that is started again later: what has begun since was taken as well, but for the last lecture. */
export const renewAttendance = (tx: Tx, now: Date): Promise<void> => fill(tx, now, async () => {})

async function fill(tx: Tx, now: Date, change: () => Promise<void>): Promise<void> {
  const days = await writeSheets(tx, now)
  if (days.length === 0) return
  await writeMarks(tx)
  await change()
  await countSheets(tx, days)
  for (const day of days) await rollUp(tx, await markedOn(tx, day), day)
  await writeWords(tx, now, days)
  await tellLatest(tx, now, days)
}

/**
 * Every lecture that has begun but the last; its teacher took it three minutes after the bell. Returns the days of those
 * that were not taken before.
 */
async function writeSheets(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    insert into attendance_sheets (lecture_id, batch_id, subject_id, on_day, taken_by, taken_at, received_at, changed_at)
    select id, batch_id, subject_id, on_day, teacher_id, at, at, at
    from (select *, starts_at + interval '3 min' as at, row_number() over (order by starts_at desc, id) as place
      from lectures where state = 'planned' and starts_at < ${new Date(now.getTime() - 5 * MINUTE)}) l
    where place > 1
    on conflict do nothing
    returning on_day as day`.execute(tx)
  return [...new Set(rows.map(({ day }) => day))].toSorted()
}

/**
 * Everybody's marks, by draws that depend on roll number and hour alone. Most miss one lecture in fifteen, mostly whole
 * days; every twenty-third student misses a third of them. Leave that was approved is leave.
 */
async function writeMarks(tx: Tx): Promise<void> {
  await sql`
    insert into attendance_marks (student_id, lecture_id, subject_id, on_day, mark, source, minutes, version)
    select student_id, lecture_id, subject_id, on_day, mark,
      case when mark = 'leave' then 'leave' else 'teacher' end::mark_source,
      case mark when 'late' then 5 + by_hour % 25 when 'left_early' then 20 + by_hour % 25 end,
      case when mark in ('present', 'leave') then 0 else 1 end
    from (
      select d.*, case
          when exists (select from leave_spans p where p.person_id = d.student_id and p.approved
            and p.during @> d.starts_at) then 'leave'
          when by_day % 1000 < missed_days or by_hour % 1000 < 20 then 'absent'
          when by_hour % 1000 < 50 then 'late'
          when by_hour % 1000 < 58 then 'left_early'
          else 'present' end::attendance_mark as mark
      from (
        select e.student_id, s.lecture_id, s.subject_id, s.on_day, l.starts_at,
          abs(hashtext(t.roll_number || s.on_day)) as by_day,
          abs(hashtext(t.roll_number || l.starts_at)) as by_hour,
          case when abs(hashtext(t.roll_number)) % 23 = 3 then 330 else 45 end as missed_days
        from attendance_sheets s
        join lectures l on l.id = s.lecture_id
        join enrolments e on e.batch_id = s.batch_id and daterange(e.from_on, e.to_on) @> s.on_day
        join students t on t.person_id = e.student_id
        where not exists (select from attendance_marks m where m.lecture_id = s.lecture_id)) d) m`.execute(tx)
}

/** Somebody to talk with: absent on the last three days on which their batch was marked. */
async function missThreeDays(tx: Tx, studentId: string): Promise<void> {
  await sql`
    update attendance_marks set mark = 'absent', source = 'teacher', minutes = null, version = 1
    where student_id = ${studentId} and on_day in (
      select distinct on_day from attendance_marks where student_id = ${studentId} order by on_day desc limit 3)`.execute(
    tx,
  )
}

async function countSheets(tx: Tx, days: string[]): Promise<void> {
  await sql`
    update attendance_sheets s set present_count = n.present, late_count = n.late, left_early_count = n.left_early,
      absent_count = n.absent, leave_count = n.leave
    from (
      select lecture_id, count(*) filter (where mark = 'present') as present, count(*) filter (where mark = 'late') as late,
        count(*) filter (where mark = 'left_early') as left_early, count(*) filter (where mark = 'absent') as absent,
        count(*) filter (where mark = 'leave') as leave
      from attendance_marks where on_day = any (${days}::date[]) group by lecture_id) n
    where n.lecture_id = s.lecture_id`.execute(tx)
}

async function markedOn(tx: Tx, day: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('attendanceMarks')
    .select('studentId')
    .distinct()
    .where('onDay', '=', day)
    .execute()
  return rows.map(({ studentId }) => studentId)
}

/**
 * A word for each day with an absence, ten minutes after it was marked: two of three are known to the guardian, some
 * reached nobody, today's newest still wait.
 */
async function writeWords(tx: Tx, now: Date, days: string[]): Promise<void> {
  await sql`
    insert into absence_words (student_id, on_day, lecture_id, state, due_at, told_at, unreachable_why, known_at,
      known_by, note)
    select student_id, on_day, lecture_id, state, due_at,
      case when state in ('told', 'known') or why = 'not_delivered' then due_at end, why,
      case when state = 'known' then due_at + interval '7 min' * (1 + draw % 9) end,
      case when state = 'known' then guardian end,
      case when state = 'known' and draw % 4 = 0 then (array['Fever', 'Travelling', 'At the doctor'])[1 + draw % 3]
        else '' end
    from (
      select f.*, case
          when due_at > ${now} then 'waiting'
          when why is not null then 'unreachable'
          when draw % 3 < 2 and due_at < ${new Date(now.getTime() - 120 * MINUTE)} then 'known'
          else 'told' end::absence_word_state as state
      from (
        select w.*, case when due_at > ${now} then null when guardian is null then 'no_guardian'
            when draw % 17 = 0 and on_day < ${dayInIndia(now)}::date then 'not_delivered'
          end::unreachable_reason as why
        from (
          select distinct on (m.student_id, m.on_day) m.student_id, m.on_day, m.lecture_id,
            l.starts_at + interval '13 min' as due_at, abs(hashtext(t.roll_number || 'word' || m.on_day)) as draw,
            (select g.guardian_id from guardianships g where g.student_id = m.student_id
              order by g.created_at, g.guardian_id limit 1) as guardian
          from attendance_marks m join lectures l on l.id = m.lecture_id
          join students t on t.person_id = m.student_id
          where m.mark = 'absent' and m.on_day = any (${days}::date[])
          order by m.student_id, m.on_day, l.starts_at) w) f) s
    on conflict do nothing`.execute(tx)
}

interface ToldRow {
  studentId: string
  onDay: string
  toldAt: Date
  student: string
  subject: string
  startsAt: Date
  isRead: boolean
  to: string[]
}

/** The messages of the last days: read by whoever knows, and by most of the others within some hours. */
async function tellLatest(tx: Tx, now: Date, days: string[]): Promise<void> {
  const { rows } = await sql<ToldRow>`
    select w.student_id as "studentId", w.on_day as "onDay", w.told_at as "toldAt", p.name as student, u.code as subject,
      l.starts_at as "startsAt", w.state = 'known'
        or w.state = 'told' and w.told_at < ${new Date(now.getTime() - 180 * MINUTE)} as "isRead", array(
        select g.guardian_id from guardianships g join people k on k.id = g.guardian_id
        where g.student_id = w.student_id and k.status in ('active', 'invited')) as to
    from absence_words w join people p on p.id = w.student_id join lectures l on l.id = w.lecture_id
    join subjects u on u.id = l.subject_id
    where w.told_at is not null and w.on_day = any (${days}::date[])
      and w.on_day > ${addDays(dayInIndia(now), -DAYS_TOLD)}
    order by w.told_at`.execute(tx)
  for (const { studentId, onDay, toldAt, student, subject, startsAt, isRead, to } of rows) {
    const cause = causeOf(studentId, onDay, 1)
    const link = `/attendance?child=${studentId}&month=${onDay.slice(0, 7)}&day=${onDay}`
    const params = { student, date: onDay, subject, time: startsAt.toISOString() }
    await tell(tx, toldAt, { kind: 'absence', to, cause, params, link, about: studentId })
    if (isRead) await tx.updateTable('messages').set({ readAt: toldAt }).where('cause', '=', cause).execute()
  }
}

/** Two slips of the day before, set right by their teachers. */
async function correctSome(tx: Tx, now: Date): Promise<void> {
  const reasons = ['Was in the laboratory', 'Entered after the roll was called']
  const { rows } = await sql<{ lectureId: string; studentId: string; teacherId: string; endsAt: Date }>`
    select m.lecture_id as "lectureId", m.student_id as "studentId", l.teacher_id as "teacherId", l.ends_at as "endsAt"
    from attendance_marks m join lectures l on l.id = m.lecture_id
    where m.mark = 'absent' and m.on_day < ${dayInIndia(now)}::date and m.on_day > ${addDays(dayInIndia(now), -DAYS_TOLD)}
      and exists (select from attendance_days d where d.student_id = m.student_id and d.on_day = m.on_day
        and d.mark = 'part')
    order by l.starts_at desc, m.student_id limit ${reasons.length}`.execute(tx)
  for (const [i, { lectureId, studentId, teacherId, endsAt }] of rows.entries()) {
    const at = new Date(Math.min(endsAt.getTime() + 40 * MINUTE, now.getTime()))
    const correction = { studentId, mark: 'present' as const, minutes: null, reason: reasons[i] ?? '' }
    await correctMark(tx, lectureId, { personId: teacherId, source: 'teacher' }, correction, at)
  }
}

/** Tasks as the product makes them, about whoever was absent on the last day that was marked. */
async function beginTasks(tx: Tx, now: Date): Promise<void> {
  const { rows } = await sql<{ studentId: string; day: string }>`
    select student_id as "studentId", on_day as day from attendance_days
    where on_day = (select max(on_day) from attendance_days) and mark = 'absent' order by student_id`.execute(
    tx,
  )
  for (const { studentId, day } of rows)
    await followTasks(tx, { studentIds: [studentId], day, at: now, begin: true })
}
