// The SQL of the room's codes.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'

/** Whether some lecture shows this code now. */
export async function isInUse(db: Db, code: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('attendanceCodes')
    .select('lectureId')
    .where('code', '=', code)
    .where('validUntil', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

export async function writeCode(
  tx: Tx,
  code: { lectureId: string; code: string; madeBy: string; validFrom: Date; validUntil: Date },
): Promise<void> {
  const { lectureId: _, ...fields } = code
  await tx
    .insertInto('attendanceCodes')
    .values(code)
    .onConflict((c) => c.column('lectureId').doUpdateSet(fields))
    .execute()
}

export async function endCode(tx: Tx, lectureId: string, now: Date): Promise<void> {
  await sql`update attendance_codes set valid_until = greatest(valid_from, ${now})
    where lecture_id = ${lectureId} and valid_until > ${now}`.execute(tx)
}

/** The lecture that shows this code now and in whose batch the student is on its day. */
export async function findLectureOfCode(db: Db, code: string, studentId: string, now: Date) {
  const { rows } = await sql<{ lectureId: string }>`
    select l.id as "lectureId" from attendance_codes c join lectures l on l.id = c.lecture_id
    where c.code = ${code} and c.valid_until > ${now} and l.state = 'planned'
      and exists (select from enrolments e where e.student_id = ${studentId} and e.batch_id = l.batch_id
        and daterange(e.from_on, e.to_on) @> l.on_day)
    order by c.valid_from desc limit 1`.execute(db)
  return rows[0]?.lectureId
}

/** Writes that the student has entered it, once; the first entry stands. */
export async function writeEntry(
  tx: Tx,
  entry: { lectureId: string; studentId: string; enteredAt: Date; lateMinutes: number | null },
): Promise<number | null> {
  await tx
    .insertInto('attendanceCodeEntries')
    .values(entry)
    .onConflict((c) => c.doNothing())
    .execute()
  const row = await tx
    .selectFrom('attendanceCodeEntries')
    .select('lateMinutes')
    .where('lectureId', '=', entry.lectureId)
    .where('studentId', '=', entry.studentId)
    .executeTakeFirstOrThrow()
  return row.lateMinutes
}

/** Holds the student, like everybody who writes marks of theirs. */
export async function lockStudent(tx: Tx, studentId: string): Promise<void> {
  await sql`select from students where person_id = ${studentId} for no key update`.execute(tx)
}
