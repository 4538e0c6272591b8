// The SQL that writes sheets and marks, and rolls them up.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type {
  AttendanceCorrections,
  AttendanceMark,
  AttendanceSheets,
  MarkSource,
} from '../../../platform/schema.ts'
import { attendedOf, type DayCounts, dayMarkOf } from './dayMark.ts'

/** A mark as it stands on a sheet. */
export interface MarkRow {
  studentId: string
  mark: AttendanceMark
  minutes: number | null
  source: MarkSource
  version: number
}

/** Who was in the batch on that day, in the order in which they are locked. */
export async function enrolledOn(db: Db, batchId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct student_id as id from enrolments
    where batch_id = ${batchId} and daterange(from_on, to_on) @> ${day}::date order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** Holds students until the end of the transaction, in the order of their ids. */
export async function lockStudents(tx: Tx, studentIds: string[]): Promise<void> {
  await sql`select from students where person_id = any (${studentIds}::uuid[])
    order by person_id for no key update`.execute(tx)
}

export const lockSheet = (tx: Tx, lectureId: string) =>
  tx
    .selectFrom('attendanceSheets')
    .selectAll()
    .where('lectureId', '=', lectureId)
    .forUpdate()
    .executeTakeFirst()

/** Writes the sheet unless another device was quicker; says whether it did. */
export async function insertSheet(tx: Tx, sheet: Insertable<AttendanceSheets>): Promise<boolean> {
  const row = await tx
    .insertInto('attendanceSheets')
    .values(sheet)
    .onConflict((c) => c.doNothing())
    .returning('lectureId')
    .executeTakeFirst()
  return row !== undefined
}

export const listMarks = (db: Db, lectureId: string): Promise<MarkRow[]> =>
  db
    .selectFrom('attendanceMarks')
    .select(['studentId', 'mark', 'minutes', 'source', 'version'])
    .where('lectureId', '=', lectureId)
    .execute()

interface OfLecture {
  id: string
  subjectId: string
  onDay: string
}

/** Writes marks, new or changed, in one statement. */
export async function writeMarks(tx: Tx, lecture: OfLecture, marks: MarkRow[]): Promise<void> {
  if (marks.length === 0) return
  await sql`
    insert into attendance_marks (student_id, lecture_id, subject_id, on_day, mark, source, minutes, version)
    select m."studentId", ${lecture.id}, ${lecture.subjectId}, ${lecture.onDay}, m.mark, m.source, m.minutes, m.version
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m (
      "studentId" uuid, mark attendance_mark, source mark_source, minutes smallint, version smallint)
    on conflict (student_id, on_day, lecture_id) do update set
      mark = excluded.mark, source = excluded.source, minutes = excluded.minutes, version = excluded.version`.execute(
    tx,
  )
}

export async function deleteMarks(tx: Tx, lecture: OfLecture, studentIds: string[]): Promise<void> {
  if (studentIds.length === 0) return
  await tx
    .deleteFrom('attendanceMarks')
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('onDay', '=', lecture.onDay)
    .where('lectureId', '=', lecture.id)
    .execute()
}

export async function insertCorrections(tx: Tx, rows: Insertable<AttendanceCorrections>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('attendanceCorrections').values(rows).execute()
}

/** Counts the sheet's marks anew and gives it its next version. */
export async function recountSheet(tx: Tx, lectureId: string, version: number, at: Date) {
  const { rows } = await sql<DayCounts>`
    update attendance_sheets s set version = ${version}, changed_at = ${at}, present_count = n.present,
      late_count = n.late, left_early_count = n.left_early, absent_count = n.absent, leave_count = n.leave
    from (
      select count(*) filter (where mark = 'present') as present, count(*) filter (where mark = 'late') as late,
        count(*) filter (where mark = 'left_early') as left_early, count(*) filter (where mark = 'absent') as absent,
        count(*) filter (where mark = 'leave') as leave
      from attendance_marks where lecture_id = ${lectureId}) n
    where s.lecture_id = ${lectureId}
    returning present_count as present, late_count as late, left_early_count as "leftEarly",
      absent_count as absent, leave_count as leave`.execute(tx)
  const [counts] = rows
  if (!counts) throw new Error('There is no sheet to count.')
  return counts
}

export async function deleteSheet(tx: Tx, lectureId: string): Promise<void> {
  await tx.deleteFrom('attendanceMarks').where('lectureId', '=', lectureId).execute()
  await tx.deleteFrom('attendanceSheets').where('lectureId', '=', lectureId).execute()
}

/** Reckons the day and the month of these students anew. The caller holds the students. */
export async function rollUp(tx: Tx, studentIds: string[], day: string): Promise<void> {
  if (studentIds.length === 0) return
  const days = await countDays(tx, studentIds, day)
  const known = new Set(days.map(({ studentId }) => studentId))
  const gone = studentIds.filter((id) => !known.has(id))
  if (gone.length > 0) await deleteDays(tx, gone, day)
  await writeDays(tx, day, days)
  await writeMonths(tx, studentIds, day)
  if (gone.length > 0) await deleteEmptyMonths(tx, gone, day)
}

async function countDays(tx: Tx, studentIds: string[], day: string) {
  const { rows } = await sql<DayCounts & { studentId: string }>`
    select student_id as "studentId", count(*) filter (where mark = 'present') as present,
      count(*) filter (where mark = 'late') as late, count(*) filter (where mark = 'left_early') as "leftEarly",
      count(*) filter (where mark = 'absent') as absent, count(*) filter (where mark = 'leave') as leave
    from attendance_marks where student_id = any (${studentIds}::uuid[]) and on_day = ${day}
    group by student_id`.execute(tx)
  return rows
}

async function writeDays(tx: Tx, day: string, days: (DayCounts & { studentId: string })[]): Promise<void> {
  if (days.length === 0) return
  const rows = days.map((counts) => ({
    studentId: counts.studentId,
    mark: dayMarkOf(counts),
    lectures: attendedOf(counts) + counts.absent + counts.leave,
    attended: attendedOf(counts),
    onLeave: counts.leave,
  }))
  await sql`
    insert into attendance_days (student_id, on_day, mark, lectures, attended, on_leave)
    select d."studentId", ${day}, d.mark, d.lectures, d.attended, d."onLeave"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (
      "studentId" uuid, mark day_mark, lectures smallint, attended smallint, "onLeave" smallint)
    on conflict (student_id, on_day) do update set mark = excluded.mark, lectures = excluded.lectures,
      attended = excluded.attended, on_leave = excluded.on_leave`.execute(tx)
}

async function writeMonths(tx: Tx, studentIds: string[], day: string): Promise<void> {
  const month = `${day.slice(0, 7)}-01`
  await sql`
    insert into attendance_months (student_id, month, lectures, attended, on_leave)
    select student_id, ${month}::date, sum(lectures), sum(attended), sum(on_leave)
    from attendance_days
    where student_id = any (${studentIds}::uuid[])
      and on_day >= ${month}::date and on_day < ${month}::date + interval '1 month'
    group by student_id
    on conflict (student_id, month) do update set
      lectures = excluded.lectures, attended = excluded.attended, on_leave = excluded.on_leave`.execute(tx)
}

async function deleteDays(tx: Tx, studentIds: string[], day: string): Promise<void> {
  await sql`delete from attendance_days where student_id = any (${studentIds}::uuid[]) and on_day = ${day}`.execute(
    tx,
  )
}

async function deleteEmptyMonths(tx: Tx, studentIds: string[], day: string): Promise<void> {
  const month = `${day.slice(0, 7)}-01`
  await sql`
    delete from attendance_months m where student_id = any (${studentIds}::uuid[]) and month = ${month}
      and not exists (select from attendance_days d where d.student_id = m.student_id
        and d.on_day >= ${month}::date and d.on_day < ${month}::date + interval '1 month')`.execute(tx)
}
