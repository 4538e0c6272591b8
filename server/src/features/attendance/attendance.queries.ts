// The SQL that reads attendance: the lectures of days, and one lecture's sheet.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { AbsenceWordState, AttendanceMark, Locale, MarkSource } from '../../platform/schema.ts'
import type { DayCounts } from './marking/dayMark.ts'

/** Whether the viewer marks the lecture: who gives it or was to, the class teacher, and the office all of them. */
function markedBy({ role, personId }: Viewer, mine: boolean): Expression<SqlBool> {
  const gives = sql<SqlBool>`(l.teacher_id = ${personId} or l.planned_teacher_id = ${personId})`
  if (mine) return gives
  if (role !== 'teacher') return sql<SqlBool>`true`
  return sql<SqlBool>`(${gives} or b.class_teacher_id = ${personId})`
}

export interface LectureWithSheet extends DayCounts {
  id: string
  batchId: string
  batch: string
  subjectId: string
  subject: string
  teacherId: string
  teacher: string
  room: string | null
  startsAt: Date
  endsAt: Date
  day: string
  students: number
  cancelled: boolean
  openedUntil: Date | null
  remindedAt: Date | null
  version: number | null
  takenAt: Date | null
  takenByName: string | null
}

// The students of a batch are counted once for each batch and day, however many lectures it has.
const lectureRows = (condition: Expression<SqlBool>, from: string, to: string) => sql<LectureWithSheet>`
  with l as materialized (
    select l.* from lectures l join batches b on b.id = l.batch_id
    where l.on_day between ${from}::date and ${to}::date and ${condition}),
  enrolled as materialized (
    select d.batch_id, d.on_day, count(e.student_id)::int as students
    from (select distinct batch_id, on_day from l) d
    left join enrolments e on e.batch_id = d.batch_id and daterange(e.from_on, e.to_on) @> d.on_day
    group by d.batch_id, d.on_day)
  select l.id, l.batch_id as "batchId", b.name as batch, l.subject_id as "subjectId", u.code as subject,
    l.teacher_id as "teacherId", t.name as teacher, r.name as room, l.starts_at as "startsAt", l.ends_at as "endsAt",
    l.on_day as day, n.students, l.state = 'cancelled' as cancelled, m.reminded_at as "remindedAt",
    (select max(o.opened_until) from attendance_openings o where o.lecture_id = l.id) as "openedUntil",
    s.version, s.taken_at as "takenAt", taker.name as "takenByName", s.present_count as present,
    s.late_count as late, s.left_early_count as "leftEarly", s.absent_count as absent, s.leave_count as leave
  from l
  join batches b on b.id = l.batch_id
  join subjects u on u.id = l.subject_id
  join people t on t.id = l.teacher_id
  join enrolled n on n.batch_id = l.batch_id and n.on_day = l.on_day
  left join rooms r on r.id = l.room_id
  left join attendance_reminders m on m.lecture_id = l.id
  left join attendance_sheets s on s.lecture_id = l.id
  left join people taker on taker.id = s.taken_by`

/** The lectures of a day that the viewer marks, by time, with what stands on their sheets. */
export async function listLecturesOf(db: Db, viewer: Viewer, day: string, mine: boolean) {
  const { rows } = await sql<LectureWithSheet>`
    ${lectureRows(markedBy(viewer, mine), day, day)} order by l.starts_at, b.name`.execute(db)
  return rows
}

/** Lectures that began before `begunBefore`, have students and no sheet; the latest first, at most 500. */
export async function listUntaken(
  db: Db,
  { from, to, teacherId }: { from: string; to: string; teacherId?: string | undefined },
  begunBefore: Date,
) {
  const isUntaken = sql<SqlBool>`l.state = 'planned' and l.starts_at <= ${begunBefore}
    and (${teacherId ?? null}::uuid is null or l.teacher_id = ${teacherId ?? null})
    and not exists (select from attendance_sheets s where s.lecture_id = l.id)`
  const { rows } = await sql<LectureWithSheet>`
    ${lectureRows(isUntaken, from, to)} where n.students > 0 order by l.starts_at desc, b.name limit 500`.execute(
    db,
  )
  return rows
}

/** One lecture with its sheet, cancelled or not. */
export async function findLectureWithSheet(db: Db, lectureId: string, day: string) {
  const { rows } = await sql<LectureWithSheet>`
    ${lectureRows(sql<SqlBool>`l.id = ${lectureId}`, day, day)}`.execute(db)
  return rows[0]
}

export interface SheetStudentRow {
  id: string
  rollNumber: string
  name: string
  photoFileId: string | null
  mark: AttendanceMark | null
  minutes: number | null
  source: MarkSource | null
  /** Entered the code: 0 in time, else minutes late; null: has not. */
  codeMinutes: number | null
  lastMark: AttendanceMark | null
  absentLately: number
  guardianLocale: Locale | null
  wordState: AbsenceWordState | null
  wordDueAt: Date | null
}

/** Of how many earlier days with lectures the screen says on how many somebody was absent. */
const LATELY = 5

/** Who is on a lecture's sheet: whoever was in the batch on its day, and whoever bears a mark; by roll number. */
export async function listSheetStudents(
  db: Db,
  lecture: { id: string; batchId: string; onDay: string; startsAt: Date },
): Promise<SheetStudentRow[]> {
  const { rows } = await sql<SheetStudentRow>`
    with here as materialized (
      select student_id from enrolments
      where batch_id = ${lecture.batchId} and daterange(from_on, to_on) @> ${lecture.onDay}::date
      union select student_id from attendance_marks where lecture_id = ${lecture.id}),
    last as materialized (
      select l.id from lectures l join attendance_sheets s on s.lecture_id = l.id
      where l.batch_id = ${lecture.batchId} and l.on_day = ${lecture.onDay} and l.starts_at < ${lecture.startsAt}
      order by l.starts_at desc limit 1)
    select p.id, s.roll_number as "rollNumber", p.name, p.photo_file_id as "photoFileId", m.mark, m.minutes, m.source,
      case when c.student_id is not null then coalesce(c.late_minutes, 0) end as "codeMinutes",
      before.mark as "lastMark", lately.absent as "absentLately", g.locale as "guardianLocale",
      w.state as "wordState", w.due_at as "wordDueAt"
    from here
    join people p on p.id = here.student_id
    join students s on s.person_id = here.student_id
    left join attendance_marks m
      on m.student_id = p.id and m.on_day = ${lecture.onDay} and m.lecture_id = ${lecture.id}
    left join attendance_marks before
      on before.student_id = p.id and before.on_day = ${lecture.onDay} and before.lecture_id = (select id from last)
    left join attendance_code_entries c on c.student_id = p.id and c.lecture_id = ${lecture.id}
    left join absence_words w on w.student_id = p.id and w.on_day = ${lecture.onDay}
    left join lateral (
      select guardian.locale from guardianships gs join people guardian on guardian.id = gs.guardian_id
      where gs.student_id = p.id and guardian.status in ('active', 'invited')
      order by gs.created_at, guardian.id limit 1) g on true
    cross join lateral (
      select count(*) filter (where d.mark = 'absent')::int as absent from (
        select mark from attendance_days
        where student_id = p.id and on_day < ${lecture.onDay} order by on_day desc limit ${LATELY}) d) lately
    order by s.roll_number`.execute(db)
  return rows
}

export const listCorrections = (db: Db, lectureId: string) =>
  db
    .selectFrom('attendanceCorrections as c')
    .leftJoin('people as maker', 'maker.id', 'c.madeBy')
    .select([
      'c.studentId',
      'c.oldMark',
      'c.oldMinutes',
      'c.newMark',
      'c.newMinutes',
      'c.reason',
      'maker.name as madeByName',
      'c.at',
    ])
    .where('c.lectureId', '=', lectureId)
    .orderBy('c.at')
    .orderBy('c.id')
    .execute()

/** The code that is shown in the room, and how many have entered it. */
export async function findOpenCode(db: Db, lectureId: string, now: Date) {
  return db
    .selectFrom('attendanceCodes as c')
    .select((e) => [
      'c.code',
      'c.validUntil',
      e
        .selectFrom('attendanceCodeEntries as n')
        .select((n) => n.fn.countAll<number>().as('entered'))
        .whereRef('n.lectureId', '=', 'c.lectureId')
        .$asScalar()
        .as('entered'),
    ])
    .where('c.lectureId', '=', lectureId)
    .where('c.validUntil', '>', now)
    .executeTakeFirst()
}

/** Until when the office has opened the sheet at the latest; null: never. */
export async function findOpenedUntil(db: Db, lectureId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('attendanceOpenings')
    .select((e) => e.fn.max('openedUntil').as('until'))
    .where('lectureId', '=', lectureId)
    .executeTakeFirst()
  return row?.until ?? null
}

/** Who has entered the lecture's code, and how late. */
export const listCodeEntries = (db: Db, lectureId: string) =>
  db
    .selectFrom('attendanceCodeEntries')
    .select(['studentId', 'lateMinutes'])
    .where('lectureId', '=', lectureId)
    .execute()
