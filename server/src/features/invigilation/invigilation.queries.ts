// The SQL of what an invigilator does.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'

/** Whether a student is in one of the exam's batches: on its day, or, for a draft, ever. */
export async function isSitter(db: Db, examId: string, studentId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from exam_students x where x.exam_id = e.id and x.student_id = ${studentId})
      or e.scheduled_at is null and exists (select from exam_batches b join enrolments n on n.batch_id = b.batch_id
        where b.exam_id = e.id and n.student_id = ${studentId}) as is
    from exams e where e.id = ${examId}`.execute(db)
  return rows[0]?.is ?? false
}

/** The minutes that a student has beyond the exam's own. */
export async function getExtraMinutes(db: Db, examId: string, studentId: string): Promise<number> {
  const row = await db
    .selectFrom('examAccommodations')
    .select('extraMinutes')
    .where('examId', '=', examId)
    .where('studentId', '=', studentId)
    .executeTakeFirst()
  return row?.extraMinutes ?? 0
}

export interface Accommodation {
  examId: string
  studentId: string
  extraMinutes: number
  reason: string
  givenBy: string
  givenAt: Date
}

export async function keepAccommodation(tx: Tx, given: Accommodation): Promise<void> {
  const { examId, studentId, ...changed } = given
  if (given.extraMinutes > 0) {
    await tx
      .insertInto('examAccommodations')
      .values(given)
      .onConflict((c) => c.columns(['examId', 'studentId']).doUpdateSet(changed))
      .execute()
  } else {
    await tx
      .deleteFrom('examAccommodations')
      .where('examId', '=', examId)
      .where('studentId', '=', studentId)
      .execute()
  }
}

/** The student's attempt that runs now, and whether they have begun at all. */
export async function findRunning(db: Db, examId: string, studentId: string) {
  return db
    .selectFrom('attempts')
    .select(['id', 'closedAt'])
    .where('examId', '=', examId)
    .where('studentId', '=', studentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface Told {
  attemptId: string
  studentId: string
}

/** Writes a message into each open attempt of the exam, of those that are named or all; returns whom it is for. */
export async function insertMessages(
  tx: Tx,
  message: { examId: string; attemptIds: string[] | null; text: string; madeBy: string; at: Date },
): Promise<Told[]> {
  const { examId, attemptIds, text, madeBy, at } = message
  const { rows } = await sql<Told>`
    with told as (
      select id, student_id, epoch from attempts where exam_id = ${examId} and closed_at is null
        and (${attemptIds}::uuid[] is null or id = any(${attemptIds}::uuid[]))
    ), written as (
      insert into attempt_events (attempt_id, kind, epoch, made_by, detail, at)
      select id, 'message', epoch, ${madeBy}, jsonb_build_object('text', ${text}::text), ${at} from told
    )
    select id as attempt_id, student_id from told order by id`.execute(tx)
  return rows
}
