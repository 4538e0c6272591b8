// The SQL of a stretch of somebody's timetable: lectures, tests and holidays.
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import { taughtBy } from '../batches/teaching.ts'
import { attendedBy, givenBy } from './timetable.access.ts'

/** Whose timetable; nothing: the viewer's own. */
export interface Whose {
  batchId?: string | undefined
  teacherId?: string | undefined
  roomId?: string | undefined
  studentId?: string | undefined
}

/** The lectures of a timetable, as a condition on `lectures`; undefined: the viewer's own. */
export function lecturesOf({
  batchId,
  teacherId,
  roomId,
  studentId,
}: Whose): Expression<SqlBool> | undefined {
  if (batchId) return sql<SqlBool>`lectures.batch_id = ${batchId}`
  if (teacherId) return givenBy(teacherId)
  if (roomId) return sql<SqlBool>`lectures.room_id = ${roomId}`
  if (studentId) return attendedBy(sql<string>`${studentId}::uuid`)
  return undefined
}

export interface TestRow {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  /** When it was scheduled. */
  changedAt: Date
  batches: string[]
}

/** Scheduled tests that open within the time, of the timetable's batch, teacher or student. */
export async function listTests(
  db: Db,
  viewer: Pick<Viewer, 'role' | 'personId'>,
  whose: Whose,
  scope: Expression<SqlBool>,
  time: { from: Date; to: Date },
): Promise<TestRow[]> {
  const { rows } = await sql<TestRow>`
    select exams.id, exams.title, exams.opens_at as starts_at, exams.closes_at as ends_at, exams.scheduled_at as changed_at,
      array(select b.name from exam_batches x join batches b on b.id = x.batch_id
        where x.exam_id = exams.id order by b.name) as batches
    from exams
    where exams.scheduled_at is not null and exams.mode = 'test'
      and exams.opens_at >= ${time.from} and exams.opens_at < ${time.to}
      and ${scope} and ${testsOf(viewer, whose)}
    order by exams.opens_at, exams.title`.execute(db)
  return rows
}

function testsOf(
  viewer: Pick<Viewer, 'role' | 'personId'>,
  { batchId, teacherId, roomId, studentId }: Whose,
): RawBuilder<unknown> {
  const ofBatch = (condition: Expression<SqlBool>) =>
    sql`exists (select from exam_batches x where x.exam_id = exams.id and ${condition})`
  if (batchId) return ofBatch(sql<SqlBool>`x.batch_id = ${batchId}`)
  if (roomId) return sql`false`
  if (studentId)
    return sql`exists (select from exam_students s where s.exam_id = exams.id and s.student_id = ${studentId})`
  const givenBy = teacherId ?? (viewer.role === 'teacher' ? viewer.personId : undefined)
  if (givenBy) return ofBatch(taughtBy(givenBy, sql.ref('x.batch_id')))
  // A student's and a guardian's own are what they see at all; the office has none of its own.
  return viewer.role === 'admin' ? sql`false` : sql`true`
}

export interface HolidayRow {
  id: string
  onDay: string
  name: string
  batchId: string | null
  batch: string | null
}

/** The holidays from the first to the last day that the viewer has: for everybody, and of the batches they see. */
export async function listHolidays(
  db: Db,
  viewer: Pick<Viewer, 'role' | 'personId'>,
  { from, to, batchId }: { from: string; to: string; batchId?: string | undefined },
): Promise<HolidayRow[]> {
  const { rows } = await sql<HolidayRow>`
    select h.id, h.on_day, h.name, h.batch_id, b.name as batch
    from holidays h left join batches b on b.id = h.batch_id
    where h.on_day >= ${from}::date and h.on_day <= ${to}::date
      and (h.batch_id is null or ${holidayScope(viewer)})
      and (h.batch_id is null or ${batchId ?? null}::uuid is null or h.batch_id = ${batchId ?? null}::uuid)
    order by h.on_day, b.name nulls first`.execute(db)
  return rows
}

function holidayScope({ role, personId }: Pick<Viewer, 'role' | 'personId'>): RawBuilder<unknown> {
  const batch = sql.ref<string>('h.batch_id')
  const isInOn = (student: Expression<string>) => sql`exists (
    select from enrolments e where e.student_id = ${student} and e.batch_id = ${batch}
      and daterange(e.from_on, e.to_on) @> h.on_day)`
  switch (role) {
    case 'admin':
      return sql`true`
    case 'teacher':
      return sql`${taughtBy(personId, batch)}`
    case 'student':
      return isInOn(sql<string>`${personId}::uuid`)
    case 'parent':
      return sql`exists (select from guardianships g
        where g.guardian_id = ${personId} and ${isInOn(sql.ref('g.student_id'))})`
  }
}
