// The SQL that changes single lectures.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Lectures } from '../../platform/schema.ts'

/** The lecture with its row held, and whether its attendance was taken. Throws 404. */
export async function lockLecture(tx: Tx, lectureId: string) {
  const row = await tx
    .selectFrom('lectures')
    .selectAll()
    .select(
      sql<boolean>`exists (select from attendance_sheets s where s.lecture_id = lectures.id)`.as('isTaken'),
    )
    .where('id', '=', lectureId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}
export type LockedLecture = Awaited<ReturnType<typeof lockLecture>>

export async function insertLecture(tx: Tx, row: Insertable<Lectures>): Promise<string> {
  const { id } = await tx.insertInto('lectures').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Changes a lecture so that calendars notice. */
export async function updateLecture(
  tx: Tx,
  lectureId: string,
  change: Updateable<Lectures>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('lectures')
    .set((e) => ({ ...change, sequence: e('sequence', '+', 1), changedAt: now }))
    .where('id', '=', lectureId)
    .execute()
}

/** A batch with the subjects of its course; undefined where there is none. */
export async function findBatchSubjects(db: Db, batchId: string) {
  const { rows } = await sql<{
    startsOn: string
    endsOn: string
    archivedAt: Date | null
    subjectIds: string[]
  }>`
    select b.starts_on, b.ends_on, b.archived_at,
      array(select subject_id from course_subjects s where s.course_id = b.course_id) as subject_ids
    from batches b where b.id = ${batchId}`.execute(db)
  return rows[0]
}

/** Whether the room is in use. */
export async function isRoomOpen(db: Db, roomId: string): Promise<boolean> {
  const row = await db
    .selectFrom('rooms')
    .select('id')
    .where('id', '=', roomId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the teacher is one who teaches here: not suspended, not gone. */
export async function isTeaching(db: Db, teacherId: string): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', teacherId)
    .where('role', '=', 'teacher')
    .where('status', 'in', ['active', 'invited'])
    .executeTakeFirst()
  return row !== undefined
}

/** The name under which a day is a holiday of the batch; undefined where it is none. */
export async function findHoliday(db: Db, batchId: string, day: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('holidays')
    .select('name')
    .where('onDay', '=', day)
    .where((e) => e.or([e('batchId', 'is', null), e('batchId', '=', batchId)]))
    .executeTakeFirst()
  return row?.name
}

/** Whom a lecture concerns: the students of its batch on that day. */
export async function listStudentsOf(db: Db, batchId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ studentId: string }>`
    select e.student_id from enrolments e
    where e.batch_id = ${batchId} and daterange(e.from_on, e.to_on) @> ${day}::date`.execute(db)
  return rows.map((row) => row.studentId)
}

/** Lectures still to come whose teacher is on approved leave when they begin, soonest first. */
export async function listLecturesWithoutTeacher(db: Db, now: Date, until: Date) {
  const { rows } = await sql<{ id: string }>`
    select l.id from lectures l
    where l.state = 'planned' and l.starts_at > ${now} and l.starts_at < ${until}
      and l.on_day >= (${now}::timestamptz at time zone 'Asia/Kolkata')::date
      and exists (select from leave_spans s
        where s.person_id = l.teacher_id and s.approved and s.during @> l.starts_at)
    order by l.starts_at limit 60`.execute(db)
  return rows.map((row) => row.id)
}
