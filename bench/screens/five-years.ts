// Five years of a whole institute as rows: 2,000 students, 40 batches a year, 20 million marks, and what comes with them.
import type pg from 'pg'

/** How much of an institute: 1 is the whole of it. */
export interface Size {
  batches: number
  studentsEach: number
  teachers: number
  exams: number
  /** How far back it reaches. */
  days: number
}

const LECTURES_A_DAY = 7
export const teachersFor = (batches: number) => Math.max(LECTURES_A_DAY, batches)

export function sizeOf(scale: number): Size {
  const batches = Math.max(2, Math.round(40 * scale))
  return {
    batches,
    studentsEach: 50,
    teachers: teachersFor(batches),
    exams: Math.max(5, Math.round(500 * scale)),
    days: 5 * 365,
  }
}

/** Calls back with what is being written; some of it takes minutes. */
export async function writeFiveYears(
  client: pg.Client,
  size: Size,
  say: (what: string) => void,
): Promise<void> {
  // What is written follows the rules of the tables; checking the references of 30 million rows would take an hour.
  await client.query('set session_replication_role = replica')
  await client.query('set synchronous_commit = off')
  await client.query("set timezone = 'Asia/Kolkata'")
  say('people and batches')
  await writePeople(client, size)
  await writeBatches(client, size)
  say('lectures')
  await writeLectures(client, size)
  say('marks')
  await writeMarks(client)
}

/** Everybody's id by number, in tables that go with the connection. */
async function writePeople(client: pg.Client, { batches, studentsEach, teachers }: Size): Promise<void> {
  await client.query(`
    create temp table old_students as
      select uuid7() as id, uuid7() as guardian_id, n, n % ${batches} as batch
      from generate_series(0, ${batches * studentsEach - 1}) n;
    create temp table old_teachers as select uuid7() as id, n from generate_series(0, ${teachers - 1}) n;
    insert into people (id, role, status, name, phone)
      select id, 'student'::person_role, 'active'::person_status, 'Student ' || n || ' Kalpit',
        '+9190001' || lpad(n::text, 5, '0') from old_students
      union all
      select guardian_id, 'parent', 'active', 'Guardian ' || n || ' Kalpit', '+9190002' || lpad(n::text, 5, '0')
      from old_students
      union all
      select id, 'teacher', 'active', 'Teacher ' || n || ' Udahare', '+9190003' || lpad(n::text, 5, '0')
      from old_teachers;
    create temp table old_owners as select uuid7() as id, n from generate_series(0, 7) n;
    insert into people (id, role, status, name, is_demo)
      select id, 'admin', 'active', 'Owner ' || n || ' Kalpit', true from old_owners;
    insert into admin_powers (person_id, power) select id, 'owner' from old_owners;
    update people set phone_verified_at = created_at, phone_verified_how = 'invitation'
      where id in (select guardian_id from old_students);
    insert into students (person_id, roll_number, adult_on)
      select id, 'X' || lpad(n::text, 5, '0'), '2009-01-01' from old_students;
    insert into guardianships (guardian_id, student_id, relation) select guardian_id, id, 'mother' from old_students;
    insert into consents (student_id, given_by, how, purposes)
      select id, guardian_id, 'link', array['account', 'academics', 'attendance_word', 'messages', 'photo']
      from old_students`)
}

/** The same number of batches each year, and everybody in one of them; the last year is the one that runs. */
async function writeBatches(
  client: pg.Client,
  { batches, studentsEach, teachers, days }: Size,
): Promise<void> {
  await client.query(`
    create temp table old_rooms as select uuid7() as id, n from generate_series(0, ${batches - 1}) n;
    insert into rooms (id, name, seats) select id, 'Hall ' || n, 80 from old_rooms;
    create temp table old_batches as
      select uuid7() as id, n, y, current_date - 365 * (y + 1) as from_on, current_date - 365 * y as to_on
      from generate_series(0, ${batches - 1}) n, generate_series(0, ${Math.ceil(days / 365) - 1}) y;
    update old_batches set to_on = current_date + 120 where y = 0;
    insert into batches (id, course_id, name, year, room_id, capacity, starts_on, ends_on, class_teacher_id)
      select b.id, (select id from courses order by id limit 1), 'Years ago ' || b.y || '-' || b.n,
        extract(year from b.from_on), r.id, ${studentsEach}, b.from_on, b.to_on, t.id
      from old_batches b join old_rooms r on r.n = b.n join old_teachers t on t.n = b.n % ${teachers};
    create temp table old_subjects as
      select id, row_number() over (order by position) - 1 as n, count(*) over () as many from subjects;
    insert into batch_teachers (batch_id, subject_id, teacher_id)
      select b.id, s.id, t.id from old_batches b, old_subjects s
      join old_teachers t on true where t.n = (b.n + s.n) % ${teachers};
    insert into enrolments (student_id, batch_id, from_on, to_on, ended_how)
      select s.id, b.id, b.from_on, case when b.y > 0 then b.to_on end,
        case when b.y > 0 then 'completed'::enrolment_end end
      from old_students s join old_batches b on b.n = s.batch`)
}

/** Seven lectures a day and batch, six days a week but for four weeks in May; nobody stands in two rooms at once. */
async function writeLectures(client: pg.Client, { teachers, days }: Size): Promise<void> {
  await client.query(`
    create temp table old_slots as
      select n, time '07:00' + n * interval '100 minutes' as starts, time '08:30' + n * interval '100 minutes' as ends
      from generate_series(0, ${LECTURES_A_DAY - 1}) n;
    create temp table old_plans as
      select uuid7() as id, b.id as batch_id, b.n as batch, b.y, b.from_on, b.to_on, w as weekday, o.n as slot, o.starts,
        o.ends, r.id as room_id, t.id as teacher_id, s.id as subject_id
      from old_batches b, generate_series(1, 6) w, old_slots o, old_rooms r, old_teachers t, old_subjects s
      where r.n = b.n and t.n = (b.n + o.n) % ${teachers} and s.n = (o.n + w) % s.many;
    insert into lecture_plans (id, batch_id, subject_id, teacher_id, room_id, weekday, starts_at, ends_at, from_on, to_on)
      select id, batch_id, subject_id, teacher_id, room_id, weekday, starts, ends, from_on, to_on from old_plans;
    insert into lectures (plan_id, batch_id, subject_id, teacher_id, planned_teacher_id, room_id, starts_at, ends_at,
        planned_starts_at)
      select p.id, p.batch_id, p.subject_id, p.teacher_id, p.teacher_id, p.room_id, d + p.starts, d + p.ends, d + p.starts
      from generate_series(current_date - ${days} + 1, current_date + 30, interval '1 day') d
      join old_plans p on p.weekday = extract(isodow from d) and d >= p.from_on and d < p.to_on
      where extract(week from d) not between 19 and 22
      order by d`)
}

/** A batch of a year at a time, each student's marks side by side as the years would have laid them. */
async function writeMarks(client: pg.Client): Promise<void> {
  await client.query(`
    insert into attendance_sheets (lecture_id, batch_id, subject_id, on_day, taken_by, taken_at, changed_at)
      select l.id, l.batch_id, l.subject_id, l.on_day, l.teacher_id, l.starts_at, l.starts_at
      from lectures l join old_batches b on b.id = l.batch_id where l.on_day < current_date`)
  const { rows } = await client.query<{ id: string }>('select id from old_batches order by y desc, n')
  for (const { id } of rows) await writeMarksOf(client, id)
  await client.query(`
    update attendance_sheets set present_count = c.present, absent_count = c.absent, late_count = c.late
      from (select lecture_id, count(*) filter (where mark = 'present') as present,
          count(*) filter (where mark = 'absent') as absent, count(*) filter (where mark = 'late') as late
        from attendance_marks group by lecture_id) c where c.lecture_id = attendance_sheets.lecture_id;
    insert into attendance_months (student_id, month, lectures, attended, on_leave)
      select student_id, date_trunc('month', on_day), sum(lectures), sum(attended), sum(on_leave)
      from attendance_days where student_id in (select id from old_students) group by 1, 2`)
}

async function writeMarksOf(client: pg.Client, batchId: string): Promise<void> {
  await client.query(
    `insert into attendance_marks (student_id, lecture_id, subject_id, on_day, mark, source, minutes, version)
      select student_id, lecture_id, subject_id, on_day, mark, 'teacher', case mark when 'late' then 12 end, 1
      from (select e.student_id, l.lecture_id, l.subject_id, l.on_day, (case
          when random() < 0.93 then 'present' when random() < 0.6 then 'absent' else 'late' end)::attendance_mark as mark
        from attendance_sheets l join enrolments e on e.batch_id = l.batch_id where l.batch_id = $1) marks
      order by student_id, on_day, lecture_id`,
    [batchId],
  )
  await client.query(
    `insert into attendance_days (student_id, on_day, mark, lectures, attended, on_leave)
      select m.student_id, m.on_day, (case when count(*) filter (where m.mark = 'absent') = count(*) then 'absent'
          when count(*) filter (where m.mark = 'absent') > 0 then 'part' else 'present' end)::day_mark,
        count(*), count(*) filter (where m.mark <> 'absent'), 0
      from attendance_marks m join attendance_sheets s using (lecture_id)
      where s.batch_id = $1 group by 1, 2`,
    [batchId],
  )
}
